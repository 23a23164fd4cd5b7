// A form split into the pages of a platform's limit.
import type { Field, Form, FormErrors, FormValues } from "./form.ts";

/** The limits that matter here; those of a platform have both. */
export interface PageLimits {
  readonly fieldsPerPage: number;
  readonly selectOptions: number;
}

/** How many pages a form takes; a form without fields takes one. */
export function pageCount(fields: readonly Field[], { fieldsPerPage }: PageLimits): number {
  return Math.max(1, Math.ceil(fields.length / fieldsPerPage));
}

/** The page of a field, from 0. */
export function pageOfField(fields: readonly Field[], id: string, { fieldsPerPage }: PageLimits): number {
  const at = fields.findIndex((field) => field.id === id);
  if (at < 0) throw new RangeError(`no field "${id}" in this form`);
  return Math.floor(at / fieldsPerPage);
}

/**
 * One page of a form, fit for the platform: fields in their order, a choice with more options than a list holds
 * turned into a search. Throws a RangeError for a page that is not there.
 * @param index from 0
 */
export function pageOf(form: Form, limits: PageLimits, index: number): Form {
  const count = pageCount(form.fields, limits);
  if (!Number.isInteger(index) || index < 0 || index >= count)
    throw new RangeError(`page ${index} of a form with ${count} pages, counted from 0`);
  const from = index * limits.fieldsPerPage;
  const fields = form.fields.slice(from, from + limits.fieldsPerPage).map((field) => fitField(field, limits));
  return { ...form, fields, ...(count > 1 ? { page: { index, count } } : {}) };
}

/** The first page on which something is to be mended; 0 if nothing is. */
export function pageToMend(fields: readonly Field[], errors: FormErrors, limits: PageLimits): number {
  const first = fields.find(({ id }) => id in errors);
  return first ? pageOfField(fields, first.id, limits) : 0;
}

/** What was typed so far, with the values of one more page. A page speaks for its own fields alone. */
export function mergePage(typed: FormValues, page: Form, values: FormValues): FormValues {
  const own = page.fields.filter(({ id }) => id in values).map(({ id }) => [id, values[id] ?? null] as const);
  return { ...typed, ...Object.fromEntries(own) };
}

/** The same form, filled in with what was typed before. */
export function fillIn(form: Form, typed: FormValues): Form {
  const fields = form.fields.map((field) =>
    field.id in typed ? { ...field, initial: typed[field.id] ?? null } : field,
  );
  return { ...form, fields };
}

function fitField(field: Field, { selectOptions }: PageLimits): Field {
  return field.kind === "choice" && field.options.length > selectOptions ? { ...field, kind: "search" } : field;
}
