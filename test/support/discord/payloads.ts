// State as it is sent: what the documentation calls the guild, channel, member and message objects.
import { readableWithoutIntent } from "./intents.ts";
import type { Channel, Guild, Member, Message, Posted } from "./model.ts";
import { basePermissions } from "./permissions.ts";
import { isThread, type World } from "./world.ts";

export const guildChannels = (world: World, guild: Guild): readonly Channel[] =>
  [...world.channels.values()].filter(({ guild_id }) => guild_id === guild.id);

/** A guild as its own route answers it. */
export const guildObject = (guild: Guild): object => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: guild.owner_id,
  roles: [...guild.roles.values()],
  emojis: [],
  stickers: [],
  features: [],
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  premium_tier: 0,
  preferred_locale: "en-US",
  public_updates_channel_id: null,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  system_channel_flags: 0,
  system_channel_id: null,
  vanity_url_code: null,
  verification_level: 0,
});

/** A guild as GUILD_CREATE brings it. Without presences, the one member that it brings is the bot. */
export function guildCreated(world: World, guild: Guild): object {
  const own = guild.members.get(world.bot.id);
  const channels = guildChannels(world, guild);
  const readable = (channel: Channel) => world.permissions(channel, world.bot.id) !== 0n;
  return {
    ...guildObject(guild),
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.thread_metadata?.archived && readable(channel))
      .map((channel) => channelObject(world, channel)),
    members: own ? [own] : [],
    member_count: guild.members.size,
    joined_at: own?.joined_at ?? world.timestamp(),
    large: false,
    unavailable: false,
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A channel; a thread tells whether the bot is in it. */
export function channelObject(world: World, channel: Channel): object {
  if (!isThread(channel)) return channel;
  const joined = world.threadMembers.get(channel.id)?.has(world.bot.id);
  return { ...channel, ...(joined && { member: threadMember(world, channel.id, world.bot.id) }) };
}

export const threadMember = (world: World, id: string, user_id: string): object => ({
  id,
  user_id,
  join_timestamp: world.timestamp(),
  flags: 0,
});

/** A member as interactions bring it: with what it may do. */
export const memberWithPermissions = (guild: Guild, member: Member, permissions?: bigint): object => ({
  ...member,
  permissions: String(permissions ?? basePermissions(guild, member)),
});

/** A member as messages bring it: without the user, who stands beside it. */
export function withoutUser({ user: _, ...member }: Member): object {
  return member;
}

/**
 * A message as the bot is sent it.
 * @param withContent whether the bot may read what others wrote
 */
export function messageObject(world: World, posted: Posted, withContent = true): object {
  const { message, reactions } = posted;
  const referenced = message.message_reference?.message_id;
  const target = referenced === undefined ? undefined : world.findMessage(referenced);
  const thread = world.channels.get(message.id);
  return {
    ...readable(world, message, withContent),
    ...(reactions.size > 0 && {
      reactions: [...reactions].map(([emoji, users]) => ({
        emoji: emojiObject(emoji),
        count: users.size,
        count_details: { burst: 0, normal: users.size },
        burst_colors: [],
        me_burst: false,
        me: users.has(world.bot.id),
      })),
    }),
    ...(referenced !== undefined && {
      referenced_message: target ? readable(world, target.message, withContent) : null,
    }),
    ...(thread && { thread: channelObject(world, thread) }),
  };
}

const readable = (world: World, message: Message, withContent: boolean): Message =>
  withContent || readableWithoutIntent(world, message)
    ? message
    : { ...message, content: "", embeds: [], attachments: [], components: [] };

/** A message as the gateway brings it. */
export function messageEvent(world: World, posted: Posted, withContent: boolean): object {
  const channel = world.channels.get(posted.message.channel_id);
  const member = channel && world.memberOf(channel, posted.message.author.id);
  return {
    ...messageObject(world, posted, withContent),
    channel_type: channel?.type,
    ...(channel?.guild_id !== undefined && { guild_id: channel.guild_id }),
    ...(member && !posted.message.webhook_id && { member: withoutUser(member) }),
  };
}

/** `✅` or `name:id`. */
export function emojiObject(emoji: string): { readonly id: string | null; readonly name: string } {
  const [name = "", id] = emoji.split(":");
  return { id: id ?? null, name };
}
