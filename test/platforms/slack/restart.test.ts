// From one run of Laurel to the next: what was said between them is heard, what was answered is not answered again.
import { expect, onTestFinished, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { nextRun, type StartedStage, started } from "./stage.ts";

const HOUR = 60 * 60_000;

/** Starts the next run over an app of a few lines. */
async function startNext(stage: StartedStage, lastTakenAt?: number) {
  const slack = nextRun(stage);
  onTestFinished(() => slack.stop(0));
  const inlet = scriptedInlet(() => slack, []);
  const take: typeof inlet.take = (event, acknowledge) => {
    const taking = inlet.take(event, acknowledge);
    // Whoever waits for it looks again.
    stage.server.world.changed();
    return taking;
  };
  await slack.start({ ...inlet, take, ...(lastTakenAt === undefined ? {} : { lastTakenAt }) }, []);
  return { slack, inlet };
}

const wordsOf = (events: StartedStage["inlet"]["taken"]) =>
  events.map((event) => (event.kind === "message" ? plainText(event.text ?? []) : event.kind));

test("what was said to Laurel while it was away is heard at the next start, under the same key", async () => {
  const stage = await started();
  const { slack, space, server, timer, inlet } = stage;
  const ada = space.person("ada");
  await ada.dms("before");
  const [before] = inlet.taken;
  const lastTakenAt = timer.now();
  await slack.stop(0);
  timer.advance(HOUR);
  await ada.dms("are you there?");
  await ada.writes("general", "good morning");
  await ada.mentions("general", "who can nominate?");

  const next = await startNext(stage, lastTakenAt);
  await server.until("both", () => next.inlet.taken.length === 3);

  expect(wordsOf(next.inlet.taken)).toEqual(["before", "are you there?", "who can nominate?"]);
  expect(next.inlet.taken[0]?.key).toBe(before?.key);
});

test("what is older than a day is left alone, and a first run looks for nothing", async () => {
  const stage = await started();
  const { slack, space, server, timer } = stage;
  const lastTakenAt = timer.now();
  await slack.stop(0);
  await space.person("ada").dms("long ago");
  timer.advance(30 * HOUR);

  const next = await startNext(stage, lastTakenAt);
  await server.called("conversations.history");
  await space.person("ada").dms("now");
  await next.slack.stop(0);
  const first = await startNext(stage);

  expect(wordsOf(next.inlet.taken)).toEqual(["now"]);
  expect(wordsOf(first.inlet.taken)).toEqual([]);
});

test("looking back waits where Slack asks to slow down, and what happens now does not", async () => {
  const stage = await started();
  const { slack, space, server, timer } = stage;
  const lastTakenAt = timer.now();
  await slack.stop(0);
  timer.advance(HOUR);
  await space.person("ada").dms("are you there?");
  server.faults.on("users.conversations", { kind: "rate limited", retryAfterSeconds: 30 });

  const next = await startNext(stage, lastTakenAt);
  await server.called("users.conversations");
  await space.person("hank").command("general", "/mvp help");
  const meanwhile = wordsOf(next.inlet.taken);
  await server.until("the wait", () => timer.nextDueAt() !== undefined);
  timer.advance(30_000);
  await server.until("the message", () => next.inlet.taken.length === 2);

  expect(meanwhile).toEqual(["command"]);
  expect(wordsOf(next.inlet.taken)).toEqual(["command", "are you there?"]);
});

test("an answer that an earlier run gave in the open is found, and not given again", async () => {
  const stage = await started();
  const { slack, space, inlet, settled } = stage;
  const question = await space.person("ada").mentions("general", "how long?");
  await settled();
  const [event, once] = [inlet.last("message"), newOnce()];
  const reply = { kind: "say", view: publicNotice("A year."), hidden: false } as const;
  await slack.answer(event, reply, once);
  await slack.stop(0);

  const next = await startNext(stage);
  const receipt = await next.slack.answer(event, reply, once);

  expect(receipt).toMatchObject({ kind: "sent", ref: { place: { kind: "thread" } } });
  expect(
    space
      .person("hank")
      .seesThread(question)
      .map(({ text }) => text),
  ).toEqual(["@laurel how long?", "A year."]);
});
