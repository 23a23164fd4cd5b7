// From what a command says to what its platform can show: who reads it, and what stands in for an ability it lacks.
import type { Action } from "../chat/action.ts";
import type { Form, FormErrors } from "../chat/form.ts";
import { mayRead } from "../chat/readers.ts";
import type { Reply } from "../chat/reply.ts";
import { buttons, notice, say, type View, view } from "../chat/view.ts";
import type { Acting } from "./acting.ts";
import { OPEN_FORM, SHOW_KEPT } from "./built-in-actions.ts";
import { findDraft, keepDraft, pageFor } from "./fill-form.ts";
import { isHidden } from "./hidden.ts";
import type { DeciderParts } from "./parts.ts";
import type { Filled, Routed } from "./routed.ts";

/** Makes the reply that goes to the platform. What it cannot hide or open is put behind a button. */
export async function shapeReply(parts: DeciderParts, acting: Acting, { said, answer }: Routed): Promise<Reply> {
  if (said === "nothing") return { kind: "nothing" };
  if ("form" in said) return showPage(parts, acting, said);
  if ("open" in said) return showPage(parts, acting, await pageFor(parts, acting, said.open, 0, said.filled));
  if ("replace" in said) return replaceMessage(parts, acting, said.replace);
  return sayView(parts, acting, said, isHidden(acting.event, answer));
}

/** A message to the one who acted; never to readers who may not see it, whatever was declared. */
async function sayView(parts: DeciderParts, acting: Acting, shown: View, hidden: boolean): Promise<Reply> {
  const { place, handle } = acting.event;
  const alone = place.readers === "one";
  const mustHide = !mayRead(place.readers, shown.contains);
  if (!mustHide && (!hidden || alone)) return { kind: "say", view: shown, hidden: hidden && handle.canHide };
  if (handle.canHide) return { kind: "say", view: shown, hidden: true };
  // Nothing in it needs hiding; it was only meant to be quiet.
  if (shown.contains === "public") return { kind: "say", view: shown, hidden: false };
  // Where nothing can be hidden, the answer to a press would stand in the open too.
  const isShowable = acting.platform.can["hidden replies"] === true;
  return {
    kind: "say",
    view: isShowable ? await behindButton(parts, acting, shown) : elsewhere(acting),
    hidden: false,
  };
}

async function replaceMessage(parts: DeciderParts, acting: Acting, shown: View): Promise<Reply> {
  const { event } = acting;
  const hidden = event.kind === "press" && event.on === undefined;
  if (hidden || mayRead(event.place.readers, shown.contains)) return { kind: "replace", view: shown, hidden };
  return sayView(parts, acting, shown, true);
}

/** A neutral line in the open; the press on its button answers the one it is for, and nobody else. */
export async function behindButton({ nextId, timer }: DeciderParts, acting: Acting, kept: View): Promise<View> {
  const id = nextId<"kept view">();
  await acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.keptViews.keep({ id, account: account.id, view: kept, at: timer.now() });
  });
  const { account, name } = acting.event.by;
  return view({
    blocks: [
      { kind: "text", text: say`${{ account, name }}, I have an answer for you alone.` },
      buttons({ label: "Show me", action: { do: SHOW_KEPT, args: [id] }, tone: "main" }),
    ],
    contains: "public",
  });
}

function elsewhere({ event }: Acting): View {
  const { account, name } = event.by;
  return notice(
    say`${{ account, name }}, my answer is for you alone, and here everybody would read it. Please ask me in a direct message.`,
    "public",
  );
}

async function showPage(parts: DeciderParts, acting: Acting, { form, errors }: Filled): Promise<Reply> {
  const { platform, event } = acting;
  if (errors && platform.can["errors at fields"] === true) return { kind: "errors", form, errors };
  const mayOpen = event.handle.mayOpenForm && (event.kind !== "submit" || platform.can["form after form"] === true);
  if (!errors && mayOpen) return { kind: "open", form };
  return offerPage(parts, acting, { form, ...(errors ? { errors } : {}) });
}

/** A button that opens a page of a form, where it cannot be opened in answer to the event itself, or no more. */
export async function offerPage(parts: DeciderParts, acting: Acting, { form, errors }: Filled): Promise<Reply> {
  const draft = (await findDraft(acting, form.id))?.id ?? (await keepDraft(parts, acting, form.id, {}));
  const reopen: Action = { do: OPEN_FORM, args: [draft, String(form.page?.index ?? 0)] };
  return sayView(parts, acting, errors ? errorsView(form, errors, reopen) : continueView(form, reopen), true);
}

function errorsView(form: Form, errors: FormErrors, action: Action): View {
  const labels = new Map(form.fields.map(({ id, label }) => [id, label]));
  const fields = Object.entries(errors).map(([id, value]) => ({ label: labels.get(id) ?? id, value }));
  return view({
    blocks: [
      { kind: "text", text: say`Not sent yet. What you typed is kept; please mend this:` },
      { kind: "fields", fields },
      buttons({ label: "Fix it", action, tone: "main" }),
    ],
    contains: "personal",
  });
}

function continueView(form: Form, action: Action): View {
  const { page } = form;
  const started = page !== undefined && page.index > 0;
  return view({
    blocks: [
      {
        kind: "text",
        text: started
          ? say`${form.title}: part ${page.index + 1} of ${page.count} comes next. What you typed is kept.`
          : say`${form.title}`,
      },
      buttons({ label: started ? "Continue" : "Open the form", action, tone: "main" }),
    ],
    contains: "personal",
  });
}
