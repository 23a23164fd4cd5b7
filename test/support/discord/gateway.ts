// The gateway: sessions, heartbeats, and events with the history from which a session resumes.
import type { IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import { intentOf, PRIVILEGED } from "./intents.ts";
import { guildCreated } from "./payloads.ts";
import type { Recorder } from "./record.ts";
import type { World } from "./world.ts";

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly history: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
  seq: number;
}

/** An event before it is told to a session. `d` gets the session's intents, and may answer nothing to keep quiet. */
export interface GatewayEvent {
  readonly t: string;
  readonly inGuild: boolean;
  /** Sent whatever the session's intents are: what is about the bot itself. */
  readonly always?: boolean;
  readonly d: (intents: number) => object | undefined;
}

interface ClientFrame {
  readonly op: number;
  readonly d: {
    readonly token?: string;
    readonly intents?: number;
    readonly shard?: readonly number[];
    readonly session_id?: string;
    readonly seq?: number;
  } | null;
}

const HEARTBEAT_MS = 45_000;

export class Gateway {
  /** Privileged intents that are switched on in the application's settings. */
  portalIntents: number = PRIVILEGED;
  /** Sockets that wait before they have identified are among them. */
  readonly sockets = new Set<WebSocket>();
  readonly sessions = new Map<string, Session>();
  /** Answers REQUEST_GUILD_MEMBERS; set by the server. */
  onMembersAsked: (asked: unknown, intents: number) => object | undefined = () => undefined;
  url = "";
  private readonly world: World;
  private readonly recorder: Recorder;
  private readonly token: string;
  private readonly sent: GatewayEvent[] = [];
  private held: { event?: GatewayEvent; readonly t: string } | undefined;

  constructor(world: World, recorder: Recorder, token: string) {
    this.world = world;
    this.recorder = recorder;
    this.token = token;
  }

  connect(socket: WebSocket, request: IncomingMessage): void {
    this.sockets.add(socket);
    const query = new URL(request.url ?? "", "ws://localhost").searchParams;
    if (query.get("v") !== "10") {
      socket.close(4012, "Invalid API version");
      return;
    }
    if (query.has("compress")) {
      socket.close(4002, "This server does not compress");
      return;
    }
    socket.on("close", (code) => this.disconnected(socket, code));
    socket.on("message", (bytes) => this.receive(socket, JSON.parse(String(bytes))));
    this.send(socket, { op: 10, d: { heartbeat_interval: HEARTBEAT_MS } });
  }

  /** Tells an event to every session that may hear of it, and keeps it for those that are away. */
  emit(event: GatewayEvent): void {
    if (this.held?.event === undefined && this.held?.t === event.t) {
      this.held.event = event;
      return;
    }
    this.sent.push(event);
    for (const session of this.sessions.values()) this.tell(session, event);
    const late = this.held?.event;
    if (!late) return;
    this.held = undefined;
    this.emit(late);
  }

  /** Sends the last event again, or the last of one type: with a new number, as Discord does after a hiccup. */
  redeliver(t?: string): void {
    const last = this.sent.findLast((event) => t === undefined || event.t === t);
    if (!last) throw new Error(`No ${t ?? "event"} was sent that could be sent again`);
    for (const session of this.sessions.values()) this.tell(session, last);
  }

  /** How many events were sent so far. */
  get told(): number {
    return this.sent.length;
  }

  /** Sends everything once more that was sent after the first `told` events, in its order. */
  redeliverAfter(told: number): void {
    for (const event of this.sent.slice(told)) for (const session of this.sessions.values()) this.tell(session, event);
  }

  /** Holds the next event of a type back until another one has been sent. */
  holdBack(t: string): void {
    this.held = { t };
  }

  /** Closes the sockets. A session that is not resumable is forgotten. */
  drop(how: { readonly code?: number; readonly resumable?: boolean; readonly hard?: boolean } = {}): void {
    if (how.resumable === false) this.sessions.clear();
    for (const socket of this.sockets) how.hard ? socket.terminate() : socket.close(how.code ?? 4000);
  }

  /** Op 7. */
  askToReconnect(): void {
    for (const socket of this.sockets) this.send(socket, { op: 7, d: null });
  }

