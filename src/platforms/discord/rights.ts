// The rights that Laurel needs at a place, by the names under which Discord shows them.
import { type Client, PermissionFlagsBits } from "discord.js";
import type { Place } from "../../chat/place.ts";
import type { Lack, Use } from "../platform.ts";
import { channelOf } from "./ids.ts";

const NAMES = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  CreatePublicThreads: "Create Public Threads",
  AddReactions: "Add Reactions",
  ReadMessageHistory: "Read Message History",
  AttachFiles: "Attach Files",
  ManageRoles: "Manage Roles",
} as const;
export type Right = keyof typeof NAMES;

/** A right as Discord's settings name it. */
export const rightName = (right: Right): string => NAMES[right];
export const rightBit = (right: Right): bigint => PermissionFlagsBits[right];

const WHAT: Readonly<Record<Use, string>> = {
  post: "I cannot post there",
  "answer in threads": "I cannot answer in threads there",
  react: "I cannot put reactions there",
  read: "I cannot read there what was said before",
  remove: "I cannot remove my own messages there",
};

/** What is needed beside seeing the channel. One's own messages can be removed without any further right. */
function neededFor(use: Use, isThread: boolean): readonly Right[] {
  switch (use) {
    case "post":
      return [isThread ? "SendMessagesInThreads" : "SendMessages", "AttachFiles"];
    case "answer in threads":
      return ["CreatePublicThreads", "SendMessagesInThreads", "ReadMessageHistory"];
    case "react":
      return ["AddReactions", "ReadMessageHistory"];
    case "read":
      return ["ReadMessageHistory"];
    case "remove":
      return [];
  }
}

const GONE: Lack = {
  what: "I cannot see this channel",
  remedy: "Check that it still exists, and in its settings under Permissions give my role View Channel.",
};

/** The rights that Laurel lacks at a place; empty if none. */
export function lacksAt(client: Client, place: Place, uses: readonly Use[]): readonly Lack[] {
  if (place.kind === "dm") return [];
  const channel = client.channels.cache.get(channelOf(place.id) ?? "");
  if (!channel || channel.isDMBased()) return [GONE];
  const self = channel.guild.members.me;
  const may = self ? channel.permissionsFor(self) : undefined;
  if (!may?.has(PermissionFlagsBits.ViewChannel)) return [GONE];
  if (place.kind === "forum" && uses.includes("post"))
    return [{ what: "I open no posts in a forum", remedy: "Choose a text channel for what I post." }];
  return uses.flatMap((use) => {
    const missing = neededFor(use, channel.isThread()).filter((right) => !may.has(rightBit(right)));
    const names = missing.map(rightName).join(" and ");
    return missing.length === 0
      ? []
      : [{ what: WHAT[use], remedy: `In the settings of the channel, under Permissions, give my role ${names}.` }];
  });
}
