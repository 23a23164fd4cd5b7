// What was typed into a form, by field.
import { type APIModalSubmission, ComponentType, type ModalSubmitLabelComponent } from "discord.js";
import type { FieldValue, FormValues, SentFile } from "../../chat/form.ts";
import { accountId, placeId } from "./ids.ts";
import { personRef } from "./people.ts";
import { readFieldId } from "./render-form.ts";

type Typed = ModalSubmitLabelComponent["component"];
type Resolved = NonNullable<APIModalSubmission["resolved"]>;

/** The values of a form by the ids of its fields. What was left empty is null. */
export function readSubmitted(
  { components, resolved = {} }: APIModalSubmission,
  guild: string | undefined,
): FormValues {
  return Object.fromEntries(
    components.flatMap((part) => {
      if (part.type !== ComponentType.Label) return [];
      const { id, isMany, separates } = readFieldId(part.component.custom_id);
      return [[id, fieldValue(part.component, { resolved, guild, isMany, separates })]];
    }),
  );
}

interface Reading {
  readonly resolved: Resolved;
  readonly guild: string | undefined;
  readonly isMany: boolean;
  /** Several options were typed into one line. */
  readonly separates: boolean;
}

function fieldValue(typed: Typed, reading: Reading): FieldValue {
  const { resolved, guild, isMany } = reading;
  switch (typed.type) {
    case ComponentType.TextInput:
      return reading.separates
        ? typed.value
            .split(/[,;\n]/)
            .map((one) => one.trim())
            .filter(Boolean)
        : typed.value;
    case ComponentType.RadioGroup:
      return typed.value;
    case ComponentType.StringSelect:
    case ComponentType.RoleSelect:
      return picked(typed.values, isMany);
    case ComponentType.ChannelSelect:
      return picked(
        typed.values.map((channel) => placeId(guild, channel)),
        isMany,
      );
    case ComponentType.UserSelect: {
      const [user] = typed.values;
      if (user === undefined) return null;
      const known = resolved.users?.[user];
      return known ? personRef(known, resolved.members?.[user]) : { account: accountId(user), name: "somebody" };
    }
    case ComponentType.FileUpload:
      return fileOf(typed.values[0], resolved);
    default:
      return null;
  }
}

const picked = (values: readonly string[], isMany: boolean): FieldValue => (isMany ? values : (values[0] ?? null));

/** A file is kept by no message, so its address is all there is; it is good for a day. */
function fileOf(id: string | undefined, { attachments = {} }: Resolved): SentFile | null {
  const file = id === undefined ? undefined : attachments[id];
  if (!file) return null;
  return {
    name: file.filename,
    type: file.content_type ?? "application/octet-stream",
    size: file.size,
    token: file.url,
  };
}
