// The table of questions: messages as people write them, and what a good answer to each is.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { Found } from "../../src/knowledge/answer.ts";
import type { Audience } from "../../src/knowledge/section.ts";
import { sectionId } from "../../src/knowledge/section.ts";

/** `tuning` chose weights and thresholds; `held-out` was written without sight of them and is measured only. */
export type Half = "tuning" | "held-out";

const answerable = z.object({ ask: z.string(), right: z.union([z.string(), z.array(z.string())]) });
const foreign = answerable.partial({ right: true }).extend({ language: z.string() });

/** How many messages came out how. */
export interface Counts {
  readonly answerable: number;
  /** Answered at once, with a section that is right. */
  readonly right: number;
  readonly wrong: number;
  /** A right section is among the choices. */
  readonly offered: number;
  readonly declining: Readonly<Record<Declining, Declined>>;
  readonly foreign: number;
  readonly foreignAnswered: number;
  readonly languageTold: number;
}

/** Messages that must stay unanswered: ordinary chat, other meanings and programs, and what the knowledge lacks. */
export const DECLINING = ["chatter", "near-misses", "uncovered"] as const;
type Declining = (typeof DECLINING)[number];

/** Of messages that must stay unanswered, those that were answered all the same. */
export interface Declined {
  readonly messages: number;
  readonly answered: number;
  readonly offered: number;
  readonly answeredUnasked: number;
}

type Find = (question: string, audiences: readonly Audience[]) => Promise<Found>;

/** Asks everything of one half of the table. */
export async function measure(half: Half, find: Find): Promise<Counts> {
  const ask = (question: string): Promise<Found> => find(question, ["public"]);
  const rows = await read(half, "answerable", z.array(answerable));
  const answers = await Promise.all(
    rows.map(async (row) => ({ right: [row.right].flat(), found: await ask(row.ask) })),
  );
  const answered = answers.filter(({ found }) => found.outcome === "answered");
  const isRight = ({ right, found }: (typeof answers)[number]): boolean =>
    found.section !== undefined && right.includes(sectionId(found.section));
  const others = await read(half, "other-languages", z.array(foreign));
  const abroad = await Promise.all(others.map(async (row) => ({ row, found: await ask(row.ask) })));
  const [chatter, nearMisses, uncovered] = await Promise.all(DECLINING.map((kind) => decline(half, kind, ask)));
  if (!chatter || !nearMisses || !uncovered) throw new Error("a part of the table is missing");
  return {
    answerable: rows.length,
    right: answered.filter(isRight).length,
    wrong: answered.filter((each) => !isRight(each)).length,
    offered: answers.filter(({ right, found }) => found.choices.some((choice) => right.includes(sectionId(choice))))
      .length,
    declining: { chatter, "near-misses": nearMisses, uncovered },
    foreign: others.length,
    foreignAnswered: abroad.filter(({ found }) => found.outcome === "answered").length,
    languageTold: abroad.filter(({ row, found }) => found.language === row.language).length,
  };
}

/** The sections that one half says are right. */
export async function expectedSections(half: Half): Promise<readonly string[]> {
  return (await read(half, "answerable", z.array(answerable))).flatMap(({ right }) => right);
}

/** All messages of one half, whatever is right for them. */
export async function messagesOf(half: Half): Promise<readonly string[]> {
  const rows = await read(half, "answerable", z.array(answerable));
  const others = await Promise.all(DECLINING.map((kind) => read(half, kind, z.array(z.string()))));
  return [...rows.map(({ ask }) => ask), ...others.flat()];
}

async function decline(half: Half, kind: Declining, ask: (question: string) => Promise<Found>): Promise<Declined> {
  const messages = await read(half, kind, z.array(z.string()));
  const found = await Promise.all(messages.map(ask));
  return {
    messages: messages.length,
    answered: found.filter(({ outcome }) => outcome === "answered").length,
    offered: found.filter(({ outcome }) => outcome === "choices").length,
    answeredUnasked: found.filter(({ unasked }) => unasked).length,
  };
}

/** All messages of one file of the table, parsed. */
async function read<T>(half: Half, name: string, schema: z.ZodType<T>): Promise<T> {
  const file = new URL(`../fixtures/questions/${half}/${name}.yaml`, import.meta.url);
  return schema.parse(parse(await readFile(file, "utf8")));
}
