import type { FileContent } from "../../src/chat/view.ts";
import {
  type Button,
  buttons,
  command,
  link as linkTo,
  notice,
  type Rich,
  say,
  strong,
  view,
} from "../../src/chat/view.ts";
import {
  type ContributionFilter,
  type ContributionPage,
  choice,
  date,
  defineCommand,
  type OwnContribution,
  optional,
} from "../../src/command/define.ts";
import type { CalendarDate } from "../../src/core/ids.ts";

/** Ten of them, with their links, have to fit into one message. */
const TITLE_MAX = 70;
const LINK_MAX = 200;
const DAY_MS = 86_400_000;
/** A message takes files up to some megabytes, and of base64 three quarters are the file. */
const FILE_MAX_CHARACTERS = 10_000_000;

const FORMS = [
  { value: "list", label: "A list" },
  { value: "csv", label: "A file for spreadsheets (CSV)" },
  { value: "json", label: "A file for programs (JSON)" },
  { value: "mvp", label: "Entries to paste into the portal (CSV)" },
] as const;

/** Shows one's own contributions, a page at a time, and lets one of them be changed, repeated or withdrawn. */
export default defineCommand({
  name: "contributions",
  summary: "See your contributions, and change or withdraw one",
  example: "/me contributions blogging",
  options: {
    kind: optional(
      choice("Of one kind alone", ({ contributions }) =>
        contributions.kinds.map(({ id, name }) => ({ value: id, label: name })),
      ),
    ),
    from: optional(date("From this day on")),
    until: optional(date("Before this day")),
    as: optional(choice("As a list, or as a file of your own", () => FORMS)),
  },
  async run({ kind, from, until, as = "list" }, may) {
    const filter = { ...(kind ? { kind } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) };
    if (as === "csv" || as === "json" || as === "mvp")
      return fileView(await may.exportContributions(filter, as), as === "mvp");
    return pageView(await may.listContributions(filter, 0), filter);
  },
  actions: {
    /** For buttons of other messages, which stay. */
    all: { run: async (_args, may) => pageView(await may.listContributions({}, 0), {}) },
    page: {
      async run([page, ...args], may) {
        const filter = readFilter(args);
        return { replace: pageView(await may.listContributions(filter, Number(page)), filter) };
      },
    },
  },
});

function fileView(file: FileContent, forPortal: boolean) {
  if (file.bytes.length > FILE_MAX_CHARACTERS)
    return notice(
      say`That is too much for one message. Please take it in parts, with ${strong("from")} and ${strong("until")}.`,
    );
  return view({
    blocks: [
      {
        kind: "text",
        text: forPortal
          ? say`Here is what counts, as the entries of the portal's form, help in chat by month.`
          : say`Here are your contributions, the earliest first.`,
      },
      { kind: "file", file },
    ],
    contains: "personal",
  });
}

function pageView({ contributions, total, page, pages }: ContributionPage, filter: ContributionFilter) {
  if (total === 0) return notice(nothing(filter));
  const turns = [
    ...(page > 0 ? [turn("Newer", page - 1, filter)] : []),
    ...(page + 1 < pages ? [turn("Older", page + 1, filter)] : []),
  ];
  return view({
    title: "Your contributions",
    blocks: [
      { kind: "list", items: contributions.map(line) },
      {
        kind: "select",
        action: { do: "contribute.open", args: [] },
        label: "Change, repeat or withdraw one",
        options: contributions.map(({ ref, title, kind }) => ({
          value: String(ref),
          label: short(`C-${ref} ${title ?? kind.name}`),
        })),
      },
      ...(pages > 1 ? [{ kind: "note", text: say`${total} in all, page ${page + 1} of ${pages}` } as const] : []),
      ...(turns.length > 0 ? [buttons(...turns)] : []),
    ],
    contains: "personal",
  });
}

function nothing(filter: ContributionFilter): Rich {
  return Object.keys(filter).length === 0
    ? say`There is nothing here yet, and there is time. ${command("contribute")} with a link adds something you made.`
    : say`Nothing of yours fits that. ${command("me contributions")} alone shows everything, and ${command("contribute")} adds something.`;
}

function line({ ref, kind, day, title, link, counts, staffReason }: OwnContribution): Rich {
  const reason = staffReason === undefined ? "" : `: “${short(staffReason)}”`;
  const words = short(title ?? "(its title was erased)");
  const titled = link !== undefined && link.length <= LINK_MAX ? linkTo(link, words) : words;
  return say`C-${ref}, ${{ date: day }}, ${kind.name}: ${titled}${counts === true ? "" : say` (${counts.why}${reason})`}`;
}

const turn = (label: string, page: number, filter: ContributionFilter): Button => ({
  label,
  action: { do: "me contributions.page", args: [String(page), ...writeFilter(filter)] },
});

/** Short enough for a button: days go by their number. */
const writeFilter = ({ kind = "", from, until }: ContributionFilter): readonly string[] => [
  kind,
  ...[from, until].map((day) => (day === undefined ? "" : (Date.parse(day) / DAY_MS).toString(36))),
];

function readFilter([kind, from, until]: readonly string[]): ContributionFilter {
  return {
    ...(kind ? { kind } : {}),
    ...(from ? { from: dayOf(from) } : {}),
    ...(until ? { until: dayOf(until) } : {}),
  };
}

/** A day that is none, as in a button that somebody made up, is the first one of all. */
function dayOf(number: string): CalendarDate {
  const at = new Date(Number.parseInt(number, 36) * DAY_MS);
  return (Number.isNaN(at.getTime()) ? "0001-01-01" : at.toISOString().slice(0, 10)) as CalendarDate;
}

function short(words: string): string {
  const characters = [...words];
  return characters.length <= TITLE_MAX ? words : `${characters.slice(0, TITLE_MAX - 1).join("")}…`;
}
