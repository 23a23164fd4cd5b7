import { defineGroup } from "../../src/command/define.ts";

/** What staff and the admins of a space do. */
export default defineGroup({
  name: "program",
  summary: "Run the program: for staff, and for admins of this space",
  allowed: ["staff", "admin"],
});
