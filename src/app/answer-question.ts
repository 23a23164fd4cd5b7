import type { Readers } from "../chat/place.ts";
import type { Contents } from "../chat/readers.ts";
import type { Rich } from "../chat/rich.ts";
import { say } from "../chat/rich.ts";
import { today } from "../core/calendar.ts";
import { startOfUtcDay } from "../core/coarse-time.ts";
import { isRowId, type RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Role } from "../core/role.ts";
import type { Found } from "../knowledge/answer.ts";
import { AUDIENCES, type Audience, type Section, sectionId } from "../knowledge/section.ts";
import type { Program } from "../program/schema.ts";
import type { QuestionRow } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import { keepToPace } from "./keep-to-pace.ts";
import type { Parts } from "./parts.ts";
import type { Answered, Source } from "./use-cases.ts";

/**
 * Answers a question from the sections that may be read where the reply goes, and keeps it without its author.
 * Throws a Refusal where one person asks faster than program.yaml allows.
 */
export async function answerQuestion(
  parts: Parts,
  acting: Acting,
  question: string,
  readers: Readers,
): Promise<Answered> {
  await keepToPace(parts, acting);
  const found = await parts.knowledge.find(question, audiencesFor(readers, acting.roles));
  const id = parts.nextDayId<"question">();
  const text = parts.nextDayId<"text">();
  const askedAt = startOfUtcDay(acting.event.at);
  const shown = found.section ? [found.section] : found.choices;
  await acting.work.write(async (tx) => {
    await tx.texts.keep({ id: text, body: question, at: askedAt });
    await tx.questions.add({
      id,
      text,
      outcome: found.outcome,
      sections: shown.map(sectionId),
      score: found.score,
      askedAt,
    });
  });
  return answeredFrom(parts, id, found);
}

/** The public part of an answer that was given, for everybody to read. Throws a Refusal where there is none. */
export async function publicAnswer(parts: Parts, acting: Acting, question: RowId<"question">): Promise<Answered> {
  const row = await findQuestion(acting, question);
  const [id] = row.outcome === "answered" ? row.sections : [];
  const section = id === undefined ? undefined : parts.knowledge.section(id, ["public"]);
  if (!section) throw new Refusal("This answer is not for everybody, so it stays between us.");
  return answeredFrom(parts, question, { outcome: "answered", section, choices: [], score: row.score });
}

/** Reads a question back by the id in its buttons. Throws a Refusal if it is gone. */
export async function findQuestion(acting: Acting, question: RowId<"question">): Promise<QuestionRow> {
  const row = isRowId(question) ? await acting.work.read((reads) => reads.questions.find(question)) : undefined;
  if (!row) throw new Refusal("That question is no longer on record. Please ask it again.");
  return row;
}

/** What is said for what was found: pure, so that the command line answers the same. */
export function answeredFrom(
  { knowledge, program, clock }: Pick<Parts, "knowledge" | "program" | "clock">,
  id: RowId<"question">,
  found: Found,
): Answered {
  const now = today(clock.now(), program.program.timeZone);
  return {
    id,
    outcome: found.outcome,
    blocks: found.section ? knowledge.blocksOf(found.section, now) : [],
    sources: found.section ? [sourceOf(found.section)] : [],
    choices: found.choices.map(sourceOf),
    askInstead: whomToAsk(program),
    contains: contentsOf(found),
    score: found.score,
  };
}

/** Which sections may be read by `readers`: what others read along decides before what the asker may know. */
export function audiencesFor(readers: Readers, roles: ReadonlySet<Role>): readonly Audience[] {
  const insider = roles.has("awardee") || roles.has("staff");
  switch (readers) {
    case "one":
      return insider ? ["public", "awardee"] : ["public"];
    case "staff":
      return ["public", "awardee"];
    case "signed":
      return ["public", "awardee", "nda"];
    default:
      return ["public"];
  }
}

// What only awardees may read is not for members at large, and there is no place of awardees alone.
const CONTENTS: Readonly<Record<Audience, Contents>> = { public: "public", awardee: "confidential", nda: "nda" };

/** The titles of choices tell of their sections, so the most secret one decides. */
function contentsOf({ section, choices }: Found): Contents {
  const told = [...(section ? [section] : []), ...choices].map(({ audience }) => audience);
  return CONTENTS[AUDIENCES.findLast((audience) => told.includes(audience)) ?? "public"];
}

const sourceOf = ({ file, section, title }: Section): Source => ({ file, section, title });

function whomToAsk(program: Program): Rich {
  return say`${program.answers.askInstead.team}`;
}
