// Whatever fails, and however: the log holds nobody's words and no secret, and people are told no inner workings.
import { expect, test } from "vitest";
import { type Wired, wired } from "./wired.ts";

const SECRET_WORDS = "the purple elephant resigns on Tuesday";

const POST = "POST /channels/:id/messages";
const CALLBACK = "POST /interactions/:id/:token/callback";

/** Lets retries come due. */
async function later({ timer, settled }: Wired): Promise<void> {
  for (let step = 0; step < 20; step++) {
    timer.advance(1_000);
    await settled();
  }
}

const repeats = (log: readonly string[]) =>
  log.filter((line) => line.includes("elephant") || line.includes("hank-the-"));

test.for([
  ["refused", { is: "refused", as: "missing permissions" }],
  ["a failure of the server", { is: "error", status: 500, when: "before" }],
  ["a failure after it was done", { is: "error", status: 502, when: "after" }],
  ["a line cut after it was done", { is: "drop", when: "after" }],
  ["a limit", { is: "rate limit", retryAfterMs: 120_000 }],
] as const)("on Discord: %s", async ([, fault]) => {
  const stage = await wired();
  const { discord, settled, log } = stage;
  discord.expectedCodes.add(50013).add(50035).add(500);
  const ada = discord.person("ada");
  discord.faults.add(POST, fault);
  discord.faults.add(CALLBACK, fault);

  ada.writes("general", `${discord.mention} ${SECRET_WORDS}?`);
  ada.writes("dm", `${SECRET_WORDS}!`);
  await settled();
  ada.runs("ask", { question: SECRET_WORDS });
  await settled();
  await later(stage);

  expect(log.length).toBeGreaterThan(0);
  expect(repeats(log)).toEqual([]);
});

test.for([
  ["refused", "chat.postMessage", { kind: "refused", error: "restricted_action" }],
  ["a void token", "chat.postMessage", { kind: "refused", error: "invalid_auth" }],
  ["a failure of the server", "chat.postMessage", { kind: "status", status: 503, applied: true }],
  ["too fast", "chat.postMessage", { kind: "rate limited", retryAfterSeconds: 2 }],
] as const)("on Slack: %s", async ([, method, fault]) => {
  const stage = await wired();
  const { slack, space, settled, log } = stage;
  const ada = space.person("ada");
  slack.faults.on(method, fault, 3);

  await ada.mentions("general", `${SECRET_WORDS}?`);
  await ada.dms(`${SECRET_WORDS}!`);
  await ada.command("general", `/mvp ask ${SECRET_WORDS}`);
  await settled();
  await later(stage);

  expect(log.length).toBeGreaterThan(0);
  expect(repeats(log)).toEqual([]);
});

test("a record that is gone is told of in the log, and nobody's words with it", async () => {
  const { discord, slack, space, log, store } = await wired();
  await store.close();

  discord.person("ada").writes("dm", SECRET_WORDS);
  await discord.gateway.delivered();
  const asked = space.person("ada").command("general", `/mvp ask ${SECRET_WORDS}`);
  await expect.poll(() => log.filter((line) => line.includes("could not be recorded")).length).toBe(1);
  slack.advance(3_001);
  const { outcome } = await asked;

  expect(outcome.kind).not.toBe("acknowledged");
  expect(repeats(log)).toEqual([]);
});
