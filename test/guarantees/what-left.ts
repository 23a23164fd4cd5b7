// Everything that left Laurel over the wire, body by body, with the names of those who could read it: the words of
// messages, forms and files. Nobody is left out by a body whose readers cannot be told: then everybody is one.
import type { Interaction } from "../support/discord/interactions.ts";
import type { Channel as DiscordChannel, User } from "../support/discord/model.ts";
import { EPHEMERAL } from "../support/discord/posting.ts";
import type { Call } from "../support/discord/record.ts";
import type { DiscordServer } from "../support/discord/server.ts";
import { outgoing } from "../support/slack/outgoing.ts";
import type { SlackServer } from "../support/slack/server.ts";
import type { World } from "../support/slack/world.ts";

export interface Left {
  readonly by: string;
  readonly at: number;
  readonly words: string;
  /** By name; a name is one person, whichever platform it is on. */
  readonly readers: readonly string[];
}

export const EVERYBODY = "everybody";

export const whatLeft = ({ discord, slack }: { discord: DiscordServer; slack: SlackServer }): readonly Left[] => [
  ...discord.calls.calls.map((call) => leftDiscord(discord, call)),
  ...leftSlack(slack),
];

function leftDiscord(server: DiscordServer, call: Call): Left {
  const files = call.files
    .filter(({ type }) => type.startsWith("text/"))
    .map(({ bytes }) => String(Buffer.from(bytes)));
  return {
    by: `${call.method} ${call.path}`,
    at: call.at,
    words: [JSON.stringify(call.raw ?? null), ...files].join("\n"),
    readers: readersOn(server, call),
  };
}

function readersOn(server: DiscordServer, { method, path, body }: Call): readonly string[] {
  const parts = path.split("/");
  const [, room, id = "", token = ""] = parts;
  if (room === "channels") {
    const channel = server.world.channels.get(id);
    return channel ? namesIn(server, channel) : [EVERYBODY];
  }
  if (room === "interactions") {
    const interaction = server.interactions.get(id);
    if (!interaction) return [EVERYBODY];
    const isMessage = body.type === 4 || body.type === 7;
    const hidden = body.type === 7 ? interaction.source?.visibleTo !== undefined : isHidden(body.data?.flags);
    return !isMessage || hidden ? [interaction.user.username] : namesIn(server, interaction.channel);
  }
  if (room === "webhooks") {
    const interaction = [...server.interactions.values()].find((each) => each.token === decodeURIComponent(token));
    return interaction ? readersOfAnswer(server, interaction, method, body.flags) : [EVERYBODY];
  }
  return [EVERYBODY];
}

const isHidden = (flags = 0): boolean => (flags & EPHEMERAL) !== 0;

function readersOfAnswer(
  server: DiscordServer,
  interaction: Interaction,
  method: string,
  flags: number | undefined,
): readonly string[] {
  const { user, channel, original, source } = interaction;
  const edited = server.world.findMessage(original ?? "") ?? source;
  const hidden = method === "POST" ? isHidden(flags) : (edited?.visibleTo ?? user.id) === user.id && edited?.visibleTo;
  return hidden ? [user.username] : namesIn(server, channel);
}

const namesIn = (server: DiscordServer, channel: DiscordChannel): readonly string[] =>
  server.world
    .readersOf(channel)
    .filter(({ bot }: User) => !bot)
    .map(({ username }) => username);

/** What an app says with nothing for anybody to read: it asks, or names what it speaks of by ids. */
const ASKS =
  /^(auth|apps|conversations|users|usergroups|reactions|team|bots|files\.getUploadURLExternal|chat\.getPermalink)/;

function leftSlack({ world }: SlackServer): readonly Left[] {
  const said = outgoing(world).map(({ by, at, said: body, readers }) => ({
    by,
    at,
    words: [JSON.stringify(body), ...filesIn(world, body)].join("\n"),
    readers: readers.length > 0 ? readers.map(({ name }) => name) : [EVERYBODY],
  }));
  const asked = world.calls
    .filter(({ method }) => ASKS.test(method))
    .map(({ method, args, at }) => ({ by: method, at, words: JSON.stringify(args), readers: [EVERYBODY] }));
  return [...said, ...asked];
}

function filesIn({ files }: World, body: object): readonly string[] {
  const named = JSON.stringify(body);
  return [...files.values()]
    .filter(({ id, mimetype, bytes }) => bytes && mimetype.startsWith("text/") && named.includes(id))
    .map(({ bytes }) => String(bytes));
}

/** Words that not everybody may read. */
export interface Secret {
  readonly what: string;
  readonly words: RegExp;
  /** Between these instants alone; always if absent. */
  readonly from?: number;
  readonly until?: number;
  readonly readers: readonly string[];
}

/** One line for each body in which somebody could read what is not for them. */
export const leaksIn = (left: readonly Left[], secrets: readonly Secret[]): readonly string[] =>
  left.flatMap(({ by, at, words, readers }) =>
    secrets
      .filter(({ from = 0, until = Number.POSITIVE_INFINITY }) => at >= from && at < until)
      .flatMap((secret) => {
        const found = secret.words.exec(words)?.[0];
        const others = readers.filter((name) => !secret.readers.includes(name));
        return found !== undefined && others.length > 0
          ? [`${new Date(at).toISOString()} ${by}: ${secret.what} ("${found}") was there for ${others.join(", ")}`]
          : [];
      }),
  );
