// The real application over the embedded store in memory and the playground, with a clock that only a test moves.
import { pino } from "pino";
import { expect, onTestFinished } from "vitest";
import { type App, startApp } from "../../src/app/app.ts";
import { type Cache, openCache } from "../../src/cache.ts";
import type { Place } from "../../src/chat/place.ts";
import { movableClock } from "../../src/clock.ts";
import type { Registry } from "../../src/command/registry.ts";
import type { Instant } from "../../src/core/ids.ts";
import type { Draw } from "../../src/draw/draw-thread.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Log } from "../../src/log.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import { createPlayground, type Playground, type PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import type { MessageLike, Outcome, Person, PlaceLike } from "../../src/platforms/playground/person.ts";
import type { SeenMessage } from "../../src/platforms/playground/seen.ts";
import type { Program } from "../../src/program/schema.ts";
import { dayIds, type NextId, nextLinkCode, rowIds } from "../../src/row-ids.ts";
import { IN_MEMORY, type OpenedStore, openStore } from "../../src/store/open.ts";
import { leakOf, wordsInLog } from "./leaks.ts";
import { type ManualTimer, manualTimer } from "./manual-timer.ts";
import { knowledge, program, registry } from "./parts.ts";

export interface TestBotOptions {
  /** The program clock, ISO 8601; a Sunday morning in March if absent. */
  readonly now?: string;
  readonly registry?: Registry;
  readonly program?: Program;
  readonly knowledge?: Knowledge;
  /** A record that the test opened and closes itself; one of its own if absent. */
  readonly store?: OpenedStore;
  readonly cache?: Cache;
  /** What draws pictures; the real thread if absent. */
  readonly draw?: Draw;
  /** Whether people of the playground may move the program clock; no if absent. */
  readonly clockMoves?: true;
  /** How the playground differs from the default one. */
  readonly playground?: Partial<PlaygroundOptions>;
  /** What stands in for the playground, such as one where Laurel lacks rights; the playground itself if absent. */
  readonly platform?: (playground: Playground) => Platform;
}

/** What somebody got back: the words, who else sees them, and what to press next. */
export interface Answer extends Outcome {
  readonly text: string;
  readonly visibleTo: string | undefined;
  readonly buttons: readonly string[];
  /** Presses a button of the answer. */
  presses(label: string): Promise<Answer>;
  /** Fills in the form that is open. */
  submits(values: Parameters<Person["submit"]>[0]): Promise<Answer>;
}

export interface TestBot {
  readonly app: App;
  readonly playground: Playground;
  readonly store: OpenedStore;
  readonly timer: ManualTimer;
  readonly nextId: NextId;
  /** What writes the log. */
  readonly logger: Log;
  /** Lines of the log, as objects. */
  readonly log: readonly Record<string, unknown>[];
  /** What was shown to readers who may not see it. A test that leaves something here fails. */
  readonly leaks: string[];
  member(name: string): Member;
  /** A place of the first space by its name, without `#`. */
  place(name: string): Place;
  /** What a member sees at a place, oldest first. */
  sees(name: string, place: PlaceLike): readonly SeenMessage[];
  /** Resolves when everything taken is answered and everything due is delivered. */
  settled(): Promise<void>;
  /** Moves the real timer, and lets what falls due happen at its moment. */
  passes(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export interface Member {
  /** Types a line into #general, or elsewhere, and waits for the answer. */
  types(line: string, place?: PlaceLike): Promise<Answer>;
  writesDm(line: string): Promise<Answer>;
  /** Presses a button of a message that stands somewhere. */
  presses(message: MessageLike, label: string): Promise<Answer>;
  readonly person: Person;
}

/** Starts Laurel for one test; it ends with the test. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const now: Instant = Date.parse(options.now ?? "2026-03-01T09:00:00Z");
  const timer = manualTimer(now);
  const clock = movableClock(timer, now);
  const nextId = rowIds(timer);
  const log: Record<string, unknown>[] = [];
  const leaks: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const store = options.store ?? (await openStore({ url: IN_MEMORY, timer }));
  const playground = await createPlayground({
    persistence: memoryPersistence(),
    clock,
    timer,
    nextId,
    ...(options.clockMoves ? { movableClock: clock } : {}),
    ...options.playground,
  });
  playground.watch((change) => {
    const leak = leakOf(playground.world, change);
    if (leak) leaks.push(leak);
  });
  const app = await startApp({
    version: "0.0.0-test",
    program: options.program ?? program,
    knowledge: options.knowledge ?? knowledge,
    registry: options.registry ?? registry,
    platforms: [options.platform?.(playground) ?? playground],
    store,
    cache: options.cache ?? (await openCache({ timer, log: logger })),
    clock,
    timer,
    nextId,
    nextDayId: dayIds(timer),
    nextCode: nextLinkCode,
    log: logger,
    startedAt: timer.now(),
    ...(options.draw ? { draw: options.draw } : {}),
  });

  const settled = async () => {
    await playground.settled();
    await app.idle();
  };
  const answerOf = (person: Person, outcome: Outcome): Answer => ({
    ...outcome,
    text: outcome.answer?.text ?? "",
    visibleTo: outcome.answer?.visibleTo,
    buttons: outcome.answer?.buttons.map(({ label }) => label) ?? [],
    async presses(label) {
      if (!outcome.answer) throw new Error(`nothing was answered, so there is no "${label}" to press`);
      return settle(person, person.press(outcome.answer, label));
    },
    submits: (values) => settle(person, person.submit(values)),
  });
  const settle = async (person: Person, deed: Promise<Outcome>): Promise<Answer> => {
    const outcome = await deed;
    await settled();
    return answerOf(person, outcome);
  };

  let stopped = false;
  const bot: TestBot = {
    app,
    playground,
    store,
    timer,
    nextId,
    logger,
    log,
    leaks,
    member(name) {
      const person = playground.as(name);
      return {
        person,
        types: (line, place = "#general") => settle(person, person.types(place, line)),
        writesDm: (line) => settle(person, person.dm(line)),
        presses: (message, label) => settle(person, person.press(message, label)),
      };
    },
    place(name) {
      const found = [...playground.world.places.values()].find(({ place }) => place.name === name);
      if (!found) throw new Error(`the playground has no #${name}`);
      return found.place;
    },
    sees: (name, place) => playground.as(name).sees(place),
    settled,
    async passes(ms) {
      const until = timer.now() + ms;
      await settled();
      for (let at = timer.nextDueAt(); at !== undefined && at <= until; at = timer.nextDueAt()) {
        timer.advance(at - timer.now());
        await settled();
      }
      timer.advance(until - timer.now());
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      await app.stop();
      if (!options.store) await store.close();
    },
  };
  onTestFinished(async () => {
    await bot.stop();
    expect(leaks, "shown to readers who may not see it").toEqual([]);
    expect(wordsInLog(playground.world, log), "people's words in the log").toEqual([]);
  });
  return bot;
}
