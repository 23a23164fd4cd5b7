// What people wrote, made into text that Discord shows as it is: nothing in it can ping, link, format or hide.
import { cleanLine, cleanText } from "../../chat/clean-text.ts";

/** Mentions, masked links, emphasis, code, spoilers, and `<…>` of timestamps, emoji, channels and commands. */
const MARKS = /[\\*_~`|<>[\]@]/g;
/** A bare address would become a link; with its colon escaped it stays text. */
const ADDRESS = /:(?=\/\/)/g;
/** At the beginning of a line: headings, small print, lists. */
const LEAD = /(^|\n)([^\S\n]*)([#+-]|\d+(?=[.)]))/g;

/** Escapes text of several lines. Spaces at its ends stay, since other parts may stand beside it. */
export function escapeText(text: string): string {
  // Not by one pattern for both ends: it would look at a long run of spaces in the middle again and again.
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const clean = cleanText(text);
  return clean === "" ? spaces(text) : `${spaces(before)}${escapeMarks(clean)}${spaces(after)}`;
}

/** Escapes text for one line. */
export const escapeLine = (text: string): string => escapeMarks(cleanLine(text));

/** A code span. Nothing inside is read as markup, so only the mark that would end it has to go. */
export function codeSpan(text: string): string {
  const clean = cleanLine(text).replaceAll("`", "\u02cb");
  return clean === "" ? "" : `\`${clean}\``;
}

const spaces = (text: string): string => text.replace(/[^\n]+/g, " ").replace(/\n+/g, "\n");

const escapeMarks = (text: string): string =>
  text
    .replace(MARKS, "\\$&")
    .replace(ADDRESS, "\\:")
    .replace(LEAD, (_, start: string, indent: string, mark: string) =>
      /\d/.test(mark) ? `${start}${indent}${mark}\\` : `${start}${indent}\\${mark}`,
    );
