import { expect, test } from "vitest";
import { type Adapters, choosePlatforms, refuseNowhere } from "../src/chosen-platforms.ts";
import { realTimer } from "../src/clock.ts";
import { openLog } from "../src/log.ts";
import { createPlayground } from "../src/platforms/playground/index.ts";
import { memoryPersistence } from "../src/platforms/playground/persistence.ts";
import { rowIds } from "../src/row-ids.ts";
import { runLaurel } from "./support/command-line.ts";
import { program } from "./support/parts.ts";

const shared = { timer: realTimer, log: openLog({ level: "silent", format: "json" }), program };
const discord = { token: "a.b.c", readsMessages: false };
const slack = { workspaces: [{ name: "main", botToken: "xoxb-1", appToken: "xapp-1" }], readsMessages: true };

/** Adapters that are playgrounds, and what they were made with. */
function adapters(): Adapters & { readonly made: [string, Record<string, unknown>][] } {
  const made: [string, Record<string, unknown>][] = [];
  const make = (name: string) => async (options: object) => {
    made.push([name, { ...options }]);
    return createPlayground({
      persistence: memoryPersistence(),
      clock: { now: () => realTimer.now() },
      timer: realTimer,
      nextId: rowIds(realTimer),
    });
  };
  return { made, discord: make("discord"), slack: make("slack") };
}

test("each platform that is set up is made with what is set for it, and no other is loaded", async () => {
  const both = adapters();
  const one = adapters();

  const platforms = await choosePlatforms({ discord, slack }, shared, both);
  await choosePlatforms({ slack }, shared, one);

  expect(platforms).toHaveLength(2);
  expect(both.made).toEqual([
    ["discord", { ...discord, timer: shared.timer, log: shared.log, choicesOf: expect.any(Function) }],
    ["slack", { ...slack, timer: shared.timer, log: shared.log, command: "mvp" }],
  ]);
  expect(one.made.map(([name]) => name)).toEqual(["slack"]);
});

test("the default adapters are those of Discord and Slack, and connect to nothing before they are started", async () => {
  const platforms = await choosePlatforms({ discord, slack }, shared);

  expect(platforms.map(({ name }) => name)).toEqual(["discord", "slack"]);
  expect(platforms.map((platform) => platform.connected())).toEqual([false, false]);
  for (const platform of platforms) await platform.stop(0);
});

test("with nobody to talk to, Laurel says what to set", async () => {
  const { code, stdout, stderr } = await runLaurel(["start"], { env: { LAUREL_PLAYGROUND: "off" } });

  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toMatch(/environment LAUREL_PLAYGROUND: is off, and neither Discord nor Slack is set up/);
  expect(() => refuseNowhere({ discord, playground: false })).not.toThrow();
});
