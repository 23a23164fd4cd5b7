// What a session hears of, by the intents with which it identified.
import { GatewayIntentBits } from "discord.js";
import type { Message } from "./model.ts";
import type { World } from "./world.ts";

export const GUILD_MEMBERS: number = GatewayIntentBits.GuildMembers;
export const MESSAGE_CONTENT: number = GatewayIntentBits.MessageContent;
export const PRIVILEGED: number = GUILD_MEMBERS | GatewayIntentBits.GuildPresences | MESSAGE_CONTENT;

const { Guilds, GuildMessages, GuildMessageReactions, DirectMessages, DirectMessageReactions } = GatewayIntentBits;

/** The intent without which an event is not sent; 0 for what everybody gets. */
export function intentOf(event: string, inGuild: boolean): number {
  if (/^(GUILD_(CREATE|UPDATE|DELETE|ROLE)|CHANNEL_|THREAD_)/.test(event)) return inGuild ? Guilds : 0;
  if (/^GUILD_MEMBER_/.test(event)) return GUILD_MEMBERS;
  if (/^MESSAGE_REACTION_/.test(event)) return inGuild ? GuildMessageReactions : DirectMessageReactions;
  if (/^MESSAGE_/.test(event)) return inGuild ? GuildMessages : DirectMessages;
  return 0;
}

/**
 * Whether the bot is sent what stands in a message although it lacks the intent: its own, in DMs, and where it is
 * mentioned. A reply that pings mentions it too, if what is replied to is a normal message and no answer to an
 * interaction.
 */
export function readableWithoutIntent(world: World, message: Message): boolean {
  const inGuild = world.channels.get(message.channel_id)?.guild_id !== undefined;
  if (!inGuild || message.author.id === world.bot.id) return true;
  if (!message.mentions.some(({ id }) => id === world.bot.id)) return false;
  const repliedTo = world.repliedTo(message);
  const byReply = repliedTo?.author.id === world.bot.id && !repliedTo.interaction_metadata;
  return byReply || new RegExp(`<@!?${world.bot.id}>`).test(message.content);
}
