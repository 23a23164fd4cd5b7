import type { Field, FormValues } from "../src/chat/form.ts";
import {
  type Block,
  type Button,
  buttons,
  link as linkTo,
  type Rich,
  say,
  strong,
  type View,
  view,
} from "../src/chat/view.ts";
import {
  type CorrectedContribution,
  defineCommand,
  type OwnContribution,
  openFilled,
  openForm,
  optional,
  type Program,
  type Proposal,
  type Said,
  type SavedContribution,
  text,
  webLink,
} from "../src/command/define.ts";

const TITLE_MAX = 300;
const EXPERTISES_MAX = 5;
/** Platforms show so much of a hint. */
const HINT_MAX = 100;
const LINK_SHOWN_MAX = 80;

/** Adds something to one's own contributions: from a link with next to nothing to type, or by the whole form. */
export default defineCommand({
  name: "contribute",
  summary: "Add a talk, a post or other work to your contributions",
  example: "/contribute https://example.org/blog/my-post",
  options: {
    link: optional(webLink("Where it can be seen; I tell the kind from it where I can")),
    title: optional(text("What it is called; without one I suggest one", { max: TITLE_MAX })),
  },
  async run({ link, title }, may) {
    if (link === undefined) return title ? openFilled({ title }, "contribute.full") : openForm("contribute.full");
    return askMissing(await may.proposeContribution(link, title));
  },

  menus: [
    {
      on: "message",
      label: "Add to my year",
      run: async ({ message, author, text: said }, may) =>
        askMissing(await may.proposeFromMessage(message, author, said)),
    },
  ],

  actions: {
    open: {
      run: async ([ref], may, [chosen]) => card(await may.readContribution(Number(chosen ?? ref))),
    },
    change: {
      async run([ref], may) {
        const own = await may.readContribution(Number(ref));
        if (!own.may.includes("change")) return card(own);
        const form = own.may.includes("again") ? "entry" : "help-entry";
        return openForm(`contribute.${form}`, String(own.ref), String(own.entries), own.kind.id);
      },
    },
    again: {
      async run([ref], may) {
        const own = await may.readContribution(Number(ref));
        return own.may.includes("again") ? openForm("contribute.repeat", String(own.ref), own.kind.id) : card(own);
      },
    },
    withdraw: {
      run: async ([ref], may) => ({ replace: card(await may.withdrawContribution(Number(ref))) }),
    },
    undo: {
      run: async ([ref], may) => ({ replace: card(await may.reinstateContribution(Number(ref)), say`It is back.`) }),
    },
  },

  forms: {
    full: {
      title: "Add a contribution",
      submitLabel: "Keep",
      fields: (program) => allFields(program),
      begins: (_args, may) => may.beginContribution(),
      submit: async (values, _args, may) => cardOf(await may.contribute(values)),
    },
    short: {
      title: "Add a contribution",
      submitLabel: "Keep",
      fields: (program, [_about, kind, asks = ""]) => missingFields(program, kind, asks),
      begins: (_args, may) => may.beginContribution(),
      submit: async (values, [_about, kind], may) => cardOf(await may.contribute(kind ? { ...values, kind } : values)),
    },
    repeat: {
      title: "The same again",
      submitLabel: "Keep",
      fields: (program, [_ref, kind]) => [dayField, ...reachFields(program, kind)],
      begins: ([ref], may) => may.proposeAgain(Number(ref)),
      submit: async (values, [ref], may) =>
        cardOf(await may.contribute({ ...(await may.proposeAgain(Number(ref))), ...values })),
    },
    entry: {
      title: "Change a contribution",
      submitLabel: "Save",
      fields: (program, [_ref, _entries, kind]) => allFields(program, kind),
      begins: async ([ref], may) => valuesOf(await may.readContribution(Number(ref))),
      submit: async (values, [ref, entries], may) =>
        cardOf(await may.correctContribution(Number(ref), Number(entries), values)),
    },
    "help-entry": {
      title: "Change a contribution",
      submitLabel: "Save",
      fields: (program) => [
        { ...titleField(program), required: false },
        { ...expertisesField(program), required: false },
        visibilityField,
        noteField(program),
      ],
      begins: async ([ref], may) => valuesOf(await may.readContribution(Number(ref))),
      submit: async (values, [ref, entries], may) =>
        cardOf(await may.correctContribution(Number(ref), Number(entries), values)),
    },
  },
});

