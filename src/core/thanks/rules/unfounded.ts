import type { Rule } from "../rules.ts";

/** How many words may stand beside thanks that none of the rules understands, by what was said before. */
const MOST_UNKNOWN = { afterAdvice: 14, besideATale: 5, otherwise: 2 } as const;
/** So much may be told beside a success. */
const MOST_BESIDE_SUCCESS = 9;

/**
 * "Oh thanks, I bought it last week": what the thanks are for is told neither by them nor by the message before, which
 * gave no advice.
 */
export const unfounded: Rule = ({ seen, previous, thanks, success, unknownWords, firstAsk, firstGratitude, text }) => {
  if (success.length > 0) return thanks.length === 0 && unknownWords > MOST_BESIDE_SUCCESS ? "mixed" : undefined;
  if (thanks.length === 0) return undefined;
  const isAdvised = previous === "advice";
  const most = isAdvised ? MOST_UNKNOWN.afterAdvice : MOST_UNKNOWN.otherwise;
  // "Thanks, with one file, with the others not": what is denied is not understood.
  const denies = seen.has("negations") && unknownWords > MOST_UNKNOWN.otherwise;
  const complains = seen.has("bad") && unknownWords > 0;
  if (unknownWords <= most && !denies && !complains) return undefined;
  const goesOn = firstAsk <= text.length && firstAsk > firstGratitude;
  const founded =
    goesOn ||
    FOUNDED.some((signal) => seen.has(signal)) ||
    (seen.has("tale") && (isAdvised || unknownWords <= MOST_UNKNOWN.besideATale));
  return founded ? undefined : "mixed";
};

const FOUNDED = ["helpFor", "praise", "acknowledgements", "willTry", "byYou", "newProblem"] as const;
