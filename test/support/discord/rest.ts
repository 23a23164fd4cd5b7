// Serves REST calls: faults first, then rate limits, then the route, then the faults that come too late.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Fault, strikeBefore } from "./faults.ts";
import { find, type Route, readCall } from "./http.ts";
import { RateLimited } from "./rate-limits.ts";
import type { Call } from "./record.ts";
import { Refused, refused } from "./refusal.ts";
import type { DiscordServer } from "./server.ts";

const TOKENLESS = /^\/(interactions|webhooks)\//;

/** Answers a request, of the API or for an upload. */
export async function serve(
  server: DiscordServer,
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url?.startsWith("/attachments/")) {
    download(server, request.url, response);
    return;
  }
  const call = await readCall(request, server.now());
  server.calls.calls.push(call);
  server.calls.changed();
  try {
    await answer(server, routes, call, response);
  } catch (error) {
    if (error instanceof RateLimited) reply(response, call, 429, error.body, error.headers);
    else if (error instanceof Refused) reply(response, call, error.status, error.body);
    else reply(response, call, 500, { message: `The server itself failed: ${String(error)}`, code: 0 });
    server.rateLimits.countInvalid(call, error);
  }
  server.calls.changed();
}

async function answer(
  server: DiscordServer,
  routes: readonly Route[],
  call: Call,
  response: ServerResponse,
): Promise<void> {
  const fault = server.faults.for(call);
  if (fault) strikeBefore(fault);
  if (await struck(fault, "before", call, response)) return;
  if (!TOKENLESS.test(call.path) && call.authorization !== `Bot ${server.token}`) throw refused("unauthorized");
  const headers = server.rateLimits.take(call);
  const handle = find(routes, call);
  if (!handle) throw refused("no route");
  const body = handle();
  if (await struck(fault, "after", call, response)) return;
  reply(response, call, body === undefined ? 204 : 200, body, headers);
}

/** Lets a fault have its way at its time; tells whether the call is over with that. */
async function struck(
  fault: Fault | undefined,
  when: "before" | "after",
  call: Call,
  response: ServerResponse,
): Promise<boolean> {
  if (!fault || !("when" in fault.kind) || fault.kind.when !== when) return false;
  const { kind } = fault;
  if (kind.is === "slow") await fault.hold();
  if (kind.is === "error") reply(response, call, kind.status, { message: `${kind.status}`, code: 0 });
  if (kind.is === "drop") hangUp(response, kind.reset);
  return kind.is !== "slow";
}

function reply(response: ServerResponse, call: Call, status: number, body: unknown, headers: object = {}): void {
  call.status = status;
  call.answer = body;
  const code: unknown = Object(body).code;
  if (status >= 400 && typeof code === "number") call.code = code;
  response.writeHead(status, { ...(body !== undefined && { "content-type": "application/json" }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** With `reset`, the client sees ECONNRESET and tries again by itself; without, it sees the other side close. */
function hangUp(response: ServerResponse, reset = false): void {
  if (reset) response.socket?.resetAndDestroy();
  else response.socket?.destroy();
}

function download({ world }: DiscordServer, url: string, response: ServerResponse): void {
  const file = world.uploads.get(url.split("/")[3] ?? "");
  response.writeHead(file ? 200 : 404, { "content-type": file?.type || "application/octet-stream" });
  response.end(file && Buffer.from(file.bytes));
}
