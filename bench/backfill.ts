// `laurel backfill` over a year of chat, in a process of its own: how fast, in how much memory, and how long it holds the record.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { realTimer } from "../src/clock.ts";
import { openStore } from "../src/store/open.ts";
import type { Benchmark, Figure, Result, Size } from "./benchmark.ts";
import { SPACE, writeOldChat } from "./old-chat.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const ROOT = join(import.meta.dirname, "..");
const MESSAGES: Readonly<Record<Size, number>> = { full: 1_000_000, quick: 100_000, tiny: 2_000 };
/** What was promised. Below a million the start of the process weighs too much for the first. */
const LEAST_A_SECOND = 20_000;
const MOST_MB = 300;

export const backfill: Benchmark = {
  name: "backfill",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const zip = join(folder, "export.zip");
      const messages = await writeOldChat(zip, MESSAGES[size], Date.now());
      const { ms, peakMb, processorMs } = await runBackfill(folder, zip);
      const waiting = await countWaiting(folder);
      const aSecond = (messages / ms) * 1000;
      const figures: Figure[] = [
        { name: "messages", value: aSecond, unit: "a second" },
        {
          name: "processor time a message",
          value: processorMs === undefined ? Number.NaN : (processorMs / messages) * 1000,
          unit: "µs",
        },
        { name: "resident at most", value: peakMb ?? Number.NaN, unit: "MB" },
        { name: "credits that wait", value: waiting, unit: "" },
      ];
      const failure = failureOf(size, aSecond, peakMb, waiting);
      const result: Result = { what: `backfill of ${messages} messages`, over: "SQLite file", figures };
      return [failure === undefined ? result : { ...result, failure }];
    }),
};

function failureOf(size: Size, aSecond: number, peakMb: number | undefined, waiting: number): string | undefined {
  if (waiting === 0) return "no help was found";
  if (peakMb !== undefined && peakMb > MOST_MB) return `more than ${MOST_MB} MB resident`;
  if (size === "full" && aSecond < LEAST_A_SECOND) return `fewer than ${LEAST_A_SECOND} messages a second`;
  return undefined;
}

interface Run {
  readonly ms: number;
  /** Undefined where the system does not tell. */
  readonly peakMb: number | undefined;
  readonly processorMs: number | undefined;
}

async function runBackfill(folder: string, zip: string): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin", "laurel.mjs"), "backfill", zip, "--space", SPACE], {
    cwd: folder,
    env: {
      LAUREL_DATA: join(folder, "data"),
      LAUREL_PROGRAM: join(ROOT, "program", "program.yaml"),
      LAUREL_KNOWLEDGE: join(ROOT, "program", "knowledge"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  let [peakMb, processorMs]: [number | undefined, number | undefined] = [undefined, undefined];
  const looking = setInterval(async () => {
    peakMb = (await peakOf(child.pid)) ?? peakMb;
    processorMs = (await processorTimeOf(child.pid)) ?? processorMs;
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`The backfill ended with exit code ${code}:\n${said}`);
  return { ms: performance.now() - startedAt, peakMb, processorMs };
}

/** The most that was ever resident, in megabytes: VmHWM of /proc, which only Linux has. */
async function peakOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Ticks of /proc are hundredths of a second. */
const TICK_MS = 10;

/** User and system time so far. Its fields stand behind the name of the program, which may hold anything. */
async function processorTimeOf(pid: number | undefined): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return Number.isFinite(user + system) && user > 0 ? (user + system) * TICK_MS : undefined;
}

async function countWaiting(folder: string): Promise<number> {
  const store = await openStore({ url: join(folder, "data", "laurel.sqlite"), timer: realTimer, asItIs: true });
  const waiting = await store.read.ledger.countWaiting("backfill");
  await store.close();
  return waiting;
}
