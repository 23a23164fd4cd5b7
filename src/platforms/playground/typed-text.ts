// What somebody typed, with people and places made symbolic, as a chat client does it before sending.
import type { Place } from "../../chat/place.ts";
import type { PersonRef, Rich, RichPart } from "../../chat/rich.ts";
import type { AccountId } from "../../core/ids.ts";

/** What `@name` and `#name` stand for; undefined leaves them text. */
export interface Names {
  person(name: string): PersonRef | undefined;
  place(name: string): Place | undefined;
}

// A mention starts a word: the @ of an address or within a link is none.
const MENTION = /(?<=^|[\s(["'“‘])[@#][\p{L}\p{N}][\p{L}\p{N}_-]*/gu;

/** Makes `@name` and `#name` symbolic where they are known. Everything else stays as typed. */
export function readTyped(text: string, names: Names): Rich {
  const parts: RichPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(MENTION)) {
    const part = mentioned(word, names);
    if (!part) continue;
    if (index > end) parts.push(text.slice(end, index));
    parts.push(part);
    end = index + word.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

function mentioned(word: string, names: Names): RichPart | undefined {
  if (word.startsWith("@")) {
    const person = names.person(word.slice(1));
    return person && { person };
  }
  const place = names.place(word.slice(1));
  return place && { place };
}

/** A line that starts with a slash and a word is a slash command: its first word, and the rest as typed. */
export function readSlash(text: string): { readonly name: string; readonly rest: string } | undefined {
  const found = /^\/(\S+)(?:\s+([\s\S]*))?$/u.exec(text);
  return found?.[1] ? { name: found[1], rest: found[2] ?? "" } : undefined;
}

/** Cuts the mentions of one account out, with one of the spaces that stood around each. */
export function cutMention(text: Rich, account: AccountId): { readonly mentioned: boolean; readonly text: Rich } {
  const isMention = (part: RichPart | undefined) =>
    typeof part === "object" && "person" in part && part.person.account === account;
  if (!text.some(isMention)) return { mentioned: false, text };
  const rest: RichPart[] = [];
  text.forEach((part, index) => {
    if (isMention(part)) return;
    const bare = typeof part === "string" && isMention(text[index - 1]) ? part.replace(/^[\s,:]+/u, "") : part;
    if (bare !== "") rest.push(bare);
  });
  return { mentioned: true, text: rest };
}
