/**
 * Discord on the wire: its REST and its gateway on one loopback port, for the real discord.js.
 *
 * ```ts
 * const server = await startDiscord({ now });             // the usual world of building.ts; `empty: true` for none
 * const client = new Client({ rest: { api: server.api } });
 * await client.login(server.token);                       // attach `clientReady` before
 *
 * // People (person.ts). Places go by name, id, or "dm". What Discord would not let them do throws.
 * const ada = server.person("ada");                       // made, and a member of the first guild, if not known yet
 * const question = ada.writes("general", `${server.mention} when?`);
 * ada.reacts(question, "✅");
 * const deed = ada.runs("ask", { question: "when?" });    // a command the bot has published, "program status" too
 * await deed.done();                                      // answered, and not "thinking" any more
 * const [shown] = ada.sees("general");                    // her ephemerals too, and nobody else's
 * ada.presses(shown, "Share here");  ada.chooses(shown, "expertise", ["cloud"]);
 * ada.form();  ada.submits({ reason: "She helps", nominee: ["hank"] });
 * await ada.completes("nominate", "expertise", "hyp");
 *
 * // The guild: building.ts (addGuild, addText, addForum, addRole), changing.ts (overwrite, changeRole, kickBot).
 * // What goes wrong: faults, rate limits, the gateway.
 * const fault = server.faults.add("POST /channels/:id/messages", { is: "error", status: 502, when: "after" });
 * server.rateLimits.add("POST /channels/:id/messages", { limit: 5, perMs: 1000 });
 * server.gateway.drop();                                  // askToReconnect, invalidate, redeliver, holdBack
 * server.gateway.portalIntents = 0;                       // privileged intents that the settings allow
 *
 * // Waiting without timers, and counting.
 * await server.gateway.delivered();                       // the client has taken in every event sent so far
 * await server.calls.until("a reply", () => server.calls.of("POST /channels/:id/messages")[0]);
 * server.created({ nonce: "outbox-42" });                 // how many messages there really were
 *
 * // checks.ts: after each test, when client and server are closed.
 * server.keepsSecret("words", "sue");                     // nobody else may have read them
 * server.expectedCodes.add(50035);                        // refusals that a test wants
 * checkCalls(server);
 * ```
 * A second IDENTIFY waits 5 s in the client; `ws: { buildIdentifyThrottler }` shortens that, see connect-client.ts.
 */
import { createServer, type Server } from "node:http";
import { WebSocketServer } from "ws";
import { addUsualWorld, join } from "./building.ts";
import { Faults } from "./faults.ts";
import { Gateway, type GatewayEvent } from "./gateway.ts";
import { snowflakes } from "./ids.ts";
import { MESSAGE_CONTENT } from "./intents.ts";
import type { Interaction } from "./interactions.ts";
import type { Attachment, Channel, Guild, Member, Message, Modal, User } from "./model.ts";
import { bits } from "./permissions.ts";
import { Person } from "./person.ts";
import { RateLimits } from "./rate-limits.ts";
import { Recorder, type SentFile } from "./record.ts";
import { serve } from "./rest.ts";
import { applicationRoutes } from "./routes/application.ts";
import { channelRoutes } from "./routes/channels.ts";
import { guildRoutes, membersChunk } from "./routes/guilds.ts";
import { interactionRoutes } from "./routes/interactions.ts";
import { messageRoutes } from "./routes/messages.ts";
import { typeByName } from "./uploads.ts";
import { World } from "./world.ts";

export interface DiscordOptions {
  /** Epoch milliseconds: ids, timestamps and the life of tokens. The machine's clock by default. */
  readonly now?: () => number;
  /** Without the usual world, a test builds its own. */
  readonly empty?: boolean;
}

/** Something the bot said, who could read it then, and where. */
export interface Posting {
  readonly place: string;
  readonly readers: readonly string[];
  readonly text: string;
}

