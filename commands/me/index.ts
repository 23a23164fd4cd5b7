import { defineGroup } from "../../src/command/define.ts";

/** What is one's own, shown to nobody else. */
export default defineGroup({
  name: "me",
  summary: "Your own year, contributions and data: for you alone",
  allowed: ["anyone"],
});
