import { fold } from "./fold.ts";

/** Thanks stand at the beginning or at the end; of a long message the middle says nothing about them. */
const MOST_CHARACTERS_AT_EITHER_END = 1200;

const CODE_BLOCK = /```[\s\S]*?(?:```|$)/g;
const INLINE_CODE = /`[^`\n]*`/g;
const QUOTED_LINE = /^[ \t]*(?:>|&gt;).*$/gm;
const QUOTED_WORDS =
  /"[^"\n]{1,200}"|[“„«「『][^“”„«»「」『』\n]{1,200}[”“»」』]|»[^«»\n]{1,200}«|(?<![\p{L}\p{N}])['‘‚][^'‘’‚\n]{2,120}['’‘](?![\p{L}\p{N}])/gu;
/** What stands where words were quoted. */
const QUOTE = '""';
/** Names of files, functions and channels, in which words are no words. */
const NAMES =
  /(?<![\p{L}\p{N}])(?:#\p{L}[\p{L}\p{N}_-]*|[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+(?:\(\))?|[\p{L}\p{N}]+\(\)|[\p{L}\p{N}-]+\.(?:txt|js|ts|py|md|html|css|json|png|jpe?g|gif|exe|com|org|net|io|php|java|cpp|rb|go|rs|sh|ya?ml|pdf|mp[34]))(?![\p{L}\p{N}])/gu;
const LINK = /<?https?:\/\/[^\s>]+>?/g;
const EMOJI_OF_SPACE = /<a?:(\w{1,64}):\d+>/g;
const EVERYBODY = /<!(?:everyone|channel|here)(?:\|[^>\n]{0,64})?>|@(?:everyone|channel|here|all)\b/g;
const MENTION = /<[@#!][^<>\s]{1,64}>|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+/gu;
const STRUCK = /~~[^~\n]*~~/g;
const SPOILER_AND_BOLD = /[*|~〜]+/g;
/** What only varies an emoji: its style, its skin. */
const SELECTORS = /[\ufe0e\ufe0f\u200b-\u200d]|[\u{1f3fb}-\u{1f3ff}]/gu;
/** "kkkkk" is a laugh; folded, it would be the "k" that says yes. */
const LAUGHTER = /(?<!\p{L})(?:k{3,}|w{3,}|[ㅋㅎ]+)(?!\p{L})/giu;
const GERMAN =
  /\b(?:ich|nicht|danke|dank|und|fuer|ist|mir|jetzt|geht|laeuft|geloest|waere|haette|wuerde|koenn\w*|noch|auch|mal|vielen|schoen)\b/;
const SPELT_UMLAUT = /(?<![aeiouq])([aou])e(?=[a-z])/g;
const BLANKS = /[^\S\n]+/g;

/**
 * What somebody says in their own words, folded: without code, quotes and links, one space between words. A person who
 * is named is `@x`.
 */
export function ownWords(text: string): string {
  const own = text
    .replace(CODE_BLOCK, " ")
    .replace(INLINE_CODE, " ")
    .replace(QUOTED_LINE, "")
    .replace(LINK, " ")
    .replace(NAMES, " ")
    .replace(EMOJI_OF_SPACE, " $1 ")
    .replace(EVERYBODY, "everyone")
    .replace(MENTION, "@x")
    .replace(STRUCK, " ")
    .replace(SPOILER_AND_BOLD, "")
    .replace(SELECTORS, "")
    .replace(LAUGHTER, " ");
  const withoutQuotes = own.replace(QUOTED_WORDS, ` ${QUOTE} `);
  // Who puts all they say between quotes still says it.
  return asUmlauts(fold(ends(withoutQuotes.trim() === QUOTE ? own : withoutQuotes)))
    .replace(BLANKS, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Germans without an umlaut at hand write "geloest", which is to be the "gelost" that "gelöst" was folded to. */
const asUmlauts = (text: string): string => (GERMAN.test(text) ? text.replace(SPELT_UMLAUT, "$1") : text);

function ends(text: string): string {
  if (text.length <= 2 * MOST_CHARACTERS_AT_EITHER_END) return text;
  return `${text.slice(0, MOST_CHARACTERS_AT_EITHER_END)}\n${text.slice(-MOST_CHARACTERS_AT_EITHER_END)}`;
}
