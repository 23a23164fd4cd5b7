// Fits the second opinion on thanks and writes `src/core/thanks/weights.ts`: `node bench/fit-thanks.ts`. The same tables
// give the same weights. With `--try` it writes nothing and prints what can be expected of messages that it never saw.
import { writeFileSync } from "node:fs";
import { judgeByRules } from "../src/core/thanks/by-rules.ts";
import { BUCKETS, type Grams, gramsOf } from "../src/core/thanks/grams.ts";
import {
  ALWAYS,
  type Chances,
  chancesByFacts,
  chancesByWords,
  factsOf,
  VERDICTS_WEIGHED,
  verdictBy,
  type Weight,
} from "../src/core/thanks/opinion.ts";
import { ownWords } from "../src/core/thanks/own-words.ts";
import { type Previous, readPrevious } from "../src/core/thanks/previous.ts";
import { unpack } from "../src/core/thanks/unpack.ts";
import type { Judgement } from "../src/core/thanks/verdict.ts";
import { hashOfTablesToFit, readThanks, scoreOf, type ThanksRow } from "../test/support/thanks-table.ts";
import { type Example, fitSoftmax } from "./softmax.ts";

const WORDS = { classes: 3, features: BUCKETS, epochs: 20, decay: 2e-3, rate: 0.25 } as const;
const FACTS = { classes: 3, epochs: 60, decay: 5e-3, rate: 0.1 } as const;
/** How often a row counts that the rules were not tuned on. */
const TIMES_UNTUNED = 3;
/** The rules look better on `tuning` than they are: only rows they never saw, and words fitted without them, tell how far to trust each. */
const PARTS = 4;
const PARTS_TO_TRY = 5;

interface Row {
  readonly row: ThanksRow;
  readonly grams: Grams;
  readonly previous: Previous;
  readonly byRules: Judgement;
  readonly label: number;
  /** Whether the second opinion is asked for rows like this one. */
  readonly isWeighed: boolean;
}

function prepare(row: ThanksRow): Row {
  const own = ownWords(row.text);
  const previous = readPrevious(row.prev ?? undefined);
  return {
    row,
    grams: gramsOf({ own, prev: ownWords(row.prev ?? ""), previous }),
    previous,
    byRules: judgeByRules(row.text, own, previous),
    label: VERDICTS_WEIGHED.indexOf(row.verdict),
    isWeighed: own !== "" && previous !== "nothing",
  };
}

const tuned = readThanks("tuning").map(prepare);
const known = new Set(tuned.map(({ row }) => row.text));
const untuned = (["second-en", "second-others", "second-seven"] as const)
  .flatMap((table) => [...readThanks(table)])
  .filter(({ text }) => !known.has(text))
  .map(prepare);

/** Rounds to signed bytes, as they are kept. */
function pack(weights: Float64Array) {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return {
    bytes: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer).toString("base64"),
    scale,
  };
}

const asWeight = ([credit = 0, unclear = 0, none = 0]: ArrayLike<number> & Iterable<number>): Weight => [
  rounded(credit),
  rounded(unclear),
  rounded(none),
];
const rounded = (weight: number): number => Number(weight.toFixed(4));

function fitWords(rows: readonly Row[]) {
  const examples = [...tuned, ...Array.from({ length: TIMES_UNTUNED }, () => rows).flat()].map(
    ({ grams, label }): Example => ({ amounts: grams, label }),
  );
  const { weights, bias } = fitSoftmax(examples, WORDS);
  const packed = pack(weights);
  return { packed, words: unpack(packed), bias: asWeight(bias) };
}

const part = (rows: readonly Row[], parts: number, which: number, inside: boolean): readonly Row[] =>
  rows.filter((_, index) => (index % parts === which) === inside);

function fitFacts(rows: readonly Row[]): Readonly<Record<string, Weight>> {
  const numbers = new Map<string, number>();
  const numberOf = (fact: string): number => {
    const number = numbers.get(fact) ?? numbers.size;
    numbers.set(fact, number);
    return number;
  };
  const examples = Array.from({ length: PARTS }, (_, which) => {
    const fitted = fitWords(part(rows, PARTS, which, false));
    return part(rows, PARTS, which, true)
      .filter(({ isWeighed }) => isWeighed)
      .map((each): Example => {
        const facts = factsOf(chancesByWords(each.grams, fitted), each.byRules, each.previous);
        return { amounts: facts.map(([fact, amount]) => [numberOf(fact), amount]), label: each.label };
      });
  }).flat();
  const { weights, bias } = fitSoftmax(examples, { ...FACTS, features: numbers.size });
  const weightOf = (number: number): Weight =>
    asWeight([0, 1, 2].map((verdict) => weights[verdict * numbers.size + number] ?? 0));
  return Object.fromEntries([
    [ALWAYS, asWeight(bias)],
    ...[...numbers].map(([fact, number]) => [fact, weightOf(number)] as const),
  ]);
}

function tryOut(): void {
  const tried = Array.from({ length: PARTS_TO_TRY }, (_, which) => {
    const rest = part(untuned, PARTS_TO_TRY, which, false);
    const fitted = fitWords(rest);
    const facts = fitFacts(rest);
    return part(untuned, PARTS_TO_TRY, which, true).map((each) => ({
      each,
      chances: each.isWeighed
        ? chancesByFacts(chancesByWords(each.grams, fitted), each.byRules, each.previous, facts)
        : undefined,
    }));
  }).flat();
  const print = (name: string, judge: (each: Row, chances: Chances | undefined) => ThanksRow["verdict"]): void => {
    const judged = tried.map(({ each, chances }) => ({
      ...each.row,
      judged: judge(each, chances),
      reason: each.byRules.reason,
    }));
    const { precision, recall, asked, exact } = scoreOf(judged);
    const shares = [precision, recall, asked, exact].map((share) => (100 * share).toFixed(1).padStart(10)).join("");
    console.log(`${name.padEnd(20)}${shares}`);
  };
  console.log(`${"".padEnd(20)} precision    recall with asking   exact`);
  print("the rules alone", ({ byRules }) => byRules.verdict);
  for (const creditFrom of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9])
    for (const askFrom of [0.2, 0.4])
      print(`credit ${creditFrom}, ask ${askFrom}`, ({ byRules }, chances) =>
        chances ? verdictBy(chances, { creditFrom, askFrom }) : byRules.verdict,
      );
}

function write(): void {
  const { packed, bias } = fitWords(untuned);
  const facts = Object.entries(fitFacts(untuned)).map(
    ([fact, weight]) => `  ${JSON.stringify(fact)}: ${JSON.stringify(weight)},`,
  );
  const text = `// Written by \`node bench/fit-thanks.ts\`; not by hand.
import type { Weight } from "./opinion.ts";
import type { Packed } from "./unpack.ts";

/** SHA-256 of the tables that these weights were fitted on. */
export const FITTED_ON = "${hashOfTablesToFit()}";

export const BIAS: Weight = ${JSON.stringify(bias)};

export const FACTS: Readonly<Record<string, Weight>> = {
${facts.join("\n")}
};

export const WORDS: Packed = {
  scale: ${packed.scale},
  bytes: "${packed.bytes}",
};
`;
  writeFileSync(new URL("../src/core/thanks/weights.ts", import.meta.url), text);
}

if (process.argv.includes("--try")) tryOut();
else write();
