import type { Rule } from "../rules.ts";

/** Thanks for help to come, unless they thanked for some that came before, in a sentence of its own. */
export const inAdvance: Rule = (message) => {
  const [first] = message.seen.all("inAdvance");
  if (!first) return undefined;
  const before = [...message.thanks, ...message.success].some(
    (each) => each.at < first.at && !message.inOneSentence(each, first),
  );
  if (before && message.firstGratitude < message.firstAsk) return undefined;
  // "Thanks so far for the help": after advice it may be for both.
  return message.previous === "advice" && message.has("helpFor") && message.thanks.length > 0 ? "mixed" : "in-advance";
};
