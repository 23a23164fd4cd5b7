// Users of Discord as those who act, and as people in a text.
import type { APIGuildMember, APIInteractionGuildMember, APIUser } from "discord.js";
import type { Actor } from "../../chat/event.ts";
import type { PersonRef } from "../../chat/rich.ts";
import { accountId } from "./ids.ts";
import { isAdmin } from "./members.ts";

type Named = Pick<APIUser, "username"> & { readonly global_name?: string | null };

/** As others see them there. */
export const nameOf = (user: Named, nick?: string | null): string => nick || user.global_name || user.username;

export const actorOf = (user: APIUser, member?: { readonly nick?: string | null }): Actor => ({
  account: accountId(user.id),
  name: nameOf(user, member?.nick),
  bot: user.bot === true,
  foreign: false,
});

/** Who acted in an interaction, with the roles that it brings: as fresh as can be. */
export function actorWithRoles(member: APIInteractionGuildMember, owner: string | undefined): Actor {
  const admin = owner === member.user.id || isAdmin(BigInt(member.permissions));
  return { ...actorOf(member.user, member), roles: admin ? [...member.roles, "admin"] : member.roles };
}

export const personRef = (user: APIUser, member?: Partial<Pick<APIGuildMember, "nick">>): PersonRef => ({
  account: accountId(user.id),
  name: nameOf(user, member?.nick),
  ...(user.bot ? { bot: true } : {}),
});

/** For what Discord reports without saying who did it: a deletion, a changed tag, an installation. */
export const SOMEBODY: Actor = { account: accountId("0"), name: "somebody", bot: false, foreign: false, unknown: true };
