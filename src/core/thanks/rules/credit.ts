import type { Rule } from "../rules.ts";

/** It worked, or help that was given is thanked for. */
export const credit: Rule = ({ seen, thanks, success }) => {
  if (success.length > 0) return "worked";
  if (thanks.length === 0) return undefined;
  return seen.has("willTry") ? "will-try" : "thanks-for-help-given";
};
