// Which column says what: in Laurel's own files, and in those of the MVP portal as it is and as it was.
import { COLUMNS } from "../export/contribution-record.ts";

/** What of a contribution a column can say. */
export type Field =
  | "key"
  | "account"
  | "kind"
  | "activityType"
  | "day"
  | "title"
  | "link"
  | "note"
  | "privateNote"
  | "expertises"
  | "area"
  | "moreAreas"
  | "quantity"
  | "reach"
  | "paid"
  | "visibility"
  | "source"
  | "standing";

/** The portal's names, without what people write differently: `Annual Quantity` is `annualquantity`. */
const PORTAL: Readonly<Record<string, Field>> = {
  activitytype: "activityType",
  contributiontype: "activityType",
  primarytechnologyarea: "area",
  technologyarea: "area",
  contributiontechnology: "area",
  contributionarea: "area",
  additionaltechnologyareas: "moreAreas",
  additionaltechnologies: "moreAreas",
  title: "title",
  titleofactivity: "title",
  description: "note",
  privatedescription: "privateNote",
  publisheddate: "day",
  dateofactivity: "day",
  startdate: "day",
  date: "day",
  quantity: "quantity",
  annualquantity: "quantity",
  numberofviews: "reach",
  annualreach: "reach",
  inpersonattendees: "reach",
  ondemandviews: "reach",
  livestreamviews: "reach",
  activityurl: "link",
  referenceurl: "link",
  url: "link",
};

/** Of Laurel's own columns, what is written for people to read. */
const NOT_READ = new Set<string>(["ref"]);
const OWN: Readonly<Record<string, Field>> = Object.fromEntries(
  COLUMNS.filter((column) => !NOT_READ.has(column)).map((column) => [column, column as Field]),
);

export interface Columns {
  readonly shape: "laurel" | "portal";
  /** Fields by the column's name as it is written. Several columns may say one field; what is filled in counts. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Columns that are not read. */
  readonly unread: readonly string[];
}

/** What the columns are, by their names; undefined where they are of no file that is known. */
export function columnsOf(names: readonly string[]): Columns | undefined {
  const plain = names.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const isOwn = plain.includes("kind") && plain.includes("day");
  const isPortal = plain.includes("activitytype") || plain.includes("contributiontype");
  if (!isOwn && !isPortal) return undefined;
  const known = isOwn ? OWN : { ...PORTAL, account: "account" as const };
  const fields = new Map<string, Field>();
  for (const [index, name] of names.entries()) {
    const field = known[plain[index] ?? ""];
    if (field) fields.set(name, field);
  }
  const unread = names.filter((name, index) => name !== "" && !fields.has(name) && !NOT_READ.has(plain[index] ?? ""));
  return { shape: isOwn ? "laurel" : "portal", fields, unread };
}

/** A row's fields: of several columns that say one field, the first that is filled in. */
export function fieldsOf(cells: Readonly<Record<string, string>>, { fields }: Columns): Partial<Record<Field, string>> {
  const said: Partial<Record<Field, string>> = {};
  for (const [name, field] of fields) {
    const cell = cells[name]?.trim() ?? "";
    if (cell !== "" && said[field] === undefined) said[field] = cell;
  }
  return said;
}
