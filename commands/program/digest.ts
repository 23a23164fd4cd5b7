import { defineCommand } from "../../src/command/define.ts";

/** Shows staff how things stand: what waits, for whom, and what could not be delivered. */
export default defineCommand({
  name: "digest",
  summary: "See how things stand: what waits for staff",
  example: "/program digest",
  allowed: ["staff"],
  run: (_options, may) => may.showDigest(),
  actions: { show: { run: (_args, may) => may.showDigest() } },
});
