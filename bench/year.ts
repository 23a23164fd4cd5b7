// `/me year` over a record of years: what is read and added up, and apart from it the picture.
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openDrawing } from "../src/draw/draw-thread.ts";
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { fillLedger } from "./fill-ledger.ts";
import { withLaurel } from "./laurel.ts";
import { mustBeAnswered } from "./must-be-answered.ts";
import { median, quantile, spread } from "./statistics.ts";
import { inTurn } from "./stopwatch.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const AMOUNTS: Readonly<Record<Size, { contributions: number; people: number; asked: number; drawn: number }>> = {
  full: { contributions: 200_000, people: 1_000, asked: 500, drawn: 20 },
  quick: { contributions: 40_000, people: 200, asked: 100, drawn: 5 },
  tiny: { contributions: 30, people: 3, asked: 3, drawn: 1 },
};
const BUDGET_MS = 20;
const HELD_UP_MS = 300;

export const year: Benchmark = {
  name: "year",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const url = join(folder, "laurel.sqlite");
      await fillLedger(url, AMOUNTS[size].contributions, AMOUNTS[size].people);
      return [await asked(url, size), await drawn(url, size)];
    }),
};

/** The whole path of the command, with a picture that is there at once. */
const asked = (url: string, size: Size): Promise<Result> =>
  withLaurel(
    url,
    AMOUNTS[size].people,
    async (laurel) => {
      const { contributions, asked: times } = AMOUNTS[size];
      let next = 0;
      const ask = async () =>
        mustBeAnswered(await laurel.person(next++).types("#general", "/me year"), /\d contributions?\./);
      await inTurn(Math.min(20, times), ask);
      const startedAt = process.cpuUsage();
      const samples = await inTurn(times, ask);
      const { user, system } = process.cpuUsage(startedAt);
      const most = median(samples);
      return {
        what: `/me year without its picture, ${contributions.toLocaleString("en-GB")} contributions`,
        over: "SQLite file",
        figures: [
          ...spread(samples),
          { name: "processor time an event", value: (user + system) / times / 1_000, unit: "ms" },
        ],
        ...(size !== "tiny" && most > BUDGET_MS ? { failure: `the median is over the budget of ${BUDGET_MS} ms` } : {}),
      };
    },
    { draw: async () => new Uint8Array() },
  );

/** The same with the real picture, and how long everybody else waits meanwhile. */
const drawn = (url: string, size: Size): Promise<Result> =>
  withLaurel(
    url,
    AMOUNTS[size].people,
    async (laurel) => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      const ask = (number: number) => async () =>
        mustBeAnswered(await laurel.person(number).types("#general", "/me year"), /\d contributions?\./);
      await ask(0)();
      delay.enable();
      const samples = await inTurn(AMOUNTS[size].drawn, (number) => ask(number)());
      delay.disable();
      const heldUpMs = delay.max / 1e6;
      return {
        what: "/me year with its picture",
        over: "SQLite file",
        figures: [
          { name: "median", value: median(samples), unit: "ms" },
          { name: "longest", value: quantile(samples, 1), unit: "ms" },
          { name: "event loop held up at most", value: heldUpMs, unit: "ms" },
        ],
        ...(size !== "tiny" && heldUpMs > HELD_UP_MS
          ? { failure: `the event loop was held up over ${HELD_UP_MS} ms` }
          : {}),
      };
    },
    { draw: openDrawing() },
  );
