// How fast the knowledge is searched, without anything around it.
import { knowledge } from "../test/support/parts.ts";
import type { Benchmark, Size } from "./benchmark.ts";
import { question } from "./questions.ts";
import { rate, spread } from "./statistics.ts";
import { inTurn } from "./stopwatch.ts";

const QUESTIONS: Readonly<Record<Size, number>> = { full: 20_000, quick: 2_000, tiny: 5 };
const WARM_UP = 300;

export const answering: Benchmark = {
  name: "find",
  async run({ size }) {
    const count = QUESTIONS[size];
    const find = (number: number) => knowledge.find(question(number), ["public"]);
    await inTurn(Math.min(WARM_UP, count), find);
    const samples = await inTurn(count, find);
    const elapsedMs = samples.reduce((sum, sample) => sum + sample, 0);
    return [
      {
        what: "a question looked up in the knowledge",
        over: `${knowledge.sections.length} sections`,
        figures: [rate("questions", count, elapsedMs), ...spread(samples)],
      },
    ];
  },
};
