import type { Field, FormValues } from "../src/chat/form.ts";
import { command, notice, type PersonRef, say, type View, view } from "../src/chat/view.ts";
import {
  choice,
  defineCommand,
  type May,
  member,
  openFilled,
  openForm,
  optional,
  type Program,
  type ProposedNominee,
  type PutForward,
  type Said,
  text,
} from "../src/command/define.ts";

const REASON_OPTION_MAX = 1000;
const ELSEWHERE_MAX = 300;
const LINKS_MAX = 1000;

/**
 * Puts somebody forward for the award. Who may is said in program.yaml and checked inside, so that a program may let
 * anybody.
 */
export default defineCommand({
  name: "nominate",
  summary: "Put somebody forward for the award, in confidence",
  example: "/nominate @grace hyper-v Runs the weekly clinic for new administrators",
  allowed: ["anyone"],
  options: {
    nominee: optional(member("Whom; for somebody who is not here, leave it out and the form asks")),
    expertise: optional(choice("What they stand out in", ({ expertises }) => optionsOf(expertises))),
    reason: optional(text("What they did, and for whom", { max: REASON_OPTION_MAX })),
    region: optional(choice("Where they live, if you know", ({ regions }) => optionsOf(regions))),
  },
  async run({ nominee, expertise, reason, region }, may) {
    const rest: FormValues = {
      ...(expertise === undefined ? {} : { expertises: [expertise] }),
      ...(reason === undefined ? {} : { reason }),
      ...(region === undefined ? {} : { region }),
    };
    if (nominee === undefined)
      return Object.keys(rest).length > 0 ? openFilled(rest, "nominate.whoever") : openForm("nominate.whoever");
    if (expertise === undefined || reason === undefined) return form(await may.proposeNominee(nominee), rest);
    const values = { who: nominee, ...rest };
    const done = await may.putForward(values);
    // What it lacks stands in the form, with all that was typed.
    return "errors" in done ? mend(done, await may.proposeNominee(nominee), rest) : thanks(done.nominee);
  },

  menus: [
    { on: "person", label: "Nominate", run: async (person, may) => form(await may.proposeNominee(person)) },
    {
      on: "message",
      label: "Nominate its author",
      run: async ({ message, author }, may) => form(await may.proposeNominee({ message, author })),
    },
  ],

  forms: {
    here: {
      title: "Nominate somebody",
      submitLabel: "Nominate",
      fields: (program) => [
        { ...whoField, required: true },
        expertisesField(program),
        reasonField(program),
        linksField,
        regionField(program),
      ],
      submit: (values, _args, may) => submit(values, may),
    },
    whoever: {
      title: "Nominate somebody",
      submitLabel: "Nominate",
      fields: (program) => [
        whoField,
        elsewhereField,
        expertisesField(program),
        reasonField(program),
        regionField(program),
      ],
      submit: (values, _args, may) => submit(values, may),
    },
  },
});

const form = ({ about, values }: ProposedNominee, more: FormValues = {}): Said =>
  openFilled({ ...values, ...more }, "nominate.here", about);

async function submit(values: FormValues, may: May) {
  const done = await may.putForward(values);
  return "errors" in done ? done : thanks(done.nominee);
}

function mend({ errors }: Extract<PutForward, { errors: unknown }>, proposed: ProposedNominee, rest: FormValues): Said {
  // Only what the options themselves cannot check is found so late: it is the reason.
  return errors.reason && typeof rest.reason === "string"
    ? notice(
        say`Your reason does not fit yet: ${errors.reason} Nothing was sent. Please type ${command("nominate")} again.`,
      )
    : form(proposed, rest);
}

/** One reply for every permitted nomination: whether somebody else was faster is confidential. */
const thanks = (nominee: PersonRef | string): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`Thank you. The program team has your nomination of ${nominee}. Please keep it between us: the team makes contact, and until then nobody is to know.`,
      },
      { kind: "note", text: say`${command("me nominations")} shows yours, and lets you change or withdraw them.` },
    ],
    contains: "personal",
  });

const optionsOf = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }));

const whoField: Field = { id: "who", kind: "person", label: "Who is here", required: false };
const elsewhereField: Field = {
  id: "elsewhere",
  kind: "text",
  label: "Or who is not here",
  hint: "A link to their profile, or a name and a mail address.",
  max: ELSEWHERE_MAX,
  required: false,
};
const expertisesField = ({ expertises, nomination }: Program): Field => ({
  id: "expertises",
  kind: "search",
  label: "What they stand out in",
  hint: nomination.expertisesAtMost > 1 ? `Up to ${nomination.expertisesAtMost}, the main one first.` : "",
  options: optionsOf(expertises),
  most: nomination.expertisesAtMost,
  required: true,
});
const reasonField = ({ nomination: { reason } }: Program): Field => ({
  id: "reason",
  kind: "long",
  label: "What they did, and for whom",
  hint: "Links help. Staff alone read it.",
  min: reason.minCharacters,
  max: reason.maxCharacters,
  required: true,
});
const linksField: Field = {
  id: "links",
  kind: "long",
  label: "Links to what they did",
  hint: "One in each line, up to five.",
  max: LINKS_MAX,
  required: false,
};
const regionField = ({ regions }: Program): Field => ({
  id: "region",
  kind: "choice",
  label: "Where they live, if you know",
  options: optionsOf(regions),
  required: false,
});
