// What the words alone and the rules say of a message.
import { mayThank } from "./may-thank.ts";
import { Message } from "./message.ts";
import { type Previous, readPrevious } from "./previous.ts";
import { rules } from "./rules.ts";
import { because, type Judgement } from "./verdict.ts";

/** The first rule that speaks decides. `text` as it was written, `own` in own words. */
export function judgeByRules(text: string, own: string, previous: Previous): Judgement {
  if (!mayThank(text)) return because("not-thanks");
  const message = new Message(own, previous);
  for (const rule of rules) {
    const reason = rule(message);
    if (reason) return because(reason);
  }
  return because("not-thanks");
}

/** Whoever helped may be known though their words say nothing of it, or be known to be none. */
export function previousOf(prev: string | undefined, helper: "seen" | "none" | undefined): Previous {
  if (helper === "none") return "nothing";
  const previous = readPrevious(prev);
  return helper === "seen" && (previous === "nothing" || previous === "question") ? "answer" : previous;
}
