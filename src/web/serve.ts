// The server of the playground's page.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Timer } from "../clock.ts";
import type { MessageId } from "../core/ids.ts";
import { causeOf, type Log } from "../log.ts";
import { isSeenBy, memberNamed, placeNamed } from "../platforms/playground/lookup.ts";
import { PlaygroundMistake } from "../platforms/playground/mistake.ts";
import { RequestRefused, send, sendJson } from "./answer.ts";
import { type Assets, loadAssets } from "./assets.ts";
import { leadsTo } from "./clock-steps.ts";
import { clockShape, completingShape, deedShape } from "./deed-shapes.ts";
import { doDeed } from "./do-deed.ts";
import { openLive } from "./live.ts";
import { type PageHtml, pageHtml } from "./page-html.ts";
import { WebProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { inUrl, ownHosts, screen } from "./screen-request.ts";
import type { Answered, Completed, Messages } from "./shapes.ts";
import { messageShown, type Showing } from "./show.ts";

export interface WebOptions extends Omit<Showing, "learned"> {
  /** An address of this machine; 127.0.0.1 keeps the page to it. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly timer: Timer;
  readonly log: Log;
  /** Known to the page of this start alone, and new with each. */
  readonly token: string;
  /** Resolves when Laurel has learned the knowledge; until then the page says that questions wait. */
  readonly learned: Promise<unknown>;
}

export interface WebServer {
  /** Where the page is. */
  readonly address: string;
  /** Resolves when it is closed. */
  readonly closed: Promise<void>;
  /** Ends every connection. */
  close(): Promise<void>;
}

const MESSAGES_AT_ONCE = 100;

/** Serves the page. Throws a WebProblem where it cannot listen. */
export async function serveWeb(options: WebOptions): Promise<WebServer> {
  const assets = await loadAssets();
  const page = pageHtml(assets);
  const open = new Set<() => void>();
  const tellers = new Set<() => void>();
  let hasLearned = false;
  // Whoever started the learning hears of its failure.
  const onLearned = () => {
    hasLearned = true;
    for (const tell of tellers) tell();
  };
  options.learned.then(onLearned, () => undefined);
  const server = createServer();
  const port = await listen(server, options);
  const hosts = ownHosts({ host: options.host, port });
  const site: Site = {
    ...options,
    assets,
    page,
    open,
    learned: () => hasLearned,
    hello: { kind: "hello", token: options.token, page: assets.digest },
    onChange(tell) {
      tellers.add(tell);
      return () => tellers.delete(tell);
    },
  };
  server.on("request", (request, response) => {
    void answer(site, request, response, hosts);
  });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.once("close", resolve);
  return {
    closed,
    address: `http://${inUrl(shownHost(options.host))}:${port}`,
    async close() {
      for (const close of open) close();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Site extends Omit<WebOptions, "learned">, Showing {
  readonly assets: Assets;
  readonly page: PageHtml;
  /** How to end each stream that is open. */
  readonly open: Set<() => void>;
  readonly hello: Parameters<typeof openLive>[0]["hello"];
  onChange(tell: () => void): () => void;
}

type Route = (site: Site, request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "/": { GET: showPage },
  "/live": { GET: live },
  "/messages": { GET: messages },
  "/do": { POST: deed },
  "/complete": { POST: complete },
  "/clock": { POST: clock },
};

async function answer(site: Site, request: IncomingMessage, response: ServerResponse, hosts: ReadonlySet<string>) {
  try {
    screen(request, hosts, site.token);
    const url = URL.parse(request.url ?? "/", "http://playground.localhost");
    if (!url) throw new RequestRefused(400, "That address cannot be read.");
    if (url.pathname.startsWith("/assets/")) return showAsset(site, request, response, url);
    const route = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname] : undefined;
    if (!route) throw new RequestRefused(404, "There is nothing at this address. The playground is at /.");
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
    const run = Object.hasOwn(route, method) ? route[method] : undefined;
    if (!run) {
      response.setHeader("allow", Object.keys(route).join(", "));
      throw new RequestRefused(405, `This address takes ${Object.keys(route).join(" and ")} alone.`);
    }
    await run(site, request, response, url);
  } catch (error) {
    refuse(site, response, error);
  }
}

function refuse({ log }: Site, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof RequestRefused ? error.status : error instanceof PlaygroundMistake ? 422 : 500;
  if (status === 500) log.error({ cause: causeOf(error) }, "the page asked for something that failed");
  const sentence =
    status === 500 || !(error instanceof Error)
      ? "That failed, and Laurel's log says where. Try again."
      : error.message;
  const refused: Answered = { ok: false, sentence };
  sendJson(response, status, refused);
}

function showPage({ page }: Site, _request: IncomingMessage, response: ServerResponse): void {
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": page.policy };
  send(response, 200, headers, page.html);
}

function showAsset({ assets }: Site, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const [, , digest, ...rest] = url.pathname.split("/");
  const asset = digest === assets.digest ? assets.files.get(rest.join("/")) : undefined;
  if (!asset) throw new RequestRefused(404, "There is no such file here.");
  const headers = {
    "content-type": asset.type,
    etag: asset.etag,
    // Its address changes with it.
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  };
  if (request.headers["if-none-match"] === asset.etag) send(response, 304, headers);
  else if (/\bgzip\b/.test(request.headers["accept-encoding"] ?? ""))
    send(response, 200, { ...headers, "content-encoding": "gzip" }, asset.zipped);
  else send(response, 200, headers, asset.body);
}

async function live(site: Site, _request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const close = await openLive(site, response, url.searchParams.get("as") ?? "");
  site.open.add(close);
  response.on("close", () => site.open.delete(close));
}

function messages(
  { playground: { world, space } }: Site,
  _request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const me = memberNamed(world, space, url.searchParams.get("as") ?? "");
  const { place } = placeNamed(world, me, url.searchParams.get("place") ?? "");
  const before = url.searchParams.get("before") as MessageId | null;
  const all = [...world.messages.values()].filter(
    (message) => message.place === place.id && isSeenBy(world, me, message),
  );
  const at = all.findIndex(({ id }) => id === before);
  const until = at < 0 ? all.length : at;
  const from = Math.max(0, until - MESSAGES_AT_ONCE);
  const shown: Messages = {
    ok: true,
    messages: all.slice(from, until).map((message) => messageShown(world, message)),
    earlier: from > 0,
  };
  sendJson(response, 200, shown);
}

async function deed({ playground }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { as, deed: wanted } = await readBody(request, deedShape);
  sendJson(response, 200, await doDeed(playground, as, wanted));
}

async function complete({ playground }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { as, command, option, typed, place } = await readBody(request, completingShape);
  const completed: Completed = {
    ok: true,
    options: await playground.as(as).completes(command, option, typed, place),
  };
  sendJson(response, 200, completed);
}

async function clock(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { step } = await readBody(request, clockShape);
  const to = await leadsTo(site, step);
  if (to === undefined) throw new RequestRefused(422, "There is nothing ahead to move to.");
  await site.playground.moveClock(to);
  const moved: Answered = { ok: true, late: false };
  sendJson(response, 200, moved);
}

async function listen(server: Server, { host, port }: WebOptions): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host, port }, resolve);
  try {
    await promise;
  } catch (error) {
    throw inWords(error, host, port);
  }
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

function inWords(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const because = { cause: error };
  if (code === "EADDRINUSE")
    return new WebProblem(
      `Port ${port} is taken, perhaps by another Laurel: stop that one, or set LAUREL_PORT to another port, such as ${port < 65_535 ? port + 1 : port - 1}.`,
      because,
    );
  if (code === "EACCES")
    return new WebProblem(`Port ${port} is not open to you: set LAUREL_PORT to one above 1023.`, because);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new WebProblem(`LAUREL_HOST is "${host}", and no interface of this machine has that address.`, because);
  return error;
}

const shownHost = (host: string): string => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);
