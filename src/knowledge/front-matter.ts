import { z } from "zod";
import { readYaml } from "../program/document.ts";
import { renderPath } from "../program/problems.ts";
import { describeIssues } from "../program/sentences.ts";
import { AUDIENCES } from "./section.ts";

const LONGEST_PHRASE = 300;

const phrase = z
  .string()
  .trim()
  .min(1, "is empty; write a few words")
  .max(LONGEST_PHRASE, `is longer than ${LONGEST_PHRASE} characters; shorten it`);

const schema = z.strictObject({
  audience: z.enum(AUDIENCES),
  topics: z.array(phrase).min(1),
  /** Other ways to ask, by the anchor of a section. */
  ask: z.record(z.string(), z.array(phrase)).optional(),
});

/** What stands at the head of a knowledge file. */
export type FrontMatter = z.infer<typeof schema> & {
  /** The line on which a key of `ask` stands. */
  readonly lineOf: (anchor: string) => number;
};

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
  if (parsed.success) return { ...parsed.data, lineOf: (anchor) => lineOf(["ask", anchor]) };
  for (const { path, sentence } of describeIssues(schema, value, parsed.error.issues, yaml.writtenAt))
    report(lineOf(path), sentence, renderPath(path));
  return undefined;
}
