// `laurel chat` as an operator runs it, in a process of its own with piped input.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = join(import.meta.dirname, "..");

export interface LaurelProcess {
  /** Milliseconds from the spawn to the first line of output. */
  readonly readyAfterMs: number;
  /** Writes lines to its input. */
  type(lines: readonly string[]): void;
  /** Resolves when it has printed a line with these words. Rejects if its output ends before. */
  says(words: string): Promise<void>;
  /** Megabytes of memory that are resident now; undefined where the system does not tell. */
  residentMb(): Promise<number | undefined>;
  /** Ends its input; resolves when it has exited. Throws if it failed. */
  stop(): Promise<void>;
}

/** Starts Laurel over a data folder, on SQLite, with the default program and without any `.env`. */
export async function startLaurelProcess(data: string): Promise<LaurelProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin", "laurel.mjs"), "chat"], {
    cwd: data,
    env: {
      LAUREL_DATA: data,
      LAUREL_PROGRAM: join(ROOT, "program", "program.yaml"),
      LAUREL_KNOWLEDGE: join(ROOT, "program", "knowledge"),
      LOG_LEVEL: "warn",
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error("Laurel ended before it said what was waited for. Its log above tells why.");
    return value;
  };
  await nextLine();
  const readyAfterMs = performance.now() - startedAt;
  return {
    readyAfterMs,
    type: (typed) => void child.stdin.write(typed.map((line) => `${line}\n`).join("")),
    async says(words) {
      while (!(await nextLine()).includes(words));
    },
    residentMb: () => residentMb(child.pid),
    async stop() {
      child.stdin.end();
      child.stdout.resume();
      const [code] = await exited;
      if (code !== 0) throw new Error(`Laurel ended with exit code ${code}. Its log above tells why.`);
    },
  };
}

/** VmRSS of /proc, which only Linux has. */
export async function residentMb(pid: number | undefined): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
