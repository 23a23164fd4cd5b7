// What stands in the custom ids of buttons, selects and forms: an action, and a mark of the adapter's own behind `~`.
import { type Action, decodeAction, encodeAction } from "../../chat/action.ts";
import type { Form } from "../../chat/form.ts";

const OWN = /~([a-z]?)(\d+)$/;

/** The custom id of a page of a form. */
export const formCustomId = ({ id, page }: Pick<Form, "id" | "page">): string =>
  `${encodeAction(id)}~p${page?.index ?? 0}`;

/** The action of a button or form, and the page of a form; undefined where another version wrote it. */
export function readCustomId(customId: string): { readonly action: Action | undefined; readonly page: number } {
  const [, letter, number] = OWN.exec(customId) ?? [];
  return { action: decodeAction(customId.replace(OWN, "")), page: letter === "p" ? Number(number) : 0 };
}
