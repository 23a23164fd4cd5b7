// Laurel as an operator starts it, in a process of its own that can be killed, and what it left on record.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import { KNOWLEDGE_CACHE } from "../support/knowledge-cache.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** For a machine that has more to do. */
export const PATIENCE_MS = 120_000;

export interface Deployment {
  /** The file of its record, where that is on SQLite. */
  readonly record: string;
  /** Runs `laurel start`, with more in its environment. */
  start(more?: Readonly<Record<string, string>>): LaurelProcess;
  /** What is not brought to its end on record, in inbox and outbox, and what failed. */
  owed(): Owed;
  /** Resolves when nothing is owed any more. */
  settled(): Promise<void>;
}

export interface LaurelProcess {
  /** Resolves when its log says that it runs, for which LOG_LEVEL has to be info. Throws if it ends before. */
  running(): Promise<void>;
  /** Resolves when it has ended, however, with what it said on standard error. */
  ended(): Promise<{ readonly code: number | null; readonly said: string }>;
  /** SIGKILL: nothing is said, written or closed any more. */
  kill(): Promise<void>;
  /** SIGTERM: resolves when it has ended by itself. Throws unless it ended well. */
  stop(): Promise<void>;
}

export interface Owed {
  readonly inbox: Readonly<Record<string, number>>;
  readonly outbox: Readonly<Record<string, number>>;
}

/** A data folder of its own with nothing on record, and the platforms that `env` names. Everything ends with the test. */
export async function deploy(env: Readonly<Record<string, string>>): Promise<Deployment> {
  const data = await mkdtemp(join(tmpdir(), "laurel-killed-"));
  const running = new Set<ChildProcess>();
  onTestFinished(async () => {
    for (const child of running) await killed(child);
    await rm(data, { recursive: true });
  });
  // What was learned of the knowledge is named by its contents: no start has to learn it again.
  await mkdir(KNOWLEDGE_CACHE, { recursive: true });
  await symlink(KNOWLEDGE_CACHE, join(data, "knowledge"));

  const file = join(data, "laurel.sqlite");
  const owed = (): Owed => {
    const record = new DatabaseSync(file, { readOnly: true });
    try {
      return { inbox: counted(record, "inbox"), outbox: counted(record, "outbox") };
    } finally {
      record.close();
    }
  };
  return {
    record: file,
    start(more = {}) {
      const child = spawn(process.execPath, [join(ROOT, "bin", "laurel.mjs"), "start"], {
        cwd: data,
        env: {
          LAUREL_DATA: data,
          LAUREL_PROGRAM: join(ROOT, "program", "program.yaml"),
          LAUREL_KNOWLEDGE: join(ROOT, "program", "knowledge"),
          LOG_LEVEL: "fatal",
          // What is asked here is found by its words, and to load what tells meanings takes longer than all the rest.
          LAUREL_MEANING: "off",
          ...env,
          ...more,
        },
        stdio: ["ignore", "inherit", "pipe"],
      });
      running.add(child);
      child.once("exit", () => running.delete(child));
      const heard = hear(child);
      return { kill: () => killed(child), stop: () => stopped(child, heard), ...heard };
    },
    owed,
    settled: () => expect.poll(owed, { timeout: PATIENCE_MS, interval: 20 }).toEqual({ inbox: {}, outbox: {} }),
  };
}

/** Listens to standard error from the first word on. */
function hear(child: ChildProcess): Pick<LaurelProcess, "running" | "ended"> {
  let said = "";
  const runs = Promise.withResolvers<void>();
  runs.promise.catch(() => undefined);
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    said += words;
    if (/"msg":"running"/.test(said)) runs.resolve();
  });
  const closed = once(child, "close").then(([code]) => {
    runs.reject(new Error(`Laurel ended before it ran: ${said}`));
    return { code: typeof code === "number" ? code : null, said };
  });
  return { running: () => runs.promise, ended: () => closed };
}

const counted = (record: DatabaseSync, table: "inbox" | "outbox"): Readonly<Record<string, number>> => {
  const rows = record
    .prepare(
      `select state, count(*) as n from ${table} where state not in ('done', 'sent', 'withdrawn') group by state`,
    )
    .all();
  return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
};

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

async function stopped(child: ChildProcess, { ended }: Pick<LaurelProcess, "ended">): Promise<void> {
  child.kill("SIGTERM");
  const { code, said } = await ended();
  expect(code, `how the process ended, which said: ${said}`).toBe(0);
}
