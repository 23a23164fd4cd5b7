import type { Rule } from "../rules.ts";

/** An offer is declined. */
export const noThanks: Rule = ({ seen, success }) =>
  seen.has("noThanks") && success.length === 0 ? "no-thanks" : undefined;

/** Thanks for the good will alone. */
export const anyway: Rule = (message) => {
  if (!message.together("anyway", message.seen.all("thanks"))) return undefined;
  return message.success.length > 0 ? "mixed" : "anyway";
};
