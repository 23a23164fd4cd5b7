// What a question asks for, alone or as a follow-up of the last answer.
import type { CalendarDate } from "../core/ids.ts";
import type { Found } from "../knowledge/answer.ts";
import { findFollowUp, type Subject } from "../knowledge/find-follow-up.ts";
import { followUpOf } from "../knowledge/follow-up.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Audience } from "../knowledge/section.ts";
import { settingsFollowUp, settingsSubject } from "../knowledge/settings-follow-up.ts";
import { type SettingsQuestion, settingsQuestionId, settingsQuestionOf } from "../knowledge/settings-question.ts";

/** Stands where a section's file would, for what program.yaml answered. No file of the knowledge is called so. */
export const SETTINGS_FILE = "program.yaml";

/** The id of an answer from the settings, beside those of sections: `program.yaml#lead:uk-ireland`. */
export const settingsSectionId = (asked: SettingsQuestion): string => `${SETTINGS_FILE}#${settingsQuestionId(asked)}`;

/** Reads such an id; undefined for that of a section. */
export function settingsSectionOf(id: string): SettingsQuestion | undefined {
  const prefix = `${SETTINGS_FILE}#`;
  return id.startsWith(prefix) ? settingsQuestionOf(id.slice(prefix.length)) : undefined;
}

/** What a question came to. */
export interface Understood {
  /** Present where program.yaml answers. */
  readonly asked?: SettingsQuestion;
  /** What the knowledge says where it does not. */
  readonly found: Found;
  /** It was taken as a follow-up of the last answer. */
  readonly goesOn: boolean;
}

/** Who may read the answer, and what it may go on with. */
export interface Situation {
  readonly audiences: readonly Audience[];
  /** The id of the last answer here. */
  readonly before: string | undefined;
  readonly now: CalendarDate;
  readonly choicesAtMost: number;
}

const NOTHING: Found = { outcome: "unknown", choices: [], score: 0 };

/** Understands a question. One that is clear by itself is never taken as a follow-up. */
export async function understand(
  knowledge: Knowledge,
  question: string,
  { audiences, before = "", now, choicesAtMost }: Situation,
): Promise<Understood> {
  const last = settingsSectionOf(before);
  const asked = knowledge.settings.read(question, now);
  if (asked) return { asked, found: NOTHING, goesOn: false };
  const further = last && settingsFollowUp(knowledge.settings, last, question, now);
  if (further) return { asked: further, found: NOTHING, goesOn: true };
  const followUp = followUpOf(question);
  const subject = followUp && subjectOf(knowledge, before, last, audiences);
  if (!followUp || !subject) return { found: await knowledge.find(question, audiences), goesOn: false };
  return { found: await findFollowUp(knowledge, followUp, subject, audiences, choicesAtMost), goesOn: true };
}

/** A section that the reader may not read, or that is gone, is nothing to go on with. */
function subjectOf(
  knowledge: Knowledge,
  before: string,
  last: SettingsQuestion | undefined,
  audiences: readonly Audience[],
): Subject | undefined {
  if (last) return { words: settingsSubject(last) };
  const section = knowledge.section(before, audiences);
  return section && { words: section.title, section };
}
