// What somebody wrote, made symbolic: from the rich text of the composer where there is one, else from the marked text.
import { z } from "zod";
import type { Place } from "../../chat/place.ts";
import type { PersonRef, Rich, RichPart } from "../../chat/rich.ts";
import type { AccountId } from "../../core/ids.ts";
import { emojiOf } from "./emoji.ts";
import { unescapeText } from "./markup.ts";

/** What ids in a text stand for. */
export interface Names {
  person(user: string, label?: string): PersonRef;
  place(channel: string, label?: string): Place;
}

interface Piece {
  readonly type: string;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly user_id?: string | undefined;
  readonly channel_id?: string | undefined;
  readonly usergroup_id?: string | undefined;
  readonly range?: string | undefined;
  readonly name?: string | undefined;
  readonly fallback?: string | undefined;
  readonly elements?: readonly Piece[] | undefined;
}

const piece: z.ZodType<Piece> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    url: z.string().optional(),
    user_id: z.string().optional(),
    channel_id: z.string().optional(),
    usergroup_id: z.string().optional(),
    range: z.string().optional(),
    name: z.string().optional(),
    fallback: z.string().optional(),
    elements: z.array(piece).optional(),
  }),
);
const written = z.tuple([z.object({ type: z.literal("rich_text"), elements: z.array(piece) })]);

/** Reads a message: `blocks` as people write them, a single rich text; otherwise `text`. */
export function readMessageText(text: string, blocks: unknown, names: Names): Rich {
  const rich = written.safeParse(blocks);
  return rich.success
    ? joined(
        rich.data[0].elements.map((part) => readPart(part, names)),
        "\n",
      )
    : readMarked(text, names);
}

function readPart(part: Piece, names: Names): Rich {
  const inner = (part.elements ?? []).map((each) => readPiece(each, names));
  // The items of a list stand on lines of their own.
  return part.type === "rich_text_list" ? joined(inner, "\n") : inner.flat();
}

function readPiece(given: Piece, names: Names): Rich {
  if (given.elements) return readPart(given, names);
  if (given.user_id) return [{ person: names.person(given.user_id) }];
  if (given.channel_id) return [{ place: names.place(given.channel_id) }];
  if (given.url) return [linkOr(given.url, given.text ?? "")];
  if (given.range) return [`@${given.range}`];
  if (given.usergroup_id) return [`@${given.usergroup_id}`];
  if (given.type === "emoji") return [emojiOf(given.name ?? "")];
  return plain(given.text ?? given.fallback ?? "");
}

const ENTITY = /<([^<>]+)>/g;

/** Reads marked text: what stands in brackets is symbolic, the rest was escaped. */
export function readMarked(text: string, names: Names): Rich {
  const parts: RichPart[] = [];
  let end = 0;
  for (const { 0: whole, 1: inside = "", index } of text.matchAll(ENTITY)) {
    parts.push(...plain(unescapeText(text.slice(end, index))), ...readEntity(inside, names));
    end = index + whole.length;
  }
  return [...parts, ...plain(unescapeText(text.slice(end)))];
}

function readEntity(inside: string, names: Names): Rich {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(inside.slice(bar + 1));
  if (target.startsWith("@")) return [{ person: names.person(target.slice(1), label) }];
  if (target.startsWith("#")) return [{ place: names.place(target.slice(1), label) }];
  if (target.startsWith("!date^")) return plain(label ?? "");
  if (target.startsWith("!")) return [label ?? `@${target.slice(1).split("^").at(-1)}`];
  return [linkOr(unescapeText(target), label ?? "")];
}

/** A link that people can follow, or its words. */
function linkOr(address: string, label: string): RichPart {
  const url = URL.parse(address);
  const isSafe = url !== null && ["http:", "https:", "mailto:"].includes(url.protocol);
  const text = label || address.replace(/^mailto:/, "");
  return isSafe ? { link: url.href, text: label || (url.protocol === "mailto:" ? text : address) } : text;
}

const plain = (text: string): Rich => (text === "" ? [] : [text]);

function joined(lines: readonly Rich[], by: string): Rich {
  return lines.filter((line) => line.length > 0).flatMap((line, index) => (index === 0 ? line : [by, ...line]));
}

/** Cuts the mentions of one account out, and what stood between it and the words: a space, a comma, a colon. */
export function cutMention(text: Rich, account: AccountId): { readonly mentioned: boolean; readonly text: Rich } {
  const isMention = (part: RichPart | undefined) =>
    typeof part === "object" && "person" in part && part.person.account === account;
  if (!text.some(isMention)) return { mentioned: false, text };
  const rest = text.flatMap((part, index) => {
    if (isMention(part)) return [];
    const bare = typeof part === "string" && isMention(text[index - 1]) ? part.replace(/^[\s,:]+/u, "") : part;
    return bare === "" ? [] : [bare];
  });
  return { mentioned: true, text: rest };
}
