// What exists in this Slack: people, channels, messages, views. Plain data; who may do what is decided elsewhere.
import type { Attachment, Block, Fields, Metadata, ViewDraft } from "./shapes.ts";

export interface User {
  readonly id: string;
  readonly teamId: string;
  /** The handle, by which tests call them. */
  readonly name: string;
  realName: string;
  isBot: boolean;
  deleted: boolean;
  isAdmin: boolean;
  /** A multi-channel guest. */
  isRestricted: boolean;
  /** A single-channel guest. */
  isUltraRestricted: boolean;
  tz: string;
  tzOffset: number;
  locale: string;
  readonly botId?: string;
}

export type ChannelKind = "public" | "private" | "im" | "mpim";

export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  archived: boolean;
  /** More than one in a channel shared through Slack Connect. */
  readonly teams: Set<string>;
  readonly messages: Message[];
  readonly creator: string;
  topic: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: string[];
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly teamId: string;
  readonly botId?: string;
  readonly appId?: string;
  subtype?: string;
  text: string;
  blocks: readonly Block[];
  attachments: readonly Attachment[];
  readonly threadTs?: string;
  readonly parentUser?: string;
  /** A reply that also stands in the channel. */
  readonly broadcast: boolean;
  metadata?: Metadata;
  editedTs?: string;
  deleted: boolean;
  readonly reactions: Reaction[];
  readonly files: StoredFile[];
  readonly clientMsgId?: string;
}

/** Seen by one person, in no history. */
export interface Ephemeral {
  readonly ts: string;
  readonly channel: string;
  readonly to: string;
  readonly user: string;
  readonly teamId: string;
  text: string;
  blocks: readonly Block[];
  attachments: readonly Attachment[];
  readonly threadTs?: string;
  deleted: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly teamId: string;
  readonly user: string;
  readonly name: string;
  title: string;
  readonly mimetype: string;
  altText?: string;
  readonly uploadUrl?: string;
  bytes?: Buffer;
  length: number;
  completed: boolean;
  readonly sharedIn: Set<string>;
}

export interface UserGroup {
  readonly id: string;
  readonly teamId: string;
  readonly handle: string;
  readonly name: string;
  readonly members: Set<string>;
  disabled: boolean;
}

/** state.values: by block_id, then by action_id. */
export type StateValues = Record<string, Record<string, Fields>>;

export interface View extends ViewDraft {
  readonly id: string;
  readonly hash: string;
  readonly teamId: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId?: string;
}

export interface Trigger {
  readonly teamId: string;
  readonly user: string;
  readonly at: number;
  used: boolean;
  /** The view it was pressed in, for views.push. */
  readonly inView?: string;
}

export interface ResponseUrl {
  readonly url: string;
  readonly teamId: string;
  readonly user: string;
  readonly channel: string;
  readonly at: number;
  uses: number;
  /** The message that replace_original and delete_original mean. */
  readonly message?: { readonly ts: string; readonly ephemeral: boolean };
  readonly threadTs?: string;
}

/** One call as it arrived: of the Web API, of a response_url or of an upload. */
export interface Call {
  readonly method: string;
  /** The workspace whose token was used; undefined if the token was refused. */
  readonly team?: string;
  /** Arguments as read from the wire, without the token. */
  readonly args: Fields;
  readonly at: number;
  /** Of a response_url, the whole of it. */
  readonly url?: string;
  /** How it was answered; undefined while it is held back or where the connection was dropped. */
  answer?: { readonly status: number; readonly error?: string; readonly messages?: readonly string[] };
  /** Whether it changed anything. */
  applied: boolean;
}
