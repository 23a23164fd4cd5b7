// The knowledge folder, read and checked as a whole.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { view } from "../chat/view.ts";
import { type ConfigProblem, ConfigProblems } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { lastingFacts } from "./facts.ts";
import { lintKnowledge } from "./lint.ts";
import { fill } from "./placeholders.ts";
import type { Section } from "./section.ts";
import { readTopic, type Topic } from "./topic.ts";

/** The sections in the order of files and headings, and what could be better about them. */
export interface Corpus {
  readonly sections: readonly Section[];
  readonly warnings: readonly ConfigProblem[];
}

// The whole source of the default knowledge has 7 kB; a file this large was not written by hand.
const MOST_BYTES = 256_000;

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
    const text = await readText(join(folder, file), (sentence) => add({ sentence }));
    if (text === undefined) continue;
    topics.push(
      ...readTopic(file, text, (line, sentence, path) =>
        add({ line, sentence, ...(path === undefined ? {} : { path }) }),
      ),
    );
  }
  const findings = lintKnowledge(topics, program);
  const located = (found: ConfigProblem): ConfigProblem => ({ ...found, file: join(folder, found.file) });
  problems.push(...findings.problems.map(located));
  if (problems.length > 0) throw new ConfigProblems(problems.toSorted(byPlace));
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

async function readText(path: string, report: (sentence: string) => void): Promise<string | undefined> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) report("is no file; keep the knowledge folder flat");
    else if (facts.size > MOST_BYTES)
      report(`has ${facts.size} bytes, and one topic needs fewer than ${MOST_BYTES}; split it up`);
    else return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    report(describe(error));
  }
  return undefined;
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "does not exist; create it, or set LAUREL_KNOWLEDGE to where it is";
  if (code === "ENOTDIR") return "is no folder; name the folder that holds the Markdown files";
  if (code === "EACCES" || code === "EPERM") return "may not be read by this user; change its permissions";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not written in UTF-8; save it as UTF-8";
  return `could not be read: ${error instanceof Error ? error.message : String(error)}; check the path`;
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
