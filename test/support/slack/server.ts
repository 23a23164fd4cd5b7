// A Slack on loopback: Web API, Socket Mode, signed HTTP, response_urls and uploads, and people who use it. Bolt runs
// against it as it is.
//
//   const slack = await startSlackServer({ now });            // `now` is the test's clock; real time, if absent
//   const space = slack.addWorkspace("Contoso");              // tokens, secret, scopes, events: fields of `space`
//   const ada = space.addPerson("ada");                       // later: space.person("ada")
//   space.addChannel("general");                              // everybody and the bot; { private, members, withBot }
//   space.addGroup("award-staff", ["ada"]);
//   new App({ token: space.botToken, appToken: space.appToken, socketMode: true,
//             clientOptions: { slackApiUrl: slack.api, retryConfig } });
//
// What people do waits until the app has acknowledged it:
//   const question = await ada.mentions("general", "when does my term end?");  // writes, replies, dms, edits, deletes
//   await ada.reacts(question, "white_check_mark");                            // unreacts, joins, leaves, opensHome
//   const { outcome, payload } = await ada.command("general", "/mvp nominate @grace");
//   await ada.shortcut("helpful", question);                                   // without a message: a global one
//   await ada.presses(ada.sees("general").at(-1), "helpful");                  // chooses, types
//   await ada.modal.submit({ Reason: "She runs the clinic" });                 // fill, press, types, close
//
// What they are shown: ada.sees("general"), ada.seesThread(question), ada.seesDm(), ada.home, ada.modal.shown.
//
// What an app does after its acknowledgement takes its time: `await slack.until("an answer", () => ada.seesDm().at(-1))`
// looks again whenever something happens here. `slack.called("chat.postMessage")` waits for a call and gives it.
//
// Time: `slack.advance(3001)` ends acknowledgements, trigger ids and response_urls without waiting.
// Trouble: `slack.faults.on("chat.postMessage", { kind: "status", status: 503, applied: true }, 2)`.
// Sockets: slack.sockets.drop(space), .disconnect(space, "refresh_requested"), .open(space), .opened(space). A socket is
// taken up by Bolt a moment after it has opened: let something be acknowledged before the app is stopped.
// Order: `holdDeliveries(space)` of holding.ts. The workspace: arrives, uninstalls, … of workspace-events.ts.
// HTTP: `slack.listenAt(space, url)` delivers there, signed; signed-http.ts has forged, stale and repeated requests.
// Again: `slack.redeliver(delivery)`. In an afterEach: `checkCalls(slack)` of check-calls.ts.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Delivery } from "./deliveries.ts";
import { redeliver } from "./events.ts";
import type { Faults } from "./faults.ts";
import { answerRequest } from "./routes.ts";
import { httpTransport } from "./signed-http.ts";
import { type SocketMode, socketMode } from "./socket-mode.ts";
import type { Call, Message } from "./state.ts";
import { Workspace } from "./workspace.ts";
import { createWorld, type World } from "./world.ts";

export interface SlackServer {
  readonly world: World;
  /** For `slackApiUrl`; ends in a slash, as it has to. */
  readonly api: string;
  readonly faults: Faults;
  readonly sockets: SocketMode;
  readonly calls: readonly Call[];
  readonly deliveries: readonly Delivery[];
  addWorkspace(
    name: string,
    options?: { scopes?: readonly string[]; events?: readonly string[]; botName?: string },
  ): Workspace;
  /** Lets so many milliseconds pass, and ends what has lapsed. */
  advance(ms: number): void;
  until<T>(what: string, holds: () => T | undefined | false, patienceMs?: number): Promise<T>;
  /** The `nth` call of a method that has been answered, counted from 1; waits for it. */
  called(method: string, nth?: number): Promise<Call>;
  callsOf(method: string): readonly Call[];
  /** Delivers to an app that listens over HTTP from now on. */
  listenAt(workspace: Workspace, url: string): void;
  /** Sends an event once more, with its event id and the next retry number, and waits for its end. */
  redeliver(delivery: Delivery): Promise<Delivery>;
  /** The latest event delivered to a workspace's app. */
  lastEvent(workspace: Workspace): Delivery;
  /** Messages that really came to be and fit: how often something was posted. */
  created(fits: (message: Message) => boolean): readonly Message[];
  close(): Promise<void>;
}

export async function startSlackServer(options: { now?: () => number } = {}): Promise<SlackServer> {
  const world = createWorld(options.now ?? Date.now);
  const mistakes: unknown[] = [];
  const server = createServer((request, response) => {
    answerRequest(world, request).then(
      (answered) => {
        if (!answered) return request.socket.destroy();
        const isJson = typeof answered.body === "string" && answered.body.startsWith("{");
        const type = isJson ? "application/json; charset=utf-8" : "text/plain";
        response.writeHead(answered.status, { "content-type": type, ...answered.headers }).end(answered.body);
      },
      (error: unknown) => {
        mistakes.push(error);
        response.writeHead(500).end();
      },
    );
  });
  const sockets = socketMode(world, server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.origin = originOf(server);
  const callsOf = (method: string) => world.calls.filter((call) => call.method === method);
  return {
    world,
    api: `${world.origin}/api/`,
    faults: world.faults,
    sockets,
    calls: world.calls,
    deliveries: world.deliveries.all,
    addWorkspace(name, given = {}) {
      const workspace = new Workspace(world, name, given);
      world.workspaces.set(workspace.teamId, workspace);
      workspace.transport = sockets.transportFor(workspace);
      return workspace;
    },
    advance(ms) {
      world.clock.advance(ms);
      world.deliveries.lapse();
      world.changed();
    },
    until: world.until,
    callsOf,
    called: (method, nth = 1) =>
      world.until(`call ${nth} of ${method}`, () => callsOf(method).filter(({ answer }) => answer)[nth - 1]),
    listenAt(workspace, url) {
      workspace.requestUrl = url;
      workspace.transport = httpTransport(workspace, url);
    },
    async redeliver(delivery) {
      const workspace = world.workspaces.get(delivery.teamId);
      if (!workspace) throw new Error(`no workspace ${delivery.teamId}`);
      const again = redeliver(workspace, delivery);
      await world.until("an acknowledgement of a repeated event", () => again.outcome);
      return again;
    },
    lastEvent({ teamId }) {
      const found = world.deliveries.all.findLast((each) => each.kind === "events_api" && each.teamId === teamId);
      if (!found) throw new Error("no event was delivered yet");
      return found;
    },
    created: (fits) => [...world.channels.values()].flatMap(({ messages }) => messages.filter(fits)),
    async close() {
      world.faults.releaseAll();
      world.deliveries.abandon();
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      // A mistake of this server is none of the app: the test that met it has to fail.
      if (mistakes.length) throw mistakes[0];
    },
  };
}

function originOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
