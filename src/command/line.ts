// A typed line taken apart: words, quoted words, people and links, each with its place in the line.
import { type PersonRef, plainText, type Rich } from "../chat/rich.ts";

/** One piece of a line. */
export interface Word {
  /** As meant: without its quotes. */
  readonly text: string;
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
  readonly person?: PersonRef;
  /** The option named in front: `date:2026-07-01`, `--date 2026-07-01`. */
  readonly names?: string;
}

export interface Line {
  /** The whole line as plain text; `from` and `to` of words count in it. */
  readonly source: string;
  readonly words: readonly Word[];
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly person?: PersonRef;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‘", "’"],
]);
const NAMED = /^(?:--([a-z][a-z0-9-]*)(?:=|(?=\s|$))|([a-z][a-z0-9-]*):)/i;
// "@grace, hyper-v": a comma behind a mention belongs to nobody.
const BEHIND_MARK = /^[,;:.]+(?=\s|$)/;

/** Takes a line apart. `names` are the options that may be named in it. */
export function takeApart(rich: Rich, names: readonly string[]): Line {
  const { source, marks } = flatten(rich);
  const words: Word[] = [];
  const unclosed = new Set<string>();
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const named = nameAt(source.slice(at), names);
    const from = named ? skipSpace(source, at + named.length) : at;
    const word =
      from < source.length ? wordAt(source, marks, from, unclosed) : { text: "", quoted: false, from, to: from };
    words.push(named ? { ...word, names: named.name } : word);
    at = skipSpace(source, word.to);
  }
  return { source, words };
}

function flatten(rich: Rich): { source: string; marks: readonly Mark[] } {
  let source = "";
  const marks: Mark[] = [];
  for (const part of rich) {
    const from = source.length;
    source += plainText([part]);
    if (typeof part === "string") continue;
    if ("person" in part) marks.push({ from, to: source.length, text: source.slice(from), person: part.person });
    if ("link" in part) marks.push({ from, to: source.length, text: part.link });
  }
  return { source, marks };
}

function wordAt(source: string, marks: readonly Mark[], from: number, unclosed: Set<string>): Word {
  const mark = marks.find((one) => one.from === from);
  if (mark) {
    const stray = BEHIND_MARK.exec(source.slice(mark.to))?.[0].length ?? 0;
    return { ...mark, quoted: false, to: mark.to + stray };
  }
  const inQuotes = quotedAt(source, from, unclosed);
  if (inQuotes) return inQuotes;
  const nextMark = marks.find((one) => one.from > from)?.from ?? source.length;
  const space = source.slice(from).search(/\s/);
  const to = Math.min(nextMark, space < 0 ? source.length : from + space);
  return { text: source.slice(from, to), quoted: false, from, to };
}

/**
 * A quoted piece. A quote that nothing closes in front of a space is an apostrophe or an inch; what nothing closed
 * once is not looked for again, so that a line of open quotes is read once, not once for each.
 */
function quotedAt(source: string, from: number, unclosed: Set<string>): Word | undefined {
  const closing = CLOSING.get(source.charAt(from));
  if (closing === undefined || unclosed.has(closing)) return undefined;
  let text = "";
  for (let at = from + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "\\" && [closing, source.charAt(from), "\\"].includes(source.charAt(at + 1))) {
      text += source.charAt(++at);
    } else if (character === closing && /^\s?$/.test(source.charAt(at + 1))) {
      return { text, quoted: true, from, to: at + 1 };
    } else {
      text += character;
    }
  }
  unclosed.add(closing);
  return undefined;
}

function nameAt(text: string, names: readonly string[]): { name: string; length: number } | undefined {
  const found = NAMED.exec(text);
  const typed = (found?.[1] ?? found?.[2])?.toLowerCase();
  const name = names.find((one) => one.toLowerCase() === typed);
  return found && name !== undefined ? { name, length: found[0].length } : undefined;
}

const skipSpace = (text: string, from: number): number => {
  const ahead = text.slice(from).search(/\S/);
  return ahead < 0 ? text.length : from + ahead;
};
