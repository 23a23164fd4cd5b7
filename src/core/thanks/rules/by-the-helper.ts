import type { Rule } from "../rules.ts";

/** "You are welcome", an answer that thanks for the question, thanks for the asker's thanks. */
export const byTheHelper: Rule = ({ seen, previous, thanks, success }) => {
  const forHelp = seen.has("helpFor");
  if (seen.has("helperSpeak") && !forHelp && (previous !== "answer" || thanks.length === 0)) return "by-the-helper";
  if (previous === "thanks" && success.length === 0 && thanks.length > 0) return "by-the-helper";
  if (previous === "question" && seen.has("advice") && (seen.has("politeFor") || thanks.length === 0))
    return "by-the-helper";
  return undefined;
};
