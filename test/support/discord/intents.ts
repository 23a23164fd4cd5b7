// What a session hears of, by the intents with which it identified.
import { GatewayIntentBits } from "discord.js";
import type { Message } from "./model.ts";

const { Guilds, GuildMembers, GuildMessages, GuildMessageReactions, DirectMessages, DirectMessageReactions } =
  GatewayIntentBits;

export const PRIVILEGED: number = GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** The intent without which an event is not sent; 0 for what everybody gets. */
export function intentOf(event: string, inGuild: boolean): number {
  if (/^(GUILD_(CREATE|UPDATE|DELETE|ROLE)|CHANNEL_|THREAD_)/.test(event)) return inGuild ? Guilds : 0;
  if (/^GUILD_MEMBER_/.test(event)) return GuildMembers;
  if (/^MESSAGE_REACTION_/.test(event)) return inGuild ? GuildMessageReactions : DirectMessageReactions;
  if (/^MESSAGE_/.test(event)) return inGuild ? GuildMessages : DirectMessages;
  return 0;
}

/**
 * Empties what people wrote where the bot may not read it: everywhere except its own messages, DMs, and messages that
 * mention it. A reply to a normal message of the bot mentions it, if the reply pings; a reply to what answered an
 * interaction does not count.
 */
export function withoutContent<M extends object>(
  event: M,
  message: Message,
  about: { readonly botId: string; readonly inGuild: boolean; readonly repliedTo: Message | undefined },
): M {
  const named = new RegExp(`<@!?${about.botId}>`).test(message.content);
  const byReply = about.repliedTo?.author.id === about.botId && !about.repliedTo.interaction_metadata;
  const mentioned = message.mentions.some(({ id }) => id === about.botId) && (named || byReply);
  if (!about.inGuild || message.author.id === about.botId || mentioned) return event;
  return { ...event, content: "", embeds: [], attachments: [], components: [] };
}
