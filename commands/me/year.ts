import { type Block, buttons, command, type Rich, say, strong, type View, view } from "../../src/chat/view.ts";
import { defineCommand, openForm, type YearReport } from "../../src/command/define.ts";

/** Shows somebody their own twelve months, and nobody else's. It measures nothing and promises nothing. */
export default defineCommand({
  name: "year",
  summary: "See your year so far by month and kind, beside the year before: for you alone",
  example: "/me year",
  async run(_options, may) {
    return yearView(await may.readYear());
  },
  actions: {
    add: { run: async () => openForm("contribute.full") },
  },
});

const ADD = { label: "Add something", action: { do: "me year.add", args: [] } };
const ALL = { label: "All contributions", action: { do: "me contributions.all", args: [] } };

function yearView(year: YearReport): View {
  const { kinds, notCounted } = year;
  const isEmpty = kinds.length === 0 && notCounted.length === 0;
  return view({
    title: "Your year so far",
    blocks: isEmpty ? [...nothingYet(year), buttons(ADD)] : [...shown(year), ...leftOut(year), buttons(ALL, ADD)],
    contains: "personal",
  });
}

function shown(year: YearReport): readonly Block[] {
  const { kinds, picture } = year;
  const numbers: Block[] =
    kinds.length === 0
      ? []
      : [
          ...(picture ? [{ kind: "picture", ...picture } as const] : [{ kind: "text", text: byMonth(year) } as const]),
          { kind: "list", items: kinds.map(kindLine) },
        ];
  return [{ kind: "text", text: headLine(year) }, ...numbers];
}

const headLine = ({ from, today, contributions, before }: YearReport): Rich =>
  say`${{ date: from }} to ${{ date: today }}: ${strong(counted(contributions))}. In brackets: the twelve months before, ${number(before)} in all.`;

function kindLine({ name, contributions, before, quantity, unit, reach, reachOf }: YearReport["kinds"][number]): Rich {
  const amounts = [
    ...(unit === "" ? [] : [`${number(quantity)} ${unit}`]),
    ...(reach === undefined ? [] : [`${number(reach)} ${reachOf ?? "reached"}`]),
  ];
  const head = say`${strong(name)}: ${number(contributions)} (${number(before)})`;
  return contributions === 0 || amounts.length === 0 ? head : say`${head}, ${amounts.join(", ")}`;
}

/** What the picture would have shown. */
function byMonth({ months }: YearReport): Rich {
  const each = months.map(({ month, byKind, before }) => {
    const contributions = byKind.reduce((sum, count) => sum + count, 0);
    return `${MONTH.format(new Date(`${month}-01T00:00:00Z`))} ${number(contributions)} (${number(before)})`;
  });
  return say`I could not draw the picture this time. By month: ${each.join(", ")}.`;
}

function leftOut({ notCounted, counted: rule }: YearReport): readonly Block[] {
  const note: Block = { kind: "note", text: rule };
  if (notCounted.length === 0) return [note];
  return [
    { kind: "text", text: say`Recorded, and in no number above:` },
    { kind: "list", items: notCounted.map(({ contributions, why }) => say`${number(contributions)}: ${why}`) },
    note,
  ];
}

const nothingYet = ({ from, today }: YearReport): readonly Block[] => [
  {
    kind: "text",
    text: say`Nothing of yours is on record from ${{ date: from }} to ${{ date: today }}, nor in the twelve months before.`,
  },
  {
    kind: "text",
    text: say`Where credit is switched on, help in chat comes here by itself: answer somebody, and when they thank you or mark your answer as helpful, it is yours. What you do elsewhere, such as a talk or a post, you add with ${command("contribute")}.`,
  },
];

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB");
const number = (value: number): string => NUMBER.format(value);
const counted = (contributions: number): string =>
  contributions === 1 ? "1 contribution" : `${number(contributions)} contributions`;
