// What a person is shown: messages of a place as they see them, with what can be pressed in them.
import { everyComponent, KIND, mentioningText, SELECTS } from "./components.ts";
import type { Attachment, Channel, Component, Embed, Posted, User } from "./model.ts";
import { EPHEMERAL, LOADING } from "./posting.ts";
import type { DiscordServer } from "./server.ts";

export interface ShownButton {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
  readonly style: number;
}

export interface ShownSelect {
  readonly customId: string;
  readonly kind: number;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string; readonly selected: boolean }[];
}

export interface Shown {
  readonly id: string;
  readonly channelId: string;
  /** By user name. */
  readonly author: string;
  /** Content and text displays, as they were sent. */
  readonly text: string;
  readonly content: string;
  readonly ephemeral: boolean;
  /** "Laurel is thinking…" */
  readonly thinking: boolean;
  readonly edited: boolean;
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  /** User names of those who were notified. */
  readonly pings: readonly string[];
  /** Emoji, and user names of those who reacted. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
  readonly type: number;
  readonly replyTo: string | undefined;
}

/** Messages that a user sees in a channel, oldest first; nothing where they cannot look. */
export function shownTo(server: DiscordServer, user: User, channel: Channel): readonly Shown[] {
  const { world } = server;
  if (!world.readersOf(channel).some(({ id }) => id === user.id)) return [];
  return world
    .messagesIn(channel.id)
    .filter(({ visibleTo }) => visibleTo === undefined || visibleTo === user.id)
    .map((posted) => shown(server, posted));
}

/** A message as it is shown. */
export function shown(server: DiscordServer, { message, reactions, pings }: Posted): Shown {
  const name = (id: string) => server.world.users.get(id)?.username ?? id;
  const parts = [...everyComponent(message.components)].map(({ component }) => component);
  return {
    id: message.id,
    channelId: message.channel_id,
    author: message.author.username,
    text: mentioningText(message),
    content: message.content,
    ephemeral: (message.flags & EPHEMERAL) !== 0,
    thinking: (message.flags & LOADING) !== 0,
    edited: message.edited_timestamp !== null,
    buttons: parts.filter(({ type }) => type === KIND.button).map(button),
    selects: parts.filter(({ type }) => SELECTS.includes(type)).map(select),
    pings: pings.map(name),
    reactions: Object.fromEntries([...reactions].map(([emoji, ids]) => [emoji, [...ids].map(name)])),
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components,
    flags: message.flags,
    type: message.type,
    replyTo: message.message_reference?.message_id,
  };
}

const button = ({ label = "", custom_id, url, disabled = false, style = 2 }: Component): ShownButton => ({
  label,
  customId: custom_id,
  url,
  disabled,
  style,
});

const select = ({ custom_id = "", type, placeholder, disabled = false, options = [] }: Component): ShownSelect => ({
  customId: custom_id,
  kind: type,
  placeholder,
  disabled,
  options: options.map((each) => ({ label: each.label, value: each.value, selected: each.default ?? false })),
});
