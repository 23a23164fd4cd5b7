import type { Action } from "../src/chat/action.ts";
import { type Block, type Button, buttons, fitsButton, notice, say, type View, view } from "../src/chat/view.ts";
import { type Answered, defineCommand, type May, openForm, type Source, text } from "../src/command/define.ts";
import type { RowId } from "../src/core/ids.ts";

const QUESTION_MAX = 1000;
const MISSING_MAX = 1000;

/** Answers a question about the program from its knowledge, or says honestly that it cannot. */
export default defineCommand({
  name: "ask",
  summary: "Get an answer about the program, with its source",
  example: "/ask How long does an award last?",
  answer: "by-destination",
  options: { question: text("What you want to know", { max: QUESTION_MAX }) },
  hears: "question",
  bare: "question",
  async run({ question }, may) {
    return answerView(await may.answerQuestion(question), may);
  },

  actions: {
    helpful: {
      async run(args, may) {
        await may.judgeAnswer(questionIn(args), "helpful");
        return notice(say`Thank you. Good to know that this helped.`);
      },
    },
    "not-helpful": { run: judgeAndAsk },
    none: { run: judgeAndAsk },
    share: {
      async run(args, may) {
        await may.shareAnswer(questionIn(args));
        return notice(say`I am posting the public part of this answer here, for everybody.`);
      },
    },
    section: {
      // Not in place of the choices: they may stand where others read, and this answer is for the one who pressed.
      async run([question = "", section = ""], may) {
        return answerView(await may.answerWithSection(questionIn([question]), section), may);
      },
    },
  },

  forms: {
    question: {
      title: "Ask about the program",
      submitLabel: "Ask",
      fields: () => [{ id: "question", kind: "long", label: "Your question", max: QUESTION_MAX, required: true }],
      async submit({ question }, _args, may) {
        return answerView(await may.answerQuestion(String(question)), may);
      },
    },
    missing: {
      title: "What was missing?",
      submitLabel: "Send",
      fields: () => [
        {
          id: "missing",
          kind: "long",
          label: "What did you hope to find?",
          hint: "It is kept without your name and shown to the program team.",
          max: MISSING_MAX,
          required: true,
        },
      ],
      async submit({ missing }, args, may) {
        await may.reportMissing(questionIn(args), String(missing));
        return notice(say`Thank you. I have kept this without your name, so that the next answer can be better.`);
      },
    },
  },
});

async function judgeAndAsk(args: readonly string[], may: May) {
  await may.judgeAnswer(questionIn(args), "not helpful");
  return openForm("ask.missing", ...args.slice(0, 1));
}

function answerView(answered: Answered, may: May): View {
  switch (answered.outcome) {
    case "answered":
      return view({
        blocks: [...answered.blocks, ...sourceOf(answered), ...belowOf(answered, may)],
        contains: answered.contains,
      });
    case "choices":
      return view({
        blocks: [
          { kind: "text", text: say`I am not sure which of these you mean:` },
          buttons(
            ...answered.choices.map((source, index) => choiceButton(answered.id, source, index)),
            button("None of these", "none", answered.id),
          ),
          ...answered.blocks,
        ],
        contains: answered.contains,
      });
    case "unknown":
      return view({ blocks: answered.blocks, contains: answered.contains });
  }
}

function sourceOf({ sources }: Answered): readonly Block[] {
  const titles = sources.map(({ title }) => title).join(", ");
  return titles === "" ? [] : [{ kind: "note", text: say`From: ${titles}` }];
}

/** What is the asker's own is not on record as a question, so there is nothing to judge, and never anything to share. */
function belowOf({ id, contains }: Answered, may: May): readonly Block[] {
  if (contains === "personal") return [];
  return [buttons(...verdictButtons(id), ...(mayShare(may) ? [shareButton(id)] : []))];
}

/** Where everybody has read the answer, or nobody else ever could, there is nothing to share. */
const mayShare = ({ hidden, place }: May): boolean => hidden && place.kind !== "dm";

const verdictButtons = (id: RowId<"question">): readonly Button[] => [
  button("Helpful", "helpful", id),
  button("Not helpful", "not-helpful", id),
];

const shareButton = (id: RowId<"question">): Button => button("Share here", "share", id);

function choiceButton(id: RowId<"question">, { file, section, title }: Source, index: number): Button {
  const named: Action = { do: "ask.section", args: [id, `${file}#${section}`] };
  return { label: title, action: fitsButton(named) ? named : { ...named, args: [id, String(index)] } };
}

const button = (label: string, own: string, id: RowId<"question">): Button => ({
  label,
  action: { do: `ask.${own}`, args: [id] },
});

/** The question that a button or form stands for; the use case refuses one that is not there. */
const questionIn = ([id = ""]: readonly string[]): RowId<"question"> => id as RowId<"question">;
