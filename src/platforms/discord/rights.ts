// Whether Laurel has at a place the rights that the table of the invitation names for what it would do there.
import { type Client, PermissionFlagsBits } from "discord.js";
import type { Place } from "../../chat/place.ts";
import type { Lack, Use } from "../platform.ts";
import { channelOf } from "./ids.ts";
import { neededFor } from "./invitation.ts";

const WHAT: Readonly<Record<Use, string>> = {
  post: "I cannot post there",
  "answer in threads": "I cannot answer in threads there",
  react: "I cannot put reactions there",
  read: "I cannot read there what was said before",
  remove: "I cannot remove my own messages there",
};

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
    const missing = neededFor(use, channel.isThread()).filter(({ bit }) => !may.has(BigInt(bit)));
    const names = missing.map(({ name }) => name).join(" and ");
    return missing.length === 0
      ? []
      : [{ what: WHAT[use], remedy: `In the settings of the channel, under Permissions, give my role ${names}.` }];
  });
}
