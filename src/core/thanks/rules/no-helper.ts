import type { Rule } from "../rules.ts";

/** Clear thanks, and nobody to be seen who helped. */
export const noHelper: Rule = ({ previous, thanks, success, seen }) => {
  if (thanks.length + success.length === 0) return undefined;
  if (previous === "nothing") return "no-helper";
  if (previous === "answer" || previous === "thanks") return undefined;
  if (thanks.length === 0) return previous === "question" ? "by-the-helper" : undefined;
  return success.length > 0 || (seen.has("helpFor") && previous !== "question") ? undefined : "no-helper";
};
