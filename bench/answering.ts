// How fast questions are looked up and how right the answers are, without anything around it. Beside it, over the same
// sections and the same table of questions, a bot as most are built: the best hit of a search library.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { answer } from "../src/knowledge/answer.ts";
import { loadBackground } from "../src/knowledge/background.ts";
import { fitInThread } from "../src/knowledge/fit-thread.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { openIndex } from "../src/knowledge/search.ts";
import { knowledge } from "../test/support/parts.ts";
import { type Counts, measure, messagesOf } from "../test/support/question-table.ts";
import { badInput } from "./bad-input.ts";
import type { Benchmark, Figure, Result, Size } from "./benchmark.ts";
import { minisearchBot } from "./minisearch-bot.ts";
import { quantile, rate, spread } from "./statistics.ts";
import { inTurn } from "./stopwatch.ts";
import { syntheticSections } from "./synthetic-sections.ts";

const QUESTIONS: Readonly<Record<Size, number>> = { full: 4_000, quick: 1_000, tiny: 5 };
const SECTIONS: Readonly<Record<Size, readonly number[]>> = { full: [60, 1_000], quick: [60], tiny: [3] };
const WARM_UP = 300;
// The threshold at which minisearch answers as many questions rightly as Laurel does by words, on the tuning half.
const LEVELS = Array.from({ length: 40 }, (_, step) => 10 * step);

const residentMb = (): Figure => ({ name: "resident", value: process.memoryUsage.rss() / 2 ** 20, unit: "MB" });

async function timeOf(size: Size, messages: readonly string[], ask: (question: string) => unknown): Promise<Figure[]> {
  const put = async (number: number): Promise<unknown> => ask(messages[number % messages.length] as string);
  await inTurn(Math.min(WARM_UP, QUESTIONS[size]), put);
  const samples = await inTurn(QUESTIONS[size], put);
  const elapsedMs = samples.reduce((sum, sample) => sum + sample, 0);
  return [rate("questions", samples.length, elapsedMs), ...spread(samples)];
}

async function speed(size: Size, count: number, messages: readonly string[]): Promise<readonly Result[]> {
  const [sections, background] = [syntheticSections(count), await loadBackground()];
  const over = `${count} sections`;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const fitted = await fitInThread({ sections, background });
  const learnedMs = performance.now() - from;
  delay.disable();
  const index = openIndex(sections, fitted);
  const bot = minisearchBot(sections, 0);
  return [
    {
      what: "learning, in its thread",
      over,
      figures: [
        { name: "time", value: learnedMs, unit: "ms" },
        { name: "event loop held at most", value: delay.max / 1e6, unit: "ms" },
      ],
    },
    {
      what: "a question looked up, words alone",
      over,
      figures: [...(await timeOf(size, messages, (question) => answer(index, question, 3))), residentMb()],
    },
    { what: "the same, minisearch", over, figures: await timeOf(size, messages, bot) },
  ];
}

const percent = (name: string, part: number, whole: number): Figure => ({
  name,
  value: (100 * part) / (whole || 1),
  unit: "%",
});

function described(what: string, { answerable, right, wrong, declining }: Counts): Result {
  const { chatter, "near-misses": near, uncovered } = declining;
  return {
    what,
    over: "the table, held-out half",
    figures: [
      percent("right at once", right, answerable),
      percent("of the answers right", right, right + wrong),
      percent("chatter answered", chatter.answered, chatter.messages),
      percent("near-misses answered", near.answered, near.messages),
      percent("uncovered answered", uncovered.answered, uncovered.messages),
    ],
  };
}

/** With meaning, where that is compared: it is learned first, which the other benchmarks need not wait for. */
const openUnderstanding = async (): Promise<Knowledge | undefined> =>
  (await import("../test/support/understanding.ts")).understanding;

async function accuracy(size: Size, understanding: Knowledge | undefined): Promise<readonly Result[]> {
  if (size === "tiny") return [];
  const ours = await measure("tuning", knowledge.find);
  const tried = await Promise.all(
    LEVELS.map(async (level) => {
      const bot = minisearchBot(knowledge.sections, level);
      return { bot, counts: await measure("tuning", async (question) => bot(question)) };
    }),
  );
  const asMuch = tried.findLast(({ counts }) => counts.right >= ours.right) ?? tried[0];
  const asQuiet = tried.find(({ counts }) => counts.declining.chatter.answered <= ours.declining.chatter.answered + 4);
  const beside = [
    { what: "answers, minisearch, as many right on the tuning half", tried: asMuch },
    { what: "answers, minisearch, as quiet amid chatter there", tried: asQuiet },
  ];
  const results = [described("answers, words alone", await measure("held-out", knowledge.find))];
  if (understanding)
    results.unshift(described("answers, words and meaning", await measure("held-out", understanding.find)));
  for (const { what, tried: chosen } of beside)
    if (chosen) results.push(described(what, await measure("held-out", async (question) => chosen.bot(question))));
  return results;
}

export const answering: Benchmark = {
  name: "find",
  async run({ size }) {
    const messages = await messagesOf("tuning");
    const understanding = size === "tiny" ? undefined : await openUnderstanding();
    const over = `${knowledge.sections.length} sections`;
    const results: Result[] = [];
    for (const count of SECTIONS[size]) results.push(...(await speed(size, count, messages)));
    const find = (question: string) => knowledge.find(question, ["public"]);
    results.push({ what: "a question looked up, words alone", over, figures: await timeOf(size, messages, find) });
    if (understanding) {
      const understand = (question: string) => understanding?.find(question, ["public"]);
      results.push({
        what: "a question looked up, words and meaning",
        over,
        figures: [...(await timeOf(size, messages, understand)), residentMb()],
      });
    }
    for (const { what, message } of badInput(knowledge.sections)) {
      const asked = understanding ?? knowledge;
      const samples = await inTurn(size === "tiny" ? 1 : 20, () => asked.find(message, ["public"]));
      const longest = { name: "longest", value: quantile(samples, 1), unit: "ms" };
      results.push({ what: `bad input: ${what}`, over, figures: [...spread(samples).slice(0, 1), longest] });
    }
    return [...results, ...(await accuracy(size, understanding))];
  },
};
