import type { Rule } from "../rules.ts";

/** Thanks for an invitation, a report, a wish: manners and no help. */
export const politeness: Rule = ({ seen, previous, thanks, success }) => {
  if (success.length > 0) return undefined;
  if (seen.has("politeFor") && thanks.length === 0) return "politeness";
  return previous === "courtesy" && !seen.has("helpFor") && thanks.length > 0 ? "politeness" : undefined;
};