  /** Op 9: the client has to identify anew. */
  invalidate(): void {
    const sockets = [...this.sockets];
    this.sessions.clear();
    for (const socket of sockets) this.send(socket, { op: 9, d: false });
  }

  /** Resolves when the client has taken in all that was sent: it is asked for a heartbeat, which names the number. */
  async delivered(): Promise<void> {
    for (const session of [...this.sessions.values()]) {
      const { seq } = session;
      // A request that comes in the same instant as an event may be answered with the number before it: ask again.
      while (session.socket?.readyState === WebSocket.OPEN && (await this.heartbeat(session.socket)) < seq);
    }
  }

  private async heartbeat(socket: WebSocket): Promise<number> {
    const { frames } = this.recorder;
    const before = frames.length;
    this.send(socket, { op: 1, d: null });
    const beat = await this.recorder.until("a heartbeat", () =>
      frames.slice(before).find(({ from, op }) => from === "bot" && op === 1),
    );
    return Number(beat.d);
  }

  private receive(socket: WebSocket, { op, d }: ClientFrame): void {
    this.recorder.frames.push({ from: "bot", op, d });
    if (op === 1) this.send(socket, { op: 11 });
    else if (op === 2) this.identify(socket, d ?? {});
    else if (op === 6) this.resume(socket, d ?? {});
    else if (op === 8) this.membersAsked(socket, d);
    this.recorder.changed();
  }

  private identify(socket: WebSocket, d: NonNullable<ClientFrame["d"]>): void {
    if (d.token !== this.token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    const intents = d.intents ?? 0;
    if (intents & PRIVILEGED & ~this.portalIntents) {
      socket.close(4014, "Disallowed intent(s).");
      return;
    }
    const session: Session = { id: `session-${this.world.newId()}`, intents, history: [], socket, seq: 0 };
    this.sessions.set(session.id, session);
    const guilds = [...this.world.guilds.values()].filter(({ hasBot }) => hasBot);
    const application = { id: this.world.bot.id, flags: 0 };
    this.tell(session, {
      t: "READY",
      inGuild: false,
      d: () => ({
        v: 10,
        user: this.world.bot,
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.url,
        shard: d.shard ?? [0, 1],
        application,
      }),
    });
    for (const guild of guilds)
      this.tell(session, { t: "GUILD_CREATE", inGuild: true, d: () => guildCreated(this.world, guild) });
  }

  private resume(socket: WebSocket, { session_id, seq = 0, token }: NonNullable<ClientFrame["d"]>): void {
    if (token !== this.token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    const session = this.sessions.get(session_id ?? "");
    if (!session) {
      this.send(socket, { op: 9, d: false });
      return;
    }
    session.socket = socket;
    for (const missed of session.history.filter(({ s }) => s > seq)) this.send(socket, { op: 0, ...missed });
    this.tell(session, { t: "RESUMED", inGuild: false, d: () => ({}) });
  }

  private membersAsked(socket: WebSocket, asked: unknown): void {
    const session = [...this.sessions.values()].find((each) => each.socket === socket);
    const chunk = session && this.onMembersAsked(asked, session.intents);
    if (session && chunk) this.tell(session, { t: "GUILD_MEMBERS_CHUNK", inGuild: true, d: () => chunk });
  }

  /** What a client closes with 1000 or 1001 cannot be resumed. */
  private disconnected(socket: WebSocket, code: number): void {
    this.sockets.delete(socket);
    for (const session of this.sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = undefined;
      if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    }
    this.recorder.changed();
  }

  private tell(session: Session, { t, inGuild, always = false, d }: GatewayEvent): void {
    const needed = always ? 0 : intentOf(t, inGuild);
    if (needed && !(session.intents & needed)) return;
    const data = d(session.intents);
    if (data === undefined) return;
    const event = { s: ++session.seq, t, d: structuredClone(data) };
    session.history.push(event);
    if (session.socket) this.send(session.socket, { op: 0, ...event });
  }

  private send(socket: WebSocket, frame: { op: number; t?: string; s?: number; d?: unknown }): void {
    this.recorder.frames.push({ from: "server", d: undefined, ...frame });
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  }
}
