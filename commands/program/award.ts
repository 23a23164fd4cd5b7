import type { Field } from "../../src/chat/form.ts";
import {
  type Block,
  type Button,
  buttons,
  notice,
  plainDate,
  type Rich,
  say,
  type View,
  view,
} from "../../src/chat/view.ts";
import {
  type ChangedAward,
  defineCommand,
  type May,
  member,
  openForm,
  optional,
  type SeenAward,
  text,
} from "../../src/command/define.ts";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";

type Term = RowId<"term">;
const HISTORY_SHOWN = 12;

const NOTE: Field = {
  ...{ id: "note", kind: "long", label: "Why, for staff", hint: "Kept with the award; nobody else reads it." },
  ...{ min: 10, max: 500, required: true },
};
const MESSAGE: Field = {
  ...{ id: "message", kind: "long", label: "A word to them", max: 1000, required: false },
  hint: "Stands in the direct message that I send them; leave it empty for mine alone.",
};

/** Shows staff an award, and lets them end, extend or correct it, or take the last change back. */
export default defineCommand({
  name: "award",
  summary: "See somebody's award; end it early, extend it or correct it",
  example: "/program award @grace",
  allowed: ["staff"],
  options: {
    who: optional(member("Whose award")),
    of: optional(text("Or N-17, or the mail address of somebody without an account", { max: 254 })),
  },
  async run({ who, of }, may) {
    const named = who ?? of;
    if (named === undefined)
      return notice(say`Please name somebody: a member, N-17, or a mail address.`, "confidential");
    return awardView(await may.findAward(named));
  },
  actions: {
    look: { run: async ([id], may) => ({ replace: awardView(await may.readAward(id as Term)) }) },
    one: { run: async (_args, may, [id = ""]) => awardView(await may.readAward(id as Term)) },
    end: { run: async (args) => openForm("program award.ending", ...args) },
    extend: { run: async (args) => openForm("program award.extension", ...args) },
    correct: { run: async (args) => openForm("program award.correction", ...args) },
    undo: {
      async run([id, entries], may) {
        const changed = await may.changeAward(id as Term, Number(entries), { change: "undo" }, {});
        return "errors" in changed
          ? notice(Object.values(changed.errors)[0] ?? say`Nothing was changed.`, "confidential")
          : { replace: changedView(changed) };
      },
    },
  },
  forms: {
    ending: {
      title: "End an award early",
      submitLabel: "End it",
      fields: ({ awards }) => [
        {
          ...{ id: "why", kind: "choice", label: "Reason", required: true },
          options: awards.endEarly.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          ...{ id: "on", kind: "date", label: "First day without it", required: true },
          hint: "Often today; the day on which it began, if it is not to have been at all.",
        },
        NOTE,
        MESSAGE,
      ],
      begins: async ([id], may) => ({ on: (await may.readAward(id as Term)).today }),
      submit: ({ why, on, ...words }, args, may) =>
        change(may, args, { change: "end", why: String(why), on: on as CalendarDate }, words),
    },
    extension: {
      title: "Extend an award",
      submitLabel: "Extend it",
      fields: ({ awards }) => [
        {
          ...{ id: "until", kind: "date", label: "First day after it", required: true },
          hint: `By ${awards.extensionMaxMonths} months at most.`,
        },
        NOTE,
        MESSAGE,
      ],
      begins: async ([id], may) => ({ until: (await may.readAward(id as Term)).term.until }),
      submit: ({ until, ...words }, args, may) =>
        change(may, args, { change: "extend", until: until as CalendarDate }, words),
    },
    correction: {
      title: "Correct an award",
      submitLabel: "Correct it",
      fields: ({ expertises }) => [
        { id: "from", kind: "date", label: "First day", required: true },
        { id: "until", kind: "date", label: "First day after it", required: true },
        {
          ...{
            id: "expertises",
            kind: "search",
            label: "Expertises",
            hint: "The main one first.",
            required: true,
            most: 10,
          },
          options: expertises.map(({ id, name }) => ({ value: id, label: name })),
        },
        NOTE,
        MESSAGE,
      ],
      async begins([id], may) {
        const { term, expertiseIds } = await may.readAward(id as Term);
        return { from: term.from, until: term.until, expertises: expertiseIds };
      },
      submit: ({ from, until, expertises, ...words }, args, may) =>
        change(
          may,
          args,
          {
            ...{ change: "correct", from: from as CalendarDate, until: until as CalendarDate },
            expertises: listOf(expertises),
          },
          words,
        ),
    },
  },
});

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)];
const worded = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

async function change(
  may: May,
  [id, entries]: readonly string[],
  asked: Parameters<May["changeAward"]>[2],
  { note, message }: Readonly<Record<string, unknown>>,
) {
  const words = { note: worded(note), message: worded(message) };
  const changed = await may.changeAward(id as Term, Number(entries), asked, words);
  if (!("errors" in changed)) return changedView(changed);
  // A problem of no single field stands at the first one.
  const { change: whole, ...errors } = changed.errors;
  return whole === undefined ? { errors } : notice(whole, "confidential");
}

const changedView = ({ changed, told }: Extract<ChangedAward, { changed: SeenAward }>): View =>
  awardView(
    changed,
    told
      ? say`Done, and I tell them by direct message.`
      : say`Done. I tell them nothing${changed.hasAccount ? "" : ", since they have no account"}; if they are to know, please tell them yourself.`,
  );

function awardView(award: SeenAward, ...notes: readonly Rich[]): View {
  const { who, term, ended, isOwn, history, others, provisional } = { ...award, provisional: award.term.provisional };
  const line = say`${who}: from ${{ date: term.from }} to ${{ date: term.lastDay }}${provisional ? ", provisionally" : ""}, for ${term.expertises.join(", ")}.${ended === undefined ? "" : ` Ended early: ${ended}.`}`;
  return view({
    title: "An award",
    blocks: [
      ...notes.map((text): Block => ({ kind: "text", text })),
      { kind: "text", text: line },
      {
        kind: "list",
        items: history.slice(-HISTORY_SHOWN).map(({ at, by, what }) => say`${{ at, as: "date" }}: ${what}, by ${by}`),
      },
      ...(isOwn
        ? [{ kind: "note", text: say`This is your own award: somebody else of staff decides about it.` } as const]
        : [buttons(...buttonsOf(award))]),
      ...(others.length === 0
        ? []
        : [
            {
              ...{
                kind: "select" as const,
                action: { do: "program award.one", args: [] },
                label: "Another term of theirs",
              },
              options: others.map(({ id, from, lastDay }) => ({
                value: id,
                label: `${plainDate(from)} to ${plainDate(lastDay)}`,
              })),
            } as const,
          ]),
    ],
    contains: "confidential",
  });
}

function buttonsOf({ id, entries, term, ended, today, canUndo }: SeenAward): readonly Button[] {
  const press = (label: string, own: string, tone?: Button["tone"]): Button => ({
    ...{ label, action: { do: `program award.${own}`, args: [id, String(entries)] } },
    ...(tone ? { tone } : {}),
  });
  const isOver = term.until <= today;
  return [
    ...(ended === undefined && !isOver ? [press("End early", "end", "danger"), press("Extend", "extend")] : []),
    press("Correct", "correct"),
    ...(canUndo ? [press("Take the last change back", "undo")] : []),
  ];
}
