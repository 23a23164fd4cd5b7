import { type Action, encodeAction } from "../../chat/action.ts";
import type { Receipt } from "../../chat/effect.ts";
import type { Form } from "../../chat/form.ts";
import type { View } from "../../chat/view.ts";
import type { PlaygroundManners } from "./limits.ts";

/** A receipt that says it can never be done. */
export const never = (reason: Extract<Receipt, { kind: "never" }>["reason"], why: string): Receipt => ({
  kind: "never",
  reason,
  why,
});

/** Why a view cannot be shown here, or undefined. Throws a TypeError for an action too long for a button. */
export function unfitView(view: View, { limits, can }: PlaygroundManners): string | undefined {
  for (const action of view.blocks.flatMap(actionsOf)) encodeAction(action);
  for (const block of view.blocks) {
    if (block.kind !== "select") continue;
    if (can.selects !== true) return `no selects here: ${can.selects.reason}`;
    if (block.options.length > limits.selectOptions)
      return `the select "${block.label}" has ${block.options.length} options, and one here holds ${limits.selectOptions}`;
  }
  return undefined;
}

/** Why a form cannot be opened here, or undefined. */
export function unfitForm(form: Form, { limits, can }: PlaygroundManners): string | undefined {
  encodeAction(form.id);
  if (can.forms !== true) return `no forms here: ${can.forms.reason}`;
  if (form.fields.length > limits.fieldsPerPage)
    return `the form "${form.title}" has ${form.fields.length} fields, and a page here holds ${limits.fieldsPerPage}`;
  const wide = form.fields.find((field) => field.kind === "choice" && field.options.length > limits.selectOptions);
  return wide && `the field "${wide.label}" has more options than the ${limits.selectOptions} a select here holds`;
}

function actionsOf(block: View["blocks"][number]): readonly Action[] {
  if (block.kind === "buttons") return block.buttons.map((button) => button.action);
  return block.kind === "select" ? [block.action] : [];
}
