// What a nominee is written: signed by whoever writes, and understood by somebody who never heard of Laurel.
import { type Rich, say } from "../../chat/rich.ts";
import { type Block, type Button, buttons, command, strong, type View, view } from "../../chat/view.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";

type Id = RowId<"candidacy">;

/** Who signs. */
export interface Signed {
  readonly name: string;
}

export const titleOf = ({ program }: Program): string => `The ${program.name}`;

/** What a greeting is filled in with; whoever sends it changes it as they like. */
export const greetingFor = (
  { program }: Pick<Program, "program">,
  to: string,
  { name }: Signed,
  region: string | undefined,
): string =>
  [
    `Hello ${to},`,
    `somebody who knows your work put you forward for the ${program.name}. ${
      region === undefined ? "I am of the program team" : `I look after ${region} in the program team`
    }, and would like to hear whether you want that.`,
    name,
  ].join("\n\n");

/** The first message. It comes as a DM to the nominee, and nowhere else. */
export const contactView = (
  program: Program,
  id: Id,
  { greeting, answerBy, by }: { readonly greeting: string; readonly answerBy: CalendarDate; readonly by: Signed },
): View =>
  view({
    title: titleOf(program),
    blocks: [
      { kind: "quote", text: say`${greeting}` },
      { kind: "text", text: whatItIs(program) },
      { kind: "text", text: whatIsAsked(program) },
      {
        kind: "text",
        text: say`Please answer by ${{ date: answerBy }}. Whatever you say stays between you and the program team.`,
      },
      buttons(...answersOn(id)),
      signature(by),
    ],
    contains: "personal",
  });

/** The same as a letter, for somebody who is on no platform: staff copy it, and note the answer themselves. */
export const letterView = (
  program: Program,
  ref: number,
  letter: {
    readonly to: string;
    readonly greeting: string;
    readonly answerBy: CalendarDate | undefined;
    readonly by: Signed;
  },
): View =>
  view({
    title: `N-${ref}: a letter to ${letter.to}`,
    blocks: [
      {
        kind: "text",
        text: say`They are on no platform here. Please send them this, and note their answer on the card:`,
      },
      { kind: "quote", text: say`${letter.greeting}` },
      { kind: "quote", text: whatItIs(program) },
      { kind: "quote", text: whatIsAskedByLetter(program) },
      ...(letter.answerBy
        ? [{ kind: "quote", text: say`Please answer by ${{ date: letter.answerBy }}.` } as const]
        : []),
      { kind: "quote", text: say`${letter.by.name}, for the program team` },
    ],
    contains: "confidential",
  });

const whatItIs = ({ program, calendar }: Program): Rich =>
  say`The ${program.name} thanks people for what they do for others in their community. ${program.organisation} gives it, for ${calendar.termMonths} months at a time, and holding it costs nothing and obliges to nothing.`;

const whatIsAsked = ({ calendar }: Program): Rich =>
  say`If you accept, you show what you did for the community in the last ${calendar.dossierCoversMonths} months. What is on record is filled in already; you add the rest, and staff look at it with care. It is no promise of the award.`;

/** Who is on no platform has no page that fills itself: they write back. */
const whatIsAskedByLetter = ({ calendar }: Program): Rich =>
  say`If you accept, you tell me what you did for the community in the last ${calendar.dossierCoversMonths} months, with links where you have them, and staff look at it with care. It is no promise of the award.`;

export const answersOn = (id: Id): readonly Button[] => [
  { label: "Accept", action: { do: "me nominations.accept", args: [id] }, tone: "main" },
  { label: "Not now", action: { do: "me nominations.later", args: [id] } },
  { label: "Never again", action: { do: "me nominations.never", args: [id] } },
  { label: "Ask a question", action: { do: "me nominations.write", args: [id] } },
];

/** A message of the lead's to a nominee. */
export const leadWroteView = (program: Program, id: Id, words: string, by: Signed): View =>
  view({
    title: titleOf(program),
    blocks: [
      { kind: "quote", text: say`${words}` },
      buttons({ label: "Reply", action: { do: "me nominations.write", args: [id] }, tone: "main" }),
      signature(by),
    ],
    contains: "personal",
  });

export const replyButton = (id: Id): Block =>
  buttons({ label: "Reply", action: { do: "program candidacy.write", args: [id] }, tone: "main" });

const signature = ({ name }: Signed): Block => ({ kind: "note", text: say`${strong(name)}, for the program team` });

/** What a nominee is told where it ended without a decision. */
export const endedView = (program: Program, why: "lapsed" | "closed", by: string | undefined): View =>
  view({
    title: titleOf(program),
    blocks: [
      {
        kind: "text",
        text:
          why === "lapsed"
            ? say`No answer reached us in time, so we let this rest for now. That is quite all right, and nothing of it counts against you: you can be put forward again at any time.`
            : say`The program team closed this without deciding on your work, and nothing of it counts against you. If you want to know more, please ask the team.`,
      },
      { kind: "note", text: say`${command("me nominations")} shows what concerns you.` },
      signature({ name: by ?? "The team" }),
    ],
    contains: "personal",
  });
