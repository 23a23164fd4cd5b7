// What costs the reader of Markdown far more time than its size lets one think is refused before it is read.
import type { Report } from "./front-matter.ts";

/** A marked line that stands further in belongs to another list; a quote or a list in another cannot be shown. */
const WIDEST_INDENT = 3;
/** Quotes, and lists that are set in, cost with the square of their number. */
const MOST_CONTAINERS = 500;
/** A chat takes some 2,000 to 4,000 characters. */
const LONGEST_PARAGRAPH = 5_000;

const HEAD = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/;
const MARK = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))`;
const NESTED = new RegExp(`^\\s*${MARK}[ \\t]*${MARK}|^\\s{${WIDEST_INDENT + 1},}${MARK}`);
/** Of a heading, where a line stands above. Very many of them take very long. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const CONTAINER = new RegExp(`^ {0,3}>|^ {1,3}${MARK}`);
const BEGINS_ANEW = /^\s*$|^ {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t])/;

/** Tells whether Markdown may be read; if not, why is reported. */
export function isWithinBounds(text: string, report: Report): boolean {
  const head = HEAD.exec(text)?.[0] ?? "";
  const before = head.split("\n").length - 1;
  let isWithin = true;
  const refuse = (line: number, sentence: string): void => {
    isWithin = false;
    report(line, sentence);
  };
  let containers = 0;
  let paragraph = { from: 0, length: 0 };
  for (const [index, written] of text.slice(head.length).split("\n").entries()) {
    const line = before + index + 1;
    if (NESTED.test(written.replaceAll("\t", "    ")))
      refuse(
        line,
        "this stands in a list or quote of its own; a list item or a quote holds one paragraph, so unfold it",
      );
    if (CONTAINER.test(written)) containers += 1;
    if (containers === MOST_CONTAINERS + 1) {
      refuse(line, `the file has more than ${MOST_CONTAINERS} lines of quotes and lists set in; split it up`);
      return false;
    }
    if (BEGINS_ANEW.test(written)) paragraph = { from: line, length: 0 };
    else if (paragraph.length === 0) paragraph.from = line;
    else if (UNDERLINE.test(written)) refuse(line, 'this underlines a heading; write "## " before the heading instead');
    if (paragraph.length <= LONGEST_PARAGRAPH && paragraph.length + written.length > LONGEST_PARAGRAPH)
      refuse(
        paragraph.from,
        `a paragraph begins that has more than ${LONGEST_PARAGRAPH} characters; split it up with empty lines`,
      );
    paragraph.length += written.length === 0 ? 0 : written.length + 1;
  }
  return isWithin;
}
