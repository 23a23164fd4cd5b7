// Walks through the components of a message or a modal.
import type { Component, Message } from "./model.ts";

export const KIND = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const SELECTS: readonly number[] = [
  KIND.stringSelect,
  KIND.userSelect,
  KIND.roleSelect,
  KIND.mentionableSelect,
  KIND.channelSelect,
];

/** A component and where it stands: `components.0.accessory`. */
export interface Placed {
  readonly at: string;
  readonly component: Component;
}

/** All components, each before those inside it. */
export function* everyComponent(components: readonly Component[], at = "components"): Generator<Placed> {
  for (const [index, component] of components.entries()) yield* withInner(component, `${at}.${index}`);
}

function* withInner(component: Component, at: string): Generator<Placed> {
  yield { at, component };
  yield* everyComponent(component.components ?? [], `${at}.components`);
  if (component.accessory) yield* withInner(component.accessory, `${at}.accessory`);
  if (component.component) yield* withInner(component.component, `${at}.component`);
}

/** Components as they come back: each with an id, and uploads named by their address. */
export function stored(components: readonly Component[], addressOf: (url: string) => string): readonly Component[] {
  let last = 0;
  const store = (component: Component): Component => ({
    ...component,
    id: component.id || ++last,
    ...(component.components && { components: component.components.map(store) }),
    ...(component.component && { component: store(component.component) }),
    ...(component.accessory && { accessory: store(component.accessory) }),
    ...(component.items && {
      items: component.items.map((item) => ({ ...item, media: { ...item.media, url: addressOf(item.media.url) } })),
    }),
    ...(component.media && { media: { ...component.media, url: addressOf(component.media.url) } }),
    ...(component.file && { file: { ...component.file, url: addressOf(component.file.url) } }),
  });
  return components.map(store);
}

/** Everything in a message that is text and can mention: its content and its text displays. */
export const mentioningText = ({ content, components }: Pick<Message, "content" | "components">): string =>
  [content, ...[...everyComponent(components)].map(({ component }) => component.content ?? "")]
    .filter(Boolean)
    .join("\n");
