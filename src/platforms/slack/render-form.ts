// A page of a form as a modal.
import type { types } from "@slack/bolt";
import { encodeAction } from "../../chat/action.ts";
import { cleanLine, cleanText } from "../../chat/clean-text.ts";
import type { Field, FieldValue, Form, FormErrors } from "../../chat/form.ts";
import { plainText } from "../../chat/rich.ts";
import type { Option } from "../../chat/view.ts";
import type { AccountId, PlaceId } from "../../core/ids.ts";
import type { SpaceRole } from "../platform.ts";
import { channelOf, PLATFORM, teamOf, userOf } from "./ids.ts";
import { BOXES_MAX, INPUT_MAX, LABEL_MAX, MODAL_WORD_MAX, PRIVATE_METADATA_MAX } from "./limits.ts";
import { FORM } from "./marks.ts";
import { optionLists, optionOf } from "./option-lists.ts";
import { shorten } from "./shorten.ts";

/** What a form carries with it, so that its submission finds its way: ids alone. */
export interface FormOrigin {
  readonly channel: string;
  readonly thread?: string;
}

export interface FormParts {
  readonly origin: FormOrigin;
  /** Tells the fields of this modal from those of one before it, whose values Slack would carry over. */
  readonly nonce: string;
  readonly team: string;
  readonly roles: readonly SpaceRole[];
}

const YES_NO: readonly Option[] = [
  { label: "Yes", value: "yes" },
  { label: "No", value: "no" },
];

/** Errors that cannot stand at a field, because it is on another page than the one that was submitted, stand above it. */
export function renderForm(form: Form, parts: FormParts, errors: FormErrors = {}): types.ModalView {
  const { page } = form;
  const pages = page ? ` ${page.index + 1}/${page.count}` : "";
  const isLast = !page || page.index + 1 >= page.count;
  const metadata = JSON.stringify({ form: encodeAction(form.id), page: page?.index ?? 0, ...parts.origin });
  if (metadata.length > PRIVATE_METADATA_MAX) throw new RangeError("a form's metadata is too long");
  const blocks = form.fields.flatMap((field) => [
    ...(errors[field.id] ? [warning(plainText(errors[field.id] ?? []))] : []),
    ...fieldBlocks(field, parts),
  ]);
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: metadata,
    title: words(`${shorten(cleanLine(form.title), MODAL_WORD_MAX - pages.length)}${pages}`, MODAL_WORD_MAX),
    submit: words(isLast ? (form.submitLabel ?? "Send") : "Next", MODAL_WORD_MAX),
    close: words("Cancel", MODAL_WORD_MAX),
    blocks,
  };
}

export const blockIdOf = (nonce: string, field: string): string => `${nonce}|${field}`;
/** The field behind a block_id. */
export const fieldIdOf = (block: string): string => block.slice(block.indexOf("|") + 1);

const words = (text: string, most: number): types.PlainTextElement => ({
  type: "plain_text",
  text: shorten(cleanLine(text), most) || " ",
  emoji: false,
});

const warning = (text: string): types.KnownBlock => ({
  type: "context",
  elements: [words(`Please mend this: ${text}`, LABEL_MAX)],
});

function fieldBlocks(field: Field, parts: FormParts): types.KnownBlock[] {
  const element = elementOf(field, parts);
  if (!element)
    return [{ type: "context", elements: [words(`${field.label}: this workspace has no user groups.`, LABEL_MAX)] }];
  return [
    {
      type: "input",
      block_id: blockIdOf(parts.nonce, field.id),
      label: words(field.label, LABEL_MAX),
      ...(field.hint ? { hint: words(field.hint, LABEL_MAX) } : {}),
      optional: !field.required,
      element,
    },
  ];
}

