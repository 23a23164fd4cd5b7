import type { Previous } from "../previous.ts";
import type { Rule } from "../rules.ts";

/** What may be news to whoever helped. */
const NEWS: readonly Previous[] = ["thanks", "works", "question"];

/** After these nobody thanks for an answer. */
const UNADVISED: readonly Previous[] = ["nothing", "question", "problem", "answer", "works", "thanks"];

/** "You are welcome", an answer that thanks for the question, thanks for the asker's thanks. */
export const byTheHelper: Rule = ({ seen, previous, isAnswered, thanks, success }) => {
  const forHelp = seen.has("helpFor");
  if (seen.has("helperSpeak") && !forHelp && (!isAnswered || previous === "works" || thanks.length === 0))
    return "by-the-helper";
  if (seen.has("helperSpeak") && seen.has("politeFor")) return "by-the-helper";
  // Whoever was told that it works thanks for the news; whoever was told how thanks for the certainty.
  if (seen.has("reports") && !forHelp && NEWS.includes(previous) && success.length === 0) return "by-the-helper";
  if (previous === "thanks" && success.length === 0 && thanks.length > 0) return "by-the-helper";
  if (previous === "question" && seen.has("tells") && (success.length === 0 || thanks.length === 0))
    return "by-the-helper";
  // "Fixed, thanks for the report": whoever was told of a fault says so.
  if (seen.has("politeFor") && success.length > 0 && UNADVISED.includes(previous)) return "by-the-helper";
  // "Thanks! And what does it print?"
  if (thanks.length > 0 && success.length === 0 && seen.has("asksBack") && UNADVISED.includes(previous))
    return "by-the-helper";
  // "Good to know, thanks. Then you need to open the port."
  const advisesOn = seen.has("tells") && !seen.has("willTry") && previous !== "advice" && success.length === 0;
  if (advisesOn && thanks.length > 0 && seen.all("tells").some(({ at }) => at > (thanks[0]?.at ?? 0)))
    return "by-the-helper";
  if (previous === "works" && success.length === 0 && thanks.length > 0 && !forHelp) return "by-the-helper";
  return success.length === 0 && seen.has("materials") && seen.has("tells") && !seen.has("willTry")
    ? "by-the-helper"
    : undefined;
};
