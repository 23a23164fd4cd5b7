// Questions that program.yaml itself answers. Each is known by its whole wording: a word more, and it is another question.
import type { CalendarDate } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";
import { dateForms } from "./date-forms.ts";
import { expertiseForms } from "./expertise-forms.ts";
import { leadForms } from "./lead-forms.ts";
import { MONTHS } from "./periods.ts";
import { createWording, type Wording } from "./wording.ts";
import { words } from "./words.ts";

/** What can be asked of the settings, and what the `about` of such a question holds. */
export const SETTINGS_KINDS = [
  "next-award-date",
  "award-dates",
  /** Ids of regions. */
  "lead",
  /** The asker's own lead, or that of a region nobody has heard of: the name that may have been meant. */
  "which-lead",
  /** A category. */
  "expertises",
  /** Ids of expertises. */
  "expertise",
  /** The id of the expertise that may have been meant. */
  "no-expertise",
  /** The day on which terms end, `YYYY-MM-DD`. */
  "renewal-window",
  /** The award date, `YYYY-MM-DD`. */
  "dossier-due",
] as const;

/** What is asked of the settings: ids, names and days of program.yaml, never the asker's words. */
export interface SettingsQuestion {
  readonly kind: (typeof SETTINGS_KINDS)[number];
  readonly about: readonly string[];
}

/** Reads questions to one program. */
export interface SettingsReader {
  readonly wording: Wording;
  /** What a message asks of the settings; undefined where it asks anything else. */
  read(message: string, today: CalendarDate): SettingsQuestion | undefined;
  /** The same for words of which `wording` was taken already. */
  readWording(said: string, today: CalendarDate): SettingsQuestion | undefined;
}

const VOCABULARY =
  "award awards date dates next when what which until how long many days left granted announced given lead leads region " +
  "regional responsible renewal window open opens start starts begin dossier due deadline expertise expertises " +
  `category categories list there ${MONTHS.join(" ").toLowerCase()}`;

/** A reader for one program: its own names for the award are understood beside the common ones. */
export function createSettingsReader(program: Program): SettingsReader {
  const forms = [...dateForms(program), ...leadForms(program), ...expertiseForms(program)];
  const names = [
    ...program.regions.flatMap(({ name, countries }) => [name, ...countries]),
    ...program.expertises.flatMap(({ name, category }) => [name, category]),
  ];
  const wording = createWording([...VOCABULARY.split(" "), ...names.flatMap(words)]);
  const readWording: SettingsReader["readWording"] = (said, today) => {
    for (const { pattern, understand } of forms) {
      const asked = pattern.exec(said);
      const question = asked ? understand(asked.groups ?? {}, today) : undefined;
      if (question) return question;
    }
    return undefined;
  };
  return { wording, readWording, read: (message, today) => readWording(wording.of(message), today) };
}

/** How a question stands on record, so that its answer can be made again: `lead:uk-ireland`. */
export const settingsQuestionId = ({ kind, about }: SettingsQuestion): string =>
  about.length === 0 ? kind : `${kind}:${about.map(encodeURIComponent).join(",")}`;

/** Reads an id back; undefined where this version writes no such id. */
export function settingsQuestionOf(id: string): SettingsQuestion | undefined {
  const [name, about] = id.split(":");
  const kind = SETTINGS_KINDS.find((each) => each === name);
  return kind && { kind, about: about === undefined ? [] : about.split(",").map(decodeURIComponent) };
}
