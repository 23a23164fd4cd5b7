// The composition root: reads the configuration, opens what lasts, and starts Laurel over it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type App, startApp } from "./app/app.ts";
import { type LearningKnowledge, openLearningKnowledge } from "./app/learning-knowledge.ts";
import { openCache } from "./cache.ts";
import { choosePlatforms, refuseNowhere } from "./chosen-platforms.ts";
import { movableClock, realTimer, wallClock } from "./clock.ts";
import { loadRegistry, type Registry } from "./command/registry.ts";
import { type Env, readEnv, USUAL_PLACES } from "./env.ts";
import type { Embedder } from "./knowledge/embedder.ts";
import { openEncoder } from "./knowledge/encoder-thread.ts";
import { type Knowledge, type KnowledgeSource, loadKnowledge } from "./knowledge/knowledge.ts";
import { type Log, openLog } from "./log.ts";
import { createPlayground, type Playground } from "./platforms/playground/index.ts";
import { JournalProblem } from "./platforms/playground/journal-problem.ts";
import { SAMPLE_COMMUNITY } from "./platforms/playground/sample-community.ts";
import { loadProgram } from "./program/load.ts";
import { type ConfigProblem, ConfigProblems, renderProblem } from "./program/problems.ts";
import type { Program } from "./program/schema.ts";
import { dayIds, nextLinkCode, rowIds } from "./row-ids.ts";
import { copiesIn, startDailyCopies } from "./store/daily-copies.ts";
import { takeStartLock } from "./store/lock.ts";
import { isPostgres, openStore } from "./store/open.ts";
import { StoreProblem } from "./store/problem.ts";
import { version } from "./version.ts";

const ROOT = join(fileURLToPath(import.meta.url), "..", "..");
/** The folder of commands. */
export const COMMANDS = join(ROOT, "commands");

/** Where it is kept what was learned of the knowledge, so that only the first start after a change takes seconds. */
export const cacheFolderOf = ({ data }: Pick<Env, "data">): string => join(data, "knowledge");

/** Opens what tells the meaning of questions, if that is wanted and installed. */
export const openMeaning = async ({ meaning }: Pick<Env, "meaning">): Promise<Embedder | undefined> =>
  meaning === "on" ? openEncoder() : undefined;

/** What the operator wrote, read and checked. */
export interface Configuration<Known extends Knowledge = Knowledge> {
  readonly env: Env;
  readonly program: Program;
  readonly knowledge: Known;
  readonly registry: Registry;
}

/** Reads all of the configuration. Throws ConfigProblems that hold every fault of every file at once. */
export const readConfiguration = (): Promise<Configuration> => readWith(loadKnowledge);

async function readWith<Known extends Knowledge>(
  load: (source: KnowledgeSource) => Promise<Known>,
): Promise<Configuration<Known>> {
  const registry = await loadRegistry(COMMANDS);
  const problems: ConfigProblem[] = [];
  const env = await collect(problems, () => readEnv());
  // Even beside a faulty environment the files at their usual places can be read and told about.
  const { program: programFile, knowledge: folder } = env ?? USUAL_PLACES;
  const program = await collect(problems, () => loadProgram(programFile));
  const cacheFolder = env && cacheFolderOf(env);
  const embedder = env && (await openMeaning(env));
  const source = { folder, embedder, ...(cacheFolder === undefined ? {} : { cacheFolder }) };
  const knowledge = program && (await collect(problems, () => load({ ...source, program })));
  if (!env || !program || !knowledge) throw new ConfigProblems(problems);
  return { env, program, knowledge, registry };
}

async function collect<T>(problems: ConfigProblem[], read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}

/** Laurel running, on all of its platforms. */
export interface Running {
  readonly app: App;
  /** Undefined where it does not run. */
  readonly playground: Playground | undefined;
  readonly env: Env;
  readonly program: Program;
  readonly log: Log;
  /** Resolves when questions can be answered; until then, they wait. */
  readonly ready: Promise<unknown>;
  /**
   * Rejects with a StoreProblem if the lock is lost: another Laurel may start now, so this one has to stop at once.
   * Rejects, too, if the knowledge cannot be learned.
   */
  readonly lost: Promise<never>;
  /** Ends everything in order; resolves when the record is closed. */
  stop(): Promise<void>;
}

