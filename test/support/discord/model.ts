// What the server keeps, in the shape in which Discord sends it wherever one exists.

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly discriminator: "0";
  readonly avatar: null;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  position: number;
  permissions: string;
  readonly color: 0;
  readonly colors: { readonly primary_color: 0; readonly secondary_color: null; readonly tertiary_color: null };
  readonly hoist: false;
  readonly managed: boolean;
  readonly mentionable: boolean;
  readonly flags: 0;
  /** Of a role that a bot brought along: whose it is. */
  readonly tags?: { readonly bot_id: string };
}

export interface Member {
  readonly user: User;
  nick: string | null;
  roles: readonly string[];
  readonly avatar: null;
  readonly joined_at: string;
  readonly deaf: false;
  readonly mute: false;
  readonly flags: 0;
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly owner_id: string;
  readonly roles: Map<string, Role>;
  /** By the id of the user. */
  readonly members: Map<string, Member>;
  /** Whether the bot is in it. */
  hasBot: boolean;
}

/** `type` 0 is for a role, 1 for a member. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
  readonly emoji_id: null;
  readonly emoji_name: null;
}

export interface ThreadState {
  archived: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  locked: boolean;
  readonly create_timestamp: string;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guild_id?: string;
  name?: string;
  readonly parent_id?: string | null;
  readonly position?: number;
  permission_overwrites?: readonly Overwrite[];
  readonly topic?: string | null;
  readonly nsfw?: boolean;
  readonly rate_limit_per_user?: number;
  flags?: number;
  last_message_id?: string | null;
  readonly available_tags?: readonly Tag[];
  applied_tags?: readonly string[];
  readonly owner_id?: string;
  readonly thread_metadata?: ThreadState;
  message_count?: number;
  total_message_sent?: number;
  member_count?: number;
  /** Of a DM: the person, and with `withBot` left out of what is sent. */
  readonly recipients?: readonly User[];
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** A component of a message or a modal, of whatever kind. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly channel_types?: readonly number[];
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
  readonly default?: boolean;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[];
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly description?: string | null;
  readonly ephemeral?: boolean;
}

export interface MessageReference {
  readonly type?: number;
  readonly message_id?: string;
  readonly channel_id?: string;
  readonly guild_id?: string;
  readonly fail_if_not_exists?: boolean;
}

/** What a message tells of the interaction that it answers. */
export interface InteractionMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  content: string;
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly tts: false;
  mention_everyone: boolean;
  mentions: readonly User[];
  mention_roles: readonly string[];
  attachments: readonly Attachment[];
  embeds: readonly Embed[];
  components: readonly Component[];
  readonly pinned: false;
  readonly type: number;
  flags: number;
  readonly nonce?: string | number;
  readonly message_reference?: MessageReference;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: InteractionMetadata;
}

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** A message with what Discord knows about it and does not send along. */
export interface Posted {
  readonly message: Message;
  /** An ephemeral message is seen by this user alone. */
  readonly visibleTo?: string;
  /** By emoji: who reacted. */
  readonly reactions: Map<string, Set<string>>;
  /** Who was notified, by user id. */
  pings: readonly string[];
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly CommandOption[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly channel_types?: readonly number[];
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
  readonly nsfw?: boolean;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}
