import { judgeByRules } from "./by-rules.ts";
import { gramsOf } from "./grams.ts";
import { mayThank } from "./may-thank.ts";
import { chancesByWords } from "./opinion.ts";
import { ownWords } from "./own-words.ts";
import { weights } from "./unpacked.ts";

/** From such a chance on, by the words alone, it is worth a look at what stands before them: far less than a credit takes. */
const LOOK_FROM = 0.1;
/** The chance of a credit that does it in a reply without any sign of thanks: most of these are ordinary talk. */
const LOOK_WITHOUT_A_SIGN_FROM = 0.05;
/** Whoever says that it works, and no more, is short. */
const SHORT = 80;

/**
 * Whether a text may thank for help, or be an acknowledgement, if what stands before it is help: judged by its own words,
 * so that nothing is asked of a platform about ordinary talk. In a reply a success is heard that shows no sign of thanks
 * ("job went through").
 */
export function soundsLikeThanks(text: string, isReply: boolean): boolean {
  const hasSign = mayThank(text);
  if (!hasSign && !(isReply && text.length <= SHORT)) return false;
  const own = ownWords(text);
  if (own === "") return hasSign;
  const [credit, unclear] = chancesByWords(gramsOf({ own, prev: "", previous: "nothing" }), weights());
  if (!hasSign) return credit >= LOOK_WITHOUT_A_SIGN_FROM;
  return credit + unclear >= LOOK_FROM || judgeByRules(text, own, "advice").verdict !== "none";
}
