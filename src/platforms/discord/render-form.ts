// A page of a form as a modal: each field a label with one component inside.
import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import { cleanLine } from "../../chat/clean-text.ts";
import type { Field, FieldValue, Form } from "../../chat/form.ts";
import type { PersonRef } from "../../chat/rich.ts";
import type { Option } from "../../chat/view.ts";
import type { PlaceId } from "../../core/ids.ts";
import { formCustomId } from "./custom-id.ts";
import { cutLine } from "./cut.ts";
import { channelOf, userOf } from "./ids.ts";
import {
  INPUT_MAX,
  INPUT_PLACEHOLDER_MAX,
  LABEL_HINT_MAX,
  LABEL_MAX,
  MODAL_TITLE_MAX,
  OPTION_TEXT_MAX,
  RADIO_OPTIONS_MAX,
  SELECT_OPTIONS_MAX,
} from "./limits.ts";
import { TYPES } from "./places.ts";

/** Renders one page. Discord names the button that sends it, so `submitLabel` is not shown. */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  const { title, page } = form;
  const part = page ? ` (${page.index + 1}/${page.count})` : "";
  return {
    custom_id: formCustomId(form),
    title: `${cutLine(cleanLine(title), MODAL_TITLE_MAX - part.length)}${part}`,
    components: form.fields.map(renderField),
  };
}

function renderField(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cutLine(cleanLine(field.label), LABEL_MAX),
    ...(field.hint ? { description: cutLine(cleanLine(field.hint), LABEL_HINT_MAX) } : {}),
    component: componentFor(field),
  };
}

/** The custom id of a field tells how its values are read: `~m` takes several, `~s` takes several in one line. */
const fieldId = ({ id, kind, ...field }: Field): string =>
  "most" in field && (field.most ?? 1) > 1 ? `${id}~${kind === "search" ? "s" : "m"}` : id;

/** Reads a field's custom id back. */
export function readFieldId(customId: string): { id: string; isMany: boolean; separates: boolean } {
  const [, id = customId, mark] = /^(.*)~([ms])$/.exec(customId) ?? [];
  return { id, isMany: mark === "m", separates: mark === "s" };
}

function componentFor(field: Field): APIComponentInLabel {
  const { required, initial = null } = field;
  const custom_id = fieldId(field);
  switch (field.kind) {
    case "text":
    case "long":
      return textInput(field, { max: field.max, ...(field.min === undefined ? {} : { min: field.min }) });
    case "number":
      return textInput(field, { placeholder: "A number, such as 12 or 2.5" });
    case "date":
      return textInput(field, { placeholder: "Year-month-day, such as 2026-07-01" });
    case "link":
      return textInput(field, { placeholder: "https://…" });
    case "search":
      return textInput(field, { placeholder: searchHint(field) });
    case "yes-no":
      return { type: ComponentType.RadioGroup, custom_id, required, options: options(YES_NO, yesNo(initial)) };
    case "choice":
      return renderChoice(field, custom_id);
    case "person": {
      const user = isPerson(initial) ? userOf(initial.account) : undefined;
      const preset = user ? { default_values: [{ id: user, type: SelectMenuDefaultValueType.User as const }] } : {};
      return { type: ComponentType.UserSelect, custom_id, required, ...bounds(required), ...preset };
    }
    case "place": {
      const ids = words(initial).flatMap((place) => channelOf(place as PlaceId) ?? []);
      return {
        type: ComponentType.ChannelSelect,
        custom_id,
        required,
        ...bounds(required, field.most),
        channel_types: [...new Set(field.of.flatMap((kind) => TYPES[kind]))],
        ...(ids.length > 0
          ? { default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })) }
          : {}),
      };
    }
    case "role": {
      // "admin" is a word for who runs the server and no role of the list.
      const ids = words(initial).filter((word) => /^\d+$/.test(word));
      return {
        type: ComponentType.RoleSelect,
        custom_id,
        required,
        ...bounds(required, field.most),
        ...(ids.length > 0
          ? { default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const })) }
          : {}),
      };
    }
    case "file":
      return { type: ComponentType.FileUpload, custom_id, required, ...bounds(required) };
  }
}

const YES_NO: readonly Option[] = [
  { label: "Yes", value: "yes" },
  { label: "No", value: "no" },
];

function renderChoice(field: Field & { kind: "choice" }, custom_id: string): APIComponentInLabel {
  const { required, most = 1, initial = null } = field;
  const chosen = words(initial);
  if (most === 1 && field.options.length >= 2 && field.options.length <= RADIO_OPTIONS_MAX)
    return { type: ComponentType.RadioGroup, custom_id, required, options: options(field.options, chosen) };
  const shown = field.options.slice(0, SELECT_OPTIONS_MAX);
  return {
    type: ComponentType.StringSelect,
    custom_id,
    required,
    ...bounds(required, Math.min(most, shown.length)),
    options: options(shown, chosen),
  };
}

const bounds = (required: boolean, most = 1) => ({
  min_values: required ? 1 : 0,
  max_values: Math.max(1, Math.min(most, SELECT_OPTIONS_MAX)),
});

const options = (all: readonly Option[], chosen: readonly string[]): APISelectMenuOption[] =>
  all.map(({ label, value, hint }) => ({
    label: cutLine(cleanLine(label), OPTION_TEXT_MAX),
    value,
    ...(hint ? { description: cutLine(cleanLine(hint), OPTION_TEXT_MAX) } : {}),
    ...(chosen.includes(value) ? { default: true } : {}),
  }));

function textInput(
  field: Field,
  { min, max = INPUT_MAX, placeholder }: { min?: number; max?: number; placeholder?: string },
): APIComponentInLabel {
  const value = cutLine(words(field.initial ?? null).join(", "), INPUT_MAX);
  return {
    type: ComponentType.TextInput,
    custom_id: fieldId(field),
    style: field.kind === "long" ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.required,
    ...(min === undefined ? {} : { min_length: Math.min(min, INPUT_MAX) }),
    // What was typed before stays, even where it is too long: the form says so, and nothing is cut off unseen.
    max_length: Math.max(1, Math.min(INPUT_MAX, Math.max(max, value.length))),
    ...(placeholder ? { placeholder: cutLine(placeholder, INPUT_PLACEHOLDER_MAX) } : {}),
    ...(value === "" ? {} : { value }),
  };
}

/** How to write an option, by the first of them: there are too many to list. */
function searchHint({ options: all, most = 1 }: Field & { kind: "search" }): string {
  const [first] = all;
  if (!first) return "";
  return most > 1 ? `Such as ${first.label}; put commas between several` : `Its name, such as ${first.label}`;
}

const isPerson = (value: FieldValue): value is PersonRef =>
  typeof value === "object" && value !== null && "account" in value;

const yesNo = (value: FieldValue): readonly string[] =>
  typeof value === "boolean" ? [value ? "yes" : "no"] : words(value);

/** A value as the strings that Discord fills in. */
function words(value: FieldValue): readonly string[] {
  if (value === null) return [];
  if (typeof value !== "object") return [String(value)];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
