// `npm start` as a newcomer types it, in a process of its own, until its page is served.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = join(import.meta.dirname, "..");

export interface PageProcess {
  readonly address: string;
  /** Of the real timer, when it was started: `performance.now()`. */
  readonly startedAt: number;
  stop(): Promise<void>;
}

/** Starts Laurel over a data folder, on a port that is free. */
export async function startPage(data: string): Promise<PageProcess> {
  const startedAt = performance.now();
  const { PATH = "", HOME = data } = process.env;
  const child = spawn("npm", ["start", "--silent"], {
    cwd: ROOT,
    env: { PATH, HOME, LAUREL_DATA: data, LAUREL_PORT: "0", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own: npm does not hand a signal on, so all of it is told.
    detached: true,
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, "line"), once(lines, "close")]);
  const address = /http:\S+/.exec(String(line))?.[0];
  if (!address) throw new Error("Laurel ended before its page was there. Its log above tells why.");
  return {
    address,
    startedAt,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await exited;
    },
  };
}
