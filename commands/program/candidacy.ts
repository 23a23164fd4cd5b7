import type { Field } from "../../src/chat/form.ts";
import { buttons, notice, type PersonRef, type Rich, say, type View, view } from "../../src/chat/view.ts";
import { defineCommand, openForm, text } from "../../src/command/define.ts";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";

type Id = RowId<"candidacy">;

const REF_MAX = 12;
const WORDS_MAX = 1500;

const reason: Field = {
  id: "reason",
  kind: "long",
  label: "Why",
  hint: "Kept for staff; nobody else reads it.",
  min: 10,
  max: 1000,
  required: true,
};

/** Shows staff one candidacy, and carries the buttons of its card. */
export default defineCommand({
  name: "candidacy",
  summary: "Look at one candidacy: who it is about, who put them forward, what is next",
  example: "/program candidacy N-17",
  allowed: ["staff"],
  options: { which: text("Its number, such as N-17", { max: REF_MAX }) },
  run: async ({ which }, may) => may.showCandidacy(Number(/\d+/.exec(which)?.[0] ?? 0)),
  actions: {
    show: { run: async ([id], may) => may.showCandidacy(id as Id) },
    voices: { run: async ([id], may) => may.readVoices(id as Id) },
    reassign: { run: async ([id = ""]) => openForm("program candidacy.assign", id) },
    decline: { run: async ([id = ""]) => openForm("program candidacy.turn-down", id) },
    close: { run: async ([id = ""]) => openForm("program candidacy.shut", id) },
    contact: { run: async ([id = ""]) => openForm("program candidacy.first", id) },
    letter: { run: async ([id], may) => may.readLetter(id as Id) },
    again: {
      async run([id, account], may) {
        return done(
          await may.contactAgain(id as Id, account as RowId<"account">),
          say`sent again. If it fails, you are told.`,
        );
      },
    },
    accepted: {
      run: async ([id], may) => done(await may.answerOnBehalf(id as Id, "accepts"), say`noted for them: they accept.`),
    },
    notnow: {
      run: async ([id], may) => done(await may.answerOnBehalf(id as Id, "not now"), say`noted for them: not now.`),
    },
    handed: {
      async run([id], may) {
        const ref = await may.refOfCandidacy(id as Id);
        await may.handInDossierFor(ref);
        return done(ref, say`noted for them: their dossier is in, and evaluated from now on.`);
      },
    },
    never: { run: async ([id = ""]) => neverView(id) },
    nevermore: {
      async run([id], may) {
        return {
          replace: done(await may.answerOnBehalf(id as Id, "never again"), say`noted for them: never again.`),
        };
      },
    },
    write: { run: async ([id = ""]) => openForm("program candidacy.words", id) },
    messages: { run: async ([id], may) => may.readMessages(id as Id) },
    undo: { run: async ([id = ""]) => openForm("program candidacy.take-back", id) },
  },
  forms: {
    first: {
      title: "Contact the nominee",
      submitLabel: "Send",
      fields: () => [
        {
          id: "greeting",
          kind: "long",
          label: "What you write",
          hint: "What the award is, and what is asked, stands below it. It is signed with your name.",
          max: WORDS_MAX,
          required: true,
        },
        { id: "answerBy", kind: "date", label: "Please answer by", required: true },
      ],
      begins: ([id], may) => may.beginContact(id as Id),
      async submit({ greeting, answerBy }, [id], may) {
        const made = await may.contactNominee(id as Id, {
          greeting: String(greeting),
          answerBy: String(answerBy) as CalendarDate,
        });
        if ("errors" in made) return made;
        return "letter" in made
          ? made.letter
          : done(made.sent, say`your message is on its way, to them alone. Their answer comes here.`);
      },
    },
    words: {
      title: "Write to the nominee",
      submitLabel: "Send",
      fields: () => [{ id: "words", kind: "long", label: "What you write", max: WORDS_MAX, required: true }],
      async submit({ words }, [id], may) {
        return done(await may.writeToNominee(id as Id, String(words)), say`sent, signed with your name.`);
      },
    },
    assign: {
      title: "Reassign a candidacy",
      submitLabel: "Reassign",
      fields: (program) => [
        {
          id: "region",
          kind: "choice",
          label: "To the lead of a region",
          options: program.regions.map(({ id, name, lead }) => ({
            value: id,
            label: lead ? `${name}: ${lead.name}` : `${name}: no lead yet`,
          })),
          required: false,
        },
        { id: "lead", kind: "person", label: "Or to somebody of staff here", required: false },
      ],
      async submit({ region, lead }, [id], may) {
        const to = {
          ...(typeof region === "string" ? { region } : {}),
          ...(lead === null || lead === undefined ? {} : { lead: lead as PersonRef }),
        };
        const { ref, holder } = await may.reassign(id as Id, to);
        return done(ref, HELD_BY[holder]);
      },
    },
    "turn-down": {
      title: "Decline a nomination",
      submitLabel: "Decline",
      fields: () => [reason],
      async submit({ reason: why }, [id], may) {
        return done(await may.decline(id as Id, String(why)), say`declined. The nominee does not learn of it.`);
      },
    },
    shut: {
      title: "Close a candidacy",
      submitLabel: "Close",
      fields: () => [reason],
      async submit({ reason: why }, [id], may) {
        return done(await may.closeCandidacy(id as Id, String(why)), say`closed. The nominee is told so, without why.`);
      },
    },
    "take-back": {
      title: "Undo a decision",
      submitLabel: "Undo",
      fields: () => [reason],
      async submit({ reason: why }, [id], may) {
        return done(await may.undoDecision(id as Id, String(why)), say`undone. It is where it was before.`);
      },
    },
  },
});

const HELD_BY = {
  you: say`it is with you now.`,
  another: say`it is theirs now, and they were told.`,
  nobody: say`noted. That region has no lead who has an account here, so all of staff look after it.`,
} as const;

const neverView = (id: string): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`Did they ask never to be contacted again? Then no nomination ever reaches anybody any more.`,
      },
      buttons({ label: "Never again", action: { do: "program candidacy.nevermore", args: [id] }, tone: "danger" }),
    ],
    contains: "confidential",
  });

const done = (ref: number, what: Rich): View => notice(say`N-${ref}: ${what}`, "confidential");
