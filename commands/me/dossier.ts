import {
  type Block,
  type Button,
  buttons,
  link as linkTo,
  notice,
  type Rich,
  say,
  strong,
  type View,
  view,
} from "../../src/chat/view.ts";
import { type Dossier, type DossierStage, defineCommand, type OwnDossier, openForm } from "../../src/command/define.ts";

const LINK_MAX = 150;
const NOTE_SHOWN = 160;
const EXPERTISES_SHOWN = 8;

/** Shows somebody their own twelve months as a document, and lets a nominee add to it and hand it in. */
export default defineCommand({
  name: "dossier",
  summary: "See your last twelve months as one page: for you alone",
  example: "/me dossier",
  async run(_options, may) {
    return dossierView(await may.readDossier());
  },
  actions: {
    /** For buttons of other messages, which stay. */
    open: { run: async (_args, may) => dossierView(await may.readDossier()) },
    look: { run: async (_args, may) => ({ replace: dossierView(await may.readDossier()) }) },
    add: { run: async () => openForm("contribute.full") },
    page: {
      async run(_args, may) {
        const file = await may.dossierFile();
        return view({
          blocks: [
            { kind: "text", text: say`Here is the page: open it in a browser to read or print it.` },
            { kind: "file", file },
          ],
          contains: "personal",
        });
      },
    },
    "add-note": { run: async () => openForm("me dossier.note") },
    drop: { run: async (_args, may, [note = ""]) => ({ replace: dossierView(await may.dropDossierNote(note)) }) },
    ask: { run: async (_args, may) => ({ replace: questionView(await may.readDossier()) }) },
    "hand-in": { run: async (_args, may) => ({ replace: dossierView(await may.handInDossier()) }) },
    back: {
      async run(_args, may) {
        await may.askDossierBack();
        return notice(say`Your lead is asked. Until they give it back, it stays as you handed it in.`);
      },
    },
  },
  forms: {
    note: {
      title: "Add a note",
      submitLabel: "Add",
      fields: ({ contributions }) => [
        {
          id: "words",
          kind: "long",
          label: "What those who read your dossier should know",
          hint: "For what no entry says: what it was good for, or what you could not count.",
          max: contributions.noteMaxCharacters,
          required: true,
        },
        { id: "link", kind: "link", label: "A link, if there is one", required: false },
      ],
      submit: async (values, _args, may) => dossierView(await may.addDossierNote(values)),
    },
  },
});

const PAGE: Button = { label: "See the page", action: { do: "me dossier.page", args: [] } };
const ADD: Button = { label: "Add something you did", action: { do: "me dossier.add", args: [] } };
const NOTE: Button = { label: "Add a note", action: { do: "me dossier.add-note", args: [] } };

function dossierView({ stage, dossier }: OwnDossier): View {
  return view({
    title: stage.is === "preview" || stage.is === "accept first" ? "Your last twelve months" : "Your dossier",
    blocks: [...said(stage), ...summary(dossier), ...dropping(stage, dossier), buttons(...pressing(stage))],
    contains: "personal",
  });
}

function said(stage: DossierStage): readonly Block[] {
  return saying(stage).map((text) => ({ kind: "text", text }));
}

function saying(stage: DossierStage): readonly Rich[] {
  switch (stage.is) {
    case "preview":
      return [say`Your own work as one page, to keep or to print. It is for you alone, and handed to nobody.`];
    case "accept first":
      return [
        say`Your lead wrote to you. Please answer that message first: once you accept, you can add to this page and hand it in. Until then nobody is handed anything.`,
      ];
    case "open":
      return [due(stage)];
    case "handed in":
      return [
        say`You handed this in on ${{ date: stage.on }}. It is with the program team now, and stays as it is. Your lead tells you how it goes on.`,
      ];
  }
}

const due = ({ dueOn, awardDate, lateFor }: DossierStage & { is: "open" }): Rich =>
  lateFor === undefined
    ? say`It can be handed in until ${{ date: dueOn }}, for the award date of ${{ date: awardDate }}. Until you do, it is yours alone.`
    : say`The ${{ date: dueOn }} has passed, and that is all right: handed in now, it is for the award date of ${{ date: lateFor }}. If that is a difficulty, please tell your lead.`;

