import type { Place, Readers } from "../chat/place.ts";
import type { Contents } from "../chat/readers.ts";
import type { Block } from "../chat/view.ts";
import { today } from "../core/calendar.ts";
import { startOfUtcDay } from "../core/coarse-time.ts";
import { isRowId, type RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Role } from "../core/role.ts";
import type { Found } from "../knowledge/answer.ts";
import { AUDIENCES, type Audience, type Section, sectionId } from "../knowledge/section.ts";
import { type SettingsQuestion, settingsQuestionId } from "../knowledge/settings-question.ts";
import type { QuestionRow } from "../store/store.ts";
import { abstain, technicalChannelsFor, whomToAsk } from "./abstain.ts";
import type { Acting } from "./acting.ts";
import { answerFromSettings } from "./answer-from-settings.ts";
import { answerPersonally } from "./answer-personally.ts";
import { lastAnswerHere, rememberAnswer } from "./conversation.ts";
import { keepToPace } from "./keep-to-pace.ts";
import type { Parts } from "./parts.ts";
import { factsOnRecord, type PersonalFacts } from "./personal-facts.ts";
import { SETTINGS_FILE, settingsSectionId, settingsSectionOf, understand } from "./understand.ts";
import type { Answered, Source } from "./use-cases.ts";

const SETTLED = { outcome: "answered", score: 1 } as const;

/**
 * Answers a question: from the record what is the asker's own, from program.yaml what stands there, all else from the
 * sections that may be read where the reply goes. It is kept without its author; what is personal is not kept at all.
 * Throws a Refusal where one person asks faster than program.yaml allows.
 */
export async function answerQuestion(
  parts: Parts,
  acting: Acting,
  question: string,
  readers: Readers,
  facts: PersonalFacts = factsOnRecord(parts, acting.work),
): Promise<Answered> {
  await keepToPace(parts, acting);
  const { settings, personal } = parts.knowledge;
  const own = personal(settings.wording.of(question));
  if (own) {
    await rememberAnswer(parts, acting, readers === "one", undefined);
    return personallyAnswered(parts, await answerPersonally(parts.program, facts, own, acting.event.by.account));
  }
  const { asked, found } = await understandHere(parts, acting, question, readers);
  const id = await keepQuestion(parts, acting, question, asked ? SETTLED : found, shownBy(asked, found));
  return asked
    ? answeredFromSettings(parts, id, asked)
    : answeredFrom(parts, id, found, { question, here: acting.event.place });
}

/** What a question asks for where it was asked, and remembers it for the next one. */
async function understandHere(
  parts: Parts,
  acting: Acting,
  question: string,
  readers: Readers,
): Promise<{ asked?: SettingsQuestion; found: Found }> {
  const { knowledge, program, clock } = parts;
  const audiences = audiencesFor(readers, acting.roles);
  const before = await lastAnswerHere(parts, acting, readers === "one");
  const understood = await understand(knowledge, question, {
    audiences,
    before,
    now: today(clock.now(), program.program.timeZone),
    choicesAtMost: program.answers.choicesAtMost,
  });
  const { asked, found, goesOn } = understood;
  const [shown] = asked || found.section ? shownBy(asked, found) : [];
  // A follow-up without an answer leaves the conversation where it was; any other question begins a new one.
  if (shown !== undefined || !goesOn) await rememberAnswer(parts, acting, readers === "one", shown);
  return understood;
}

async function keepQuestion(
  { nextDayId }: Parts,
  { event, work }: Acting,
  question: string,
  { outcome, score }: Pick<Found, "outcome" | "score">,
  sections: readonly string[],
): Promise<RowId<"question">> {
  const id = nextDayId<"question">();
  const text = nextDayId<"text">();
  const askedAt = startOfUtcDay(event.at);
  await work.write(async (tx) => {
    await tx.texts.keep({ id: text, body: question, at: askedAt });
    await tx.questions.add({ id, text, outcome, sections, score, askedAt });
  });
  return id;
}

/** What stands on record of an answer, and of the conversation: ids alone. */
const shownBy = (asked: SettingsQuestion | undefined, { section, choices }: Found): readonly string[] =>
  asked ? [settingsSectionId(asked)] : (section ? [section] : choices).map(sectionId);

/** The public part of an answer that was given, for everybody to read. Throws a Refusal where there is none. */
export async function publicAnswer(parts: Parts, acting: Acting, question: RowId<"question">): Promise<Answered> {
  const row = await findQuestion(acting, question);
  const [id = ""] = row.outcome === "answered" ? row.sections : [];
  const asked = settingsSectionOf(id);
  if (asked) return answeredFromSettings(parts, question, asked);
  const section = parts.knowledge.section(id, ["public"]);
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
  asked?: { readonly question: string; readonly here: Place },
): Answered {
  const now = today(clock.now(), program.program.timeZone);
  const askInstead = whomToAsk(program, asked?.question ?? "");
  const technical = asked && technicalChannelsFor(program, asked.question, asked.here);
  return {
    id,
    outcome: found.outcome,
    blocks: found.section
      ? knowledge.blocksOf(found.section, now)
      : found.outcome === "unknown"
        ? abstain(program, { language: found.language, technical, askInstead })
        : technical
          ? [{ kind: "text", text: technical }]
          : [],
    sources: found.section ? [sourceOf(found.section)] : [],
    choices: found.choices.map(sourceOf),
    askInstead,
    contains: contentsOf(found),
    score: found.score,
  };
}

/** Answers from program.yaml. Throws a Refusal where what it was about is no longer in there. */
function answeredFromSettings(
  { program, clock }: Pick<Parts, "program" | "clock">,
  id: RowId<"question">,
  asked: SettingsQuestion,
): Answered {
  const blocks = answerFromSettings(program, asked, today(clock.now(), program.program.timeZone));
  if (!blocks) throw new Refusal("The program's settings have changed since. Please ask the question again.");
  const source: Source = { file: SETTINGS_FILE, section: settingsQuestionId(asked), title: "the program's settings" };
  return {
    ...SETTLED,
    id,
    blocks,
    sources: [source],
    choices: [],
    askInstead: whomToAsk(program, ""),
    contains: "public",
  };
}

function personallyAnswered({ program, nextDayId }: Parts, blocks: readonly Block[]): Answered {
  const id = nextDayId<"question">();
  return { ...SETTLED, id, blocks, sources: [], choices: [], askInstead: whomToAsk(program, ""), contains: "personal" };
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
