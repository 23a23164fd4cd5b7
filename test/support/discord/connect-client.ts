// A real discord.js client at the server, for the server's own tests.
import { Client, type ClientOptions, Events, GatewayIntentBits as Intent, Partials } from "discord.js";
import type { DiscordServer } from "./server.ts";

export const ALL_INTENTS: readonly Intent[] = [
  Intent.Guilds,
  Intent.GuildMembers,
  Intent.GuildMessages,
  Intent.MessageContent,
  Intent.GuildMessageReactions,
  Intent.DirectMessages,
];

/** A client that is not logged in yet. */
export const clientOf = (server: DiscordServer, options: Partial<ClientOptions> = {}): Client =>
  new Client({
    intents: ALL_INTENTS,
    partials: [Partials.Channel, Partials.Message, Partials.Reaction, Partials.User],
    allowedMentions: { parse: [] },
    waitGuildTimeout: 200,
    // A second identification would wait five seconds.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: server.api, offset: 0, ...options.rest },
  });

/** Logs in and waits until the client is ready; it may be so before `login` resolves. */
export async function logIn(server: DiscordServer, client: Client): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  return ready;
}