/** The action_id is the field's kind, by which its value is read again. */
function elementOf(field: Field, { team, roles }: FormParts): types.InputBlockElement | undefined {
  const action_id = field.kind;
  const { initial = null } = field;
  switch (field.kind) {
    case "text":
    case "long":
    // Slack's own field for addresses refuses "example.org", which is fine here.
    case "link": {
      const max = Math.min(INPUT_MAX, "max" in field ? field.max : INPUT_MAX);
      const given = typeof initial === "string" ? shorten(cleanText(initial), max) : "";
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.kind === "long",
        max_length: max,
        ...(given ? { initial_value: given } : {}),
      };
    }
    case "number":
      return {
        type: "number_input",
        action_id,
        is_decimal_allowed: true,
        ...(typeof initial === "number" ? { initial_value: String(initial) } : {}),
      };
    case "date":
      return {
        type: "datepicker",
        action_id,
        ...(typeof initial === "string" && /^\d{4}-\d\d-\d\d$/.test(initial) ? { initial_date: initial } : {}),
      };
    case "yes-no":
      return oneOf(action_id, YES_NO, initial === null ? null : initial === true ? "yes" : "no", field.required);
    case "person":
      return {
        type: "users_select",
        action_id,
        ...(isPerson(initial) && teamOf(initial.account) === team ? { initial_user: userOf(initial.account) } : {}),
      };
    case "place":
      return placesElement(field, initial, team);
    case "role": {
      const options = roles.map(({ role, name }) => ({ label: name, value: role }));
      if (options.length === 0) return undefined;
      return (field.most ?? 1) > 1
        ? manyOf(action_id, options, initial, field.most ?? 1)
        : oneOf(action_id, options, initial, false);
    }
    case "choice":
    case "search":
      return (field.most ?? 1) > 1
        ? manyOf(action_id, field.options, initial, field.most ?? 1)
        : oneOf(action_id, field.options, initial, field.required);
    case "file":
      return { type: "file_input", action_id, max_files: 1 };
  }
}

const isPerson = (value: FieldValue): value is { account: AccountId; name: string } =>
  typeof value === "object" && value !== null && "account" in value;

const listOf = (value: FieldValue): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];

/** Few are shown at once; radio buttons cannot be let go of again, so what may stay empty is a select. */
const FEW = 5;

function oneOf(
  action_id: string,
  options: readonly Option[],
  initial: FieldValue,
  required: boolean,
): types.InputBlockElement {
  // It has to be the whole option, as the list has it.
  const chosen = options.find(({ value }) => value === initial);
  const first = chosen ? { initial_option: optionOf(chosen) } : {};
  return required && options.length > 0 && options.length <= FEW
    ? { type: "radio_buttons", action_id, options: options.map(optionOf), ...first }
    : { type: "static_select", action_id, ...optionLists(options), ...first };
}

function manyOf(
  action_id: string,
  options: readonly Option[],
  initial: FieldValue,
  most: number,
): types.InputBlockElement {
  const values = listOf(initial);
  const chosen = options.filter(({ value }) => values.includes(value)).map(optionOf);
  const first = chosen.length > 0 ? { initial_options: chosen } : {};
  return options.length <= BOXES_MAX && most >= options.length
    ? { type: "checkboxes", action_id, options: options.map(optionOf), ...first }
    : { type: "multi_static_select", action_id, ...optionLists(options), max_selected_items: most, ...first };
}

function placesElement(
  field: Extract<Field, { kind: "place" }>,
  initial: FieldValue,
  team: string,
): types.InputBlockElement {
  const kinds: ("im" | "public" | "private")[] = field.of.includes("dm") ? ["im"] : [];
  if (field.of.some((kind) => kind !== "dm")) kinds.push("public", "private");
  const given = listOf(initial)
    .filter((id) => id.startsWith(`${PLATFORM}:${team}:`))
    .map((id) => channelOf(id as PlaceId));
  const shared = { action_id: field.kind, filter: { include: kinds, exclude_bot_users: true } };
  const [first] = given;
  return (field.most ?? 1) > 1
    ? {
        type: "multi_conversations_select",
        ...shared,
        max_selected_items: field.most ?? 1,
        ...(given.length > 0 ? { initial_conversations: given } : {}),
      }
    : { type: "conversations_select", ...shared, ...(first ? { initial_conversation: first } : {}) };
}
