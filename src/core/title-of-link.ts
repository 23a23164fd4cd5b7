// A title as the last words of a link suggest it: nothing is fetched.

/** Endings of files that say nothing about what stands in them. */
const ENDING = /\.(html?|aspx?|php|md|pdf)$/i;
/** Ids that sites put behind the words, as Medium and DEV do: letters and digits mixed, or many digits. */
const TRAILING_ID = /[-_](?=[a-z0-9]*\d)[a-z0-9]{4,}$/i;
/** Dates and numbers before them: `2026-03-01-`, `12345-`. */
const LEADING_NUMBER = /^(?:\d+[-_])+/;
const WORD = /^\p{L}{2,}/u;

/**
 * What the last part of a path says in two words or more; undefined where it is an id or a single word.
 * @param maxCharacters of the title; it ends with a whole word before
 */
export function titleOfLink(link: string, maxCharacters: number): string | undefined {
  const last = URL.parse(link)
    ?.pathname.split("/")
    .findLast((part) => part !== "");
  const spelled = last === undefined ? undefined : decode(last);
  if (spelled === undefined) return undefined;
  const bare = spelled.replace(ENDING, "");
  const words = bare
    .replace(LEADING_NUMBER, "")
    .replace(bare.split(/[-_]/).length > 3 ? TRAILING_ID : "", "")
    .split(/[-_+\s]+/)
    .filter((word) => word !== "");
  if (words.filter((word) => WORD.test(word)).length < 2) return undefined;
  return capital(fitting(words.join(" "), maxCharacters));
}

/**
 * The first words of what somebody wrote: its first line, up to so many characters; undefined where there are none.
 * @param maxCharacters of the title; it ends with a whole word before where that leaves one
 */
export function firstWords(text: string, maxCharacters: number): string | undefined {
  const line = text.split("\n").find((each) => each.trim() !== "");
  const words = line?.trim().split(/\s+/).join(" ") ?? "";
  return words === "" ? undefined : fitting(words, maxCharacters);
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function fitting(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const cut = characters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
