import { z } from "zod";
import { readYaml } from "../program/document.ts";
import { renderPath } from "../program/problems.ts";
import { describeIssues } from "../program/sentences.ts";
import { AUDIENCES, type Audience } from "./section.ts";

const LONGEST_PHRASE = 300;

const phrase = z
  .string()
  .trim()
  .refine((text) => text !== "", { error: "is empty; write a few words" })
  .refine((text) => text.length <= LONGEST_PHRASE, {
    error: `is longer than ${LONGEST_PHRASE} characters; shorten it`,
  });

const schema = z.strictObject({
  audience: z.enum(AUDIENCES),
  topics: z.array(phrase).min(1),
  ask: z.record(z.string(), z.array(phrase)).optional(),
});

/** What stands at the head of a knowledge file. */
export interface FrontMatter {
  readonly audience: Audience;
  readonly topics: readonly string[];
  /** Other ways to ask for a section, by its anchor, and the line they begin on. */
  readonly ask: ReadonlyMap<string, { readonly asks: readonly string[]; readonly line: number }>;
}

/** Tells what is wrong: the line it stands on, a sentence, and the path of the key where it has one. */
export type Report = (line: number, sentence: string, path?: string) => void;

/**
 * Reads front matter strictly; undefined if something in it is wrong, which is then reported.
 * @param openingLine the line of the `---` above it
 */
export function readFrontMatter(text: string, openingLine: number, report: Report): FrontMatter | undefined {
  const yaml = readYaml(text);
  const lineOf = (path: readonly PropertyKey[]): number => openingLine + yaml.locate(path).line;
  for (const { line, sentence } of yaml.problems) report(openingLine + line, sentence);
  // What follows from YAML that could not be read is guesswork.
  if (yaml.problems.length > 0) return undefined;

  const value = yaml.value ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const { audience, topics, ask = {} } = parsed.data;
    const lined = Object.entries(ask).map(
      ([anchor, asks]) => [anchor, { asks, line: lineOf(["ask", anchor]) }] as const,
    );
    return { audience, topics, ask: new Map(lined) };
  }
  for (const { path, sentence } of describeIssues(schema, value, parsed.error.issues, yaml.writtenAt))
    report(lineOf(path), sentence, renderPath(path));
  return undefined;
}
