import { access, constants, stat } from "node:fs/promises";
import { openCache } from "../cache.ts";
import { realTimer, wallClock } from "../clock.ts";
import { loadRegistry } from "../command/registry.ts";
import { COMMANDS, cacheFolderOf } from "../compose.ts";
import { type Env, readEnv } from "../env.ts";
import { loadKnowledge } from "../knowledge/knowledge.ts";
import { openLog } from "../log.ts";
import { loadProgram } from "../program/load.ts";
import { renderProblem } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { copiesIn, daysOfCopies } from "../store/daily-copies.ts";
import { makeFolder } from "../store/folder.ts";
import { isRunning } from "../store/lock.ts";
import { isPostgres, openStore } from "../store/open.ts";
import { StoreBehind } from "../store/problem.ts";
import { checkDiscord, checkSlack } from "./check-platforms.ts";
import { Examination } from "./examination.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** Looks at everything Laurel needs, prints a line for each, and sets the exit code to 1 if something is wrong. */
export async function examine(): Promise<void> {
  const examination = new Examination();
  await examination.check("Node", () => process.versions.node);
  const env = await examination.check("Environment", readEnv, () => "read");
  const program = env && (await examination.check("Program", () => loadProgram(env.program), describeProgram(env)));
  if (env && program) await examination.check("Knowledge", () => knowledgeOf(env, program));
  await examination.check("Commands", async () => `${(await loadRegistry(COMMANDS)).published.length} commands`);
  if (env) {
    await examination.check("Running", () => whoRuns(env));
    await examination.check("Record", () => recordOf(env));
    await tellCopies(examination, env);
    await examination.check("Cache", () => cacheOf(env));
    const parts = { timer: realTimer, clock: wallClock };
    if (env.discord) await checkDiscord(examination, env.discord, parts);
    if (env.slack) await checkSlack(examination, env.slack, parts);
    if (program) await tellStaff(examination, env, program);
    if (!env.discord && !env.slack)
      await examination.well("Platforms", "the playground alone; README says how to come to Discord and Slack");
  }
  await print(`\n${examination.summary()}`);
  if (examination.faults > 0) process.exitCode = EXIT.failed;
}

/** Without staff nobody sees what the knowledge lacks, and nobody says which further roles are staff. */
async function tellStaff(examination: Examination, env: Env, { roles }: Program): Promise<void> {
  for (const platform of ["discord", "slack"] as const) {
    if (!env[platform]) continue;
    const name = `Staff ${platform}`;
    const given = new Set([...roles.staff[platform], ...roles.lead[platform]]).size;
    const named = [roles.staff, roles.lead]
      .flatMap(({ accounts = [] }) => accounts)
      .filter((account) => account.startsWith(`${platform}:`));
    const what = platform === "discord" ? "role" : "user group";
    if (given > 0)
      await examination.well(name, `whoever is in ${given === 1 ? `one ${what}` : `one of ${given} ${what}s`}`);
    else if (named.length > 0) await examination.well(name, `the people whom ${env.program} names, and no ${what}`);
    else
      await examination.warning(
        name,
        `nobody yet. Put the id of a ${what} of your team under roles.staff.${platform} in ${env.program}.`,
      );
  }
}

const describeProgram =
  (env: Env) =>
  ({ program, expertises, regions }: Program) =>
    `${program.name}: ${expertises.length} expertises, ${regions.length} regions (${env.program})`;

async function knowledgeOf(env: Env, program: Program): Promise<string> {
  const { sections, warnings } = await loadKnowledge({
    folder: env.knowledge,
    program,
    cacheFolder: cacheFolderOf(env),
  });
  return [
    `${sections.length} sections (${env.knowledge})`,
    ...warnings.map((warning) => `  could be better: ${renderProblem(warning)}`),
  ].join("\n");
}

/** A running Laurel is no fault: the doctor works beside it. */
async function whoRuns(env: Env): Promise<string> {
  return (await isRunning(env.databaseUrl)) ? "a Laurel runs on this record now" : "no Laurel runs on this record";
}

async function recordOf(env: Env): Promise<string> {
  const where = isPostgres(env.databaseUrl) ? "PostgreSQL" : env.databaseUrl;
  if (!isPostgres(env.databaseUrl) && !(await exists(env.databaseUrl))) {
    await makeFolder(env.data);
    await access(env.data, constants.W_OK);
    return `${where}: not there yet; "laurel start" makes it`;
  }
  const store = await openStore({ url: env.databaseUrl, timer: realTimer, asItIs: true }).catch((error: unknown) => {
    if (error instanceof StoreBehind) return error.message;
    throw error;
  });
  if (typeof store === "string") return `${where}: ${store}`;
  try {
    const { ready, failed } = await store.read.outbox.count();
    return `${where}: opened; ${ready} effects wait, ${failed} failed`;
  } finally {
    await store.close();
  }
}

/** What can be put back if the record is lost. */
async function tellCopies(examination: Examination, env: Env): Promise<void> {
  if (isPostgres(env.databaseUrl)) {
    await examination.well("Copies", "of PostgreSQL, made with its own tools (pg_dump); I know nothing of them");
    return;
  }
  const [newest] = await daysOfCopies(copiesIn(env.data));
  if (newest !== undefined)
    await examination.well("Copies", `the last one is of ${newest} (${copiesIn(env.data)}); keep some elsewhere, too`);
  else if (env.backupDays > 0)
    await examination.well("Copies", `none yet; a Laurel that runs makes one a day in ${copiesIn(env.data)}`);
  else await examination.warning("Copies", "none are made: LAUREL_BACKUP_DAYS is 0. `laurel backup FILE` makes one.");
}

async function cacheOf(env: Env): Promise<string> {
  if (!env.redisUrl) return "in memory";
  const cache = await openCache({
    redisUrl: env.redisUrl,
    timer: realTimer,
    log: openLog({ level: "silent", format: "json" }),
  });
  try {
    const kept = await cache.set("doctor", "here", 10_000);
    if (!kept || (await cache.get("doctor")) !== "here")
      throw new Error(
        "Redis does not answer. Check REDIS_URL and that the server runs; Laurel goes on without it, but forgets cool-downs.",
      );
    return "Redis answers";
  } finally {
    await cache.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
