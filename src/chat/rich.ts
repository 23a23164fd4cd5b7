// Text in which people, places, dates, links and commands stay symbolic until a renderer knows its platform.
// Strings are always text: a renderer escapes them, so nothing a user wrote can ping, link or format.
import type { AccountId, CalendarDate, Instant } from "../core/ids.ts";
import type { Place } from "./place.ts";

/** Somebody on a platform; `name` is how other platforms and plain text show them. */
export interface PersonRef {
  readonly account: AccountId;
  readonly name: string;
  readonly bot?: boolean;
}

export type RichPart =
  | string
  | { readonly person: PersonRef }
  | { readonly place: Place }
  /** The name of a command without its slash, such as `program status`; shown so that it can be used here. */
  | { readonly command: string }
  | { readonly at: Instant; readonly as: "date" | "time" | "relative" }
  | { readonly date: CalendarDate }
  /** Only http, https and mailto addresses: `link` checks. */
  | { readonly link: string; readonly text: string }
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly code: string };

export type Rich = readonly RichPart[];

type Sayable = RichPart | Rich | PersonRef | number;

/**
 * Builds rich text from a template: say`Thank you. The team has your nomination of ${nominee}.`
 * Values stay symbolic; numbers and strings become text.
 */
export function say(words: TemplateStringsArray, ...values: readonly Sayable[]): Rich {
  const parts: RichPart[] = [];
  words.forEach((word, index) => {
    if (word !== "") parts.push(word);
    if (index < values.length) parts.push(...partsOf(values[index] as Sayable));
  });
  return parts;
}

/** A link with its own words. Throws a TypeError for an address that is not http, https or mailto. */
export function link(href: string, text: string): RichPart {
  const url = new URL(href);
  if (!["http:", "https:", "mailto:"].includes(url.protocol))
    throw new TypeError(`not a link people can follow: ${url.protocol}`);
  return { link: url.href, text };
}

export const strong = (text: string): RichPart => ({ strong: text });
export const emphasis = (text: string): RichPart => ({ emphasis: text });
export const code = (text: string): RichPart => ({ code: text });
export const command = (name: string): RichPart => ({ command: name });

function partsOf(value: Sayable): readonly RichPart[] {
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && "account" in value) return [{ person: value }];
  return [value as RichPart];
}

/** The same in plain words, for logs of the playground, notifications and screen readers. Dates are in UTC. */
export function plainText(rich: Rich): string {
  return rich.map(plainPart).join("");
}

function plainPart(part: RichPart): string {
  if (typeof part === "string") return part;
  if ("person" in part) return `@${part.person.name}`;
  if ("place" in part) return `#${part.place.name ?? "channel"}`;
  if ("command" in part) return `/${part.command}`;
  if ("at" in part) return plainInstant(part.at, part.as);
  if ("date" in part) return plainDate(part.date);
  if ("link" in part) return part.text === part.link ? part.link : `${part.text} (${part.link})`;
  if ("strong" in part) return part.strong;
  if ("emphasis" in part) return part.emphasis;
  return part.code;
}

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

function plainInstant(at: Instant, as: "date" | "time" | "relative"): string {
  // "relative" needs the reader's clock, which plain text has not; the date says the same for longer.
  return as === "time" ? `${TIME.format(new Date(at))} UTC` : DATE.format(new Date(at));
}

/** A calendar date in words, such as "1 January 2027". */
export function plainDate(date: CalendarDate): string {
  return DATE.format(new Date(`${date}T00:00:00Z`));
}
