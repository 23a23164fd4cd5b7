// Text that has to be shorter: cut between words, never within what people see as one character.

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });
const MORE = "…";

/**
 * A text of at most `most` UTF-16 units, which is how forms of the web count. A longer one ends with a whole word and an
 * ellipsis; a single word that is too long is cut between its characters.
 */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - MORE.length;
  // Nothing behind this can fit: a text of megabytes is not taken apart.
  const near = text.slice(0, most + 1);
  const whole = upTo(near, WORDS, room).trimEnd();
  return (whole === "" ? upTo(near, CHARACTERS, room) : whole) + MORE;
}

/** As many whole segments as fit. */
function upTo(text: string, segmenter: Intl.Segmenter, room: number): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
