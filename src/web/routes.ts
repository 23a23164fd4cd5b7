// What each address of the page's server answers.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Timer } from "../clock.ts";
import type { MessageId } from "../core/ids.ts";
import { causeOf, type Log } from "../log.ts";
import { isSeenBy, memberNamed, placeNamed } from "../platforms/playground/lookup.ts";
import { PlaygroundMistake } from "../platforms/playground/mistake.ts";
import { RequestRefused, send, sendJson } from "./answer.ts";
import type { Assets } from "./assets.ts";
import { leadsTo } from "./clock-steps.ts";
import { clockShape, completingShape, deedShape } from "./deed-shapes.ts";
import { doDeed } from "./do-deed.ts";
import { type Broadcast, openLive } from "./live.ts";
import type { PageHtml } from "./page-html.ts";
import { readBody } from "./read-body.ts";
import { screen } from "./screen-request.ts";
import type { Answered, Completed, Messages } from "./shapes.ts";
import { messageShown, type Showing } from "./show.ts";

const MESSAGES_AT_ONCE = 100;

/** What requests are answered from. */
export interface Site extends Showing, Broadcast {
  readonly timer: Timer;
  readonly log: Log;
  /** Known to the page of this start alone. */
  readonly token: string;
  /** The Host headers that name this server. */
  readonly hosts: ReadonlySet<string>;
  readonly assets: Assets;
  readonly page: PageHtml;
  /** How to end each stream that is open. */
  readonly open: Set<() => void>;
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

/** Answers a request, or refuses it with a sentence. Never rejects. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    screen(request, site.hosts, site.token);
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
