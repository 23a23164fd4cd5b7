import type { Field } from "../../src/chat/form.ts";
import {
  type Block,
  buttons,
  command,
  link as linkTo,
  notice,
  type Rich,
  say,
  strong,
  type View,
  view,
} from "../../src/chat/view.ts";
import { defineCommand, type OwnNomination, openForm, type Program, type Said } from "../../src/command/define.ts";

const LINKS_MAX = 1000;
/** As many as a select holds on every platform. */
const SHOWN_MOST = 25;
const LABEL_MAX = 60;

/** One's own nominations in three coarse states: what becomes of them beyond that is the nominee's own. */
export default defineCommand({
  name: "nominations",
  summary: "See whom you put forward, change your words, or withdraw them",
  example: "/me nominations",
  async run(_options, may) {
    return listView(await may.listNominations());
  },
  actions: {
    open: { run: async ([id = ""], may, [chosen]) => ownView(await may.readNomination(chosen ?? id)) },
    edit: { run: async ([id = ""]) => openForm("me nominations.words", id) },
    ask: { run: async ([id = ""], may) => ({ replace: questionView(await may.readNomination(id)) }) },
    withdraw: {
      async run([id = ""], may): Promise<Said> {
        const { nominee } = await may.withdrawNomination(id);
        return {
          replace: notice(
            say`Withdrawn: your nomination of ${nominee} does not count any more. You can put them forward again with ${command("nominate")}.`,
          ),
        };
      },
    },
    keep: { run: async ([id = ""], may) => ({ replace: ownView(await may.readNomination(id)) }) },
  },
  forms: {
    words: {
      title: "Change a nomination",
      submitLabel: "Save",
      fields: (program) => fieldsOf(program),
      async begins([id = ""], may) {
        const { expertises, reason, links } = await may.readNomination(id);
        return {
          expertises: expertises.map((each) => each.id),
          reason: reason ?? null,
          links: links.length > 0 ? links.join("\n") : null,
        };
      },
      async submit(values, [id = ""], may) {
        const done = await may.rewordNomination(id, values);
        return "errors" in done ? done : ownView(done, say`Kept.`);
      },
    },
  },
});

const fieldsOf = ({ expertises, nomination }: Program): readonly Field[] => [
  {
    id: "expertises",
    kind: "search",
    label: "What they stand out in",
    options: expertises.map(({ id, name }) => ({ value: id, label: name })),
    most: nomination.expertisesAtMost,
    required: true,
  },
  {
    id: "reason",
    kind: "long",
    label: "What they did, and for whom",
    min: nomination.reason.minCharacters,
    max: nomination.reason.maxCharacters,
    required: true,
  },
  {
    id: "links",
    kind: "long",
    label: "Links to what they did",
    hint: "One in each line, up to five.",
    max: LINKS_MAX,
    required: false,
  },
];

function listView(own: readonly OwnNomination[]): View {
  if (own.length === 0) return notice(say`You have put nobody forward. ${command("nominate")} does, for whoever may.`);
  const shown = own.slice(0, SHOWN_MOST);
  return view({
    title: "Your nominations",
    blocks: [
      { kind: "list", items: shown.map(lineOf) },
      {
        kind: "select",
        action: { do: "me nominations.open", args: [] },
        label: "Open one",
        options: shown.map(({ id, nominee, state }) => ({ value: id, label: cut(`${nominee}: ${state}`) })),
      },
      ...(own.length > shown.length
        ? [{ kind: "note", text: say`Older ones are left out: ${own.length - shown.length}.` } as const]
        : []),
      {
        kind: "note",
        text: say`If you put the same person forward again, your new words take the place of the earlier ones. What becomes of a nomination is between the nominee and the program.`,
      },
    ],
    contains: "personal",
  });
}

const lineOf = ({ nominee, at, state, expertises }: OwnNomination): Rich =>
  say`${strong(nominee)}, for ${expertises.map(({ name }) => name).join(", ")}, on ${{ at, as: "date" }}: ${state}`;

function ownView(own: OwnNomination, said?: Rich): View {
  const { id, nominee, at, state, expertises, reason, links } = own;
  return view({
    title: `Your nomination of ${cut(nominee)}`,
    blocks: [
      ...(said ? [{ kind: "text", text: said } as const] : []),
      {
        kind: "fields",
        fields: [
          { label: "State", value: say`${state}` },
          { label: "Since", value: say`${{ at, as: "date" }}` },
          { label: "For", value: say`${expertises.map(({ name }) => name).join(", ")}` },
        ],
      },
      { kind: "quote", text: say`${reason ?? "(erased)"}` },
      ...(links.length > 0
        ? [{ kind: "list", items: links.map((each) => [linkTo(each, cut(each))]) } satisfies Block]
        : []),
      ...(state === "closed"
        ? []
        : [
            buttons(
              { label: "Change my words", action: { do: "me nominations.edit", args: [id] } },
              { label: "Withdraw", action: { do: "me nominations.ask", args: [id] }, tone: "danger" },
            ),
          ]),
    ],
    contains: "personal",
  });
}

const questionView = ({ id, nominee }: OwnNomination): View =>
  view({
    title: "Withdraw it?",
    blocks: [
      {
        kind: "text",
        text: say`Your nomination of ${nominee} will not count any more. Nobody is told of it but staff.`,
      },
      buttons(
        { label: "Withdraw it", action: { do: "me nominations.withdraw", args: [id] }, tone: "danger" },
        { label: "Keep it", action: { do: "me nominations.keep", args: [id] } },
      ),
    ],
    contains: "personal",
  });

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LABEL_MAX ? label : `${characters.slice(0, LABEL_MAX - 1).join("")}…`;
}
