// The state of the platform: users, guilds, channels, messages. It is found again by id, or by the names tests use.
import type { Channel, Command, Guild, Member, Message, Posted, User } from "./model.ts";
import { permissionsIn } from "./permissions.ts";
import { refused } from "./refusal.ts";

export const TEXT = 0;
export const DM = 1;
export const FORUM = 15;
export const THREAD_TYPES: readonly number[] = [10, 11, 12];

export const isThread = (channel: Channel): boolean => THREAD_TYPES.includes(channel.type);

export class World {
  readonly newId: () => string;
  readonly now: () => number;
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** By channel, oldest first. */
  readonly posted = new Map<string, Posted[]>();
  readonly threadMembers = new Map<string, Set<string>>();
  readonly closedDms = new Set<string>();
  /** Global ones, and those of guilds. */
  commands: readonly Command[] = [];
  /** What was uploaded, by attachment id. */
  readonly uploads = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();

  constructor(newId: () => string, now: () => number) {
    this.newId = newId;
    this.now = now;
    this.bot = this.addUser("laurel", true);
  }

  addUser(username: string, bot = false): User {
    const global_name = username.charAt(0).toUpperCase() + username.slice(1);
    const user: User = { id: this.newId(), username, global_name, discriminator: "0", avatar: null, bot };
    this.users.set(user.id, user);
    return user;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  /** Throws 10003. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw refused("unknown channel");
    return channel;
  }

  /** Throws 10004 also where the bot is not in it. */
  guild(id: string): Guild {
    const guild = this.guilds.get(id);
    if (!guild?.hasBot) throw refused("unknown guild");
    return guild;
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.guild_id === undefined ? undefined : this.guilds.get(channel.guild_id);
  }

  messagesIn(channelId: string): Posted[] {
    const found = this.posted.get(channelId) ?? [];
    this.posted.set(channelId, found);
    return found;
  }

  /** Throws 10008, also for what is ephemeral: that is reached through its interaction alone. */
  message(channelId: string, id: string): Posted {
    const found = this.messagesIn(channelId).find(({ message }) => message.id === id);
    if (!found || found.visibleTo !== undefined) throw refused("unknown message");
    return found;
  }

  /** The message wherever it is, ephemeral or not; undefined once deleted. */
  findMessage(id: string): Posted | undefined {
    for (const all of this.posted.values()) {
      const found = all.find(({ message }) => message.id === id);
      if (found) return found;
    }
    return undefined;
  }

  memberOf(channel: Channel, userId: string): Member | undefined {
    return this.guildOf(channel)?.members.get(userId);
  }

  /** What a user may do in a channel; nothing for whom it is out of reach. In a DM there is nothing to compute. */
  permissions(channel: Channel, userId: string): bigint {
    const guild = this.guildOf(channel);
    if (!guild) return (channel.recipients ?? []).some(({ id }) => id === userId) || userId === this.bot.id ? -1n : 0n;
    const member = guild.members.get(userId);
    if (!member) return 0n;
    const place = isThread(channel) ? this.channels.get(channel.parent_id ?? "") : channel;
    const found = place ? permissionsIn(guild, member, place) : 0n;
    const uninvited = channel.type === 12 && !this.threadMembers.get(channel.id)?.has(userId);
    return uninvited && !(found & (1n << 34n)) ? 0n : found;
  }

  /** Everybody who can read along at a channel, people and bots. */
  readersOf(channel: Channel): readonly User[] {
    const guild = this.guildOf(channel);
    const all = guild ? [...guild.members.values()].map(({ user }) => user) : [this.bot, ...(channel.recipients ?? [])];
    return all.filter(({ id }) => this.permissions(channel, id) & (1n << 10n));
  }

  dmWith(user: User): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipients }) => type === DM && recipients?.some(({ id }) => id === user.id),
    );
    if (known) return known;
    const channel: Channel = { id: this.newId(), type: DM, recipients: [user], last_message_id: null, flags: 0 };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** What a message replies to, if it still is there. */
  repliedTo({ message_reference: reference }: Pick<Message, "message_reference">): Message | undefined {
    return reference?.message_id === undefined ? undefined : this.findMessage(reference.message_id)?.message;
  }
}
