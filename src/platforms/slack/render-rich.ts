// Symbolic text as Slack's rich text, whose words are nothing but words: no mark, bracket or address in them comes to life.
import type { types } from "@slack/bolt";
import { cleanLine, cleanText } from "../../chat/clean-text.ts";
import { plainDate, plainText, type Rich, type RichPart } from "../../chat/rich.ts";
import { channelOf, PLATFORM, teamOf, threadOf, userOf } from "./ids.ts";
import { typedAs } from "./published.ts";

/** Who reads it, as far as it matters for how it is written. */
export interface Reading {
  /** The workspace; people and channels of others are named, not mentioned. */
  readonly team: string;
  /** The one slash command, without the slash. */
  readonly command: string;
}

export type Inline = types.RichTextElement;

/** Clean text in the middle of other text: the spaces at its ends stay. */
export const cleanPart = (text: string): string => cleanText(`.${text}.`).slice(1, -1);

/** The elements of one paragraph. An element without text is refused, so there is none. */
export function renderInline(rich: Rich, reading: Reading): Inline[] {
  const parts = rich
    .flatMap((part) => inlineOf(part, reading))
    .filter((each) => each.type !== "text" || each.text !== "");
  return parts.length > 0 ? parts : [{ type: "text", text: " " }];
}

function inlineOf(part: RichPart, reading: Reading): Inline[] {
  if (typeof part === "string") return [text(cleanPart(part))];
  if ("person" in part) {
    const { account, name } = part.person;
    return isHere(account, reading) ? [{ type: "user", user_id: userOf(account) }] : [text(`@${cleanLine(name)}`)];
  }
  if ("place" in part) return placeOf(part.place, reading);
  if ("command" in part) return [text(typedAs(part.command, reading.command), { code: true })];
  if ("at" in part)
    return [
      { type: "date", timestamp: Math.floor(part.at / 1000), format: DATES[part.as], fallback: plainText([part]) },
    ];
  // A day of the program's calendar is the same day for everybody, whatever their time zone.
  if ("date" in part) return [text(plainDate(part.date))];
  if ("link" in part) return [{ type: "link", url: part.link, text: cleanLine(part.text) || part.link }];
  if ("strong" in part) return [text(cleanPart(part.strong), { bold: true })];
  if ("emphasis" in part) return [text(cleanPart(part.emphasis), { italic: true })];
  return [text(cleanPart(part.code), { code: true })];
}

const DATES = { date: "{date_long}", time: "{date_long} {time}", relative: "{ago}" } as const;

const text = (words: string, style?: { bold?: true; italic?: true; code?: true }): Inline => ({
  type: "text",
  text: words,
  ...(style ? { style } : {}),
});

const isHere = (id: Parameters<typeof teamOf>[0], { team }: Reading): boolean =>
  id.startsWith(`${PLATFORM}:`) && teamOf(id) === team;

function placeOf(place: Extract<RichPart, { place: unknown }>["place"], reading: Reading): Inline[] {
  if (place.kind === "dm") return [text(cleanLine(place.name ?? "a direct message"))];
  if (!isHere(place.id, reading)) return [text(`#${cleanLine(place.name ?? "channel")}`)];
  const channel: Inline = { type: "channel", channel_id: channelOf(place.id) };
  return threadOf(place.id) === undefined ? [channel] : [text("a thread in "), channel];
}

/** Shortens symbolic text to about so many characters of words. */
export function cutRich(rich: Rich, most: number): Rich {
  let left = most;
  const kept: RichPart[] = [];
  for (const part of rich) {
    const { length } = plainText([part]);
    if (length <= left) {
      kept.push(part);
      left -= length;
      continue;
    }
    if (typeof part === "string")
      kept.push(
        part
          .slice(0, Math.max(0, left))
          .toWellFormed()
          .replace(/\ufffd$/u, ""),
      );
    kept.push("…");
    break;
  }
  return kept;
}