/** Starts a server on a free port. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  if (!options.empty) addUsualWorld(server);
  return server;
}

export class DiscordServer {
  readonly token = "token.that-nobody.may-see";
  readonly now: () => number;
  readonly world: World;
  readonly calls = new Recorder();
  readonly faults = new Faults();
  readonly rateLimits = new RateLimits();
  readonly gateway: Gateway;
  readonly interactions = new Map<string, Interaction>();
  /** The open form of a person, by user id. */
  readonly modals = new Map<string, { readonly modal: Modal; readonly interaction: Interaction }>();
  readonly locales = new Map<string, string>();
  readonly postings: Posting[] = [];
  /** Every message of the bot as it was when it was created. */
  readonly createdMessages: Pick<Message, "id" | "nonce" | "content">[] = [];
  /** What only some people may read, by name. */
  readonly secrets: { readonly words: string; readonly readers: readonly string[] }[] = [];
  /** Codes of refusals that a test wants, for `checkCalls`. */
  readonly expectedCodes = new Set<number>();
  private readonly http: Server;
  private readonly sockets: WebSocketServer;
  private port = 0;

  constructor({ now = Date.now }: DiscordOptions) {
    this.now = now;
    this.world = new World(snowflakes(now), now);
    this.gateway = new Gateway(this.world, this.calls, this.token);
    this.gateway.onMembersAsked = (asked, intents) => membersChunk(this.world, asked, intents);
    const routes = [
      ...applicationRoutes(this),
      ...messageRoutes(this),
      ...channelRoutes(this),
      ...guildRoutes(this),
      ...interactionRoutes(this),
    ];
    this.http = createServer((request, response) => void serve(this, routes, request, response));
    this.sockets = new WebSocketServer({ server: this.http });
    this.sockets.on("connection", (socket, request) => this.gateway.connect(socket, request));
  }

  /** For `rest: { api }` of the client. */
  get api(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  /** The bot as it is mentioned in a text. */
  get mention(): string {
    return `<@${this.world.bot.id}>`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.http.listen(0, "127.0.0.1", resolve));
    const address = this.http.address();
    this.port = address !== null && typeof address === "object" ? address.port : 0;
    this.gateway.url = `ws://127.0.0.1:${this.port}`;
  }

  /** Ends every connection. To be awaited after `client.destroy()`. */
  async close(): Promise<void> {
    this.faults.stop();
    for (const socket of this.gateway.sockets) socket.terminate();
    this.sockets.close();
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  /** Says that some words may be read by these people alone; `checkCalls` looks whether others could. */
  keepsSecret(words: string, ...readers: readonly string[]): void {
    this.secrets.push({ words, readers });
  }

  /** How many messages of the bot with this nonce or content there were, deleted ones too. */
  created(by: { readonly nonce?: string; readonly content?: string }): number {
    return this.createdMessages.filter(
      ({ nonce, content }) => (by.nonce ?? nonce) === nonce && (by.content ?? content) === content,
    ).length;
  }

  /** The person of a name; made, and taken into the first guild, if nobody has it. */
  person(name: string): Person {
    const known = [...this.world.users.values()].find(({ username }) => username === name);
    if (known) return new Person(this, known);
    const user = this.world.addUser(name);
    const guild = this.world.guilds.values().next().value;
    if (guild) join(this.world, guild, user);
    return new Person(this, user);
  }

  /** The guild of a name, or the first one. Throws if there is none. */
  guild(name?: string): Guild {
    const found = [...this.world.guilds.values()].find((each) => name === undefined || each.name === name);
    if (!found) throw new Error(`No guild is called ${name}`);
    return found;
  }

  /** The channel of a name or id. Throws if there is none. */
  channel(name: string): Channel {
    const found = [...this.world.channels.values()].find((each) => each.id === name || each.name === name);
    if (!found) throw new Error(`No channel is called ${name}`);
    return found;
  }

  /** The id of a role by its name. Throws if there is none. */
  role(name: string, guild: Guild = this.guild()): string {
    const found = [...guild.roles.values()].find((role) => role.name === name);
    if (!found) throw new Error(`${guild.name} has no role called ${name}`);
    return found.id;
  }

  /** Keeps what the bot said, and who could read it there. */
  note(place: Channel, readers: readonly User[], text: string): void {
    const name = place.name ?? (place.recipients ? "a DM" : place.id);
    const people = readers.filter(({ bot }) => !bot).map(({ username }) => username);
    this.postings.push({ place: name, readers: people, text });
  }

  localeOf = (user: User): string => this.locales.get(user.id) ?? "en-US";

  emit(event: GatewayEvent): void {
    this.gateway.emit(event);
  }

  /** Tells of something in a channel, if the bot can see it. */
  emitIn(channel: Channel, t: string, d: (intents: number) => object | undefined): void {
    const guild = this.world.guildOf(channel);
    if (guild && !guild.hasBot) return;
    if (!(this.world.permissions(channel, this.world.bot.id) & bits("ViewChannel"))) return;
    this.emit({ t, inGuild: guild !== undefined, d });
  }

  setRoles(guild: Guild, member: Member, roles: readonly string[]): void {
    member.roles = [...new Set(roles)];
    const d = { guild_id: guild.id, ...structuredClone(member) };
    this.emit({ t: "GUILD_MEMBER_UPDATE", inGuild: true, always: member.user.id === this.world.bot.id, d: () => d });
  }

  deleteChannel(channel: Channel): void {
    this.emitIn(channel, channel.thread_metadata ? "THREAD_DELETE" : "CHANNEL_DELETE", () => channel);
    for (const each of [...this.world.channels.values()])
      if (each.id === channel.id || each.parent_id === channel.id) {
        this.world.channels.delete(each.id);
        this.world.posted.delete(each.id);
      }
  }

  /** Keeps an upload, to be fetched at its address. */
  upload(channelId: string, file: Pick<SentFile, "name" | "type" | "bytes">): Attachment {
    const id = this.world.newId();
    this.world.uploads.set(id, file);
    const url = `http://127.0.0.1:${this.port}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.type || typeByName(file.name),
    };
  }

  /** Whether the application's settings let the bot read what others write; by REST that alone counts. */
  get mayReadContent(): boolean {
    return (this.gateway.portalIntents & MESSAGE_CONTENT) !== 0;
  }
}
