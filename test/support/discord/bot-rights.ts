// What the bot may do where it calls; each check refuses as Discord does.
import type { Channel } from "./model.ts";
import { bits, type Permission } from "./permissions.ts";
import { refused } from "./refusal.ts";
import { isThread, type World } from "./world.ts";

/** The channel of a call, if the bot may see it. Throws 10003, or 50001. */
export function visibleChannel(world: World, id: string): Channel {
  const channel = world.channel(id);
  if (channel.guild_id !== undefined) world.guild(channel.guild_id);
  need(world, channel, "ViewChannel");
  return channel;
}

/** Throws 50001 where the channel is hidden from the bot, and 50013 where another permission is missing. */
export function need(world: World, channel: Channel, ...permissions: readonly Permission[]): void {
  const has = world.permissions(channel, world.bot.id);
  if (!(has & bits("ViewChannel"))) throw refused("missing access");
  const needed = bits(...permissions);
  if ((has & needed) !== needed) throw refused("missing permissions");
}

export const botMay = (world: World, channel: Channel, permission: Permission): boolean =>
  (world.permissions(channel, world.bot.id) & bits(permission)) !== 0n;

/** Throws unless the bot may post: 50001, 50013, 50008, 50007, 50278, 50083. */
export function needToSend(world: World, channel: Channel): void {
  if (channel.guild_id === undefined) {
    needDm(world, channel);
    return;
  }
  need(world, channel, isThread(channel) ? "SendMessagesInThreads" : "SendMessages");
  if (channel.type === 15 || channel.type === 16 || channel.type === 4) throw refused("not a text channel");
  if (channel.thread_metadata?.locked && !botMay(world, channel, "ManageThreads")) throw refused("archived thread");
}

function needDm(world: World, { recipients = [] }: Channel): void {
  for (const { id, bot } of recipients) {
    if (bot || world.closedDms.has(id)) throw refused("DMs closed");
    const shared = [...world.guilds.values()].some(({ members, hasBot }) => hasBot && members.has(id));
    if (!shared) throw refused("no mutual guild");
  }
}
