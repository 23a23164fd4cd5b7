// Laurel on a platform's server, beside a bot that does nothing but answer: what both benchmarks of platforms share.
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { laurelEnv, runLaurel } from "./bot-process.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

/** How much is measured: one after the other, and all at once. */
export interface Counts {
  readonly warmUp: number;
  readonly inTurn: number;
  readonly queued: number;
}

const COUNTS: Readonly<Record<Size, Counts>> = {
  full: { warmUp: 100, inTurn: 500, queued: 1_000 },
  quick: { warmUp: 50, inTurn: 150, queued: 1_000 },
  tiny: { warmUp: 1, inTurn: 2, queued: 5 },
};

/** Milliseconds to wait for what takes long because it is much. */
export const PATIENCE_MS = 120_000;

/** The bare bot, Laurel as it comes, and Laurel without the sentence encoder. */
const BOTS = ["bare", "laurel", "words"] as const;
/** Only to show that it runs. */
const TINY = ["bare", "words"] as const;
export type Bot = (typeof BOTS)[number];

/** How each is called in the table, the bare one as the platform's SDK has it. */
export const calledBeside = (bare: string): Readonly<Record<Bot, string>> => ({
  bare,
  laurel: "Laurel, SQLite file",
  words: "the same, LAUREL_MEANING=off",
});

/**
 * A benchmark that measures each bot over the same data folder.
 * @param measure runs one bot against a server of its own
 */
export const besideBare = (
  name: string,
  measure: (bot: Bot, folder: string, counts: Counts) => Promise<readonly Result[]>,
): Benchmark => ({
  name,
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      // So that what is measured is the way of an event, not the learning beside it.
      if (size !== "tiny") await runLaurel(["ask", "who can nominate?"], folder, laurelEnv(folder));
      const results: Result[] = [];
      for (const bot of size === "tiny" ? TINY : BOTS) results.push(...(await measure(bot, folder, COUNTS[size])));
      return results;
    }),
});
