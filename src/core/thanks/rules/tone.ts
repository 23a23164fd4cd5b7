import type { Rule } from "../rules.ts";

/** So many words are ironic without thanks beside them. */
const LONG = 8;

/** "Thanks for nothing", or thanks with rolled eyes. */
export const ironic: Rule = ({ seen, previous, thanks, success, unknownWords }) => {
  // Who is told to google and says more than thanks seldom means it.
  const moreThanThanks = seen.has("praise") || unknownWords > 0;
  if (previous === "dismissal" && thanks.length > 0 && success.length === 0 && !seen.has("willTry") && moreThanThanks)
    return "ironic";
  if (seen.has("harm") && seen.has("thanks") && success.length === 0) return "ironic";
  const alone = seen.all("ironic").some(({ at, end }) => end - at > LONG);
  return seen.has("ironic") && (alone || thanks.length + success.length > 0) ? "ironic" : undefined;
};

/** "Thanks?", or half a success. */
export const doubtful: Rule = ({ seen, thanks, success, text, isAnswered }) => {
  const last = thanks.at(-1);
  if (last && success.length === 0 && /^ ?\?/.test(text.slice(last.end))) return "mixed";
  if (!seen.has("partial") || seen.has("newProblem")) return undefined;
  return isAnswered || thanks.length > 0 ? "mixed" : undefined;
};

/** "Thanks I guess", "thanks, but I use another one": thanks for something that may not have helped. */
export const halfHearted: Rule = ({ seen, thanks, success, text, firstAsk, firstGratitude }) => {
  if (thanks.length + success.length === 0) return undefined;
  const goesOn = seen.has("willTry") || seen.has("newProblem") || firstAsk <= text.length;
  const turns = seen.all("contrasts").some(({ at }) => at > firstGratitude);
  if (success.length > 0) {
    const last = success.at(-1)?.at ?? 0;
    return !goesOn && seen.all("contrasts").some(({ at }) => at > last) ? "mixed" : undefined;
  }
  if (seen.has("hedges") && firstAsk > text.length) return "mixed";
  return turns && !goesOn ? "mixed" : undefined;
};
