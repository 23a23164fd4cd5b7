import { fold } from "./fold.ts";
import { languages } from "./languages.ts";
import { anyOf, foldPattern } from "./phrases.ts";

const glimpses = (spaced: boolean): string =>
  languages
    .filter((language) => language.spaced === spaced)
    .flatMap(({ glimpses: some }) => some.map((each) => foldPattern(each)))
    .join("|");
const WORDS = new RegExp(`(?:^|[^a-z])(?:${glimpses(true)})`);
const WITHOUT_SPACES = new RegExp(glimpses(false));
const NOT_LATIN = /[^\p{ASCII}]|:/u;
/** Thanks stand at the beginning or at the end. */
const MOST_CHARACTERS = 400;
/** Assent is short, and stands at the beginning. */
const SHORT = 80;
const assent = anyOf("acknowledgements", "fillers", "willTry");

/**
 * Whether a text may thank somebody, or say that it worked, or assent: a first look at the words alone of every message
 * that passes. It lets through more than is meant so. What only the message before tells ("403 gone", after advice) it
 * turns away: that is heard by `judgeThanks`, where it is asked.
 */
export function mayThank(text: string): boolean {
  if (text.length > 2 * MOST_CHARACTERS)
    return looksLikeThanks(fold(text.slice(0, MOST_CHARACTERS))) || looksLikeThanks(fold(text.slice(-MOST_CHARACTERS)));
  const folded = fold(text);
  return looksLikeThanks(folded) || (text.length <= SHORT && (assent(folded)[0]?.at ?? SHORT) < SHORT / 4);
}

const looksLikeThanks = (folded: string): boolean =>
  WORDS.test(folded) || (NOT_LATIN.test(folded) && WITHOUT_SPACES.test(folded));
