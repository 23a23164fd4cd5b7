import { expect, onTestFinished, test } from "vitest";
import type { Playground } from "../../src/platforms/playground/index.ts";
import { startTestBot } from "../support/bot.ts";
import { openRecord } from "../support/record.ts";

test("where a platform cannot start, nothing runs, and what came in meanwhile is kept for the next start", async () => {
  const { store } = await openRecord();
  const seen: Playground[] = [];
  const starting = startTestBot({
    store,
    platform: (playground) => {
      seen.push(playground);
      return {
        ...playground,
        async start(inlet, commands) {
          await playground.start(inlet, commands);
          await playground.as("noor").types("#general", "/ask when are awards granted?");
          throw new Error("Discord did not take the token.");
        },
      };
    },
  });

  await expect(starting).rejects.toThrow(
    "Playground could not be started, so nothing runs. Discord did not take the token.",
  );

  const [playground] = seen;
  onTestFinished(() => playground?.stop(0));
  expect(playground?.connected()).toBe(false);
  expect(await store.read.inbox.count()).toMatchObject({ failed: 0, lastReceivedAt: expect.any(Number) });
});
