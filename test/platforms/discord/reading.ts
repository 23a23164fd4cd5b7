// Discord's markup as its apps read it: what is shown, what is set apart, what leads elsewhere, whom it names.

export interface ReadText {
  readonly text: string;
  readonly links: readonly string[];
  /** Words in bold, italics, code, spoilers and the like. */
  readonly styled: readonly string[];
}

/** What the marks of people and channels stand for. */
export interface Names {
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
}

interface Reading extends Names {
  readonly links: string[];
  readonly styled: string[];
}

const ESCAPED = /^\\([^0-9A-Za-z\s])/;
const CODE = /^(`+)([\s\S]*?[^`])\1(?!`)/;
const MARKED =
  /^<(?:@!?(?<user>\d+)|@&(?<role>\d+)|#(?<channel>\d+)|\/(?<command>[^:>]+):\d+|t:(?<time>-?\d+)(?::\w)?|a?:(?<emoji>\w+):\d+)>/;
const MASKED = /^\[((?:\\.|[^\]\\])+)\]\(<?(https?:[^)\s>]+)>?\)/;
const BARE = /^<?(https?:\/\/[^\s<>]+)>?/;
const SPANS: readonly RegExp[] = [
  /^\*\*((?:\\.|(?!\*\*)[\s\S])+)\*\*/,
  /^__((?:\\.|(?!__)[\s\S])+)__/,
  /^~~((?:\\.|(?!~~)[\s\S])+)~~/,
  /^\|\|((?:\\.|(?!\|\|)[\s\S])+)\|\|/,
  /^\*((?:\\.|[^*\\\s])(?:\\.|[^*\\])*)\*/,
  /^_((?:\\.|[^_\\])+)_(?![0-9A-Za-z])/,
];

/** Reads a text display or the content of a message. */
export function readMarkup(content: string, names: Names): ReadText {
  const reading: Reading = { ...names, links: [], styled: [] };
  const text = content
    .split("\n")
    .map((line) => inline(withoutLead(line), reading))
    .join("\n");
  return { text, links: reading.links, styled: reading.styled };
}

/** Headings, small print and quotes are shown without their marks; lists keep theirs. */
const withoutLead = (line: string): string => line.replace(/^(?:>>>\s|>\s)/, "").replace(/^\s*(?:#{1,3}|-#)\s+/, "");

function inline(text: string, reading: Reading): string {
  let shown = "";
  for (let rest = text; rest !== ""; ) {
    const [taken, words] = step(rest, reading);
    shown += words;
    rest = rest.slice(taken);
  }
  return shown;
}

function step(rest: string, reading: Reading): readonly [taken: number, shown: string] {
  const escaped = ESCAPED.exec(rest);
  if (escaped) return [2, escaped[1] ?? ""];
  const code = CODE.exec(rest);
  if (code) {
    const words = code[2] ?? "";
    // A command that is to be typed stands in code, as the platform's own marks of commands do.
    if (!words.startsWith("/")) reading.styled.push(words);
    return [code[0].length, words];
  }
  const marked = MARKED.exec(rest);
  if (marked) return [marked[0].length, ofMark(marked.groups ?? {}, reading)];
  const masked = MASKED.exec(rest);
  if (masked) {
    reading.links.push(masked[2] ?? "");
    return [masked[0].length, inline(masked[1] ?? "", reading)];
  }
  const bare = BARE.exec(rest);
  if (bare) {
    reading.links.push(bare[1] ?? "");
    return [bare[0].length, bare[1] ?? ""];
  }
  for (const pattern of SPANS) {
    const span = pattern.exec(rest);
    if (!span) continue;
    const words = inline(span[1] ?? "", reading);
    reading.styled.push(words);
    return [span[0].length, words];
  }
  return [1, rest.slice(0, 1)];
}

function ofMark(mark: Record<string, string | undefined>, { user, channel }: Reading): string {
  if (mark.user !== undefined) return `@${user(mark.user) ?? mark.user}`;
  if (mark.channel !== undefined) return `#${channel(mark.channel) ?? mark.channel}`;
  if (mark.command !== undefined) return `/${mark.command}`;
  if (mark.time !== undefined) return new Date(Number(mark.time) * 1000).toISOString();
  return mark.role === undefined ? `:${mark.emoji}:` : `@role ${mark.role}`;
}
