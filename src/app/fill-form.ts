import { type Action, encodeAction } from "../chat/action.ts";
import type { SubmitEvent } from "../chat/event.ts";
import type { Field, Form, FormErrors, FormValues } from "../chat/form.ts";
import { pageCount, pageOf } from "../chat/form-pages.ts";
import { checkFields, readFields } from "../chat/form-rules.ts";
import type { FormDef } from "../command/define.ts";
import { mayUse, whoMayUse } from "../command/permission.ts";
import { Refusal } from "../core/refusal.ts";
import type { DraftRow } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import type { DeciderParts } from "./decide-event.ts";
import { type Filled, OUTDATED, type Routed } from "./routed.ts";

/** Makes the page of a form that is to be shown, filled in with what was typed before. Throws a Refusal if it is no more. */
export async function pageFor(parts: DeciderParts, acting: Acting, id: Action, index = 0): Promise<Filled> {
  const { fields, def } = declaredForm(parts, acting, id);
  const draft = await findDraft(acting, id);
  return { form: pageWith(acting, id, def, fields, draft?.values ?? {}, index) };
}

/**
 * Takes what was typed into one page. With errors the page comes back, after a page the next one; the last one
 * is handed to the form's own `submit`. Until that worked, what was typed stays as a draft.
 */
export async function submitForm(parts: DeciderParts, acting: Acting, event: SubmitEvent): Promise<Routed> {
  const { form: id } = event;
  if (!id) throw new Refusal(OUTDATED);
  const { fields, def, command } = declaredForm(parts, acting, id);
  const answer = def.answer ?? command.answer;
  const draft = await findDraft(acting, id);
  const page = pageWith(acting, id, def, fields, {}, event.page);
  const values: FormValues = { ...draft?.values, ...readFields(page.fields, event.values) };

  const again = async (index: number, errors?: FormErrors): Promise<Routed> => {
    await keepDraft(parts, acting, id, values);
    return { said: { form: pageWith(acting, id, def, fields, values, index), ...(errors ? { errors } : {}) }, answer };
  };
  const onPage = checkFields(page.fields, values);
  if (hasErrors(onPage)) return again(event.page, onPage);
  if (event.page + 1 < pageCount(fields, acting.platform.limits)) return again(event.page + 1);
  const all = { ...checkFields(fields, values), ...def.validate?.(values, parts.program) };
  if (hasErrors(all)) return again(pageWithError(acting, fields, all), all);

  const said = await def.submit(values, id.args, parts.mayOf(acting, answer));
  await acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.drafts.drop(account.id, encodeAction(id));
  });
  return { said, answer };
}

/** After a failure: keeps what a form brought, so that opening it again finds it. */
export async function keepWhatWasTyped(parts: DeciderParts, acting: Acting): Promise<void> {
  const { event } = acting;
  if (event.kind !== "submit" || !event.form || !parts.registry.form(event.form.do)) return;
  const draft = await findDraft(acting, event.form);
  await keepDraft(parts, acting, event.form, { ...draft?.values, ...event.values });
}

/** Keeps a draft, empty or not, and returns the row by which a button finds it. */
export async function keepDraft({ nextId, timer }: DeciderParts, acting: Acting, form: Action, values: FormValues) {
  return acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    return tx.drafts.keep({ id: nextId(), account: account.id, form: encodeAction(form), values, at: timer.now() });
  });
}

/** What the one who acted typed into this form before and did not finish. */
export async function findDraft({ work, event }: Acting, form: Action): Promise<DraftRow | undefined> {
  return work.read(async (reads) => {
    const account = await reads.accounts.find(event.by.account);
    return account && reads.drafts.find(account.id, encodeAction(form));
  });
}

function declaredForm(parts: DeciderParts, { roles }: Acting, id: Action) {
  const found = parts.registry.form(id.do);
  if (!found) throw new Refusal(OUTDATED);
  const allowed = found.form.allowed ?? found.command.allowed;
  if (!mayUse(allowed, roles)) throw new Refusal(whoMayUse(allowed));
  return { def: found.form, command: found.command, fields: found.form.fields(parts.program, id.args) };
}

function pageWith({ platform }: Acting, id: Action, def: FormDef, fields: readonly Field[], values: FormValues, index: number): Form {
  const whole: Form = {
    id,
    title: def.title,
    fields: fields.map((field) => (field.id in values ? { ...field, initial: values[field.id] as NonNullable<Field["initial"]> } : field)),
    ...(def.submitLabel ? { submitLabel: def.submitLabel } : {}),
  };
  return pageOf(whole, platform.limits, index);
}

function pageWithError({ platform }: Acting, fields: readonly Field[], errors: FormErrors): number {
  const first = fields.findIndex(({ id }) => id in errors);
  return Math.max(0, Math.floor(first / platform.limits.fieldsPerPage));
}

const hasErrors = (errors: FormErrors): boolean => Object.keys(errors).length > 0;
