import type { Rule } from "../rules.ts";

/** A question or a request that closes with thanks. */
export const closingQuestion: Rule = (message) => {
  const { isAnswered, thanks, success, seen, firstAsk, firstGratitude, text } = message;
  if (thanks.length + success.length === 0 || firstAsk > firstGratitude) return undefined;
  if (!isAnswered) return "closing-question";
  // "Ah, so it goes into the file? Thanks": whoever was answered may only make sure.
  if (seen.all("acknowledgements").some(({ at }) => at < firstAsk)) return "mixed";
  // "Then I know what to do, thanks": words of a question amid a sentence, which has no mark, ask nothing.
  return text.includes("?") || message.opensSentence(firstAsk) ? "closing-question" : "mixed";
};
