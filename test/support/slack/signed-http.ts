// The same deliveries as signed requests to an app that listens over HTTP, and requests that only look like them.
import { createHmac } from "node:crypto";
import type { Delivery, Transport } from "./deliveries.ts";
import type { Fields } from "./shapes.ts";
import type { Workspace } from "./workspace.ts";

/** A request as Slack would send it, or as somebody would who pretends to be Slack. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SigningOptions {
  /** Seconds since 1970; the real time, which is what the app compares with, if absent. */
  readonly at?: number;
  /** Another secret than the app's: a forgery. */
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs a body the way Slack does (v0). */
export function signed(
  workspace: Workspace,
  body: string,
  contentType: string,
  options: SigningOptions = {},
): SignedRequest {
  const at = options.at ?? Math.floor(Date.now() / 1000);
  const digest = createHmac("sha256", options.secret ?? workspace.signingSecret)
    .update(`v0:${at}:${body}`)
    .digest("hex");
  return {
    body,
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${digest}`,
      ...options.headers,
    },
  };
}

/** The request that carries a delivery. Events are JSON, the rest forms. */
export function requestFor(workspace: Workspace, delivery: Delivery, options: SigningOptions = {}): SignedRequest {
  const retry: Record<string, string> =
    delivery.attempt > 0
      ? { "x-slack-retry-num": String(delivery.attempt), "x-slack-retry-reason": "http_timeout" }
      : {};
  const [body, type] = encoded(delivery);
  return signed(workspace, body, type, { ...options, headers: { ...retry, ...options.headers } });
}

function encoded({ kind, payload }: Delivery): [body: string, contentType: string] {
  if (kind === "events_api") return [JSON.stringify(payload), "application/json"];
  const form =
    kind === "slash_commands"
      ? Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)])
      : [["payload", JSON.stringify(payload)] satisfies [string, string]];
  return [new URLSearchParams(form).toString(), "application/x-www-form-urlencoded"];
}

/** Posts a request to the app; gives status and body. */
export async function postTo(url: string, request: SignedRequest): Promise<{ status: number; body: string }> {
  const response = await fetch(url, { method: "POST", headers: request.headers, body: request.body });
  return { status: response.status, body: await response.text() };
}

/** Carries deliveries to the workspace's request URL; the answer is the acknowledgement. */
export function httpTransport(workspace: Workspace, url: string): Transport {
  const { deliveries } = workspace.world;
  return (delivery) => {
    postTo(url, requestFor(workspace, delivery)).then(
      ({ status, body }) =>
        deliveries.settle(
          delivery.envelopeId,
          status === 200 ? { kind: "acknowledged", payload: payloadOf(body) } : { kind: "not delivered", status },
        ),
      () => deliveries.settle(delivery.envelopeId, { kind: "not delivered" }),
    );
    return true;
  };
}

function payloadOf(body: string): Fields {
  if (body === "") return {};
  return body.startsWith("{") ? JSON.parse(body) : { text: body };
}

/** Slack's question whether the address is the app's: the challenge has to come back. */
export const urlVerification = (workspace: Workspace, challenge: string): SignedRequest =>
  signed(
    workspace,
    JSON.stringify({ token: "verification-token", challenge, type: "url_verification" }),
    "application/json",
  );

/** Slack's question whether the certificate holds. It is not signed. */
export const sslCheck = (): SignedRequest => ({
  body: "ssl_check=1&token=verification-token",
  headers: { "content-type": "application/x-www-form-urlencoded" },
});
