import type { Rule } from "../rules.ts";

/** A question or a request that closes with thanks. */
export const closingQuestion: Rule = ({ isAnswered, thanks, success, seen, firstAsk, firstGratitude }) => {
  if (thanks.length + success.length === 0 || firstAsk > firstGratitude) return undefined;
  // "Ah, so it goes into the file? Thanks": whoever was answered may only make sure.
  if (isAnswered && seen.all("acknowledgements").some(({ at }) => at < firstAsk)) return "mixed";
  return "closing-question";
};
