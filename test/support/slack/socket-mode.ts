// Socket Mode: hello, envelopes, acknowledgements, and sockets that Slack takes away.
import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Delivery, Transport } from "./deliveries.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

interface OpenSocket {
  readonly workspace: Workspace;
  readonly socket: WebSocket;
  /** Envelopes that went out here and were not acknowledged. */
  readonly unanswered: Set<string>;
  /** Slack has said goodbye here and sends nothing more. */
  leaving: boolean;
}

export interface SocketMode {
  /** Sends an envelope to one open socket of a workspace's app, in turn. */
  readonly transportFor: (workspace: Workspace) => Transport;
  /** How many sockets an app has open. */
  open(workspace: Workspace): number;
  /** How many an app has ever opened. */
  opened(workspace: Workspace): number;
  /** Breaks the connections of an app without a word. */
  drop(workspace: Workspace): void;
  /** Tells an app to connect anew. */
  disconnect(workspace: Workspace, reason: "warning" | "refresh_requested"): void;
  /** Sends something that is no envelope, as it is. */
  sendRaw(workspace: Workspace, frame: string): void;
  close(): void;
}

export function socketMode(world: World, server: Server): SocketMode {
  const sockets: OpenSocket[] = [];
  const opened = new Map<string, number>();
  const wss = new WebSocketServer({ server, path: "/link" });
  let turn = 0;
  const of = (workspace: Workspace) => sockets.filter((each) => each.workspace === workspace && !each.leaving);

  wss.on("connection", (socket: WebSocket, request: IncomingMessage) => {
    const appId = new URL(request.url ?? "", "http://slack").searchParams.get("app_id");
    const workspace = [...world.workspaces.values()].find((each) => each.appId === appId);
    if (!workspace) return socket.close(1008);
    const open: OpenSocket = { workspace, socket, unanswered: new Set(), leaving: false };
    sockets.push(open);
    opened.set(workspace.teamId, (opened.get(workspace.teamId) ?? 0) + 1);
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      sockets.splice(sockets.indexOf(open), 1);
      for (const id of open.unanswered) world.deliveries.settle(id, { kind: "not delivered" });
      world.changed();
    });
    socket.on("message", (data) => {
      const frame: { envelope_id?: string; payload?: Record<string, unknown> } = JSON.parse(String(data));
      if (!frame.envelope_id) return;
      open.unanswered.delete(frame.envelope_id);
      world.deliveries.settle(frame.envelope_id, { kind: "acknowledged", payload: frame.payload ?? {} });
    });
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: of(workspace).length,
        connection_info: { app_id: workspace.appId },
        debug_info: { host: "applink", started: "", build_number: 1, approximate_connection_time: 18060 },
      }),
    );
    world.changed();
  });

  const send = (workspace: Workspace, delivery: Delivery): boolean => {
    const open = of(workspace);
    const to = open[turn++ % Math.max(open.length, 1)];
    if (!to) return false;
    to.unanswered.add(delivery.envelopeId);
    to.socket.send(JSON.stringify(envelope(delivery)));
    return true;
  };

  return {
    transportFor: (workspace) => (delivery) => send(workspace, delivery),
    open: (workspace) => of(workspace).length,
    opened: (workspace) => opened.get(workspace.teamId) ?? 0,
    drop(workspace) {
      for (const { socket } of of(workspace)) socket.terminate();
    },
    disconnect(workspace, reason) {
      for (const open of of(workspace)) {
        // After a warning a socket is good for a little longer.
        open.leaving = reason === "refresh_requested";
        open.socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink" } }));
      }
    },
    sendRaw(workspace, frame) {
      for (const { socket } of of(workspace)) socket.send(frame);
    },
    close() {
      for (const { socket } of [...sockets]) socket.terminate();
      wss.close();
    },
  };
}

function envelope({ envelopeId, kind, payload, attempt }: Delivery) {
  return {
    envelope_id: envelopeId,
    type: kind,
    payload,
    accepts_response_payload: kind !== "events_api",
    ...(kind === "events_api" ? { retry_attempt: attempt, retry_reason: attempt > 0 ? "timeout" : "" } : {}),
  };
}
