// Events that do not concern Laurel: what they cost, and that they leave no trace.
import { join } from "node:path";
import { CREDIT_SIGNALS } from "../src/app/space-settings.ts";
import type { Event } from "../src/chat/event.ts";
import { realTimer } from "../src/clock.ts";
import type { EventKey, MessageId, SpaceId } from "../src/core/ids.ts";
import type { Inlet } from "../src/platforms/platform.ts";
import { EVERYTHING, GENEROUS } from "../src/platforms/playground/limits.ts";
import { memberNamed, placeNamed } from "../src/platforms/playground/lookup.ts";
import type { Moment } from "../src/platforms/playground/posting.ts";
import { typing } from "../src/platforms/playground/writing.ts";
import { SIGNALS } from "../src/program/sections/credit.ts";
import { openStore } from "../src/store/open.ts";
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { type BenchedLaurel, nameOf, withLaurel } from "./laurel.ts";
import { ordinaryTalk, question } from "./questions.ts";
import { median, spread } from "./statistics.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";
import { watchForTraces } from "./traces.ts";

const EVENTS: Readonly<Record<Size, { timed: number; counted: number }>> = {
  full: { timed: 200_000, counted: 10_000 },
  quick: { timed: 20_000, counted: 1_000 },
  tiny: { timed: 50, counted: 10 },
};
const WARM_UP = 2_000;
/** What an event that is not Laurel's business may take of Laurel's own time. */
const BUDGET_US = 50;

interface Writer {
  readonly what: string;
  readonly name: string;
  readonly text: (number: number) => string;
}

const WRITERS: readonly Writer[] = [
  { what: "an ordinary message", name: nameOf(0), text: question },
  { what: "a bot's message", name: "feedbot", text: question },
];
const WHERE_THANKS_ARE_HEARD: Writer = {
  what: "an ordinary message where thanks are heard",
  name: nameOf(0),
  text: ordinaryTalk,
};

export const notConcerning: Benchmark = {
  name: "ignore",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const [url, crediting] = [join(folder, "laurel.sqlite"), join(folder, "crediting.sqlite")];
      const ignored = await withLaurel(url, 1, (laurel) => measure(laurel, url, size, WRITERS));
      await chooseSignals(crediting);
      const unthanked = await withLaurel(crediting, 1, (laurel) =>
        measure(laurel, crediting, size, [WHERE_THANKS_ARE_HEARD]),
      );
      return [...ignored, ...unthanked];
    }),
};

/** Every signal of help, in the only channel there is. */
async function chooseSignals(url: string): Promise<void> {
  const store = await openStore({ url, timer: realTimer });
  const space = "playground:bench" as SpaceId;
  const places = [{ space, id: `${space}:general`, kind: "channel" }];
  await store.transact((tx) => tx.settings.set(space, CREDIT_SIGNALS, { signals: SIGNALS, places }));
  await store.close();
}

async function measure(
  laurel: BenchedLaurel,
  url: string,
  size: Size,
  writers: readonly Writer[],
): Promise<readonly Result[]> {
  const events = EVENTS[size];
  // It looks for due effects now and then, which is no event's doing.
  await laurel.app.worker.stop();
  const traces = watchForTraces(laurel.store, url);
  const results: Result[] = [];
  for (const writer of writers) {
    const { what } = writer;
    timeIgnored(laurel, writer, Math.min(WARM_UP, events.timed));
    const samples = timeIgnored(laurel, writer, events.timed);
    const writes = await traces.left(() => ignoreAll(laurel, writer, events.counted));
    const figures = [...spread(samples, "µs"), { name: "database writes", value: writes, unit: "" }];
    results.push({ what, over: "SQLite file", figures, ...judge(writes, size === "tiny" ? 0 : median(samples)) });
  }
  const ofCommand = await traces.left(() => laurel.person(0).types("#general", "/help"));
  traces.close();
  if (ofCommand === 0) throw new Error("Even a command left no trace, so the counters do not count.");
  return results;
}

function judge(writes: number, medianMs: number): Pick<Result, "failure"> {
  if (writes > 0) return { failure: "what is none of Laurel's business left a trace in the record" };
  return medianMs * 1_000 > BUDGET_US ? { failure: `the median is over the budget of ${BUDGET_US} µs` } : {};
}

/** How long the translation of each message took, and the question whether it concerns Laurel. */
function timeIgnored(laurel: BenchedLaurel, writer: Writer, count: number): number[] {
  const inlet = laurel.app.receiver.inletFor(laurel.playground);
  const samples: number[] = [];
  for (let number = 0; number < count; number++) {
    const startedAt = performance.now();
    const event = translate(laurel, writer, number);
    const concerned = inlet.concerns(event);
    samples.push(performance.now() - startedAt);
    if (concerned) throw new Error("This event concerns Laurel, so it is the wrong one to measure.");
  }
  return samples;
}

/** What an adapter does with a message first: makes a neutral event of it. */
function translate({ playground, nextId }: BenchedLaurel, { name, text }: Writer, number: number): Event {
  const { world, space } = playground;
  const moment: Moment = {
    world,
    manners: { can: EVERYTHING, limits: GENEROUS, hidesAnswersToMessages: true, readsMessages: true },
    at: playground.now(),
    realAt: playground.now(),
    newMessageId: () => nextId<"message">() as string as MessageId,
  };
  const me = memberNamed(world, space, name);
  const key = `playground:bench:${number}` as EventKey;
  const { event } = typing({ moment, key, me }, placeNamed(world, me, "#general"), { text: text(number) });
  if (!event) throw new Error("A message was typed, and no event came of it.");
  return event;
}

/** Lets Laurel hear of so many messages in the usual way, and once more from an adapter that asks nothing first. */
async function ignoreAll(laurel: BenchedLaurel, writer: Writer, count: number): Promise<void> {
  const inlet: Inlet = laurel.app.receiver.inletFor(laurel.playground);
  const person = laurel.playground.as(writer.name);
  for (let number = 0; number < count; number++) {
    await person.types("#general", writer.text(number));
    await inlet.take(translate(laurel, writer, number));
  }
}
