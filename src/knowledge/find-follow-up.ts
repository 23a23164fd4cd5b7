// What a follow-up asks for, given what the answer before was about. Rather a choice too many than a wrong answer.
import type { Found } from "./answer.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Ranked, rank } from "./search.ts";
import { type Audience, type Section, sectionId } from "./section.ts";
import { stems } from "./words.ts";

/** What the answer before was about. */
export interface Subject {
  /** In a few words, such as a section's title. */
  readonly words: string;
  /** The section it came from; absent where it came from the settings. */
  readonly section?: Section;
}

// A section that the follow-up alone is not at all like is brought in by the words of the answer before, and by nothing else.
const LIKELY = 0.3;
const NEAREST = 4;
const UNKNOWN: Found = { outcome: "unknown", choices: [], score: 0 };
/** Words of titles that name no subject. */
const NO_SUBJECT = new Set(
  stems("how what who when where why which long many much more another next new old best whole"),
);

/** Finds what answers a follow-up among the sections that `audiences` may read. */
export async function findFollowUp(
  knowledge: Knowledge,
  { rest, kind }: FollowUp,
  subject: Subject,
  audiences: readonly Audience[],
  choicesAtMost: number,
): Promise<Found> {
  const subjects = stems(subject.words).filter((stem) => !NO_SUBJECT.has(stem));
  if (kind === "wordless") return findWordless(knowledge, rest, subject, audiences);
  const alone = await knowledge.find(rest, audiences);
  const isClear = alone.outcome === "answered" && (kind === "adding" || alone.score === 1);
  if (isClear || alone.language !== undefined) return alone;

  const likely = rank(await knowledge.indexFor(audiences), rest)
    .slice(0, NEAREST)
    .filter(({ direct }) => direct >= LIKELY);
  const together = await knowledge.find(withSubject(rest, subject.words), audiences);
  const both = [together, alone].find(
    ({ section }) => section !== undefined && isAmong(section, likely) && isAbout(section, subjects),
  );
  if (both) return both;
  if (kind === "adding") return alone.outcome === "choices" ? choose(alone.choices, alone, choicesAtMost) : UNKNOWN;
  const offered = [together, alone]
    .flatMap(({ section, choices }) => [...(section ? [section] : []), ...choices])
    .filter((section) => isAmong(section, likely));
  return choose(offered, alone, choicesAtMost);
}

/** "why?" alone is like many sections, so nothing is answered; what is near to it and the subject is offered. */
async function findWordless(
  knowledge: Knowledge,
  rest: string,
  { words, section }: Subject,
  audiences: readonly Audience[],
): Promise<Found> {
  const found = await knowledge.find(`${rest.replace(/[?!.\s]+$/, "")} ${words}`, audiences);
  const others = [...(found.section ? [found.section] : []), ...found.choices].filter(
    (each) => section === undefined || sectionId(each) !== sectionId(section),
  );
  return others.length === 0 ? UNKNOWN : { outcome: "choices", choices: others, score: found.score };
}

/** The subject in place of the first pronoun, else behind. */
function withSubject(rest: string, words: string): string {
  const plainly = rest.replace(/[?!.\s]+$/, "");
  const put = plainly.replace(/\b(?:it|that|this|they|them|those|these|he|she)\b/i, () => words);
  return put === plainly ? `${plainly} ${words}` : put;
}

function choose(offered: readonly Section[], { score }: Found, most: number): Found {
  const choices = [...new Map(offered.map((section) => [sectionId(section), section])).values()].slice(0, most);
  return choices.length === 0 ? UNKNOWN : { outcome: "choices", choices, score };
}

const isAmong = (section: Section, likely: readonly Ranked<Section>[]): boolean =>
  likely.some((each) => sectionId(each.section) === sectionId(section));

/** Whether a section speaks of what the answer before was about. */
function isAbout({ title, asks, plain }: Section, subjects: readonly string[]): boolean {
  const said = new Set(stems([title, plain, ...asks].join(" ")));
  return subjects.length === 0 || subjects.some((subject) => said.has(subject));
}
