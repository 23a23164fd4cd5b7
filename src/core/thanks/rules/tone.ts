import type { Rule } from "../rules.ts";

/** "Thanks for nothing", or thanks with rolled eyes. */
export const ironic: Rule = ({ seen, thanks, success }) =>
  seen.has("ironic") &&
  (thanks.length > 0 || success.length > 0 || seen.all("ironic").some(({ at, end }) => end - at > 8))
    ? "ironic"
    : undefined;

/** "Thanks I guess", "thanks, but I use another one": thanks for something that may not have helped. */
export const halfHearted: Rule = ({ seen, thanks, success, text, firstAsk }) => {
  if (thanks.length === 0 || success.length > 0) return undefined;
  const lastThanks = thanks.at(-1)?.end ?? 0;
  if (/^ ?\?/.test(text.slice(lastThanks))) return "mixed";
  if (seen.has("hedges") && firstAsk > text.length) return "mixed";
  const turns = seen.all("contrasts").some(({ at }) => at > (thanks[0]?.at ?? 0));
  const goesOn = seen.has("willTry") || seen.has("newProblem") || firstAsk <= text.length;
  return turns && !goesOn ? "mixed" : undefined;
};
