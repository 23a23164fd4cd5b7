// `/me year` over a record of years: what is read and added up, and apart from it the picture.
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { addDays, today as dayAt } from "../src/core/calendar.ts";
import type { AccountId } from "../src/core/ids.ts";
import { openDrawing } from "../src/draw/draw-thread.ts";
import { onRecord } from "../test/support/on-record.ts";
import { program } from "../test/support/parts.ts";
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { type BenchedLaurel, nameOf, withLaurel } from "./laurel.ts";
import { mustBeAnswered } from "./must-be-answered.ts";
import { median, quantile, spread } from "./statistics.ts";
import { inTurn, timed } from "./stopwatch.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const AMOUNTS: Readonly<Record<Size, { contributions: number; people: number; asked: number; drawn: number }>> = {
  full: { contributions: 200_000, people: 1_000, asked: 500, drawn: 20 },
  quick: { contributions: 40_000, people: 200, asked: 100, drawn: 5 },
  tiny: { contributions: 30, people: 3, asked: 3, drawn: 1 },
};
/** A contribution is of one of the last so many days. */
const DAYS = 3 * 365;
const BUDGET_MS = 20;
const HELD_UP_MS = 300;

export const year: Benchmark = {
  name: "year",
  run: ({ size }) =>
    withTemporaryFolder(async (folder) => {
      const url = join(folder, "laurel.sqlite");
      return [await asked(url, size), await drawn(url, size)];
    }),
};

/** The whole path of the command, with a picture that is there at once. */
const asked = (url: string, size: Size): Promise<Result> =>
  withLaurel(
    url,
    AMOUNTS[size].people,
    async (laurel) => {
      const { contributions, people, asked: times } = AMOUNTS[size];
      const filledMs = await timed(() => fill(laurel, contributions, people));
      let next = 0;
      const ask = async () =>
        mustBeAnswered(await laurel.person(next++).types("#general", "/me year"), /\d contributions?\./);
      await inTurn(Math.min(20, times), ask);
      const samples = await inTurn(times, ask);
      const most = median(samples);
      return {
        what: `/me year without its picture, ${contributions.toLocaleString("en-GB")} contributions`,
        over: "SQLite file",
        figures: [...spread(samples), { name: "filled in", value: filledMs, unit: "ms" }],
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

async function fill(laurel: BenchedLaurel, contributions: number, people: number): Promise<void> {
  const { kinds } = program.contributions;
  const today = dayAt(Date.now(), program.program.timeZone);
  const days = Array.from({ length: DAYS }, (_, ago) => addDays(today, -ago));
  for (let person = 0; person < people; person++) {
    // By a fixed rule, so that every run has the same record.
    const own = Array.from({ length: Math.ceil((contributions - person) / people) }, (_, at) => person + at * people);
    await onRecord(laurel, account(person), ...own.map(given));
  }

  function given(number: number) {
    return {
      day: days[(number * 7_919) % DAYS] ?? today,
      kind: kinds[number % kinds.length]?.id ?? "",
      reach: number % 500,
      paid: number % 10 === 0 ? ("yes" as const) : ("no" as const),
    };
  }
}

const account = (person: number): AccountId => `playground:bench:${nameOf(person)}` as AccountId;
