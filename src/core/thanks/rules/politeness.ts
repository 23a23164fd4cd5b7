import type { Rule } from "../rules.ts";

/** Thanks for an invitation, a report, a wish: manners and no help. */
export const politeness: Rule = ({ seen, previous, thanks, success }) => {
  if (seen.has("triage") && seen.has("thanks") && !seen.has("praise")) return "politeness";
  if (success.length > 0) return undefined;
  // After advice the same words may thank for it.
  if (seen.has("politeFor") && thanks.length === 0)
    return previous === "advice" && seen.has("thanks") ? "mixed" : "politeness";
  return previous === "courtesy" && !seen.has("helpFor") && thanks.length > 0 ? "politeness" : undefined;
};
