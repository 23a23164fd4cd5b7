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
  return split(text, Number.POSITIVE_INFINITY);
}

/** The `stems` of a message, of which 2,000 characters and 300 words are read at most. */
export function questionStems(question: string): string[] {
  return split(question.slice(0, MOST_CHARACTERS), MOST_WORDS);
}

/** All words of a text as one string: the same for two ways to write the same question. */
export function phraseKey(text: string): string {
  return (fold(text.slice(0, MOST_CHARACTERS)).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function split(text: string, most: number): string[] {
  const readable = fold(text)
    .replace(/`[^`]*`?/g, " ")
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, " ")
    .replace(/['’](?:s\b)?/g, "");
  const words: string[] = [];
  for (const [word] of readable.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (STOP_WORDS.has(word)) continue;
    words.push(stemmer.stem(word.slice(0, MOST_LETTERS)));
    if (words.length === most) break;
  }
  return words;
}
