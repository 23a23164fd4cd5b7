// Rich text as Discord's markup.
import { type PersonRef, plainDate, type Rich, type RichPart } from "../../chat/rich.ts";
import { codeSpan, escapeLine, escapeText } from "./escape.ts";
import { channelOf, userOf } from "./ids.ts";

/** The id of a command by its first word, where it was published. */
export type CommandIds = (name: string) => string | undefined;

/** Writes rich text, possibly of several lines. */
export const renderRich = (rich: Rich, ids: CommandIds): string => rich.map((part) => renderPart(part, ids)).join("");

/** The same with each line led by a mark: `> `, `-# `. */
export const renderLines = (rich: Rich, lead: string, ids: CommandIds): string =>
  renderRich(rich, ids)
    .trim()
    .split("\n")
    .map((line) => `${lead}${line}`)
    .join("\n");

/** The same as an item of a list: further lines belong to it. */
export const renderItem = (rich: Rich, mark: string, ids: CommandIds): string =>
  `${mark} ${renderRich(rich, ids).trim().replaceAll("\n", "\n  ")}`;

function renderPart(part: RichPart, ids: CommandIds): string {
  if (typeof part === "string") return escapeText(part);
  if ("person" in part) return renderPerson(part.person);
  if ("place" in part) {
    const channel = part.place.kind === "dm" ? undefined : channelOf(part.place.id);
    return channel === undefined
      ? `${part.place.kind === "dm" ? "" : "\\#"}${escapeLine(part.place.name ?? "channel")}`
      : `<#${channel}>`;
  }
  if ("command" in part) return renderCommand(part.command, ids);
  if ("at" in part) return `<t:${Math.floor(part.at / 1000)}:${STYLE[part.as]}>`;
  // A calendar date is no instant: as a timestamp it would be another day elsewhere.
  if ("date" in part) return plainDate(part.date);
  if ("link" in part) return renderLink(part.link, part.text);
  if ("strong" in part) return wrapped(part.strong, "**");
  if ("emphasis" in part) return wrapped(part.emphasis, "*");
  return codeSpan(part.code);
}

const STYLE = { date: "D", time: "f", relative: "R" } as const;

function renderPerson({ account, name }: PersonRef): string {
  const user = userOf(account);
  return user === undefined ? escapeLine(name) : `<@${user}>`;
}

/** Known commands can be pressed; the others are to be typed. */
function renderCommand(name: string, ids: CommandIds): string {
  const id = ids(name.split(" ")[0] ?? name);
  return id === undefined ? codeSpan(`/${name}`) : `</${name}:${id}>`;
}

/** Brackets in an address would end the link early. Discord makes no link of words that look like another address. */
function renderLink(href: string, text: string): string {
  const address = href
    .replace(/[()<>\s]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
  const words = escapeLine(text);
  return text === href || words === "" ? address : `[${words}](${address})`;
}

function wrapped(text: string, mark: string): string {
  const inner = escapeLine(text);
  return inner === "" ? "" : `${mark}${inner}${mark}`;
}
