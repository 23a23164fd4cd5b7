import { type Block, type Button, buttons, notice, say, type View, view } from "../../src/chat/view.ts";
import { defineCommand, type May, openForm, type WorthALook, type WorthALookPage } from "../../src/command/define.ts";
import type { RowId } from "../../src/core/ids.ts";

/** Shows staff people with a year of help whom nobody put forward, by name and without any order of merit. */
export default defineCommand({
  name: "worth-a-look",
  summary: "See who helped through the year and was never put forward",
  example: "/program worth-a-look",
  allowed: ["staff"],
  run: async (_options, may) => pageView(await may.listWorthALook(0)),
  actions: {
    show: { run: async (_args, may) => pageView(await may.listWorthALook(0)) },
    page: { run: async ([page], may) => ({ replace: pageView(await may.listWorthALook(Number(page))) }) },
    nominate: { run: async ([account = ""]) => openForm("program worth-a-look.words", account) },
    month: { run: (args, may) => putOff("month", args, may) },
    year: { run: (args, may) => putOff("year", args, may) },
  },

  forms: {
    words: {
      title: "Nominate somebody",
      submitLabel: "Nominate",
      fields: ({ expertises, nomination: { expertisesAtMost, reason } }) => [
        {
          id: "expertises",
          kind: "search",
          label: "What they stand out in",
          hint: expertisesAtMost > 1 ? `Up to ${expertisesAtMost}, the main one first.` : "",
          options: expertises.map(({ id, name }) => ({ value: id, label: name })),
          most: expertisesAtMost,
          required: true,
        },
        {
          id: "reason",
          kind: "long",
          label: "What they did, and for whom",
          min: reason.minCharacters,
          max: reason.maxCharacters,
          required: true,
        },
      ],
      async submit(values, [account = ""], may) {
        const done = await may.putForward({ ...values, who: await may.whoIs(account as RowId<"account">) });
        if ("errors" in done) return done;
        return notice(say`Thank you. The program team has your nomination of ${done.nominee}.`, "confidential");
      },
    },
  },
});

async function putOff(length: "month" | "year", [account = "", page]: readonly string[], may: May) {
  await may.putOff(account as RowId<"account">, length);
  return { replace: pageView(await may.listWorthALook(Number(page))) };
}

function pageView({ people, total, page, pages, monthsAtLeast }: WorthALookPage): View {
  if (total === 0)
    return notice(
      say`Nobody: I look for people with contributions in ${monthsAtLeast} of the last twelve months, and neither an award nor a candidacy.`,
      "confidential",
    );
  const turns = [
    ...(page > 0 ? [press("Back", "page", [String(page - 1)])] : []),
    ...(page + 1 < pages ? [press("More", "page", [String(page + 1)])] : []),
  ];
  return view({
    title: "Worth a look",
    blocks: [
      {
        kind: "text",
        text: say`${total === 1 ? "One person" : `${total} people`} with contributions in ${monthsAtLeast} or more of the last twelve months, and neither an award nor a candidacy. By name; please look with your own eyes.`,
      },
      ...people.flatMap((each) => blocksOf(each, page)),
      ...(pages > 1 ? [{ kind: "note", text: say`Page ${page + 1} of ${pages}` } as const] : []),
      ...(turns.length > 0 ? [buttons(...turns)] : []),
    ],
    contains: "confidential",
  });
}

const blocksOf = ({ account, who, kinds, months }: WorthALook, page: number): readonly Block[] => [
  {
    kind: "text",
    text: say`${who.name}: ${kinds.map(({ name, contributions }) => `${name} ${contributions}`).join(", ")}, in ${months} months.`,
  },
  buttons(
    press("Nominate", "nominate", [account]),
    press("Not now", "month", [account, String(page)]),
    press("Hide for a year", "year", [account, String(page)]),
  ),
];

const press = (label: string, own: string, args: readonly string[]): Button => ({
  label,
  action: { do: `program worth-a-look.${own}`, args },
});
