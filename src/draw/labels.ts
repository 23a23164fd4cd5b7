// Words in the drawing: nothing measures them before they are drawn, so their width is reckoned.

/** What the font has: Latin, Greek, Cyrillic, and the punctuation that goes with them. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]*$/u;

/** Whether the font has all of a text. */
export const isDrawable = (text: string): boolean => DRAWABLE.test(text);

/** Widths of Noto Sans in shares of the font's size, rounded up. */
const WIDE = /[MWmw@%\u2014\u0416\u0428\u0429\u042e\u0436\u0448\u0449\u044e]/u;
const NARROW = /[iljtfrI.,:;'"|!()[\] -]/u;

/** The name of a kind as it can be drawn: where the font lacks its script, its id, which is plain letters. */
export const drawableName = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  isDrawable(name) ? name : id;

/** A text that is no wider than `width`, cut with an ellipsis. Both in pixels. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** In pixels, reckoned: rather too wide than too narrow. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + shareOf(character) * size, 0);

function shareOf(character: string): number {
  if (NARROW.test(character)) return 0.37;
  if (WIDE.test(character)) return 0.95;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.58;
}

const NUMBERS = new Intl.NumberFormat("en-GB");
/** 12000 as "12,000". */
export const number = (value: number): string => NUMBERS.format(value);
