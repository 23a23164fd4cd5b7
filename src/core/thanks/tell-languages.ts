import type { ThanksLanguage } from "./language.ts";
import { languages } from "./languages.ts";
import { anyIn, type Finder } from "./phrases.ts";

const common: readonly (readonly [ThanksLanguage, Finder])[] = languages
  .filter((language) => language.common.length > 0)
  .map((language) => [language, anyIn([language], "common")]);
/** One common word alone tells nothing: "no" is one in four languages. */
const FEWEST = 2;
/** A language that has so much of the commonest words of the best one may be it as well. */
const AS_GOOD = 0.67;

/**
 * The languages a text may be in: those of which it has the most common words, and all where it has hardly any, such as
 * "thx" or an emoji. Short words of one language are others in the next ("mas", "die", "no"), so only these languages' phrases
 * are looked for.
 */
export function tellLanguages(text: string): readonly ThanksLanguage[] {
  const counted = common.map(([language, find]) => [language, find(text).length] as const);
  const most = Math.max(...counted.map(([, count]) => count));
  if (most < FEWEST) return languages;
  return languages.filter(
    (language) =>
      language.common.length === 0 || counted.some(([each, count]) => each === language && count >= most * AS_GOOD),
  );
}