function summary({
  from,
  to,
  contributions,
  kinds,
  expertises,
  notCounted,
  counted: rule,
  gaps,
  notes,
}: Dossier): readonly Block[] {
  const named = expertises.filter(({ name }) => name !== undefined);
  const shown = named.slice(0, EXPERTISES_SHOWN);
  const more = named.length - shown.length;
  return [
    { kind: "text", text: say`${{ date: from }} to ${{ date: to }}: ${strong(counted(contributions))}.` },
    ...list(kinds.map(kindLine)),
    ...(shown.length > 0
      ? [
          {
            kind: "text",
            text: say`By expertise: ${shown.map(({ name, contributions: of }) => `${name} ${number(of)}`).join(", ")}${more > 0 ? `, and ${more} more on the page` : ""}.`,
          } as const,
        ]
      : []),
    ...(notCounted.length > 0 ? [{ kind: "text", text: say`Recorded, and in no number above:` } as const] : []),
    ...list(notCounted.map(({ contributions: of, why }) => say`${number(of)}: ${why}`)),
    { kind: "note", text: rule },
    ...list(gaps),
    ...(notes.length > 0 ? [{ kind: "text", text: say`Your notes:` } as const] : []),
    ...list(notes.map(({ words, link }) => noteLine(words, link))),
  ];
}

function dropping(stage: DossierStage, { notes }: Dossier): readonly Block[] {
  if (stage.is !== "open" || notes.length === 0) return [];
  return [
    {
      kind: "select",
      action: { do: "me dossier.drop", args: [] },
      label: "Drop a note",
      options: notes.map(({ id, words }, index) => ({ value: id, label: short(`${index + 1}. ${words ?? ""}`, 70) })),
    },
  ];
}

function pressing(stage: DossierStage): readonly Button[] {
  switch (stage.is) {
    case "preview":
    case "accept first":
      return [PAGE, ADD];
    case "open":
      return [NOTE, ADD, PAGE, { label: "Hand it in", action: { do: "me dossier.ask", args: [] }, tone: "main" }];
    case "handed in":
      return [PAGE, { label: "Ask to have it back", action: { do: "me dossier.back", args: [] } }];
  }
}

function questionView(own: OwnDossier): View {
  const { stage, dossier } = own;
  if (stage.is !== "open") return dossierView(own);
  const { contributions, notes } = dossier;
  return view({
    title: "Hand in your dossier?",
    blocks: [
      {
        kind: "text",
        text: say`It holds ${counted(contributions)} and ${notes.length === 1 ? "1 note" : `${notes.length} notes`}. The program team reads it; you cannot change it then, unless your lead gives it back.`,
      },
      { kind: "text", text: due(stage) },
      buttons(
        { label: "Hand it in", action: { do: "me dossier.hand-in", args: [] }, tone: "main" },
        { label: "Not yet", action: { do: "me dossier.look", args: [] } },
      ),
    ],
    contains: "personal",
  });
}

function kindLine({ name, contributions, quantity, unit, reach, reachOf }: Dossier["kinds"][number]): Rich {
  const amounts = [
    ...(unit === "" ? [] : [`${number(quantity)} ${unit}`]),
    ...(reach === undefined ? [] : [`${number(reach)} ${reachOf ?? "reached"}`]),
  ];
  const head = say`${strong(name)}: ${number(contributions)}`;
  return amounts.length === 0 ? head : say`${head}, ${amounts.join(", ")}`;
}

function noteLine(words: string | undefined, link: string | undefined): Rich {
  const said = short(words ?? "(erased)", NOTE_SHOWN);
  return link !== undefined && link.length <= LINK_MAX ? say`${said} (${linkTo(link, "link")})` : say`${said}`;
}

const list = (items: readonly Rich[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: "list", items }]);
const NUMBER = new Intl.NumberFormat("en-GB");
const number = (value: number): string => NUMBER.format(value);
const counted = (contributions: number): string =>
  contributions === 1 ? "1 contribution" : `${number(contributions)} contributions`;

function short(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}
