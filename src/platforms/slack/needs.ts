// What Laurel asks of Slack, and what for. The manifest is made of this, and a space is examined by it.

/** What of Laurel is switched on. */
export interface Features {
  /** Reads what is not written to it: answers unasked, hears thanks. */
  readonly readsMessages: boolean;
}

export interface Need {
  /** A scope, or an event as the manifest names it. */
  readonly name: string;
  /** As the end of a sentence: `Laurel needs it to …`. */
  readonly to: string;
  /** Without it nothing works. */
  readonly essential?: true;
  readonly only?: keyof Features;
}

const SCOPES: readonly Need[] = [
  { name: "app_mentions:read", to: "hear that it is mentioned", essential: true },
  { name: "chat:write", to: "answer and post", essential: true },
  { name: "commands", to: "take its command and its message shortcuts", essential: true },
  { name: "im:history", to: "read what people write to it in a DM", essential: true },
  { name: "im:write", to: "write to people in a DM", essential: true },
  { name: "im:read", to: "tell its own DMs from those of others", essential: true },
  { name: "users:read", to: "know names, languages and who administers the workspace", essential: true },
  { name: "channels:read", to: "know who reads along in a channel", essential: true },
  { name: "groups:read", to: "know who reads along in a private channel", essential: true },
  { name: "usergroups:read", to: "know by their user groups who is staff", essential: true },
  {
    name: "channels:history",
    to: "find mentions it missed, read which answer helped, and see whether a post that broke off got through",
  },
  { name: "groups:history", to: "find the same in a private channel" },
  { name: "reactions:read", to: "see a check mark on an answer that helped" },
  { name: "reactions:write", to: "show with one small reaction that help was credited" },
  { name: "files:write", to: "send charts and files" },
  { name: "files:read", to: "fetch a file that somebody adds to a form" },
];

const EVENTS: readonly Need[] = [
  { name: "app_home_opened", to: "fill its home tab" },
  { name: "app_mention", to: "hear that it is mentioned" },
  { name: "app_uninstalled", to: "know that it was removed" },
  { name: "channel_shared", to: "know at once that another organisation reads along" },
  { name: "channel_unshared", to: "know at once that another organisation reads along no more" },
  { name: "member_joined_channel", to: "know at once that somebody else reads along" },
  { name: "member_left_channel", to: "know at once that somebody reads along no more" },
  { name: "message.channels", to: "answer unasked, and hear thanks", only: "readsMessages" },
  { name: "message.groups", to: "answer unasked, and hear thanks, in a private channel", only: "readsMessages" },
  { name: "message.im", to: "hear what people write to it in a DM" },
  { name: "reaction_added", to: "see a check mark on an answer that helped" },
  { name: "reaction_removed", to: "see that a check mark was taken back" },
  { name: "subteam_members_changed", to: "know at once that somebody became staff, or is no more" },
  { name: "team_join", to: "know of a new member" },
  { name: "tokens_revoked", to: "know that its token is void" },
  { name: "user_change", to: "know of a new name, or that somebody left" },
];

const wanted = (needs: readonly Need[], features: Features): readonly Need[] =>
  needs.filter(({ only }) => only === undefined || features[only]);

export const neededScopes = (features: Features): readonly Need[] => wanted(SCOPES, features);
export const neededEvents = (features: Features): readonly Need[] => wanted(EVENTS, features);
