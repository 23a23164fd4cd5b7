import type { LinkedMessage } from "../platform.ts";
import { messageId, placeId, spaceId } from "./ids.ts";

const MESSAGE = /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(\d+)\/(\d+)\/(\d+)\/?$/;

/** The message of a server that a link leads to, as Discord's apps copy it. */
export function readLink(link: string): LinkedMessage | undefined {
  const [, guild, channel, message] = MESSAGE.exec(link.trim()) ?? [];
  if (guild === undefined || channel === undefined || message === undefined) return undefined;
  return { space: spaceId(guild), place: placeId(guild, channel), message: messageId(message) };
}
