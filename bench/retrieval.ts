// How fast and how right questions are looked up: `node bench/retrieval.ts`. Beside it, over the same knowledge and the
// same table, a bot as most are built: the best hit of a search library, from a score on that was chosen on the tuning half.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { answer } from "../src/knowledge/answer.ts";
import { loadBackground } from "../src/knowledge/background.ts";
import { fitInThread } from "../src/knowledge/fit-thread.ts";
import { type Index, openIndex } from "../src/knowledge/search.ts";
import type { Section } from "../src/knowledge/section.ts";
import { knowledge } from "../test/support/parts.ts";
import { type Counts, type Half, measure, messagesOf } from "../test/support/question-table.ts";
import { minisearchBot } from "./minisearch-bot.ts";

const ROUNDS = 5;
const background = await loadBackground();
const questions = [...(await messagesOf("tuning")), ...(await messagesOf("held-out"))];
const mb = (): string => `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`;

/** As many sections as wanted, made of those that are there: each with words of its own, so that none is like another. */
function synthetic(count: number): Section[] {
  return Array.from({ length: count }, (_, number) => {
    const model = knowledge.sections[number % knowledge.sections.length] as Section;
    const own = `zq${number.toString(36)}`;
    const mark = (text: string): string => (number < knowledge.sections.length ? text : `${text} ${own} ${own}x`);
    return { ...model, title: mark(model.title), asks: model.asks.map(mark), plain: mark(model.plain) };
  });
}

async function learn(sections: readonly Section[]): Promise<Index<Section>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const fitted = await fitInThread({ sections, background });
  const opened = performance.now();
  const index = openIndex(sections, fitted);
  const now = performance.now();
  delay.disable();
  console.log(
    `  learned in ${((opened - from) / 1000).toFixed(1)} s in its thread, opened in ${(now - opened).toFixed(0)} ms; ` +
      `the event loop was held ${(delay.max / 1e6).toFixed(0)} ms at most`,
  );
  return index;
}

function time(what: string, ask: (question: string) => unknown): void {
  for (const question of questions.slice(0, 300)) ask(question);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of questions) {
      const from = performance.now();
      ask(question);
      samples.push(performance.now() - from);
    }
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  const total = samples.reduce((sum, sample) => sum + sample, 0);
  const rate = Math.round((1000 * samples.length) / total);
  console.log(`  ${what}: ${rate} questions a second, median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`);
}

function describe(what: string, half: Half, { answerable, right, wrong, declining }: Counts): void {
  const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`;
  const anyway = Object.entries(declining).map(
    ([kind, { answered, messages }]) => `${kind} ${percent(answered, messages)}`,
  );
  console.log(
    `  ${what}, ${half}: right at once ${percent(right, answerable)}, of the answers right ${percent(right, right + wrong)}; ` +
      `answered all the same: ${anyway.join(", ")}`,
  );
}

for (const count of [knowledge.sections.length, 1_000]) {
  console.log(`${count} sections, ${background.length} messages of background`);
  const index = await learn(synthetic(count));
  time("laurel", (question) => answer(index, question, 3));
  time("minisearch", minisearchBot(synthetic(count), 0));
  console.log(`  memory in all ${mb()}`);
}

console.log("answers");
for (const half of ["tuning", "held-out"] as const) describe("laurel", half, await measure(half, knowledge.find));
// The two points at which its users would put the threshold: to answer as much as Laurel, or to be as quiet.
const ours = await measure("tuning", knowledge.find);
const quiet = ours.declining.chatter.answered + ours.declining["near-misses"].answered;
const levels = Array.from({ length: 80 }, (_, step) => 5 * step);
const counted = await Promise.all(
  levels.map(async (level) => {
    const bot = minisearchBot(knowledge.sections, level);
    return { level, counts: await measure("tuning", async (question) => bot(question)) };
  }),
);
const asMuch = counted.findLast(({ counts }) => counts.right >= ours.right);
const asQuiet = counted.find(
  ({ counts }) => counts.declining.chatter.answered + counts.declining["near-misses"].answered <= quiet,
);
for (const [what, chosen] of [
  ["as many right answers", asMuch],
  ["as quiet", asQuiet],
] as const) {
  if (!chosen) continue;
  const bot = minisearchBot(knowledge.sections, chosen.level);
  for (const half of ["tuning", "held-out"] as const)
    describe(
      `minisearch, ${what} (from ${chosen.level})`,
      half,
      await measure(half, async (question) => bot(question)),
    );
}
