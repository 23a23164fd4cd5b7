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
import {
  defineCommand,
  type OwnCandidacy,
  type OwnNomination,
  openForm,
  type Program,
  type Said,
} from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

const LINKS_MAX = 1000;
/** As many as a select holds on every platform. */
const SHOWN_MOST = 25;
const LABEL_MAX = 60;
const ANSWER_MAX = 1500;
const WRITTEN_SHOWN = 2;

type Id = RowId<"candidacy">;

/** One's own nominations in three coarse states: what becomes of them beyond that is the nominee's own. */
export default defineCommand({
  name: "nominations",
  summary: "See whom you put forward, change your words, or withdraw them",
  example: "/me nominations",
  async run(_options, may) {
    return listView(await may.listNominations(), await may.readOwnCandidacy());
  },
  actions: {
    accept: {
      async run([id], may) {
        const { due } = await may.acceptCandidacy(id as Id);
        return notice(
          say`Thank you, I am glad. It is for the awards of ${{ date: due }}. ${command("me dossier")} shows your year as it is on record, and what you can add; your lead hears that you accepted.`,
        );
      },
    },
    later: { run: async ([id = ""]) => openForm("me nominations.not-now", id) },
    never: { run: async ([id = ""]) => openForm("me nominations.never-again", id) },
    write: { run: async ([id = ""]) => openForm("me nominations.message", id) },
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
    "not-now": {
      title: "Not now",
      submitLabel: "Not now",
      fields: () => [{ id: "words", kind: "long", label: "Something to say?", max: ANSWER_MAX, required: false }],
      async submit({ words }, [id], may) {
        await may.refuseCandidacy(id as Id, "not now", typeof words === "string" ? words : undefined);
        return notice(
          say`Thank you for saying so. You are left in peace for a good while, and nothing counts against you.`,
        );
      },
    },
    "never-again": {
      title: "Never again?",
      submitLabel: "Never again",
      fields: () => [
        {
          id: "words",
          kind: "long",
          label: "Something to say?",
          hint: "Once you send this, nobody contacts you about the award again. Close it to change nothing.",
          max: ANSWER_MAX,
          required: false,
        },
      ],
      async submit({ words }, [id], may) {
        await may.refuseCandidacy(id as Id, "never again", typeof words === "string" ? words : undefined);
        return notice(
          say`Thank you for saying so. Nobody contacts you about the award again. If you ever change your mind, please tell the program team.`,
        );
      },
    },
    message: {
      title: "Write to your lead",
      submitLabel: "Send",
      fields: () => [{ id: "words", kind: "long", label: "What you write", max: ANSWER_MAX, required: true }],
      async submit({ words }, [id], may) {
        const arrived = await may.writeToLead(id as Id, String(words));
        return notice(
          arrived
            ? say`Your message is with the program team; the answer comes here.`
            : say`Your message is kept; the program team sees it when they look at your candidacy.`,
        );
      },
    },
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

function listView(own: readonly OwnNomination[], candidacy: OwnCandidacy | undefined): View {
  if (candidacy && own.length === 0) return view({ blocks: aboutYou(candidacy), contains: "personal" });
  if (own.length === 0) return notice(say`You have put nobody forward. ${command("nominate")} does, for whoever may.`);
  const shown = own.slice(0, SHOWN_MOST);
  return view({
    title: "Your nominations",
    blocks: [
      ...(candidacy ? aboutYou(candidacy) : []),
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

/** What the lead wrote, in case no message could be delivered. */
function aboutYou({ id, award, state, answerBy, written }: OwnCandidacy): readonly Block[] {
  const last = written.slice(-WRITTEN_SHOWN);
  const write = { label: "Write to your lead", action: { do: "me nominations.write", args: [id] } };
  return [
    {
      kind: "text",
      text:
        state === "documenting"
          ? say`You accepted to be considered for the ${award}. ${command("me dossier")} shows what is on record.`
          : answerBy
            ? say`You were put forward for the ${award}. Please answer by ${{ date: answerBy }}.`
            : say`You were put forward for the ${award}.`,
    },
    ...last.map(
      ({ from, words, at }): Block => ({ kind: "quote", text: say`${from}, ${{ at, as: "date" }}: ${words}` }),
    ),
    state === "documenting"
      ? buttons(write, { label: "Step back", action: { do: "me nominations.later", args: [id] } })
      : buttons(
          { label: "Accept", action: { do: "me nominations.accept", args: [id] }, tone: "main" },
          { label: "Not now", action: { do: "me nominations.later", args: [id] } },
          { label: "Never again", action: { do: "me nominations.never", args: [id] } },
          write,
        ),
  ];
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
