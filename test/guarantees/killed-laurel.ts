// A whole Laurel in a process of its own, made to be killed: argv[2] is the record's address.
// It reads lines: "burst N" starts N rounds of work, "report" lets everything settle and prints what the
// playground counts, as JSON. It prints "put out KEY" after the commit of an effect, and "asked KEY" once an
// event was acknowledged: from then on neither may be lost. "posted" says that the platform has an effect, of which
// the record does not know yet.
import { createInterface } from "node:readline";
import { startApp } from "../../src/app/app.ts";
import { openCache } from "../../src/cache.ts";
import { notice, say } from "../../src/chat/view.ts";
import { pause, realTimer, wallClock } from "../../src/clock.ts";
import { openLog } from "../../src/log.ts";
import { createPlayground } from "../../src/platforms/playground/index.ts";
import { dayIds, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { openStore } from "../../src/store/open.ts";
import { knowledge, program, registry } from "../support/parts.ts";

const url = process.argv[2] as string;
const log = openLog({ level: "fatal", format: "json" });
const nextId = rowIds(realTimer);
const store = await openStore({ url, timer: realTimer });
const playground = await createPlayground({
  persistence: store.playgroundJournal,
  clock: wallClock,
  timer: realTimer,
  nextId,
});
const app = await startApp({
  version: "killed",
  program: { ...program, answers: { ...program.answers, perPersonPerMinute: Number.MAX_SAFE_INTEGER } },
  knowledge,
  registry,
  platforms: [playground],
  store,
  cache: await openCache({ timer: realTimer, log }),
  clock: wallClock,
  timer: realTimer,
  nextId,
  nextDayId: dayIds(realTimer),
  nextCode: nextLinkCode,
  log,
  startedAt: realTimer.now(),
  // On Postgres the next run waits until the leases of the killed one have run out.
  leaseMs: 500,
});
const tell = (line: string) => process.stdout.write(`${line}\n`);
tell("ready");

playground.watch((change) => {
  if (change.kind === "message" && change.message.once) tell("posted");
});

const general = playground
  .as("noor")
  .places()
  .find(({ name }) => name === "general");
if (!general) throw new Error("the small community has no #general");

const EFFECTS_A_ROUND = 4;

/** One round: effects for everybody, a question, and its answer shared. */
async function round(): Promise<void> {
  for (let each = 0; each < EFFECTS_A_ROUND; each++) void putOut();
  const noor = playground.as("noor");
  const asked = await noor.types("#general", "/ask when are the awards granted?");
  if (asked.acknowledged) tell(`asked ${asked.event}`);
  if (!asked.answer) return;
  const shared = await noor.press(asked.answer, "Share here");
  if (shared.acknowledged) tell(`asked ${shared.event}`);
}

async function putOut(): Promise<void> {
  const key: string = nextId();
  await store.transact((tx) =>
    tx.outbox.add({
      id: nextId(),
      space: playground.space,
      effect: {
        kind: "post",
        view: notice(say`effect ${key}`, "public"),
        address: { to: "place", place: general as NonNullable<typeof general> },
      },
      naturalKey: key,
      dueAt: realTimer.now(),
    }),
  );
  tell(`put out ${key}`);
  app.worker.poke();
}

/** Resolves when nothing waits and nothing is under way; what a killed run was sending waits for its lease. */
async function allDone(): Promise<void> {
  for (;;) {
    await playground.settled();
    await app.idle();
    const { ready, sending } = await store.read.outbox.count();
    const { unfinished } = await store.read.inbox.count();
    if (ready + sending + unfinished === 0) return;
    await pause(realTimer, 50);
  }
}

function report() {
  const posts: Record<string, number> = {};
  const effects: Record<string, number> = {};
  for (const message of playground.world.messages.values()) {
    if (message.once) posts[message.once] = (posts[message.once] ?? 0) + 1;
    const text = "view" in message.body ? message.body.view.plain : "";
    const key = /^effect (\S+)$/.exec(text)?.[1];
    if (key) effects[key] = (effects[key] ?? 0) + 1;
  }
  const events = [...playground.world.events.values()].map(({ event, acknowledged, answer }) => ({
    key: event.key,
    acknowledged,
    answered: answer !== undefined,
  }));
  return { posts, effects, events };
}

for await (const line of createInterface({ input: process.stdin })) {
  const [word, count] = line.split(" ");
  if (word === "burst") for (let each = 0; each < Number(count); each++) void round();
  if (word === "report") {
    await allDone();
    tell(
      JSON.stringify({ ...report(), inbox: await store.read.inbox.count(), outbox: await store.read.outbox.count() }),
    );
  }
}
await app.stop();
await store.close();
