// What goes back over HTTP: bodies with a type, always with the headers that keep a page safe.
import type { ServerResponse } from "node:http";

/** A status and the sentence that goes with it, thrown anywhere while a request is dealt with. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

const SAFE: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Sends a body. `headers` come on top of those that every answer has. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = "",
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...SAFE,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    ...headers,
    "content-length": String(bytes.length),
  });
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}

/** Sends JSON; what the types of shapes.ts promise is up to the caller. */
export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, { "content-type": "application/json; charset=utf-8" }, JSON.stringify(value));

/** Begins a stream of server-sent events. */
export function sendEvents(response: ServerResponse): (event: unknown) => void {
  response.writeHead(200, {
    ...SAFE,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  response.write("retry: 1000\n\n");
  return (event) => void response.write(`data: ${JSON.stringify(event)}\n\n`);
}
