import type { Rule } from "../rules.ts";

/** They found it themselves; with thanks to somebody for a hint only the asker knows whose work it was. */
export const selfSolved: Rule = ({ seen, isAnswered, previous, thanks, success }) => {
  if (seen.has("byYou")) return undefined;
  if (seen.has("selfSolved")) return seen.has("helpFor") && isAnswered ? "mixed" : "solved-it-myself";
  if (!seen.has("found")) return undefined;
  const helped = (isAnswered || previous === "asks-back") && (thanks.length > 0 || success.length > 0);
  return helped ? undefined : "solved-it-myself";
};
