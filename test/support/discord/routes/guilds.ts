// Guilds, their members and roles.
import { type Route, route } from "../http.ts";
import { GUILD_MEMBERS } from "../intents.ts";
import type { Guild, Member } from "../model.ts";
import { channelObject, guildChannels, guildObject } from "../payloads.ts";
import { basePermissions, bits, highestRole } from "../permissions.ts";
import { refused } from "../refusal.ts";
import type { DiscordServer } from "../server.ts";
import { isThread, type World } from "../world.ts";

export function guildRoutes(server: DiscordServer): readonly Route[] {
  const { world } = server;
  return [
    route("GET", "/guilds/:guild", (_call, param) => guildObject(world.guild(param("guild")))),
    route("GET", "/guilds/:guild/channels", (_call, param) =>
      guildChannels(world, world.guild(param("guild"))).filter((channel) => !isThread(channel)),
    ),
    route("GET", "/guilds/:guild/threads/active", (_call, param) => {
      const threads = guildChannels(world, world.guild(param("guild"))).filter(
        (channel) =>
          isThread(channel) && !channel.thread_metadata?.archived && world.permissions(channel, world.bot.id),
      );
      return { threads: threads.map((each) => channelObject(world, each)), members: [] };
    }),
    route("GET", "/guilds/:guild/roles", (_call, param) => [...world.guild(param("guild")).roles.values()]),
    route("GET", "/guilds/:guild/roles/:role", (_call, param) => roleOf(world.guild(param("guild")), param("role"))),
    route("GET", "/guilds/:guild/members", (call, param) => {
      const guild = world.guild(param("guild"));
      if (!(server.gateway.portalIntents & GUILD_MEMBERS)) throw refused("missing access");
      const after = BigInt(call.query.get("after") ?? 0);
      const all = [...guild.members.values()].filter(({ user }) => BigInt(user.id) > after);
      return all.sort(byId).slice(0, Number(call.query.get("limit") ?? 1));
    }),
    route("GET", "/guilds/:guild/members/search", (call, param) =>
      search(world.guild(param("guild")), call.query.get("query") ?? "", Number(call.query.get("limit") ?? 1)),
    ),
    route("GET", "/guilds/:guild/members/:user", (_call, param) =>
      memberOf(server, world.guild(param("guild")), param("user")),
    ),
    route("PUT", "/guilds/:guild/members/:user/roles/:role", (_call, param) =>
      setRole(server, world.guild(param("guild")), param("user"), param("role"), true),
    ),
    route("DELETE", "/guilds/:guild/members/:user/roles/:role", (_call, param) =>
      setRole(server, world.guild(param("guild")), param("user"), param("role"), false),
    ),
  ];
}

/** Members whose name or nick begins with some text. */
export const search = (guild: Guild, typed: string, limit: number): readonly Member[] =>
  [...guild.members.values()]
    .filter(({ user, nick }) =>
      [user.username, nick ?? ""].some((name) => name.toLowerCase().startsWith(typed.toLowerCase())),
    )
    .slice(0, limit);

const byId = (a: Member, b: Member): number => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1);

function memberOf({ world }: DiscordServer, guild: Guild, userId: string): Member {
  const member = guild.members.get(userId);
  if (!member) throw refused(world.users.has(userId) ? "unknown member" : "unknown user");
  return member;
}

function roleOf(guild: Guild, id: string) {
  const role = guild.roles.get(id);
  if (!role) throw refused("unknown role");
  return role;
}

/** A role above the bot's own, or one that belongs to an integration, cannot be given. */
function setRole(server: DiscordServer, guild: Guild, userId: string, roleId: string, give: boolean): void {
  const { world } = server;
  const member = memberOf(server, guild, userId);
  const role = roleOf(guild, roleId);
  const bot = memberOf(server, guild, world.bot.id);
  if (!(basePermissions(guild, bot) & bits("ManageRoles"))) throw refused("missing permissions");
  if (role.managed || role.position >= highestRole(guild, bot)) throw refused("missing permissions");
  server.setRoles(guild, member, give ? [...member.roles, roleId] : member.roles.filter((id) => id !== roleId));
}

interface MembersAsked {
  readonly guild_id?: string;
  readonly query?: string;
  readonly limit?: number;
  readonly user_ids?: string | readonly string[];
  readonly nonce?: string;
}

/** The answer of the gateway to who asks for members; nothing where the intent for all of them is missing. */
export function membersChunk(world: World, asked: unknown, intents: number): object | undefined {
  const { guild_id = "", query, limit = 0, user_ids, nonce }: MembersAsked = Object(asked);
  const guild = world.guilds.get(guild_id);
  if (!guild || (query === "" && !(intents & GUILD_MEMBERS))) return undefined;
  const ids = user_ids === undefined ? undefined : [user_ids].flat();
  const members = ids
    ? ids.flatMap((id) => guild.members.get(id) ?? [])
    : search(guild, query ?? "", limit || Infinity);
  const not_found = ids?.filter((id) => !guild.members.has(id));
  return { guild_id, members, chunk_index: 0, chunk_count: 1, nonce, ...(not_found && { not_found }) };
}
