// What was typed into a form of a contribution, made into a contribution, or into one sentence for each field that is
// not right. Pure. Fields that a form does not show are judged, too: nothing that comes in is taken on trust.
import { characterCount, inCharacters } from "../../chat/clean-text.ts";
import type { Field, FieldValue, FormErrors, FormValues } from "../../chat/form.ts";
import { checkFields, readFields } from "../../chat/form-rules.ts";
import { type Rich, say } from "../../chat/rich.ts";
import { addDays } from "../../core/calendar.ts";
import type { Paid, Visibility } from "../../core/contribution.ts";
import type { CalendarDate } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import { PAID, VISIBILITY } from "../../program/sections/contributions.ts";

/** How many expertises one contribution can name. */
export const EXPERTISES_MAX = 5;
/** A link has to fit into a card with everything else. In characters. */
const LINK_MAX = 1000;
const QUANTITY_MAX = 1000;
const REACH_MAX = 1_000_000_000;

/** A contribution in the words of its owner. */
export interface Whole {
  readonly kind: string;
  /** A credit may have none. */
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly day: CalendarDate;
  readonly expertises: readonly string[];
  readonly quantity: number;
  readonly reach: number | undefined;
  readonly paid: Paid;
  readonly visibility: Visibility;
  readonly note: string | undefined;
}

export interface Judging {
  readonly program: Program;
  readonly today: CalendarDate;
  /** A day that may stay, however old it has become. */
  readonly dayBefore?: CalendarDate;
  /** Its link and numbers are as chat gave them, and its title may be nobody's words. */
  readonly isFromChat?: boolean;
}

export function readWhole(values: FormValues, judging: Judging): Whole | { readonly errors: FormErrors } {
  const fields = fieldsFor(judging);
  const read = readFields(fields, values);
  const errors = { ...ruleErrors(read, judging), ...checkFields(fields, read) };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    kind: read.kind as string,
    title: given<string>(read.title),
    link: given<string>(read.link),
    day: read.day as CalendarDate,
    expertises: given<readonly string[]>(read.expertises) ?? [],
    quantity: read.quantity as number,
    reach: given<number>(read.reach),
    paid: read.paid as Paid,
    visibility: read.visibility as Visibility,
    note: given<string>(read.note),
  };
}

const given = <T>(value: FieldValue | undefined): T | undefined => (value ?? undefined) as T | undefined;

/** Labels are those of the forms, and shown by none: errors go by the field's id. */
function fieldsFor({ program, isFromChat = false }: Judging): readonly Field[] {
  const { contributions, expertises } = program;
  const options = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const words = (all: readonly string[]) => all.map((value) => ({ value, label: value }));
  return [
    { id: "kind", kind: "choice", label: "Kind", options: options(contributions.kinds), required: true },
    { id: "title", kind: "text", label: "Title", max: contributions.titleMaxCharacters, required: !isFromChat },
    { id: "link", kind: "link", label: "Link", required: false },
    { id: "day", kind: "date", label: "Day", required: true },
    {
      id: "expertises",
      kind: "search",
      label: "Expertises",
      options: options(expertises),
      most: EXPERTISES_MAX,
      required: false,
    },
    { id: "quantity", kind: "number", label: "Quantity", required: true },
    { id: "reach", kind: "number", label: "Reach", required: false },
    { id: "paid", kind: "choice", label: "Paid", options: words(PAID), required: true },
    { id: "visibility", kind: "choice", label: "Visibility", options: words(VISIBILITY), required: true },
    { id: "note", kind: "long", label: "Note", max: contributions.noteMaxCharacters, required: false },
  ];
}

function ruleErrors(values: FormValues, judging: Judging): FormErrors {
  const kind = judging.program.contributions.kinds.find(({ id }) => id === values.kind);
  const found = {
    link: linkError(values.link ?? null, (kind?.needsLink ?? false) && !judging.isFromChat),
    day: dayError(values.day ?? null, judging),
    quantity: quantityError(values.quantity ?? null, kind?.quantity.many),
    reach: reachError(values.reach ?? null, kind),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([id, error]) => (error ? [[id, error]] : [])));
}

function linkError(link: FieldValue, needed: boolean): Rich | undefined {
  if (link === null) return needed ? say`This kind needs a link, so that others can see it.` : undefined;
  const count = typeof link === "string" ? characterCount(link) : 0;
  return count > LINK_MAX
    ? say`This address has ${inCharacters(count)} and ${LINK_MAX} fit; please give a shorter one.`
    : undefined;
}

function dayError(day: FieldValue, { program, today, dayBefore }: Judging): Rich | undefined {
  if (typeof day !== "string" || day === dayBefore) return undefined;
  if (day > today) return say`That day has not come yet. Please enter it once it has happened.`;
  const { enterWithinDays } = program.contributions;
  const earliest = addDays(today, -enterWithinDays);
  return day < earliest
    ? say`I take what was done up to ${enterWithinDays} days ago: on ${{ date: earliest }} or later.`
    : undefined;
}

function quantityError(quantity: FieldValue, unit = "pieces"): Rich | undefined {
  if (typeof quantity !== "number" || isWhole(quantity, 1, QUANTITY_MAX)) return undefined;
  return say`Please count in whole ${unit}, from 1 to ${QUANTITY_MAX}.`;
}

function reachError(reach: FieldValue, kind: Program["contributions"]["kinds"][number] | undefined): Rich | undefined {
  if (typeof reach !== "number" || !kind) return undefined;
  if (kind.reach === undefined) return say`For “${kind.name}” nothing of this is counted; please leave it empty.`;
  if (isWhole(reach, 0, REACH_MAX)) return undefined;
  return say`Please count in whole ${kind.reach}, from 0 to ${REACH_MAX}, or leave it empty.`;
}

const isWhole = (number: number, min: number, max: number): boolean =>
  Number.isInteger(number) && number >= min && number <= max;
