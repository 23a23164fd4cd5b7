// What was typed into a modal, in neutral words.
import { z } from "zod";
import type { FieldValue, FormValues, SentFile } from "../../chat/form.ts";
import { accountId, placeId } from "./ids.ts";
import { fieldIdOf } from "./render-form.ts";

const option = z.object({ value: z.string() });
const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().optional(),
  size: z.number().optional(),
});
const held = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).optional(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_conversations: z.array(z.string()).optional(),
  files: z.array(file).nullish(),
});

/** `state.values` of a view: by block_id, then by action_id. */
export const stateValues = z.record(z.string(), z.record(z.string(), held));
type Held = z.output<typeof held>;

export interface ValueParts {
  readonly team: string;
  readonly nameOf: (user: string) => string;
}

/** By the id of their field. A field that is empty is null. */
export function readValues(state: z.output<typeof stateValues>, parts: ValueParts): FormValues {
  return Object.fromEntries(
    Object.entries(state).flatMap(([block, elements]) =>
      Object.entries(elements).map(([kind, value]) => [fieldIdOf(block), readValue(kind, value, parts)]),
    ),
  );
}

function readValue(kind: string, given: Held, { team, nameOf }: ValueParts): FieldValue {
  switch (kind) {
    case "number": {
      const number = Number(given.value ?? "");
      return given.value && !Number.isNaN(number) ? number : (given.value ?? null);
    }
    case "yes-no":
      return given.selected_option ? given.selected_option.value === "yes" : null;
    case "date":
      return given.selected_date ?? null;
    case "person":
      return given.selected_user
        ? { account: accountId(team, given.selected_user), name: nameOf(given.selected_user) }
        : null;
    case "place":
      return given.selected_conversations
        ? given.selected_conversations.map((id) => placeId(team, id))
        : given.selected_conversation
          ? placeId(team, given.selected_conversation)
          : null;
    case "file":
      return given.files?.[0] ? sentFile(team, given.files[0]) : null;
    case "role":
    case "choice":
    case "search":
      return given.selected_options
        ? given.selected_options.map(({ value }) => value)
        : (given.selected_option?.value ?? null);
    default:
      return given.value ?? null;
  }
}

const sentFile = (team: string, { id, name, mimetype, size }: z.output<typeof file>): SentFile => ({
  name: name ?? "file",
  type: mimetype ?? "application/octet-stream",
  size: size ?? 0,
  token: `${team}:${id}`,
});
