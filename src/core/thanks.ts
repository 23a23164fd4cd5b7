import { judgeByRules, previousOf } from "./thanks/by-rules.ts";
import { mayThank } from "./thanks/may-thank.ts";
import { Message } from "./thanks/message.ts";
import { isHelpless, reasonFor, verdictBy, weigh } from "./thanks/opinion.ts";
import { ownWords } from "./thanks/own-words.ts";
import { soundsLikeThanks } from "./thanks/sounds-like-thanks.ts";
import { weights } from "./thanks/unpacked.ts";
import { because, type Judgement } from "./thanks/verdict.ts";

export { THANKS_REASONS, type ThanksReason, type ThanksVerdict } from "./thanks/verdict.ts";
export { mayThank, soundsLikeThanks };

export interface ThanksContext {
  /** Text of the message before it in the conversation, by somebody else; absent where there is none or it cannot be read. */
  readonly prev?: string;
  /** Whether there is somebody who may have helped: "seen" by the conversation even where their text cannot be read. Absent: judged by `prev`. */
  readonly helper?: "seen" | "none";
  /** The one who speaks gave the answers here. */
  readonly byHelper?: boolean;
}

/**
 * Judges whether a text thanks for help that was given, and says why. The same text and context always give the same.
 * Without a message before it the rules judge its words alone; with one a second opinion weighs what they say. So a
 * success may be heard that `mayThank` does not see: "403 gone", after advice.
 */
export function judgeThanks(text: string, { prev = "", helper, byHelper }: ThanksContext = {}): Judgement {
  if (byHelper) return because(mayThank(text) ? "by-the-helper" : "not-thanks");
  const own = ownWords(text);
  const previous = previousOf(prev, helper);
  const byRules = judgeByRules(text, own, previous);
  if (helper === "none" || prev.trim() === "" || own === "") return byRules;
  const chances = weigh({ own, prev: ownWords(prev), previous }, byRules, weights());
  const verdict = verdictBy(chances);
  if (verdict === "credit" && isHelpless(byRules, previous)) return byRules;
  return verdict === byRules.verdict ? byRules : because(reasonFor(verdict, byRules, new Message(own, previous)));
}
