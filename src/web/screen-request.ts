// Whose requests are dealt with: those of the page itself, and of nobody who only lured a browser here.
import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import { RequestRefused } from "./answer.ts";

/** Where the server listens. */
export interface Listening {
  /** As the operator named it: an address of an interface, or a name. */
  readonly host: string;
  readonly port: number;
}

/** The header in which the page shows what it was told: a form or an image of another site cannot set it. */
export const TOKEN_HEADER = "x-laurel-token";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const EVERYWHERE = ["0.0.0.0", "::"];

/** The Host headers that name this server. A name that somebody else made point here is none of them. */
export function ownHosts({ host, port }: Listening): ReadonlySet<string> {
  const names = [...LOOPBACK, inUrl(host).toLowerCase()];
  if (EVERYWHERE.includes(host)) {
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    names.push(hostname().toLowerCase(), ...addresses.map(({ address }) => inUrl(address)));
  }
  // Browsers leave the port of http out.
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/** Whether an address is this machine's alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.includes(inUrl(host)) || /^127\./.test(host);

/** An address as it stands in a URL: IPv6 in brackets. */
export const inUrl = (address: string): string => (address.includes(":") ? `[${address}]` : address);

/** Throws a RequestRefused for a request that did not come to this server by its own name, or from its own page. */
export function screen(request: IncomingMessage, hosts: ReadonlySet<string>, token: string): void {
  const { host = "", origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = request.headers;
  if (!hosts.has(host.toLowerCase()))
    throw new RequestRefused(
      403,
      "This is a private server, and it goes by another name. Open the address it printed.",
    );
  const reads = request.method === "GET" || request.method === "HEAD";
  // A link from elsewhere may lead here; everything else is asked by the page alone.
  const isVisit = reads && mode === "navigate";
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  if ((isForeign && !isVisit) || (origin !== undefined && !isOwnOrigin(origin, hosts)))
    throw new RequestRefused(403, "Another site asked for this, and only Laurel's own page may.");
  if (!reads && request.headers[TOKEN_HEADER] !== token)
    throw new RequestRefused(403, "This page is from an earlier start of Laurel. Load it again.");
}

function isOwnOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  return origin.startsWith("http://") && hosts.has(origin.slice("http://".length).toLowerCase());
}
