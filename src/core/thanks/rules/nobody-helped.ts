import type { Previous } from "../previous.ts";
import type { Rule } from "../rules.ts";

/** Nobody helped there, whatever is said after it. */
export const HELPLESS: readonly Previous[] = ["nothing", "no-answer", "promise", "courtesy"];

/** Clear thanks, and nobody to be seen who helped. */
export const noHelper: Rule = ({ previous, isAnswered, thanks, success, seen }) => {
  if (thanks.length + success.length === 0 || isAnswered || previous === "thanks") return undefined;
  if (HELPLESS.includes(previous)) return "no-helper";
  if (previous === "question") return thanks.length === 0 ? "by-the-helper" : "no-helper";
  // After a fault that was told, or a question back, one of the two has to be beyond doubt.
  if (previous === "problem") return thanks.length > 0 ? undefined : "no-helper";
  return thanks.length > 0 && (success.length > 0 || seen.has("helpFor")) ? undefined : "no-helper";
};
