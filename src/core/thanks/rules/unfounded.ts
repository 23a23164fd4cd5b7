import type { Rule } from "../rules.ts";

/** How many words may stand beside thanks that none of the rules understands, by what was said before. */
const MOST_UNKNOWN = { afterAdvice: 14, otherwise: 1 } as const;
/** So much may be told beside a success. */
const MOST_BESIDE_SUCCESS = 9;

/**
 * "Oh thanks, I bought it last week": what the thanks are for is told neither by them nor by the message before, which
 * gave no advice.
 */
export const unfounded: Rule = ({ seen, previous, thanks, success, unknownWords, firstAsk, firstGratitude, text }) => {
  if (success.length > 0) return thanks.length === 0 && unknownWords > MOST_BESIDE_SUCCESS ? "mixed" : undefined;
  const most = previous === "advice" ? MOST_UNKNOWN.afterAdvice : MOST_UNKNOWN.otherwise;
  if (thanks.length === 0 || unknownWords <= most) return undefined;
  const goesOn = firstAsk <= text.length && firstAsk > firstGratitude;
  return goesOn || FOUNDED.some((signal) => seen.has(signal)) ? undefined : "mixed";
};

const FOUNDED = ["helpFor", "praise", "acknowledgements", "willTry", "byYou", "newProblem", "tale"] as const;
