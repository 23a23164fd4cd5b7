// The knowledge folder, read and checked as a whole.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { view } from "../chat/view.ts";
import { type ConfigProblem, ConfigProblems } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { readTextFile, type TextFileAdvice } from "../program/text-file.ts";
import { lastingFacts } from "./facts.ts";
import type { Report } from "./front-matter.ts";
import { lintKnowledge } from "./lint.ts";
import { fill } from "./placeholders.ts";
import type { Section } from "./section.ts";
import { readTopic, type Topic } from "./topic.ts";

/** The sections in the order of files and headings, and what could be better about them. */
export interface Corpus {
  readonly sections: readonly Section[];
  readonly warnings: readonly ConfigProblem[];
}

// The largest file of the default knowledge has 5 kB; one this large is no single topic.
const MOST_BYTES = 64_000;
const ADVICE: TextFileAdvice = {
  mostBytes: MOST_BYTES,
  missing: "does not exist any more; start again",
  folder: "is no file; keep the knowledge folder flat",
  special: "is no file; keep the knowledge folder flat",
  tooLarge: (bytes) => `has ${bytes} bytes, and one topic needs fewer than ${MOST_BYTES}; split it up`,
};

/**
 * Loads all `*.md` of a folder.
 * @throws ConfigProblems with everything that is wrong in any of them, each with its file and line
 */
export async function loadCorpus(folder: string, program: Program): Promise<Corpus> {
  const files = await listFiles(folder);
  const problems: ConfigProblem[] = [];
  const topics: Topic[] = [];
  for (const file of files) {
    const add = (problem: Omit<ConfigProblem, "file">): unknown =>
      problems.push({ file: join(folder, file), ...problem });
    const text = readText(join(folder, file), problems);
    if (text === undefined) continue;
    const report: Report = (line, sentence, path) => add({ line, sentence, ...(path === undefined ? {} : { path }) });
    topics.push(...readTopic(file, text, report));
  }
  const findings = lintKnowledge(topics, program);
  const located = (found: ConfigProblem): ConfigProblem => ({ ...found, file: join(folder, found.file) });
  const all = [...problems, ...findings.problems.map(located)];
  if (all.length > 0) throw new ConfigProblems(all.toSorted(byPlace));
  const facts = lastingFacts(program);
  return {
    sections: topics.map((topic) => ({
      ...topic,
      plain: view({ blocks: fill(topic.blocks, facts), contains: "public" }).plain,
    })),
    warnings: findings.warnings.map(located),
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const stop = (sentence: string): never => {
    throw new ConfigProblems([{ file: folder, sentence }]);
  };
  try {
    const files = (await readdir(folder)).filter((name) => name.endsWith(".md") && !name.startsWith(".")).sort();
    return files.length > 0 ? files : stop("holds no knowledge; put at least one Markdown file (*.md) into it");
  } catch (error) {
    if (error instanceof ConfigProblems) throw error;
    return stop(describe(error));
  }
}

function readText(file: string, problems: ConfigProblem[]): string | undefined {
  try {
    return readTextFile(file, ADVICE);
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "does not exist; create it, or set LAUREL_KNOWLEDGE to where it is";
  if (code === "ENOTDIR") return "is no folder; name the folder that holds the Markdown files";
  if (code === "EACCES" || code === "EPERM") return "may not be read by this user; change its permissions";
  return `could not be read: ${error instanceof Error ? error.message : String(error)}; check the path`;
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
