import type { Field } from "../../src/chat/form.ts";
import { notice, type PersonRef, type Rich, say, type View } from "../../src/chat/view.ts";
import { defineCommand, openForm, text } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

type Id = RowId<"candidacy">;

const REF_MAX = 12;

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
    undo: { run: async ([id = ""]) => openForm("program candidacy.take-back", id) },
  },
  forms: {
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
            label: lead ? `${name}: ${lead.name}` : name,
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
        return done(await may.reassign(id as Id, to), say`it is theirs now, and they were told.`);
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

const done = (ref: number, what: Rich): View => notice(say`N-${ref}: ${what}`, "confidential");