/** The short form: what is known stands in it, and what is not is asked for. */
function askMissing({ about, kind, values, asks }: Proposal): Said {
  const letters = asks.map((each) => each.charAt(0)).join("");
  return openFilled(values, "contribute.short", about, kind ?? "", letters);
}

const missingFields = (program: Program, kind: string | undefined, asks: string): readonly Field[] => [
  titleField(program),
  linkField,
  dayField,
  ...(kind ? [] : [kindField(program)]),
  ...(asks.includes("e") ? [expertisesField(program)] : []),
  ...(asks.includes("p") ? [paidField(program)] : []),
];

/** The first five have to be given, or are likely to be: they come first where a form is split. */
const allFields = (program: Program, kind?: string): readonly Field[] => [
  kindField(program),
  titleField(program),
  linkField,
  dayField,
  expertisesField(program),
  quantityField(program, kind),
  ...(kind ? reachFields(program, kind) : [reachField(reachesOf(program))]),
  paidField(program),
  visibilityField,
  noteField(program),
];

const kindField = ({ contributions }: Program): Field => ({
  id: "kind",
  kind: "choice",
  label: "What it is",
  options: contributions.kinds.map(({ id, name, summary }) => ({ value: id, label: name, hint: summary })),
  required: true,
});
const titleField = ({ contributions }: Program): Field => ({
  id: "title",
  kind: "text",
  label: "Title",
  max: contributions.titleMaxCharacters,
  required: true,
});
const linkField: Field = { id: "link", kind: "link", label: "Link", required: false };
const dayField: Field = { id: "day", kind: "date", label: "When it happened or came out", required: true };
const expertisesField = ({ expertises }: Program): Field => ({
  id: "expertises",
  kind: "search",
  label: "Expertises",
  hint: `Up to ${EXPERTISES_MAX}, the main one first.`,
  options: expertises.map(({ id, name }) => ({ value: id, label: name })),
  most: EXPERTISES_MAX,
  required: true,
});
const quantityField = (program: Program, kind?: string): Field => ({
  id: "quantity",
  kind: "number",
  label: "How many",
  hint: cut(
    `In ${kindNamed(program, kind)?.quantity.many ?? "whole pieces"}: more than one, if you enter several at once.`,
  ),
  required: true,
});
const reachField = (units: string): Field => ({
  id: "reach",
  kind: "number",
  label: "How many people it reached",
  hint: cut(`In ${units}. Leave it empty if you do not know.`),
  required: false,
});
const paidField = ({ contributions }: Program): Field => ({
  id: "paid",
  kind: "choice",
  label: "Were you paid for it?",
  hint: contributions.countedIfPaid.includes("yes") ? "" : "Paid work goes on record, and into no sum.",
  options: Object.entries(PAID).map(([value, label]) => ({ value, label })),
  required: true,
});
const visibilityField: Field = {
  id: "visibility",
  kind: "choice",
  label: "Who may see it",
  options: [
    { value: "public", label: "Everybody" },
    { value: "staff", label: "Program staff" },
    { value: "nda", label: "Staff, under the NDA" },
  ],
  required: true,
};
const noteField = ({ contributions }: Program): Field => ({
  id: "note",
  kind: "long",
  label: "What else staff should know",
  max: contributions.noteMaxCharacters,
  required: false,
});

const PAID: Readonly<Record<OwnContribution["paid"], string>> = {
  no: "No",
  "expenses-only": "Expenses only",
  yes: "Yes",
};
const SEEN_BY: Readonly<Record<OwnContribution["visibility"], string>> = {
  public: "everybody",
  staff: "program staff",
  nda: "staff, under the NDA",
};

const kindNamed = ({ contributions }: Program, kind: string | undefined) =>
  contributions.kinds.find(({ id }) => id === kind);

