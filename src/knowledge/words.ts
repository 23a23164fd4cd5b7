import snowball from "snowball-stemmers";

// Bounds the work that one message can cause: nobody needs more to ask a question.
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 300;
const MOST_LETTERS = 40;

// Words that say nothing about the subject. "who", "when", "how" and the like stay: they tell sections apart.
const STOP_WORDS = new Set(
  (
    "a about again all also am an and any anybody anyone are as at be been but by could did do does done even exactly " +
    "for from had has have he hello her here hey hi him his i if in into is it its just let lot may me " +
    "might must my no not of ok okay on one or our out please pls really she should so some somebody someone " +
    "something sorry sort still than thank thanks that the their them then there these they thing this those to too " +
    "u up us very was we were will with would yet you your"
  ).split(" "),
);

const stemmer = snowball.newStemmer("english");

/** The same text as people see it: compatibility forms, accents, case, invisible and direction marks no longer differ. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}

/** The words of a text that can be searched for, in order, stemmed for English; addresses, code and stop words are left out. */
export function stems(text: string): string[] {
  return stemsOf(words(text));
}

/** The `stems` of a message, of which 2,000 characters and 300 words are read at most. */
export function questionStems(question: string): string[] {
  return words(question.slice(0, MOST_CHARACTERS)).filter(tells).slice(0, MOST_WORDS).map(stemOf);
}

/** All words of a text in order, folded; addresses and code are left out. */
export function words(text: string): string[] {
  const readable = fold(text)
    .replace(/`[^`]*`?/g, " ")
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, " ")
    .replace(/['’](?:s\b)?/g, "");
  return (readable.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MOST_LETTERS));
}

/** The `words` of a message, of which 2,000 characters and 300 words are read at most. */
export function questionWords(question: string): string[] {
  return words(question.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
}

/** Words, stemmed for English. */
export const stemAll = (words: readonly string[]): string[] => words.map(stemOf);

/** The stems of those words that tell a subject. */
export const stemsOf = (words: readonly string[]): string[] => words.filter(tells).map(stemOf);

const tells = (word: string): boolean => !STOP_WORDS.has(word);

const stemOf = (word: string): string => stemmer.stem(word);

/** All words of a text as one string: the same for two ways to write the same question. */
export function phraseKey(text: string): string {
  return (fold(text.slice(0, MOST_CHARACTERS)).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
