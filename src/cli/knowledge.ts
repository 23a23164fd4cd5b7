import { cacheFolderOf, openMeaning } from "../compose.ts";
import { readEnv } from "../env.ts";
import type { Explanation } from "../knowledge/explain.ts";
import { type Knowledge, loadKnowledge } from "../knowledge/knowledge.ts";
import { findCollisions, findThin } from "../knowledge/likeness.ts";
import type { Ranked } from "../knowledge/search.ts";
import { AUDIENCES, type Audience, type Section, sectionId } from "../knowledge/section.ts";
import { loadProgram } from "../program/load.ts";
import { type ConfigProblem, ConfigProblems, renderProblem } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/** Prints what is wrong with the knowledge, and what could be better. Sets the exit code to 1 if something is wrong. */
export async function lintFromCommandLine(): Promise<void> {
  const { knowledge, folder, problems } = await openKnowledge();
  const warnings = knowledge ? [...knowledge.warnings, ...(await unlikeness(knowledge, folder))] : [];
  for (const problem of problems) await print(`wrong         ${renderProblem(problem)}`);
  for (const warning of warnings) await print(`could be better  ${renderProblem(warning)}`);
  const sections = knowledge ? `${knowledge.sections.length} sections, ` : "";
  await print(`${sections}${problems.length} wrong, ${warnings.length} could be better (${folder})`);
  if (problems.length > 0) process.exitCode = EXIT.failed;
}

/** Prints how a question is understood by the sections that an audience may read, and why it is answered as it is. */
export async function explainFromCommandLine(
  question: string,
  { audience = "public" }: { audience?: Audience },
): Promise<void> {
  if (question.trim() === "") {
    console.error('Say which question: npx laurel knowledge why "who can nominate?"');
    process.exitCode = EXIT.usage;
    return;
  }
  const { knowledge, problems } = await openKnowledge();
  if (!knowledge) throw new ConfigProblems(problems);
  const audiences = AUDIENCES.slice(0, AUDIENCES.indexOf(audience) + 1);
  await knowledge.learned;
  const explanation = await knowledge.explain(question, audiences);
  for (const line of inWords(explanation)) await print(line);
}

interface Opened {
  readonly program: Program;
  readonly folder: string;
  /** Undefined where it has problems. */
  readonly knowledge: Knowledge | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** Throws ConfigProblems where the environment or program.yaml is wrong: against these the knowledge is checked. */
async function openKnowledge(): Promise<Opened> {
  const env = readEnv();
  const program = await loadProgram(env.program);
  const folder = env.knowledge;
  try {
    const knowledge = await loadKnowledge({
      folder,
      program,
      cacheFolder: cacheFolderOf(env),
      embedder: await openMeaning(env),
    });
    return { program, folder, knowledge, problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error;
    return { program, folder, knowledge: undefined, problems: error.problems };
  }
}

/** What only shows when each way to ask is tried as if it were not listed. */
async function unlikeness({ indexFor }: Knowledge, folder: string): Promise<readonly ConfigProblem[]> {
  const index = await indexFor(AUDIENCES);
  const at = ({ file, lines }: Section) => ({ file: `${folder}/${file}`, line: lines.heading });
  return [
    ...findCollisions(index).map(({ section, phrasing, rival, ahead }) => ({
      ...at(section),
      sentence: `"${phrasing}" is more like ${sectionId(rival)} (by ${figure(ahead)}); word it apart, or move it there`,
    })),
    ...findThin(index).map(({ section, phrasings, found }) => ({
      ...at(section),
      sentence: `"${section.section}" has ${phrasings} phrasings, of which ${found} would find it by the others; add ways to ask for it`,
    })),
  ];
}

function inWords(explanation: Explanation<Section>): readonly string[] {
  const { found, words, repaired, isQuestion, best, confidence, thresholds } = explanation;
  return [
    `Outcome:    ${outcomeOf(explanation)}`,
    `Read as:    ${words.join(" ") || "nothing"}`,
    ...(repaired.length > 0
      ? [`Repaired:   ${repaired.map(({ from, to }) => `${from} -> ${to || "nothing"}`).join(", ")}`]
      : []),
    ...(found.language === undefined ? [] : [`Language:   ${found.language}; the knowledge has nothing in it`]),
    `A question: ${isQuestion ? "yes" : "no"}`,
    ...(confidence ? [`Confidence: ours ${figure(confidence.ours)}, right ${figure(confidence.right)}`] : []),
    `Thresholds: ${Object.entries(thresholds)
      .map(([name, value]) => `${name} ${figure(value)}`)
      .join(", ")}`,
    ...(best.length > 0 ? ["", ...tableOf(best)] : []),
  ];
}

function outcomeOf({ found }: Explanation<Section>): string {
  const score = `score ${figure(found.score)}`;
  if (found.section)
    return `answered with ${sectionId(found.section)} (${score})${found.unasked ? ", also where nobody asked" : ""}`;
  if (found.choices.length > 0) return `choices: ${found.choices.map(sectionId).join(", ")} (${score})`;
  return `unknown (${score})`;
}

const COLUMNS = ["direct", "regression", "nearest", "coverage"] as const;

/** The likeliest sections with the parts of their scores, then what speaks for none of them. */
function tableOf(best: readonly Ranked<Section>[]): readonly string[] {
  const row = (cells: readonly string[], last: string): string =>
    `${cells.map((cell) => cell.padStart(10)).join("  ")}  ${last}`;
  const ground = best[0]?.ground;
  return [
    row(COLUMNS, "section"),
    ...best.map((ranked) =>
      row(
        COLUMNS.map((column) => figure(ranked[column])),
        `${sectionId(ranked.section)}${ranked.exact ? " (listed word for word)" : ""}`,
      ),
    ),
    ...(ground
      ? [
          row(
            ["", figure(ground.regression), "", ""],
            `background; odds ${figure(ground.odds)}, unfamiliar ${figure(ground.unfamiliar)}`,
          ),
        ]
      : []),
  ];
}

const figure = (value: number): string => value.toFixed(2);