/** None for a kind whose reach is not counted. */
function reachFields(program: Program, kind: string | undefined): readonly Field[] {
  const units = kindNamed(program, kind)?.reach;
  return units === undefined ? [] : [reachField(units)];
}

const reachesOf = ({ contributions }: Program): string =>
  [...new Set(contributions.kinds.flatMap(({ reach }) => (reach === undefined ? [] : [reach])))].join(", ");

const cut = (hint: string): string => (hint.length > HINT_MAX ? `${hint.slice(0, HINT_MAX - 1)}…` : hint);

const valuesOf = ({ kind, day, title, link, note, expertises, quantity, reach, paid, visibility }: OwnContribution) =>
  ({
    kind: kind.id,
    title: title ?? null,
    link: link ?? null,
    day,
    expertises: expertises.map(({ id }) => id),
    quantity,
    reach: reach ?? null,
    paid,
    visibility,
    note: note ?? null,
  }) satisfies FormValues;

function cardOf(result: SavedContribution | CorrectedContribution) {
  if ("errors" in result) return result;
  if ("saved" in result) return card(result.saved, say`Kept as ${strong(nameOf(result.saved))}.`);
  if ("changed" in result)
    return card(
      result.changed,
      say`${strong(nameOf(result.changed))} was changed in the meantime, so I did not keep what you typed. This is what it says now:`,
    );
  return card(result.known, say`You have that as ${strong(nameOf(result.known))}, so I kept nothing twice.`);
}

const nameOf = ({ ref }: OwnContribution): string => `C-${ref}`;

function card(own: OwnContribution, said: Rich = say`${strong(nameOf(own))}`): View {
  const row = own.may.map((what) => button(own, what));
  return view({
    blocks: [
      { kind: "text", text: said },
      { kind: "fields", fields: fieldsOf(own) },
      { kind: "text", text: countsLine(own) },
      ...(row.length > 0 ? [buttons(...row)] : []),
    ],
    contains: "personal",
  });
}

function fieldsOf(own: OwnContribution): Extract<Block, { kind: "fields" }>["fields"] {
  const { kind, title, link, day, expertises, quantity, reach, paid, visibility, note } = own;
  return [
    { label: "What", value: say`${kind.name}: ${title ?? "(its title was erased)"}` },
    ...(link === undefined ? [] : [{ label: "Link", value: [linkTo(link, shown(link))] }]),
    { label: "Date", value: [{ date: day }] },
    ...(expertises.length === 0
      ? []
      : [{ label: "Expertises", value: say`${expertises.map(({ name }) => name).join(", ")}` }]),
    { label: "How many", value: say`${quantity} ${quantity === 1 ? kind.quantity.one : kind.quantity.many}` },
    ...(reach === undefined ? [] : [{ label: "Reached", value: say`${reach} ${kind.reach ?? ""}` }]),
    { label: "Paid", value: say`${PAID[paid]}` },
    { label: "Seen by", value: say`${SEEN_BY[visibility]}` },
    ...(note === undefined ? [] : [{ label: "Note", value: say`${note}` }]),
  ];
}

function countsLine({ counts, standing, paid, staffReason }: OwnContribution): Rich {
  if (counts === true) return say`It counts.`;
  if (staffReason !== undefined)
    return say`Staff looked at it and took it out of your sums. They say: “${staffReason}” If you see that otherwise, please talk to them.`;
  if (standing === "stands" && paid !== "no")
    return say`You were paid for it, so it is on record and in no sum. That is so for everybody, and takes nothing from it.`;
  return say`It is in no sum: ${counts.why}.`;
}

const BUTTONS = {
  change: { label: "Change" },
  again: { label: "Again" },
  withdraw: { label: "Withdraw", tone: "danger" },
  undo: { label: "Undo", tone: "main" },
} as const;

const button = ({ ref }: OwnContribution, what: OwnContribution["may"][number]): Button => ({
  ...BUTTONS[what],
  action: { do: `contribute.${what}`, args: [String(ref)] },
});

const shown = (link: string): string => (link.length > LINK_SHOWN_MAX ? `${link.slice(0, LINK_SHOWN_MAX - 1)}…` : link);
