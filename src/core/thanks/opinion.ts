// A second opinion on a message that comes after another: what such messages mostly were, beside what the rules say.
import { type Grams, gramsOf, type Talked } from "./grams.ts";
import type { Message } from "./message.ts";
import type { Previous } from "./previous.ts";
import { HELPLESS } from "./rules/nobody-helped.ts";
import type { Judgement, ThanksVerdict } from "./verdict.ts";

export const VERDICTS_WEIGHED = ["credit", "unclear", "none"] as const satisfies readonly ThanksVerdict[];

/** How probable each verdict is, from 0 to 1, in the order of `VERDICTS_WEIGHED`. */
export type Chances = readonly [credit: number, unclear: number, none: number];

/** What a fact speaks for, in the order of `VERDICTS_WEIGHED`. */
export type Weight = readonly [credit: number, unclear: number, none: number];

export interface Weights {
  /** Three weights for each bucket, one verdict behind the other. */
  readonly words: ArrayLike<number>;
  readonly bias: Weight;
  /** By the names that `factsOf` gives, and `ALWAYS`. */
  readonly facts: Readonly<Record<string, Weight>>;
}

/** Softmax of three sums. */
export function chancesOf(sums: readonly number[]): Chances {
  const most = Math.max(...sums);
  const [credit = 0, unclear = 0, none = 0] = sums.map((sum) => Math.exp(sum - most));
  const all = credit + unclear + none;
  return [credit / all, unclear / all, none / all];
}

/** By the words alone. */
export function chancesByWords(grams: Grams, { words, bias }: Pick<Weights, "words" | "bias">): Chances {
  const buckets = words.length / bias.length;
  return chancesOf(
    bias.map((start, verdict) =>
      grams.reduce((sum, [bucket, amount]) => sum + (words[verdict * buckets + bucket] ?? 0) * amount, start),
    ),
  );
}

/** Keeps a logarithm finite. */
const LEAST = 1e-3;

/** What both sides say, as named amounts. */
export function factsOf(byWords: Chances, { verdict, reason }: Judgement, previous: Previous) {
  return [
    ...VERDICTS_WEIGHED.map((each, index) => [`words:${each}`, Math.log((byWords[index] ?? 0) + LEAST)] as const),
    [`verdict:${verdict}`, 1],
    [`reason:${reason}`, 1],
    [`previous:${previous}`, 0.7],
    [`verdict:${verdict} after ${previous}`, 0.5],
  ] as readonly (readonly [fact: string, amount: number])[];
}

/** The fact that holds of every message. */
export const ALWAYS = "always";

/** By what both sides say. */
export function chancesByFacts(
  byWords: Chances,
  byRules: Judgement,
  previous: Previous,
  weights: Weights["facts"],
): Chances {
  const facts = [[ALWAYS, 1] as const, ...factsOf(byWords, byRules, previous)];
  return chancesOf(
    VERDICTS_WEIGHED.map((_, verdict) =>
      facts.reduce((sum, [fact, amount]) => sum + (weights[fact]?.[verdict] ?? 0) * amount, 0),
    ),
  );
}

/** By the words and by what the rules say. */
export const weigh = (talked: Talked, byRules: Judgement, weights: Weights): Chances =>
  chancesByFacts(chancesByWords(gramsOf(talked), weights), byRules, talked.previous, weights.facts);

/**
 * From these chances on a message is credited, or its writer asked. Bounds by cross-validation on the tables that the
 * weights are fitted on, which `node bench/fit-thanks.ts --try` prints; of what it left open, the first so high that a
 * credit is rarely wrong, since whoever is not credited is still asked about.
 */
const CREDIT_FROM = 0.84;
const ASK_FROM = 0.4;

/** What a message is taken for. `creditFrom` and `askFrom` are chances from 0 to 1. */
export function verdictBy(
  [credit, unclear, none]: Chances,
  { creditFrom = CREDIT_FROM, askFrom = ASK_FROM } = {},
): ThanksVerdict {
  if (credit >= creditFrom) return "credit";
  return credit >= askFrom || unclear > none ? "unclear" : "none";
}

/** Whether nothing may be credited, however probable: the message before says that nobody helped. */
export const isHelpless = (byRules: Judgement, previous: Previous): boolean =>
  byRules.reason === "no-helper" && HELPLESS.includes(previous);

/** The rules' own reason where both agree, else the nearest. */
export function reasonFor(verdict: ThanksVerdict, byRules: Judgement, message: Pick<Message, "thanks" | "isBare">) {
  if (verdict === byRules.verdict) return byRules.reason;
  if (verdict === "credit") return message.thanks.length > 0 ? "thanks-for-help-given" : "worked";
  if (verdict === "unclear") return byRules.reason === "not-thanks" ? "bare-acknowledgement" : "mixed";
  return "not-thanks";
}
