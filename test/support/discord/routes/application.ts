// The application itself: its gateway, its user, its commands, and DMs that it opens.
import { ApplicationFlags, GatewayIntentBits } from "discord.js";
import { type Route, route } from "../http.ts";
import { checkCommands, MOST_COMMANDS, type SentCommand } from "../limits/command.ts";
import type { Command, CommandOption } from "../model.ts";
import { guildObject } from "../payloads.ts";
import type { Call } from "../record.ts";
import { refused } from "../refusal.ts";
import type { DiscordServer } from "../server.ts";

export function applicationRoutes(server: DiscordServer): readonly Route[] {
  const { world } = server;
  const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
  return [
    route("GET", "/gateway", () => ({ url: server.gateway.url })),
    route("GET", "/gateway/bot", () => ({ url: server.gateway.url, shards: 1, session_start_limit: limit })),
    route("GET", "/applications/@me", () => application(server)),
    route("GET", "/oauth2/applications/@me", () => application(server)),
    route("GET", "/users/@me", () => ({ ...world.bot, flags: 0, verified: true, mfa_enabled: true })),
    route("GET", "/users/@me/guilds", () =>
      [...world.guilds.values()]
        .filter(({ hasBot }) => hasBot)
        .map((guild) => ({ ...guildObject(guild), owner: false })),
    ),
    route("GET", "/users/:user", (_call, param) => {
      const user = world.users.get(param("user"));
      if (!user) throw refused("unknown user");
      return user;
    }),
    route("POST", "/users/@me/channels", ({ body }) => {
      const user = world.users.get(body.recipient_id ?? "");
      if (!user) throw refused("unknown user");
      if (user.bot) throw refused("DMs closed");
      return world.dmWith(user);
    }),
    ...commandRoutes(server, "/applications/:app/commands", () => undefined),
    ...commandRoutes(server, "/applications/:app/guilds/:guild/commands", (param) => world.guild(param("guild")).id),
  ];
}

/** Flags that say which privileged intents the settings of a small application allow. */
const LIMITED: readonly (readonly [intent: number, flag: ApplicationFlags])[] = [
  [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
  [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
  [GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
];

function application({ gateway, world: { bot } }: DiscordServer): object {
  const flags = LIMITED.reduce((sum, [intent, flag]) => (gateway.portalIntents & intent ? sum | flag : sum), 0);
  const fixed = {
    description: "",
    icon: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "",
    team: null,
  };
  return { ...fixed, id: bot.id, name: bot.username, bot, flags };
}

type Param = (name: string) => string;

/** Global commands, or those of a guild. */
function commandRoutes(server: DiscordServer, base: string, guildOf: (param: Param) => string | undefined): Route[] {
  const { world } = server;
  const inScope = (guild: string | undefined) => world.commands.filter(({ guild_id }) => guild_id === guild);
  const replace = (guild: string | undefined, commands: readonly Command[]) => {
    refuseTooMany(commands);
    world.commands = [...world.commands.filter(({ guild_id }) => guild_id !== guild), ...commands];
  };
  const one = (param: Param) => {
    const found = inScope(guildOf(param)).find(({ id }) => id === param("command"));
    if (!found) throw refused("unknown command");
    return found;
  };
  return [
    route("GET", base, ({ query }, param) => {
      const found = inScope(guildOf(param));
      return query.get("with_localizations") === "true" ? found : found.map(inEnglish);
    }),
    route("PUT", base, (call, param) => {
      const sent = listOf(call);
      checkCommands(sent, true);
      const guild = guildOf(param);
      const made = sent.map((each) => published(server, each, guild));
      replace(guild, made);
      return made;
    }),
    route("POST", base, (call, param) => {
      const sent = oneOf(call);
      checkCommands([sent], false);
      const guild = guildOf(param);
      const made = published(server, sent, guild);
      replace(guild, [...inScope(guild).filter(({ id }) => id !== made.id), made]);
      return made;
    }),
    route("GET", `${base}/:command`, (_call, param) => one(param)),
    route("PATCH", `${base}/:command`, (call, param) => {
      const before = one(param);
      const after: Command = { ...before, ...call.body, version: world.newId() };
      checkCommands([after], false);
      const guild = guildOf(param);
      replace(
        guild,
        inScope(guild).map((each) => (each.id === before.id ? after : each)),
      );
      return after;
    }),
    route("DELETE", `${base}/:command`, (_call, param) => {
      const gone = one(param);
      replace(
        guildOf(param),
        inScope(guildOf(param)).filter(({ id }) => id !== gone.id),
      );
    }),
  ];
}

const listOf = ({ raw }: Call): readonly SentCommand[] => (Array.isArray(raw) ? raw : []);
const oneOf = (call: Call): SentCommand => ({ name: "", ...call.body });

/** A list of commands comes without other languages, unless they are asked for. */
function inEnglish<Part extends Command | CommandOption>(part: Part): Part {
  const { name_localizations: _names, description_localizations: _descriptions, options, ...rest } = part;
  return { ...rest, ...(options && { options: options.map(inEnglish) }) } as Part;
}

/** A command keeps its id as long as its name and type stay. */
function published({ world }: DiscordServer, sent: SentCommand, guild_id: string | undefined): Command {
  const { type = 1, name } = sent;
  const known = world.commands.find((each) => each.guild_id === guild_id && each.type === type && each.name === name);
  return {
    default_member_permissions: null,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    description: "",
    ...sent,
    type,
    name,
    id: known?.id ?? world.newId(),
    application_id: world.bot.id,
    version: world.newId(),
    ...(guild_id !== undefined && { guild_id }),
  };
}

function refuseTooMany(commands: readonly Command[]): void {
  for (const [type, most] of Object.entries(MOST_COMMANDS))
    if (commands.filter((each) => each.type === Number(type)).length > most) throw refused("too many commands");
}
