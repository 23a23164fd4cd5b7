// Who tells of themselves first, and then asks: the question may stand in one sentence alone.

const FEWEST_WORDS = 4;
/** The sentences of a message of people; an abbreviation may end one too early, which only costs a look. */
const SENTENCES = /(?<=[.!?…])\s+|\n+/;

/** The last sentence that is put as a question, where a message has others beside it; undefined where it has none. */
export function askingSentence(message: string): string | undefined {
  const sentences = message
    .split(SENTENCES)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  if (sentences.length < 2) return undefined;
  return sentences.findLast((sentence) => /[?？]$/.test(sentence) && sentence.split(/\s+/).length >= FEWEST_WORDS);
}
