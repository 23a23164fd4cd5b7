// Ordinary messages of a community chat: what the knowledge is told apart from.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { readYaml } from "../program/document.ts";
import { type ConfigProblem, ConfigProblems } from "../program/problems.ts";

/** The background that comes with Laurel, in English. */
export const ENGLISH_BACKGROUND = new URL("./background/en.yaml", import.meta.url);

/**
 * Reads a background: a YAML list of messages.
 * @throws ConfigProblems if it is none
 */
export async function loadBackground(file: URL = ENGLISH_BACKGROUND): Promise<readonly string[]> {
  const { value, problems } = readYaml(await readFile(file, "utf8"));
  const broken: ConfigProblem[] = problems.map((problem) => ({ file: file.pathname, ...problem }));
  if (broken.length > 0) throw new ConfigProblems(broken);
  const list = z.array(z.string()).safeParse(value);
  if (list.success) return list.data;
  const sentence = 'is no list of messages; begin each line with "- " and put the message into quotation marks';
  throw new ConfigProblems([{ file: file.pathname, sentence }]);
}
