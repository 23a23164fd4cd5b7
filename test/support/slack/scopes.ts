// Which scope lets an app call what, and hear of what.
import type { ChannelKind } from "./state.ts";

export const LAUREL_SCOPES: readonly string[] = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "mpim:history",
  "mpim:read",
  "reactions:read",
  "reactions:write",
  "team:read",
  "usergroups:read",
  "users:read",
];

/** Events an app may subscribe to, and the scope each needs; null where none is needed. */
export const EVENT_SCOPES: Readonly<Record<string, string | null>> = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  member_joined_channel: "channels:read",
  member_left_channel: "channels:read",
  channel_left: "channels:read",
  group_left: "groups:read",
  channel_archive: "channels:read",
  channel_unarchive: "channels:read",
  channel_rename: "channels:read",
  team_join: "users:read",
  user_change: "users:read",
  subteam_members_changed: "usergroups:read",
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
  app_rate_limited: null,
};

const FAMILY: Readonly<Record<ChannelKind, string>> = {
  public: "channels",
  private: "groups",
  im: "im",
  mpim: "mpim",
};

/** `channels:history`, `im:read` and the like, by the kind of conversation. */
export const conversationScope = (kind: ChannelKind, what: "history" | "read" | "write"): string =>
  `${FAMILY[kind]}:${what}`;

export const messageEventFor = (kind: ChannelKind): string => `message.${FAMILY[kind]}`;

/** As `channel_type` in an event says it. */
export const channelTypeOf = (kind: ChannelKind): string =>
  ({ public: "channel", private: "group", im: "im", mpim: "mpim" })[kind];
