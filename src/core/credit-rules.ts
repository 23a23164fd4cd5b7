// When help is credited and when not: each rule a value of program.yaml, each refusal a reason that can be asked for.
import type { CreditSignal } from "./concerns.ts";
import type { Instant } from "./ids.ts";
import type { Role } from "./role.ts";
import { type Content, hasSubstance, type SubstanceRule } from "./substance.ts";

/** Who may give a signal: whoever asked, or others who know. */
export type Giver = "asker" | "awardee" | "staff";

/** `program.credit` with what `program.contributions` says of who is paid to help. */
export interface CreditRules {
  readonly signals: readonly { readonly id: CreditSignal; readonly by: readonly Giver[] }[];
  readonly answerMaxAgeDays: number;
  readonly pairCoolDownMinutes: number;
  readonly caps: {
    readonly perPairPerMonth: number;
    readonly perHelperPerDay: number;
    readonly perAskerPerDay: number;
  };
  readonly substance: SubstanceRule;
  readonly notCountedFrom: readonly Role[];
}

/** What is known of one helper and one signal. All times are those of the events themselves. */
export interface Claim {
  readonly signal: CreditSignal;
  readonly at: Instant;
  /** What the one who gave the signal is; none where they neither asked nor have such a role. */
  readonly givers: readonly Giver[];
  readonly helper: {
    readonly bot: boolean;
    readonly roles: ReadonlySet<Role>;
    /** Listed in program.yaml as paid to help. */
    readonly paid: boolean;
    readonly optedOut: boolean;
    /** The helper is who asked, or who gave the signal, on this account or on one linked to it. */
    readonly oneself: boolean;
  };
  readonly answer: Content & { readonly at: Instant };
  /** When the question was asked, where that is known and the answer is not the question itself. */
  readonly askedAt: Instant | undefined;
}

/** Credits on record that a cap is about, this one left out. */
export interface Counts {
  readonly ofPairThisMonth: number;
  readonly toHelperThisDay: number;
  readonly byAskerThisDay: number;
  /** Milliseconds to the nearest one of the pair, before or after; undefined if there is none within the cool-down. */
  readonly nearestOfPairMs: number | undefined;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Why a signal credits nobody: a stable word, kept on record. */
export const REASONS = [
  "signal not chosen",
  "not the asker",
  "no answer seen",
  "nobody asked",
  "too many at once",
  "unclear",
  "oneself",
  "bot",
  "not counted from",
  "paid helper",
  "opted out",
  "answer before question",
  "answer too old",
  "no substance",
  "cool-down",
  "pair cap",
  "helper cap",
  "asker cap",
  "taken back",
  "ask expired",
] as const;
export type Reason = (typeof REASONS)[number];

/** The rules that need no look at other credits. Undefined where none of them forbids it. */
export function judgeClaim(claim: Claim, rules: CreditRules): Reason | undefined {
  const { helper, answer, at } = claim;
  const signal = rules.signals.find(({ id }) => id === claim.signal);
  if (!signal) return "signal not chosen";
  if (helper.bot) return "bot";
  if (helper.oneself) return "oneself";
  if (!claim.givers.some((giver) => signal.by.includes(giver))) return "not the asker";
  if (helper.paid) return "paid helper";
  if (rules.notCountedFrom.some((role) => helper.roles.has(role))) return "not counted from";
  if (helper.optedOut) return "opted out";
  if (claim.askedAt !== undefined && answer.at < claim.askedAt) return "answer before question";
  if (at - answer.at > rules.answerMaxAgeDays * DAY_MS) return "answer too old";
  if (!hasSubstance(answer, rules.substance)) return "no substance";
  return undefined;
}

/** The rules that count. Call it with the rows taken of whom it counts for. */
export function judgeCounts(counts: Counts, { caps, pairCoolDownMinutes }: CreditRules): Reason | undefined {
  const { nearestOfPairMs } = counts;
  if (nearestOfPairMs !== undefined && nearestOfPairMs < pairCoolDownMinutes * MINUTE_MS) return "cool-down";
  if (counts.ofPairThisMonth >= caps.perPairPerMonth) return "pair cap";
  if (counts.toHelperThisDay >= caps.perHelperPerDay) return "helper cap";
  if (counts.byAskerThisDay >= caps.perAskerPerDay) return "asker cap";
  return undefined;
}

/** Whether a reason has to do with the one who helped, and is no business of the one who thanked. */
export const isOfHelperAlone = (reason: Reason): boolean => reason === "opted out" || reason === "paid helper";

/** A reason as a whole, kind sentence that fits whoever may ask for it. Undefined for a word that is none of ours. */
export function reasonInWords(reason: string, rules: CreditRules): string | undefined {
  const { caps } = rules;
  switch (reason as Reason) {
    case "signal not chosen":
      return "This way of thanking is not used for credit here.";
    case "not the asker":
      return "Only the one who asked can say who helped; thanks from others are kind, and not counted.";
    case "no answer seen":
      return "I saw no answer by somebody else that this could be about.";
    case "nobody asked":
      return "I saw no question that this was an answer to.";
    case "too many at once":
      return "There were more signs of help by one person within a minute than I look at.";
    case "unclear":
      return "It was not clear to me who helped, and I did not want to disturb anybody with a question.";
    case "oneself":
      return "Nobody can be credited for answering their own question.";
    case "bot":
      return "Bots are not credited.";
    case "not counted from":
      return "Help by staff, leads and employees is part of their work, so it is not counted.";
    case "paid helper":
      return "Paid work is not counted, and this account is listed as paid to help.";
    case "opted out":
      return "The one who helped asked not to be credited.";
    case "answer before question":
      return "The answer was written before the question.";
    case "answer too old":
      return `The answer was older than ${rules.answerMaxAgeDays} days.`;
    case "no substance":
      return "The answer was very short, so I took it for a friendly word.";
    case "cool-down":
      return `The same two people had a credit within ${rules.pairCoolDownMinutes} minutes of it.`;
    case "pair cap":
      return `One person can credit another ${caps.perPairPerMonth} times in a month, and that was reached.`;
    case "helper cap":
      return `One person can get ${caps.perHelperPerDay} credits in a day, and that was reached.`;
    case "asker cap":
      return `One person can give ${caps.perAskerPerDay} credits in a day, and that was reached.`;
    case "taken back":
      return "The one who asked took the mark away again soon after.";
    case "ask expired":
      return "I asked who helped, and got no answer in time.";
    default:
      return undefined;
  }
}
