// The form that is open before a person, and filling it in.
import { everyComponent, KIND, SELECTS } from "../components.ts";
import { act, type Deed, KINDS } from "../interactions.ts";
import type { Component, User } from "../model.ts";
import { messageObject } from "../payloads.ts";
import type { Person } from "../person.ts";
import type { DiscordServer } from "../server.ts";
import { chosenIn, optionOf } from "./components.ts";
import { isFile, type OptionValue, Resolved } from "./values.ts";

export interface ShownField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly kind: number;
  readonly required: boolean;
  /** What stands in it already. */
  readonly filled: readonly string[];
  readonly options: readonly string[];
}

export interface ShownForm {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly ShownField[];
  /** Text displays between the fields. */
  readonly texts: readonly string[];
}

/** The form as it is shown, if one is open. */
export function formOf(server: DiscordServer, user: User): ShownForm | undefined {
  const open = server.modals.get(user.id);
  if (!open) return undefined;
  const { custom_id, title, components } = open.modal;
  const texts = [...everyComponent(components)].flatMap(({ component }) =>
    component.type === KIND.text ? (component.content ?? "") : [],
  );
  return { customId: custom_id, title, fields: components.flatMap(fieldsIn), texts };
}

function fieldsIn(top: Component): readonly ShownField[] {
  return inputsIn(top).map((input) => ({
    customId: input.custom_id ?? "",
    label: top.label ?? input.label ?? "",
    description: top.description ?? undefined,
    kind: input.type,
    required: input.required ?? input.type !== KIND.checkbox,
    filled: filled(input),
    options: (input.options ?? []).map(({ label }) => label),
  }));
}

const inputsIn = (top: Component): readonly Component[] => (top.component ? [top.component] : (top.components ?? []));

const filled = ({ value, options = [], default_values = [] }: Component): readonly string[] => [
  ...(value ? [value] : []),
  ...options.filter((option) => option.default).map((option) => option.value),
  ...default_values.map(({ id }) => id),
];

/** Sends the open form. Throws if none is open, and where Discord would keep it open: required, too long, no such option. */
export function submit(server: DiscordServer, by: Person, values: Readonly<Record<string, OptionValue>>): Deed {
  const open = server.modals.get(by.id);
  if (!open) throw new Error(`No form is open before ${by.user.username}`);
  const { modal, interaction } = open;
  const fields = modal.components.flatMap(fieldsIn);
  for (const name of Object.keys(values))
    if (!fields.some(({ customId, label }) => customId === name || label === name))
      throw new Error(`The form has no field ${name}`);
  const resolved = new Resolved(server, interaction.channel, by.user);
  const givenFor = (top: Component, input: Component) =>
    values[input.custom_id ?? ""] ?? values[top.label ?? input.label ?? ""];
  let last = 0;
  const sent = (top: Component, input: Component) => ({
    type: input.type,
    id: input.id ?? ++last,
    custom_id: input.custom_id,
    ...filledIn(resolved, input, givenFor(top, input)),
  });
  const components = modal.components.map((top) => ({
    type: top.type,
    id: top.id ?? ++last,
    ...(top.component && { component: sent(top, top.component) }),
    ...(top.components && { components: top.components.map((input) => sent(top, input)) }),
  }));
  server.modals.delete(by.id);
  const source = interaction.source && server.world.findMessage(interaction.source.message.id);
  return act(server, {
    type: KINDS.modal,
    user: by.user,
    channel: interaction.channel,
    data: { custom_id: modal.custom_id, components, ...resolved.data },
    ...(source && { source, message: structuredClone(messageObject(server.world, source)) }),
  });
}

/** A field as it is sent. */
function filledIn(resolved: Resolved, input: Component, given: OptionValue | undefined): object {
  const { type, required = true } = input;
  if (type === KIND.textInput) return { value: text(input, given) };
  if (type === KIND.checkbox) return { value: given === undefined ? (input.default ?? false) : given === true };
  if (type === KIND.fileUpload) {
    const files = given === undefined ? [] : isFile(given) ? [given] : Array.isArray(given) ? given.filter(isFile) : [];
    within(input, files.length, required ? 1 : 0);
    return { values: files.map((file) => resolved.file(file)) };
  }
  const names = given === undefined ? filled(input) : [given].flat().map(String);
  if (type === KIND.radioGroup) {
    if (required) within({ ...input, max_values: 1 }, names.length, 1);
    return { value: names[0] === undefined ? null : optionOf(input, names[0]) };
  }
  if (type === KIND.checkboxGroup) {
    within(input, names.length, required ? 1 : 0, input.options?.length);
    return { values: names.map((name) => optionOf(input, name)) };
  }
  if (SELECTS.includes(type))
    return { values: names.length === 0 && !required ? [] : chosenIn(resolved, input, names) };
  throw new Error(`A form has no field of kind ${type}`);
}

function text(
  { custom_id, required = true, min_length = 0, max_length = 4000, value }: Component,
  given: OptionValue | undefined,
): string {
  const typed = given === undefined ? (value ?? "") : String(given);
  if (typed === "" && !required) return typed;
  if (typed.length < Math.max(min_length, required ? 1 : 0) || typed.length > max_length)
    throw new Error(`Discord takes no such text for ${custom_id}`);
  return typed;
}

function within({ custom_id, min_values, max_values }: Component, has: number, least: number, most = 1): void {
  if (has < Math.min(min_values ?? least, least) || has > (max_values ?? most))
    throw new Error(`${custom_id} does not take ${has} values`);
}
