import type { Rule } from "../rules.ts";

/** Longer messages that begin with "I see" say something else. */
const SHORT = 80;
/** What may stand before it: "ah ok, hm, I see". */
const OPENING = 12;

/** Understood, and no more said: it may have helped. */
export const acknowledgement: Rule = ({ seen, isBare, text, isAnswered }) => {
  if (text === "") return undefined;
  if (text.length <= SHORT && (seen.all("acknowledgements")[0]?.at ?? SHORT) <= OPENING) return "bare-acknowledgement";
  if (seen.has("willTry") && text.length <= SHORT && isAnswered) return "bare-acknowledgement";
  return isBare && isAnswered ? "bare-acknowledgement" : undefined;
};
