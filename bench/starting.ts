// From `laurel chat` to its first line, and the memory it takes.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { realTimer, wallClock } from "../src/clock.ts";
import { createPlayground } from "../src/platforms/playground/index.ts";
import { rowIds } from "../src/row-ids.ts";
import { openStore } from "../src/store/open.ts";
import { program } from "../test/support/parts.ts";
import type { Benchmark, Figure, Result, Size } from "./benchmark.ts";
import { community, nameOf, peopleToAsk } from "./laurel.ts";
import { type LaurelProcess, startLaurelProcess } from "./laurel-process.ts";
import { question } from "./questions.ts";
import { median } from "./statistics.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const RUNS: Readonly<Record<Size, { starts: number; questions: number }>> = {
  full: { starts: 5, questions: 2_000 },
  quick: { starts: 3, questions: 200 },
  tiny: { starts: 1, questions: 2 },
};

export const starting: Benchmark = {
  name: "start",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const { starts, questions } = RUNS[size];
      const existing = join(folder, "existing");
      await beginRecord(existing, peopleToAsk(questions));
      const fresh = (run: number) => join(folder, `fresh-${run}`);
      return [
        await measureStarts("a fresh data folder", starts, fresh),
        await measureStarts("an existing data folder", starts, () => existing),
        await measureMemory(existing, questions),
      ];
    }),
};

async function measureStarts(over: string, starts: number, folderOf: (run: number) => string): Promise<Result> {
  const readyAfter: number[] = [];
  const resident: (number | undefined)[] = [];
  for (let run = 0; run < starts; run++) {
    const folder = folderOf(run);
    await mkdir(folder, { recursive: true });
    await withProcess(folder, async (laurel) => {
      readyAfter.push(laurel.readyAfterMs);
      resident.push(await laurel.residentMb());
    });
  }
  const figures: Figure[] = [{ name: "median to the first line", value: median(readyAfter), unit: "ms" }];
  return { what: `start, ${starts} times`, over, figures: [...figures, ...memory("resident when ready", resident)] };
}

async function measureMemory(folder: string, questions: number): Promise<Result> {
  const figures = await withProcess(folder, async (laurel) => {
    laurel.type(questionsBySeveral(questions));
    const done = "that was the last one";
    laurel.type([done]);
    await laurel.says(done);
    return memory("resident", [await laurel.residentMb()]);
  });
  return { what: `after ${questions} questions`, over: "an existing data folder", figures };
}

/** As many lines as questions, with a line before each person's to be that person. */
function questionsBySeveral(questions: number): readonly string[] {
  const each = program.answers.perPersonPerMinute;
  return Array.from({ length: questions }, (_, number) => [
    ...(number % each === 0 ? [`:as ${nameOf(number / each)}`] : []),
    `/ask ${question(number)}`,
  ]).flat();
}

const memory = (name: string, megabytes: readonly (number | undefined)[]): readonly Figure[] => {
  const known = megabytes.filter((value) => value !== undefined);
  return known.length > 0 ? [{ name, value: median(known), unit: "MB" }] : [{ name, value: Number.NaN, unit: "MB" }];
};

async function withProcess<T>(folder: string, use: (laurel: LaurelProcess) => Promise<T>): Promise<T> {
  const laurel = await startLaurelProcess(folder);
  const result = await use(laurel);
  await laurel.stop();
  return result;
}

/** A data folder with enough people in its playground that nobody asks faster than the program lets them. */
async function beginRecord(folder: string, people: number): Promise<void> {
  const store = await openStore({ url: join(folder, "laurel.sqlite"), timer: realTimer });
  await createPlayground({
    persistence: store.playgroundJournal,
    clock: wallClock,
    timer: realTimer,
    nextId: rowIds(realTimer),
    seed: community(people),
  });
  await store.close();
}
