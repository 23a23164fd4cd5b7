// A bot in a process of its own, against a platform's server in this one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { residentMb } from "./laurel-process.ts";

const ROOT = join(import.meta.dirname, "..");

export interface BotProcess {
  /** When it was spawned, by `performance.now()`. */
  readonly spawnedAt: number;
  residentMb(): Promise<number | undefined>;
  /** Asks it to end; resolves when it has. */
  stop(): Promise<void>;
}

/** Starts a file of the project with nothing in its environment but `env`. What it prints to standard error is shown. */
export function startBot(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): BotProcess {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, [join(ROOT, file), ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  return {
    spawnedAt,
    residentMb: () => residentMb(child.pid),
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Runs a command of Laurel to its end. Throws if it fails. */
export async function runLaurel(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, "bin", "laurel.mjs"), ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`laurel ${args.join(" ")} ended with exit code ${code}. Its log above tells why.`);
}

/** The environment of a Laurel over a data folder, on SQLite, with the default program and without any `.env`. */
export const laurelEnv = (data: string): Readonly<Record<string, string>> => ({
  LAUREL_DATA: data,
  LAUREL_PROGRAM: join(ROOT, "program", "program.yaml"),
  LAUREL_KNOWLEDGE: join(ROOT, "program", "knowledge"),
  LOG_LEVEL: "warn",
});
