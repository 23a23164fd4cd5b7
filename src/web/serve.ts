// The server of the playground's page.
import { createServer, type Server } from "node:http";
import type { Timer } from "../clock.ts";
import type { Log } from "../log.ts";
import { loadAssets } from "./assets.ts";
import { pageHtml } from "./page-html.ts";
import { WebProblem } from "./problem.ts";
import { answer, type Site } from "./routes.ts";
import { inUrl, isLoopback, ownHosts } from "./screen-request.ts";
import type { Showing } from "./show.ts";

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

/** Serves the page. Throws a WebProblem where it cannot listen. */
export async function serveWeb(options: WebOptions): Promise<WebServer> {
  const assets = await loadAssets();
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
  if (!isLoopback(options.host))
    options.log.warn(
      { host: options.host },
      "the playground is open to whoever reaches this address, as anybody in it",
    );
  const site: Site = {
    ...options,
    hosts: ownHosts({ host: options.host, port }),
    assets,
    page: pageHtml(assets),
    open,
    learned: () => hasLearned,
    hello: { kind: "hello", token: options.token, page: assets.digest },
    onChange(tell) {
      tellers.add(tell);
      return () => tellers.delete(tell);
    },
  };
  server.on("request", (request, response) => void answer(site, request, response));
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
