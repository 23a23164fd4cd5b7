import { join } from "node:path";
import { expect, test } from "vitest";
import { realTimer } from "../src/clock.ts";
import { openStore } from "../src/store/open.ts";
import { runLaurel, temporaryFolder } from "./support/command-line.ts";

test("a damaged journal of the playground is a damaged record to the operator, no fault of Laurel's", async () => {
  const data = await temporaryFolder();
  const store = await openStore({ url: join(data, "laurel.sqlite"), timer: realTimer });
  await store.playgroundJournal.append([{ seq: 1, body: "{" }]);
  await store.close();

  const { code, stdout, stderr } = await runLaurel(["chat"], { env: { LAUREL_DATA: data } });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^Entry 1 of the playground's journal is damaged\. .*\n$/);
});

test("a Laurel that would be nowhere does not start, and says why", async () => {
  const { code, stderr } = await runLaurel(["start"], { env: { LAUREL_PLAYGROUND: "off" } });

  expect(code).toBe(3);
  expect(stderr).toMatch(/environment LAUREL_PLAYGROUND: is off, and neither Discord nor Slack is set up/);
});
