// Pressing buttons and choosing in selects of messages.
import { everyComponent, KIND, SELECTS } from "../components.ts";
import { act, type Deed, KINDS } from "../interactions.ts";
import type { Component, Posted } from "../model.ts";
import { messageObject } from "../payloads.ts";
import type { Person } from "../person.ts";
import type { DiscordServer } from "../server.ts";
import { Resolved } from "./values.ts";

/** Presses a button. Throws if it is not there, is off, or is a link. */
export function press(server: DiscordServer, by: Person, posted: Posted, name: string): Deed {
  const button = partOf(posted, [KIND.button], ({ label, custom_id }) => label === name || custom_id === name, name);
  if (button.custom_id === undefined) throw new Error(`${name} is a link`);
  return send(server, by, posted, button, {});
}

/** Chooses in a select. Throws if it is not there or is off, and if the values do not fit it. */
export function chooseIn(
  server: DiscordServer,
  by: Person,
  posted: Posted,
  name: string,
  values: readonly string[],
): Deed {
  const is = ({ custom_id, placeholder }: Component) => custom_id === name || placeholder === name;
  const select = partOf(posted, SELECTS, is, name);
  const resolved = new Resolved(server, server.world.channel(posted.message.channel_id), by.user);
  return send(server, by, posted, select, { values: chosenIn(resolved, select, values), ...resolved.data });
}

/** The ids or values that a choice means. Throws for what cannot be chosen. */
export function chosenIn(resolved: Resolved, select: Component, names: readonly string[]): readonly string[] {
  const { min_values = 1, max_values = 1 } = select;
  if (names.length < min_values || names.length > max_values)
    throw new Error(`${select.custom_id} takes ${min_values} to ${max_values} values, not ${names.length}`);
  return names.map((name) => {
    if (select.type === KIND.userSelect) return resolved.user(name);
    if (select.type === KIND.roleSelect) return resolved.role(name);
    if (select.type === KIND.mentionableSelect) return resolved.mentionable(name);
    if (select.type === KIND.channelSelect) return resolved.place(name);
    return optionOf(select, name);
  });
}

/** The value of an option, by its label or itself. */
export function optionOf({ options = [], custom_id }: Component, name: string): string {
  const option = options.find(({ label, value }) => value === name || label === name);
  if (!option) throw new Error(`${custom_id} has no option ${name}`);
  return option.value;
}

function partOf(
  { message }: Posted,
  kinds: readonly number[],
  is: (component: Component) => boolean,
  name: string,
): Component {
  const parts = [...everyComponent(message.components)].map(({ component }) => component);
  const found = parts.find((component) => kinds.includes(component.type) && is(component));
  if (!found) throw new Error(`The message has no ${name} in it`);
  if (found.disabled) throw new Error(`${name} is off`);
  return found;
}

function send(server: DiscordServer, by: Person, source: Posted, part: Component, more: object): Deed {
  const channel = server.world.channel(source.message.channel_id);
  const data = { component_type: part.type, custom_id: part.custom_id, id: part.id, ...more };
  const message = structuredClone(messageObject(server.world, source));
  return act(server, { type: KINDS.component, user: by.user, channel, data, source, message });
}
