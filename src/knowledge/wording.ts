// A message as it is compared with whole sentences: its words in order, without what is said for politeness.
import { COMMON_WORDS } from "./common-words.ts";
import { readQuestion } from "./reading.ts";
import { createSpeller, type Speller } from "./repair.ts";

// A longer message says more than one sentence can mean.
const MOST_WORDS = 30;

const BEFORE =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|evening|day)|laurel|please|so|ok|okay|well|um|oh|just|now|quick question|one question|a question|i wonder|i was wondering|i am wondering|just wondering|wondering|i would like to know|i want to know|i need to know|i would love to know|tell me|please tell me|remind me|(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody) (?:please )?(?:tell me|remind me|say|explain|list)(?: to me)?|do you (?:know|happen to know)|does (?:anyone|anybody|someone|somebody) know|anyone know|anybody know|any idea|i do not know|i am not sure|not sure|all|everyone|everybody|folks|guys|team|there)\b ?)+/;
const AFTER =
  /(?: (?:please|thanks|thank you|many thanks|cheers|again|exactly|actually|then|by the way|anyone|anybody|guys|folks|everyone|laurel|right now|now|currently|at the moment|do you know|you know))+$/;

/** Reads messages for whom whole sentences count: folded, slang spelt out, slips put right, politeness left out. */
export interface Wording {
  /** The words with one space between; empty where there are none or too many for one sentence. */
  of(message: string): string;
}

/**
 * Wording with a speller of its own.
 * @param words what slips of the keyboard are put right to, before common English
 */
export function createWording(words: Iterable<string>): Wording {
  const { repair } = createSpeller(words, []);
  // Common words are left alone, and nothing is made one of them: "irland" is nearer to "island" than to a country.
  const speller: Speller = { repair: (word) => (COMMON_WORDS.has(word) ? word : repair(word)) };
  return { of: (message) => wordingOf(message, speller) };
}

function wordingOf(message: string, speller: Speller): string {
  const { words } = readQuestion(spellCountries(message), speller);
  if (words.length > MOST_WORDS) return "";
  return words.join(" ").replace(BEFORE, "").replace(AFTER, "").trim();
}

/** In small letters "us" is a word, and dots would take the letters apart. */
function spellCountries(message: string): string {
  return message
    .replace(/\b(?:USA|US|U\.S\.A\.|U\.S\.(?!\w)|U\.S\b)/g, "United States")
    .replace(/\bU\.K\.?(?!\w)/g, "United Kingdom");
}
