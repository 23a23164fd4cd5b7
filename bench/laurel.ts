// The real application for a benchmark: real time, the playground without a journal of its own on disk.
import { type App, startApp } from "../src/app/app.ts";
import { openCache } from "../src/cache.ts";
import { realTimer, wallClock } from "../src/clock.ts";
import type { Draw } from "../src/draw/draw-thread.ts";
import { openLog } from "../src/log.ts";
import { createPlayground, type Playground } from "../src/platforms/playground/index.ts";
import { memoryPersistence } from "../src/platforms/playground/persistence.ts";
import type { Person } from "../src/platforms/playground/person.ts";
import type { WorldSeed } from "../src/platforms/playground/seed.ts";
import { dayIds, type NextId, nextLinkCode, rowIds } from "../src/row-ids.ts";
import { openStore } from "../src/store/open.ts";
import { knowledge, program, registry } from "../test/support/parts.ts";
import { type CountedStore, counted } from "./counted-store.ts";

export interface BenchedLaurel {
  readonly app: App;
  readonly playground: Playground;
  readonly store: CountedStore;
  readonly nextId: NextId;
  /** The person of this number; after the last comes the first again. */
  person(number: number): Person;
}

/** The person of this number in `community`. */
export const nameOf = (number: number): string => `person-${number}`;

/** A channel with so many people, and one bot named `feedbot`. */
export function community(people: number): WorldSeed {
  const members = Array.from({ length: people }, (_, number) => ({ name: nameOf(number) }));
  return [
    {
      id: "bench",
      name: "The benched community",
      members: [...members, { name: "feedbot", bot: true }],
      places: [{ name: "general", kind: "channel", readers: "members" }],
    },
  ];
}

/** How many people it takes so that nobody asks faster than the default program lets them. */
export const peopleToAsk = (questions: number): number => Math.ceil(questions / program.answers.perPersonPerMinute);

/** Starts Laurel over the record at `url`, and stops it when `use` is done. */
export async function withLaurel<T>(
  url: string,
  people: number,
  use: (laurel: BenchedLaurel) => Promise<T>,
  more: { readonly draw?: Draw } = {},
): Promise<T> {
  const log = openLog({ level: "fatal", format: "json" });
  const nextId = rowIds(realTimer);
  const store = counted(await openStore({ url, timer: realTimer }));
  const playground = await createPlayground({
    persistence: memoryPersistence(),
    clock: wallClock,
    timer: realTimer,
    nextId,
    seed: community(people),
  });
  const app = await startApp({
    version: "benched",
    program,
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
    ...more,
  });
  const persons = Array.from({ length: people }, (_, number) => playground.as(nameOf(number)));
  try {
    return await use({ app, playground, store, nextId, person: (number) => persons[number % people] as Person });
  } finally {
    await app.stop();
    await store.close();
  }
}
