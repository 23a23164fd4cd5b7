// Follow-ups to questions that program.yaml answered: "and for France?" after "who is the lead for Ireland?".
import type { CalendarDate } from "../core/ids.ts";
import { followUpOf } from "./follow-up.ts";
import type { SettingsQuestion, SettingsReader } from "./settings-question.ts";

type Kind = SettingsQuestion["kind"];

/** The whole question that a name alone stands for. */
const ASKED_WITH: Readonly<Partial<Record<Kind, (name: string) => string>>> = {
  lead: (name) => `who is the lead for ${name}`,
  "which-lead": (name) => `who is the lead for ${name}`,
  expertise: (name) => `is ${name} an expertise`,
  "no-expertise": (name) => `is ${name} an expertise`,
  "renewal-window": (name) => `when does the renewal window open for ${name}`,
  "dossier-due": (name) => `when is the dossier due for ${name}`,
};

const SUBJECTS: Readonly<Record<Kind, string>> = {
  "next-award-date": "the award",
  "award-dates": "the award",
  lead: "the lead",
  "which-lead": "the lead",
  expertises: "expertises",
  expertise: "expertises",
  "no-expertise": "expertises",
  "renewal-window": "the renewal",
  "dossier-due": "the documentation",
};

/** What a message asks of the settings, given what was asked of them before; undefined where it goes on otherwise. */
export function settingsFollowUp(
  reader: SettingsReader,
  before: SettingsQuestion,
  message: string,
  today: CalendarDate,
): SettingsQuestion | undefined {
  const askWith = ASKED_WITH[before.kind];
  const followUp = followUpOf(message);
  // "which region?" may be answered by its name and nothing else.
  const rest = followUp?.kind === "adding" ? followUp.rest : before.kind === "which-lead" ? message : "";
  const name = reader.wording.of(rest).replace(/^(?:for|in|of|from|with|is|i live in|i am in|i am from) /, "");
  if (!askWith || name === "") return undefined;
  const asked = reader.readWording(askWith(name), today);
  // Whatever nobody has heard of may as well be another question.
  return asked?.kind === "no-expertise" || asked?.kind === "which-lead" ? undefined : asked;
}

/** What an answer from the settings was about, for any other follow-up. */
export const settingsSubject = ({ kind }: SettingsQuestion): string => SUBJECTS[kind];
