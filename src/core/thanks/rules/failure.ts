import type { Rule } from "../rules.ts";

/** It still fails. Where something else worked, or the failure is over, it is told by what comes last. */
export const failure: Rule = ({ seen, success, text, firstAsk, isAnswered }) => {
  const failures = seen.all("failure");
  const last = failures.at(-1);
  if (!last) return undefined;
  const worked = success.at(-1);
  if (!worked) {
    const asksOn = seen.has("thanks") && seen.has("willTry") && firstAsk > text.length;
    return asksOn && isAnswered ? "mixed" : "still-fails";
  }
  if (worked.at > last.at || seen.has("newProblem")) return undefined;
  return "mixed";
};
