// Takes out of people's text what nobody sees: it can reverse a line, hide words, or make a name look like another's.

const CONTROL = /(?![\n\t])\p{Cc}/gu;
const LINE_END = /\r\n?|\u0085|\u2028|\u2029/g;
/** Marks, embeddings, overrides and isolates that turn the direction of text, and their deprecated kin. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f]/g;
/** Zero-width characters, fillers that show as nothing, and annotation marks. */
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb]/g;
/** A space in writing for the blind, and the way to write a name of nothing. */
const BRAILLE_BLANK = /\u2800/g;
/** A selector of text or picture style belongs behind a character that has both; one of forms behind a Han character. */
const STRAY_STYLE = /(?<!\p{Emoji})[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu;
/** Tag letters spell the flags of Scotland, Wales and England behind a black flag, and are unseen elsewhere. */
const FLAG_OR_TAGS = /(\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f})|[\u{e0000}-\u{e007f}]+/gu;
const JOINER = /[\u200c\u200d]/g;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const END_OF_PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const LETTER_THAT_JOINS =
  /^[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]]$/v;
/** More marks on one letter than any language writes: they run over the lines above and below. */
const PILED_MARKS = /(\p{Script=Inherited}{3})[\p{Script=Inherited}--[\u200c\u200d\ufe00-\ufe0f]]+/gv;
const MANY_EMPTY_LINES = /\n(?:[^\S\n]*\n){2,}/g;

/**
 * Text as it was meant: without control characters, invisible characters and marks that turn its direction, composed
 * (NFC), trimmed, with at most one empty line in a row. Emoji families, flags, and text in Arabic, Hebrew, Persian or
 * Indian scripts stay as they are. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, "\n")
    .replace(CONTROL, "")
    .replace(DIRECTION, "")
    .replace(UNSEEN, "")
    .replace(BRAILLE_BLANK, " ")
    .replace(FLAG_OR_TAGS, "$1")
    .replace(STRAY_STYLE, "")
    .replace(JOINER, keepJoiner)
    .normalize("NFC")
    .replace(PILED_MARKS, "$1")
    .replace(MANY_EMPTY_LINES, "\n\n")
    .trim();
}

/** The same on one line with single spaces: for names and titles. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/**
 * How many characters people would count, nearly: code points of clean text. A letter with its accent is one, as is
 * a simple emoji. An emoji family is several: by graphemes, a limit would bound no length that a platform has.
 */
export function characterCount(text: string): number {
  return [...text].length;
}

/** “1 character”, “12 characters”. */
export const inCharacters = (count: number): string => (count === 1 ? "1 character" : `${count} characters`);

/** Joiners belong between the parts of an emoji, and behind letters of scripts that join (Persian, Malayalam, …). */
function keepJoiner(joiner: string, at: number, whole: string): string {
  const before = [...whole.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  const after = String.fromCodePoint(whole.codePointAt(at + 1) ?? 0);
  const inPicture = joiner === "\u200d" && END_OF_PICTURE.test(before) && PICTURE.test(after);
  return inPicture || LETTER_THAT_JOINS.test(before) ? joiner : "";
}
