// Kills a whole Laurel again and again in the middle of its work, on any record. See killed-laurel.ts.
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("./killed-laurel.ts", import.meta.url));

/** What one round has the process say, at most: see killed-laurel.ts. */
const LINES_A_ROUND = 11;

/** What the playground counts at the end, and what was promised before. */
export interface Aftermath {
  /** Keys of effects whose commit was reported. */
  readonly putOut: readonly string[];
  /** Keys of events whose acknowledgement was reported. */
  readonly acknowledged: readonly string[];
  readonly report: Report;
}

interface Report {
  /** How often the platform was made to post under each row id. */
  readonly posts: Readonly<Record<string, number>>;
  readonly effects: Readonly<Record<string, number>>;
  readonly events: readonly { key: string; acknowledged: boolean; answered: boolean }[];
  readonly inbox: { unfinished: number; failed: number };
  readonly outbox: { ready: number; sending: number; sent: number; failed: number };
}

/** A campaign in which less than this was promised has shown nothing: it goes on killing. */
const PROMISED = { putOut: 20, acknowledged: 4 };

/**
 * Starts, bursts and kills `kills` times, at a random line of what the process says, and goes on, three times as
 * often at most, until enough was promised to lose; then lets a last run settle.
 */
export async function killOften(url: string, kills: number, burst: number): Promise<Aftermath> {
  const putOut: string[] = [];
  const acknowledged: string[] = [];
  const hear = (line: string) => {
    if (line.startsWith("put out ")) putOut.push(line.slice("put out ".length));
    if (line.startsWith("asked ")) acknowledged.push(line.slice("asked ".length));
  };

  const enough = () => putOut.length > PROMISED.putOut && acknowledged.length > PROMISED.acknowledged;
  for (let kill = 0; kill < kills || (kill < 3 * kills && !enough()); kill++) {
    const child = start(url);
    // One run in three dies on the way up, while it takes over what the last one left.
    const linesToLive = kill % 3 === 2 ? 0 : randomInt(1, burst * LINES_A_ROUND);
    let lines = 0;
    for await (const line of linesOf(child)) {
      hear(line);
      if (line === "ready") child.stdin?.write(`burst ${burst}\n`);
      if (lines++ >= linesToLive) child.kill("SIGKILL");
    }
  }

  const last = start(url);
  last.stdin?.end("report\n");
  let report: Report | undefined;
  for await (const line of linesOf(last)) if (line.startsWith("{")) report = JSON.parse(line);
  if (!report) throw new Error("the last run ended without a report");
  return { putOut, acknowledged, report };
}

function start(url: string): ChildProcess {
  const child = spawn(process.execPath, [CHILD, url], { stdio: ["pipe", "pipe", "inherit"] });
  // The pipe breaks with the process: that is the point.
  child.stdin?.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ECONNRESET") throw error;
  });
  return child;
}

const linesOf = (child: ChildProcess) => createInterface({ input: child.stdout as NodeJS.ReadableStream });
