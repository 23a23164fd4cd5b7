// What people do with commands, buttons and forms, from the event until the token ends.
import type { Channel, Choice, Modal, Posted, User } from "./model.ts";
import { memberWithPermissions } from "./payloads.ts";
import { refused } from "./refusal.ts";
import type { DiscordServer } from "./server.ts";

export const KINDS = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

const ANSWER_WITHIN_MS = 3000;
const TOKEN_LIVES_MS = 15 * 60_000;

/** What the bot answered first. */
export interface FirstAnswer {
  readonly type: number;
  readonly choices?: readonly Choice[];
  readonly modal?: Modal;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose button or select it was, or from which the form was opened. */
  readonly source: Posted | undefined;
  readonly at: number;
  answer: FirstAnswer | undefined;
  /** Id of the message that `@original` means. */
  original: string | undefined;
  /** Every message that was made through it. */
  readonly messages: string[];
}

/** An interaction as a test holds it. */
export class Deed {
  readonly interaction: Interaction;
  private readonly server: DiscordServer;

  constructor(server: DiscordServer, interaction: Interaction) {
    this.server = server;
    this.interaction = interaction;
  }

  /** Resolves with the first answer, as soon as there is one. */
  answered(): Promise<FirstAnswer> {
    const what = `an answer to interaction ${this.interaction.id}`;
    return this.server.calls.until(what, () => this.interaction.answer);
  }

  /** Resolves when something is shown instead of "thinking": the first answer, or what was put in its place. */
  async done(): Promise<FirstAnswer> {
    const answer = await this.answered();
    if (answer.type !== 5) return answer;
    await this.server.calls.until(`the deferred answer to interaction ${this.interaction.id}`, () =>
      this.isThinking() ? undefined : true,
    );
    return answer;
  }

  private isThinking(): boolean {
    const posted = this.server.world.findMessage(this.interaction.original ?? "");
    return posted !== undefined && (posted.message.flags & (1 << 7)) !== 0;
  }
}

/** What `act` needs to know of a deed. */
export interface Act {
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly source?: Posted;
  /** The message object of `source`, as the interaction carries it. */
  readonly message?: object;
}

/** Sends an interaction to the bot. Throws where the person is no member, and where no session is there to hear it. */
export function act(server: DiscordServer, { type, user, channel, data, source, message }: Act): Deed {
  const { world } = server;
  const guild = world.guildOf(channel);
  const member = guild?.members.get(user.id);
  if (guild && !member) throw new Error(`${user.username} is not in ${guild.name}`);
  const id = world.newId();
  const interaction: Interaction = {
    id,
    token: `interaction-token-${id}`,
    type,
    user,
    channel,
    source,
    at: server.now(),
    answer: undefined,
    original: undefined,
    messages: [],
  };
  server.interactions.set(id, interaction);
  const permissions = guild ? world.permissions(channel, world.bot.id) : 0n;
  const d = {
    id,
    token: interaction.token,
    application_id: world.bot.id,
    type,
    version: 1,
    locale: server.localeOf(user),
    entitlements: [],
    authorizing_integration_owners: ownersIn(channel),
    attachment_size_limit: 10_485_760,
    context: guild ? 0 : 1,
    app_permissions: String(permissions),
    channel_id: channel.id,
    channel: interactionChannel(server, channel, user),
    data,
    ...(message && { message }),
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: "en-US", features: [] },
          guild_locale: "en-US",
          member: memberWithPermissions(guild, member, world.permissions(channel, user.id)),
        }
      : { user }),
  };
  server.emit({ t: "INTERACTION_CREATE", inGuild: guild !== undefined, d: () => d });
  return new Deed(server, interaction);
}

/** For whom the bot is installed there: the guild, or nobody in particular. */
export const ownersIn = ({ guild_id = "0" }: Channel): Readonly<Record<string, string>> => ({ 0: guild_id });

/** A channel as interactions bring it. */
export const interactionChannel = ({ world }: DiscordServer, channel: Channel, user: User): object => ({
  ...channel,
  ...(channel.guild_id !== undefined && {
    permissions: String(world.permissions(channel, user.id)),
    app_permissions: String(world.permissions(channel, world.bot.id)),
  }),
});

/** The interaction that may be answered for the first time. Throws 10062, or 40060. */
export function unanswered(server: DiscordServer, id: string, token: string): Interaction {
  const interaction = server.interactions.get(id);
  if (!interaction || interaction.token !== token) throw refused("unknown interaction");
  if (interaction.answer) throw refused("acknowledged before");
  if (server.now() - interaction.at > ANSWER_WITHIN_MS) throw refused("unknown interaction");
  return interaction;
}

/** The interaction whose token still serves as a webhook. Throws 10015 before the first answer, 50027 after 15 min. */
export function byToken(server: DiscordServer, token: string): Interaction {
  const interaction = [...server.interactions.values()].find((each) => each.token === token);
  if (!interaction) throw refused("unknown webhook");
  if (server.now() - interaction.at > TOKEN_LIVES_MS) throw refused("expired token");
  if (!interaction.answer) throw refused("unknown webhook");
  return interaction;
}
