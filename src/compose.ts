// The composition root: reads the configuration, opens what lasts, and starts Laurel over it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type App, startApp } from "./app/app.ts";
import { type LearningKnowledge, openLearningKnowledge } from "./app/learning-knowledge.ts";
import { openCache } from "./cache.ts";
import { movableClock, realTimer } from "./clock.ts";
import { loadRegistry, type Registry } from "./command/registry.ts";
import { type Env, readEnv, USUAL_PLACES } from "./env.ts";
import { type Knowledge, type KnowledgeSource, loadKnowledge } from "./knowledge/knowledge.ts";
import { type Log, openLog } from "./log.ts";
import { createPlayground, type Playground } from "./platforms/playground/index.ts";
import { JournalProblem } from "./platforms/playground/journal-problem.ts";
import { SAMPLE_COMMUNITY } from "./platforms/playground/sample-community.ts";
import { loadProgram } from "./program/load.ts";
import { type ConfigProblem, ConfigProblems, renderProblem } from "./program/problems.ts";
import type { Program } from "./program/schema.ts";
import { dayIds, rowIds } from "./row-ids.ts";
import { takeStartLock } from "./store/lock.ts";
import { openStore } from "./store/open.ts";
import { StoreProblem } from "./store/problem.ts";
import { version } from "./version.ts";

const ROOT = join(fileURLToPath(import.meta.url), "..", "..");
/** The folder of commands. */
export const COMMANDS = join(ROOT, "commands");

/** Where it is kept what was learned of the knowledge, so that only the first start after a change takes seconds. */
export const cacheFolderOf = ({ data }: Pick<Env, "data">): string => join(data, "knowledge");

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
  const source = { folder, ...(cacheFolder === undefined ? {} : { cacheFolder }) };
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

/** Laurel running, with the playground as its platform. */
export interface Running {
  readonly app: App;
  readonly playground: Playground;
  readonly env: Env;
  readonly program: Program;
  readonly log: Log;
  /** Resolves when the knowledge was learned; until then, questions wait. */
  readonly learned: Promise<unknown>;
  /**
   * Rejects with a StoreProblem if the lock is lost: another Laurel may start now, so this one has to stop at once.
   * Rejects, too, if the knowledge cannot be learned.
   */
  readonly lost: Promise<never>;
  /** Ends everything in order; resolves when the record is closed. */
  stop(): Promise<void>;
}

/** Whether the playground is there: where it is asked for, and by itself where Laurel would be nowhere else. */
export const hasPlayground = ({ playground }: Pick<Env, "playground">, others: number): boolean =>
  playground === "on" || (playground === "auto" && others === 0);

/** Starts Laurel. Throws ConfigProblems or StoreProblem, in words for the operator, before anything is connected. */
export async function startLaurel(): Promise<Running> {
  const { env, program, knowledge, registry } = await readWith(openLearningKnowledge);
  if (!hasPlayground(env, OTHER_PLATFORMS)) throw new ConfigProblems([NOWHERE]);
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
  const closing: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const lock = await takeStartLock({ url: env.databaseUrl, timer: realTimer, onLost });
    closing.push(() => lock.release());
    const store = await openStore({ url: env.databaseUrl, timer: realTimer, log });
    closing.push(() => store.close());
    const cache = await openCache({ timer: realTimer, log, ...(env.redisUrl ? { redisUrl: env.redisUrl } : {}) });
    closing.push(() => cache.close());

    const nextId = rowIds(realTimer);
    // The playground may move it. Where people of other platforms are there too, it has to go with the wall's.
    const clock = movableClock(realTimer);
    const playground = await createPlayground({
      persistence: store.playgroundJournal,
      clock,
      movableClock: clock,
      timer: realTimer,
      nextId,
      seed: SAMPLE_COMMUNITY,
    }).catch(inWordsOfTheRecord);
    const app = await startApp({
      version,
      program,
      knowledge,
      registry,
      platforms: [playground],
      store,
      cache,
      clock,
      timer: realTimer,
      nextId,
      nextDayId: dayIds(realTimer),
      log,
      startedAt: realTimer.now(),
    });
    running = app;
    closing.push(() => app.stop());
    return { app, playground, env, program, log, learned: knowledge.learned, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How many platforms of this deployment have their tokens. */
const OTHER_PLATFORMS = 0;
const NOWHERE: ConfigProblem = {
  file: "environment",
  path: "LAUREL_PLAYGROUND",
  sentence: "is off, and no other platform is set up, so Laurel would be nowhere; leave it out",
};

/** What is noticed while learning is told when that is over. Rejects if the knowledge cannot be learned. */
async function warnWhenLearned({ learned, warnings }: LearningKnowledge, log: Log): Promise<void> {
  const told = new Set(warnings.map(renderProblem));
  for (const warning of (await learned).warnings.map(renderProblem)) if (!told.has(warning)) log.warn(warning);
}

/** To the operator the playground's journal is a part of the record. */
function inWordsOfTheRecord(error: unknown): never {
  throw error instanceof JournalProblem ? new StoreProblem(error.message, { cause: error }) : error;
}
