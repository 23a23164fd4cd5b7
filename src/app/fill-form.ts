import { type Action, encodeAction, fitsButton } from "../chat/action.ts";
import type { SubmitEvent } from "../chat/event.ts";
import type { Field, Form, FormErrors, FormValues } from "../chat/form.ts";
import { fillIn, mergePage, pageCount, pageOf, pageToMend } from "../chat/form-pages.ts";
import { checkFields, readFields } from "../chat/form-rules.ts";
import type { RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { DraftRow } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import { checkRoles } from "./check-roles.ts";
import type { DeciderParts } from "./parts.ts";
import { type Filled, OUTDATED, type Routed } from "./routed.ts";

/**
 * The page of a form that is to be shown, filled in with what was typed before. Throws a Refusal if there is no such form.
 * @param filled what it is to hold, too; kept, for a later page and a button that opens it again know nothing else of it
 */
export async function pageFor(
  parts: DeciderParts,
  acting: Acting,
  id: Action,
  index = 0,
  filled?: FormValues,
): Promise<Filled> {
  const { def, form, answer } = declaredForm(parts, acting, id);
  const draft = await findDraft(acting, id);
  const known = { ...filled, ...draft?.values };
  const begun = await def.begins?.(id.args, parts.mayOf(acting, answer));
  if (filled) await keepDraft(parts, acting, id, known);
  return { form: pageAt(acting, fillIn(form, { ...begun, ...known }), index) };
}

/**
 * Takes what was typed into one page. With errors the page comes back, after a page the next one; all of it
 * together is handed to the form's own `submit`. Until that worked, what was typed stays as a draft.
 */
export async function submitForm(parts: DeciderParts, acting: Acting, event: SubmitEvent): Promise<Routed> {
  const { form: id } = event;
  if (!id || !fitsButton(id)) throw new Refusal(OUTDATED);
  const { def, form, answer } = declaredForm(parts, acting, id);
  const { limits } = acting.platform;
  const page = pageAt(acting, form, event.page);
  const index = page.page?.index ?? 0;
  const draft = await findDraft(acting, id);
  const values = mergePage(draft?.values ?? {}, page, readFields(page.fields, event.values));

  const again = async (at: number, errors?: FormErrors): Promise<Routed> => {
    const begun = await def.begins?.(id.args, parts.mayOf(acting, answer));
    await keepDraft(parts, acting, id, values);
    return {
      said: { form: pageAt(acting, fillIn(form, { ...begun, ...values }), at), ...(errors ? { errors } : {}) },
      answer,
    };
  };
  const onPage = checkFields(page.fields, values);
  if (hasErrors(onPage)) return again(index, onPage);
  if (index + 1 < pageCount(form.fields, limits)) return again(index + 1);
  const all = { ...def.validate?.(values, parts.program), ...checkFields(form.fields, values) };
  if (hasErrors(all)) return again(pageToMend(form.fields, all, limits), all);

  const said = await def.submit(values, id.args, parts.mayOf(acting, answer));
  if (typeof said === "object" && "errors" in said)
    return again(pageToMend(form.fields, said.errors, limits), said.errors);
  await acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.drafts.drop(account.id, encodeAction(id));
  });
  return { said, answer };
}

/** After a failure: keeps what a form brought, so that opening it again finds it. */
export async function keepWhatWasTyped(parts: DeciderParts, acting: Acting): Promise<void> {
  const { event } = acting;
  if (event.kind !== "submit" || !event.form || !fitsButton(event.form)) return;
  if (!parts.registry.form(event.form.do)) return;
  const draft = await findDraft(acting, event.form);
  await keepDraft(parts, acting, event.form, { ...draft?.values, ...event.values });
}

/** Keeps a draft, empty or not, and returns the row by which a button finds it. */
export async function keepDraft(
  { nextId, timer }: DeciderParts,
  acting: Acting,
  form: Action,
  values: FormValues,
): Promise<RowId<"draft">> {
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
  const { form: def, command } = found;
  checkRoles(found, roles, def.allowed);
  const fields: readonly Field[] = def.fields(parts.program, id.args);
  const form: Form = { id, title: def.title, fields, ...(def.submitLabel ? { submitLabel: def.submitLabel } : {}) };
  return { def, form, answer: def.answer ?? command.answer };
}

/** The nearest page there is: a form may have got shorter since its button was made. */
function pageAt({ platform }: Acting, form: Form, index: number): Form {
  const last = pageCount(form.fields, platform.limits) - 1;
  return pageOf(form, platform.limits, Math.min(Math.max(0, Math.trunc(index)), last));
}

const hasErrors = (errors: FormErrors): boolean => Object.keys(errors).length > 0;
