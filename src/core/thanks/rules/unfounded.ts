import type { Rule } from "../rules.ts";

/** Thanks beside more than so many words of which none tells of help may be anything, irony too. */
const MOST_UNKNOWN = 3;
/** So much may be told beside a success. */
const MOST_BESIDE_SUCCESS = 9;

/** "Lovely, another of those answers. Thanks": nothing in it says what the thanks are for. */
export const unfounded: Rule = ({ seen, thanks, success, unknownWords, firstAsk, firstGratitude, text }) => {
  if (success.length > 0) return thanks.length === 0 && unknownWords > MOST_BESIDE_SUCCESS ? "mixed" : undefined;
  if (thanks.length === 0 || unknownWords <= MOST_UNKNOWN) return undefined;
  const goesOn = firstAsk <= text.length && firstAsk > firstGratitude;
  const founded = goesOn || FOUNDED.some((signal) => seen.has(signal));
  return founded ? undefined : "mixed";
};

const FOUNDED = ["helpFor", "praise", "acknowledgements", "willTry", "byYou", "newProblem", "tale"] as const;
