import { mayThank } from "./thanks/may-thank.ts";
import { Message } from "./thanks/message.ts";
import { ownWords } from "./thanks/own-words.ts";
import { type Previous, readPrevious } from "./thanks/previous.ts";
import { rules } from "./thanks/rules.ts";
import { because, type Judgement } from "./thanks/verdict.ts";

export { THANKS_REASONS, type ThanksReason, type ThanksVerdict } from "./thanks/verdict.ts";
export { mayThank };

export interface ThanksContext {
  /** Text of the message before it in the conversation, by somebody else; absent where there is none or it cannot be read. */
  readonly prev?: string;
  /** Whether there is somebody who may have helped: "seen" by the conversation even where their text cannot be read. Absent: judged by `prev`. */
  readonly helper?: "seen" | "none";
  /** The one who speaks gave the answers here. */
  readonly byHelper?: boolean;
}

/** Judges whether a text thanks for help that was given, and says why. The same text and context always give the same. */
export function judgeThanks(text: string, context: ThanksContext = {}): Judgement {
  if (!mayThank(text)) return because("not-thanks");
  if (context.byHelper) return because("by-the-helper");
  const message = new Message(ownWords(text), previousOf(context));
  for (const rule of rules) {
    const reason = rule(message);
    if (reason) return because(reason);
  }
  return because("not-thanks");
}

function previousOf({ prev, helper }: ThanksContext): Previous {
  if (helper === "none") return "nothing";
  const previous = readPrevious(prev);
  return helper === "seen" && (previous === "nothing" || previous === "question") ? "answer" : previous;
}
