// The discord.js client: which events are asked for, what is kept in memory, how calls behave.
import { Client, Events, GatewayIntentBits, Options, type RateLimitData } from "discord.js";
import type { Log } from "../../log.ts";
import { describeFault } from "./fault.ts";
import { LONGEST_WAIT_MS } from "./limits.ts";

export interface ClientOptions {
  /** Base of the API, such as `http://127.0.0.1:8080/api`; Discord's own if absent. */
  readonly apiUrl?: string;
  /** Whether to ask for the text of messages that are not written to Laurel: a privileged intent. */
  readonly readsMessages: boolean;
  /** Whether to ask who joins and leaves: a privileged intent. */
  readonly hearsMembers: boolean;
  /** How many calls Discord lets this bot make in a second, where it granted more than the usual 50. */
  readonly callsPerSecond?: number | undefined;
  readonly log: Log;
}

/** The intents that are asked for. The two privileged ones only where a setting needs them. */
export const intentsFor = ({ readsMessages, hearsMembers }: Pick<ClientOptions, "readsMessages" | "hearsMembers">) => [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.DirectMessageReactions,
  ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
  ...(hearsMembers ? [GatewayIntentBits.GuildMembers] : []),
];

/** For how many people and threads what was last heard of them is kept. */
const KEPT = 500;
const WARN_AFTER_INVALID = 500;
const GUILDS_WITHIN_MS = 5_000;

/**
 * A client that is not connected yet. Events are read from the packets themselves (`raw`), before discord.js makes
 * objects of them: it drops reactions, edits and DMs whose message or channel is not in its cache unless partials are
 * switched on, tells nothing of threads that it forgot, and hides the author of a message that was reacted to. So no
 * partials are needed, and of messages nothing is kept at all.
 */
export function openClient({ apiUrl, callsPerSecond, log, ...asked }: ClientOptions): Client {
  const client = new Client({
    intents: intentsFor(asked),
    allowedMentions: { parse: [] },
    // As many connections as Discord recommends, all in this process.
    shards: "auto",
    waitGuildTimeout: GUILDS_WITHIN_MS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: KEPT, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      UserManager: { maxSize: KEPT, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    }),
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      ...(callsPerSecond === undefined ? {} : { globalRequestsPerSecond: callsPerSecond }),
      // One place tries again, and it asks first whether the earlier try got through: the worker.
      retries: 0,
      rejectOnRateLimit: ({ retryAfter, timeToReset }: RateLimitData) =>
        Math.max(retryAfter, timeToReset) > LONGEST_WAIT_MS,
      invalidRequestWarningInterval: WARN_AFTER_INVALID,
    },
  });
  // Without a listener a rejected promise in any other listener would end the process.
  client.on(Events.Error, (error) => log.error(describeFault(error), "discord.js met an error"));
  client.on(Events.ShardError, (error) => log.warn(describeFault(error), "the connection to Discord broke"));
  client.rest.on("rateLimited", ({ method, route, retryAfter, scope, global }) =>
    log.warn({ method, route, retryAfter, scope, global }, "Discord asks to wait"),
  );
  client.rest.on("invalidRequestWarning", ({ count, remainingTime }) =>
    log.warn({ count, remainingTime }, "many calls to Discord are refused; it blocks the address at 10000"),
  );
  return client;
}
