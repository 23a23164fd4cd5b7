// Whether a message has enough in it to be an answer.

/** What a message says and brings. */
export interface Content {
  /** Words, and what stands for people and other things; absent where it may not be read. */
  readonly text?: readonly (string | object)[];
  readonly files: number;
}

/** `program.credit.substance` is one. */
export interface SubstanceRule {
  readonly minCharacters: number;
  readonly orLink: boolean;
  readonly orFile: boolean;
}

const LINK = /https?:\/\/\S/i;
const WORDS = ["text", "strong", "emphasis", "code"] as const;

/** Whether a message is an answer worth a credit. One that may not be read is given the benefit of the doubt. */
export function hasSubstance({ text, files }: Content, rule: SubstanceRule): boolean {
  if (text === undefined) return true;
  if (rule.orFile && files > 0) return true;
  if (rule.orLink && text.some((part) => (typeof part === "string" ? LINK.test(part) : "link" in part))) return true;
  const words = text.map(wordsOf).join("").replaceAll(/\s+/g, " ").trim();
  return [...words].length >= rule.minCharacters;
}

/** People and places are no words of the one who names them. */
function wordsOf(part: string | object): string {
  if (typeof part === "string") return part;
  const fields: Readonly<Record<string, unknown>> = { ...part };
  return WORDS.map((name) => fields[name]).find((value) => typeof value === "string") ?? "";
}
