// The Web API, called in two ways; each with its own options, for Bolt and its sockets write into those they are given.
import { webApi } from "@slack/bolt";
import type { Timer } from "../../clock.ts";
import type { Log } from "../../log.ts";
import { boltLogger } from "./bolt-log.ts";
import { CALL_TIMEOUT_MS } from "./limits.ts";

export type Client = webApi.WebClient;
export type ClientOptions = webApi.WebClientOptions;

export interface ClientParts {
  readonly apiUrl?: string;
  readonly log: Log;
  readonly workspace: string;
  readonly fetch?: ClientOptions["fetch"];
}

/** `slackApiUrl` has to end in a slash. */
const slashed = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

function basicOptions({ apiUrl, log, workspace, fetch }: ClientParts): ClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: slashed(apiUrl) }),
    logger: boltLogger(log, workspace),
    timeout: CALL_TIMEOUT_MS,
    // Else one 429 would hold up every other call of the client.
    rejectRateLimitedCalls: true,
    ...(fetch ? { fetch } : {}),
  };
}

/** For what somebody waits for and what comes to the same when done twice: views and look-ups. */
export const interactiveOptions = (parts: ClientParts): ClientOptions => ({
  ...basicOptions(parts),
  retryConfig: { retries: 2, minTimeout: 100, maxTimeout: 1000 },
});

/** For whatever would show twice: Slack knows no key by which it would tell a repeat, so nothing repeats by itself. */
export const bulkOptions = (parts: ClientParts): ClientOptions => ({
  ...basicOptions(parts),
  retryConfig: { retries: 0 },
});

/** For `apps.connections.open`: the reconnecting is ours, see socket.ts. */
export const socketOptions = bulkOptions;

export const createClient = (token: string, options: ClientOptions): Client => new webApi.WebClient(token, options);

/** How far the clock of this machine is from Slack's, in milliseconds, by the last answer; seconds are all it tells. */
export interface SkewWatch {
  readonly fetch: NonNullable<ClientOptions["fetch"]>;
  skewMs(): number | undefined;
}

export function watchSkew(timer: Timer): SkewWatch {
  let skew: number | undefined;
  return {
    skewMs: () => skew,
    async fetch(input, init) {
      const response = await fetch(input, init);
      const date = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(date)) skew = timer.now() - date;
      return response;
    },
  };
}
