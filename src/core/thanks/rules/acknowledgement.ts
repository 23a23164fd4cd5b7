import type { Rule } from "../rules.ts";

/** Longer messages that begin with "I see" say something else. */
const SHORT = 80;

/** Understood, and no more said: it may have helped. */
export const acknowledgement: Rule = ({ seen, isBare, text, previous }) => {
  if (text === "") return undefined;
  if (seen.has("acknowledgements") && text.length <= SHORT) return "bare-acknowledgement";
  if (seen.has("willTry") && text.length <= SHORT && previous === "answer") return "bare-acknowledgement";
  return isBare && previous === "answer" ? "bare-acknowledgement" : undefined;
};
