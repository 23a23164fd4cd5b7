import { cleanLine } from "../chat/clean-text.ts";

/** What is wrong with something typed, and how to mend it: one or two sentences for the one who typed it. */
export interface Problem {
  readonly problem: string;
}

const SHOWN_MAX = 60;

/** Somebody's words within a sentence of ours, shortened. */
export function quoted(words: string): string {
  const characters = [...cleanLine(words)];
  const shown = characters.length > SHOWN_MAX ? `${characters.slice(0, SHOWN_MAX - 1).join("")}…` : characters.join("");
  return `“${shown}”`;
}

/** “one”, “one or two”, “one, two or three”. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
