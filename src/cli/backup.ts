import { join, resolve } from "node:path";
import { realTimer } from "../clock.ts";
import { readEnv } from "../env.ts";
import { copyRecord, restoreRecord } from "../store/backup.ts";
import { copiesIn } from "../store/daily-copies.ts";
import { takeStartLock } from "../store/lock.ts";
import { isPostgres } from "../store/open.ts";
import { StoreProblem } from "../store/problem.ts";
import { print } from "./output.ts";

/** Copies the record to a file, beside a Laurel that runs or not. */
export async function backupFromCommandLine(file: string): Promise<void> {
  const { databaseUrl } = readEnv();
  refusePostgres(
    databaseUrl,
    "pg_dump --format=custom --file=laurel.dump",
    "makes a consistent copy while Laurel runs",
  );
  refuseItself(file, databaseUrl);
  const { bytes, people } = await copyRecord(databaseUrl, file);
  await print(`${file}: ${counted(people, "person", "people")}, ${Math.ceil(bytes / 1024)} KB, whole and readable.`);
  await print("It holds what people wrote: keep it as you keep the record itself.");
}

/** Puts a copy in the place of the record, while no Laurel runs. */
export async function restoreFromCommandLine(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const { databaseUrl, data } = readEnv();
  refusePostgres(databaseUrl, "pg_restore --clean --dbname=…", "puts a copy back, once Laurel is stopped");
  refuseItself(file, databaseUrl);
  const lock = await takeStartLock({ url: databaseUrl, timer: realTimer, onLost: () => undefined });
  try {
    const stamp = new Date(realTimer.now()).toISOString().replace(/[:.]/g, "-");
    const { people, waiting, kept } = await restoreRecord(file, databaseUrl, {
      ...{ timer: realTimer, replace },
      keepAs: join(copiesIn(data), `before-restore-${stamp}.sqlite`),
    });
    await print(`${file} is the record now: ${counted(people, "person", "people")}.`);
    if (kept !== undefined) await print(`What was there before is kept as ${kept}.`);
    if (waiting > 0)
      await print(
        `${counted(waiting, "message waits", "messages wait")} in it to be sent; what was sent after the copy was made is sent again at the next start.`,
      );
    await print("Whoever had their data erased after the copy was made is in it again: erase them once more.");
  } finally {
    await lock.release();
  }
}

function refusePostgres(url: string, command: string, what: string): void {
  if (!isPostgres(url)) return;
  throw new StoreProblem(
    `The record is in PostgreSQL, whose own tools do this best: "${command}" ${what}. Nothing was changed.`,
  );
}

function refuseItself(file: string, record: string): void {
  if (resolve(file) === resolve(record)) throw new StoreProblem(`${file} is the record itself. Name another file.`);
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