/**
 * Starts Laurel. Throws ConfigProblems or StoreProblem, in words for the operator, before anything is connected, and a
 * PlatformCannotStart where one of the platforms cannot: then nothing runs.
 * @param playground whether the playground runs whatever is set
 */
export async function startLaurel({ playground: always = false }: { playground?: boolean } = {}): Promise<Running> {
  const { env: read, program, knowledge, registry } = await readWith(openLearningKnowledge);
  const env = { ...read, playground: read.playground || always };
  refuseNowhere(env);
  const log = openLog(env.log);
  for (const warning of knowledge.warnings) log.warn(`${renderProblem(warning)}`);
  const { promise: lost, reject: lose } = Promise.withResolvers<never>();
  // Who runs Laurel waits for it; until then it is nobody's fault.
  lost.catch(() => undefined);
  const onLost = (reason: string) => {
    log.error({ reason }, "the database dropped the lock; stopping, so that no second Laurel runs beside this one");
    // At once, before anything is said or closed: another Laurel may be taking over already.
    running?.receiver.stop();
    void running?.worker.stop();
    lose(
      new StoreProblem(
        "The database dropped Laurel's lock (it was restarted, or the connection broke), so Laurel stopped. Check the database, then start Laurel again.",
      ),
    );
  };
  void warnWhenLearned(knowledge, log).catch(lose);
  let running: App | undefined;
  const closing: (() => Promise<void>)[] = [() => knowledge.stop()];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const chosen = await choosePlatforms(env, { timer: realTimer, log, program });
    const lock = await takeStartLock({ url: env.databaseUrl, timer: realTimer, onLost });
    closing.push(() => lock.release());
    const store = await openStore({ url: env.databaseUrl, timer: realTimer, log });
    closing.push(() => store.close());
    if (!isPostgres(env.databaseUrl) && env.backupDays > 0) {
      const folder = copiesIn(env.data);
      const parts = { record: env.databaseUrl, folder, keepDays: env.backupDays, timer: realTimer, log };
      closing.push(startDailyCopies(parts).stop);
    }
    const cache = await openCache({ timer: realTimer, log, ...(env.redisUrl ? { redisUrl: env.redisUrl } : {}) });
    closing.push(() => cache.close());

    const nextId = rowIds(realTimer);
    // Where people of other platforms are there too, the clock goes with the wall's, and nobody may move it.
    const movable = chosen.length === 0 ? movableClock(realTimer) : undefined;
    const clock = movable ?? wallClock;
    const playground = env.playground
      ? await createPlayground({
          persistence: store.playgroundJournal,
          clock,
          ...(movable ? { movableClock: movable } : {}),
          timer: realTimer,
          nextId,
          seed: SAMPLE_COMMUNITY,
        }).catch(inWordsOfTheRecord)
      : undefined;
    const platforms = [...chosen, ...(playground ? [playground] : [])];
    const app = await startApp({
      version,
      program,
      knowledge,
      registry,
      platforms,
      store,
      cache,
      clock,
      timer: realTimer,
      nextId,
      nextDayId: dayIds(realTimer),
      nextCode: nextLinkCode,
      log,
      startedAt: realTimer.now(),
    });
    running = app;
    closing.push(() => app.stop());
    log.info({ platforms: platforms.map(({ name }) => name) }, "running");
    return { app, playground, env, program, log, ready: knowledge.ready, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is noticed while learning is told when that is over. Rejects if the knowledge cannot be learned. */
async function warnWhenLearned({ ready, learned, warnings }: LearningKnowledge, log: Log): Promise<void> {
  const told = new Set(warnings.map(renderProblem));
  const knowledge = await ready;
  await learned;
  for (const warning of knowledge.warnings.map(renderProblem)) if (!told.has(warning)) log.warn(warning);
}

/** To the operator the playground's journal is a part of the record. */
function inWordsOfTheRecord(error: unknown): never {
  throw error instanceof JournalProblem ? new StoreProblem(error.message, { cause: error }) : error;
}
