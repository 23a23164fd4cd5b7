// What the forms of questions to program.yaml are made of.
import type { CalendarDate } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";
import type { SettingsQuestion } from "./settings-question.ts";
import { words } from "./words.ts";

/** One wording, and what it asks; `understand` gives undefined where a name in it stands for nothing. */
export interface Form {
  readonly pattern: RegExp;
  understand(asked: Readonly<Record<string, string | undefined>>, today: CalendarDate): SettingsQuestion | undefined;
}

/** Forms of which each asks the same. */
export const formsOf = (patterns: readonly RegExp[], understand: Form["understand"]): Form[] =>
  patterns.map((pattern) => ({ pattern, understand }));

/** A pattern that has to fit all words. */
export const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** Up to so many words that a pattern takes as a name. */
export const named = (group: string, most: number): string => `(?<${group}>\\w+(?: \\w+){0,${most - 1}}?)`;

/** "award", with or without the program's names before it, or the program's name alone. */
export const awardWords = (program: Program["program"]): string =>
  `(?:(?:(?:${programNames(program)}) )*awards?|${[program.name, program.officialName].map(asWords).join("|")})`;

/** What the program, its awardees and who gives the award are called; the longest first, so that "mvps" is not taken for "mvp". */
export const programNames = ({ awardee, name, officialName, organisation }: Program["program"]): string =>
  [awardee.one, awardee.many, name, officialName, organisation]
    .map(asWords)
    .sort((a, b) => b.length - a.length)
    .join("|");

const asWords = (text: string): string => words(text).join(" ");
