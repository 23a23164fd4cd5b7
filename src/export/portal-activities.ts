// Contributions as entries of the MVP portal's form, to be pasted there.
import { type CalendarDate, platformOf, type SpaceId } from "../core/ids.ts";
import type { ContributionRecord } from "./contribution-record.ts";
import { BOM, csvLines } from "./csv.ts";
import { cutWords } from "./cut-words.ts";
import { activityTypeOf, PORTAL_COLUMNS, PORTAL_LIMITS, type PortalRow } from "./portal.ts";

/** What of the program names kinds and expertises. */
export interface Naming {
  readonly contributions: {
    readonly kinds: readonly {
      readonly id: string;
      readonly name: string;
      readonly quantity: { readonly one: string; readonly many: string };
    }[];
  };
  readonly expertises: readonly { readonly id: string; readonly name: string }[];
}

/** A contribution, and for a credit the space its answer stands in. */
export interface Pasted extends ContributionRecord {
  readonly space?: SpaceId;
}

/** What came of it: a file, and the number of its entries. */
export interface PortalFile {
  readonly text: string;
  readonly activities: number;
  /** Left out, since the portal's form is no place for what is under an agreement. */
  readonly underNda: number;
  /** A sentence for each entry that had to be shorter. */
  readonly cut: readonly string[];
}

/**
 * Writes the contributions of one person. Credits for help in chat become one entry for each month, kind and space,
 * as people enter them by hand; everything else is an entry of its own.
 */
export function portalFile(contributions: readonly Pasted[], naming: Naming): PortalFile {
  const shown = contributions.filter(({ visibility }) => visibility !== "nda");
  const isCredit = ({ source }: Pasted) => source === "credit" || source === "backfill";
  const groups = Map.groupBy(shown.filter(isCredit), ({ day, kind, space = "" }) =>
    [day.slice(0, 7), kind, space].join("\0"),
  );
  const rows = [
    ...shown.filter((each) => !isCredit(each)).map((each) => rowOf(each, naming)),
    ...[...groups.values()].map((answers) => supportRow(answers, naming)),
  ].toSorted((one, other) => ((one["Published Date"] ?? "") < (other["Published Date"] ?? "") ? -1 : 1));
  return {
    text: BOM + csvLines([PORTAL_COLUMNS, ...rows.map((row) => PORTAL_COLUMNS.map((column) => row[column] ?? ""))]),
    activities: rows.length,
    underNda: contributions.length - shown.length,
    cut: rows.flatMap(({ Title, Cut }) => (Cut ? [`"${Title}": ${Cut}`] : [])),
  };
}

function rowOf(each: Pasted, naming: Naming): PortalRow {
  const kind = kindOf(each.kind, naming);
  return fitted({
    ...commonOf([each], naming),
    Title: each.title ?? kind.name,
    [each.visibility === "staff" ? "Private Description" : "Description"]: each.note ?? "",
    "Published Date": each.day,
    "Activity URL": each.link ?? "",
  });
}

/** The answers of one month in one space. */
function supportRow(answers: readonly Pasted[], naming: Naming): PortalRow {
  const inOrder = answers.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const [first] = inOrder as [Pasted];
  const count = sum(answers.map(({ quantity }) => quantity)) ?? 0;
  const { name, quantity } = kindOf(first.kind, naming);
  const counted = `${count} ${count === 1 ? quantity.one : quantity.many}`;
  const where = first.space === undefined ? "" : ` on ${nameOfPlatform(first.space)}`;
  const lines = inOrder.map(({ day, title, link }) => ["-", day, title, link].filter(Boolean).join(" "));
  const intro = `${counted} that helped, as those who asked said or staff confirmed:`;
  const { text, left } = asManyLines(intro, lines, PORTAL_LIMITS.description);
  const row = fitted({
    ...commonOf(inOrder, naming),
    Title: `${name}${where}, ${monthOf(first.day)}: ${counted}`,
    Description: text,
    // The form takes one day.
    "Published Date": inOrder.at(-1)?.day ?? first.day,
    "Activity URL": inOrder.find(({ link }) => link)?.link ?? "",
  });
  return left === 0
    ? row
    : { ...row, Cut: [`${left} of ${lines.length} answers are not listed`, row.Cut].filter(Boolean).join("; ") };
}

function commonOf(of: readonly Pasted[], { expertises }: Naming): PortalRow {
  const [first] = of as [Pasted];
  const type = activityTypeOf(first.kind);
  const named = [...new Set(of.flatMap((each) => each.expertises))].map(
    (id) => expertises.find((each) => each.id === id)?.name ?? id,
  );
  const reach = sum(of.flatMap((each) => each.reach ?? []));
  return {
    "Activity Type": type?.name ?? "",
    "Primary Technology Area": named[0] ?? "",
    "Additional Technology Areas": named.slice(1).join("; "),
    Role: type?.role ?? "Author",
    Quantity: String(sum(of.map(({ quantity }) => quantity)) ?? 1),
    ...(type?.reach && reach !== undefined ? { [type.reach]: String(reach) } : {}),
  };
}

const LIMITED = [
  ["Title", PORTAL_LIMITS.title],
  ["Description", PORTAL_LIMITS.description],
  ["Private Description", PORTAL_LIMITS.privateDescription],
] as const;

/** Cuts what is too long for the form, and says so. */
function fitted(row: PortalRow): PortalRow {
  const cut: string[] = [];
  const short: Record<string, string> = {};
  for (const [column, most] of LIMITED) {
    const text = row[column] ?? "";
    short[column] = cutWords(text, most);
    if (short[column] !== text) cut.push(`${column} cut from ${text.length} to ${short[column].length} characters`);
  }
  return { ...row, ...short, ...(cut.length > 0 ? { Cut: cut.join("; ") } : {}) };
}

/** A heading and as many whole lines as fit, with a last one that says how many did not. */
function asManyLines(intro: string, lines: readonly string[], most: number): { text: string; left: number } {
  const all = [intro, ...lines].join("\n");
  if (all.length <= most) return { text: all, left: 0 };
  let text = intro;
  for (const [index, line] of lines.entries()) {
    const left = lines.length - index;
    if (`${text}\n${line}\n${andMore(left - 1)}`.length > most) return { text: `${text}\n${andMore(left)}`, left };
    text = `${text}\n${line}`;
  }
  return { text, left: 0 };
}

const nameOfPlatform = (space: SpaceId): string => {
  const platform = platformOf(space);
  return platform.charAt(0).toUpperCase() + platform.slice(1);
};

const andMore = (left: number): string => `… and ${left} more`;

const kindOf = (id: string, { contributions }: Naming) =>
  contributions.kinds.find((kind) => kind.id === id) ?? { id, name: id, quantity: { one: "piece", many: "pieces" } };

const sum = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((total, each) => total + each, 0);

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const monthOf = (day: CalendarDate): string => MONTH.format(new Date(`${day}T00:00:00Z`));
