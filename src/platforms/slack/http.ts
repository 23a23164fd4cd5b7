// One HTTP server for the requests of all workspaces, told apart by their path; each checks them with its own secret.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { causeOf, type Log } from "../../log.ts";
import { SlackProblem } from "./problem.ts";

export interface HttpDoor {
  /** `http://127.0.0.1:3000/slack/north/events`, as seen from this machine. */
  urlFor(workspace: string): string;
  /** From now on requests are turned away, so that Slack repeats its events later. */
  pause(): void;
  /** Listens no more; resolves when what is under way has ended. */
  close(): Promise<void>;
  /** Ends what is still under way: a request that never comes to its end would keep the process alive. */
  cutOff(): void;
}

/** Slack itself gives up after three seconds: whoever sends more slowly is not Slack. */
const WHOLE_REQUEST_MS = 10_000;
const LOOK_FOR_SLOW_ONES_MS = 2_000;
/** What Slack sends has some hundred kilobytes at most. A body is held in memory before its signature can be checked. */
export const REQUEST_BYTES_MAX = 1024 * 1024;
/** Slack needs a few at a time. */
const MOST_CONNECTIONS = 100;

export const pathFor = (workspace: string): string => `/slack/${workspace}/events`;

/** Opens the server. Throws a SlackProblem if the address is taken. */
export async function openHttpDoor(
  at: { readonly host: string; readonly port: number },
  listeners: ReadonlyMap<string, RequestListener>,
  log: Log,
): Promise<HttpDoor> {
  const byPath = new Map([...listeners].map(([workspace, listener]) => [pathFor(workspace), listener]));
  let paused = false;
  const times = {
    requestTimeout: WHOLE_REQUEST_MS,
    headersTimeout: WHOLE_REQUEST_MS,
    connectionsCheckingInterval: LOOK_FOR_SLOW_ONES_MS,
  };
  const server = createServer(times, (request, response) => {
    // Not by `new URL`: it throws for some of what anybody may send, such as `//`.
    const [path = ""] = (request.url ?? "").split("?", 1);
    const listener = byPath.get(path);
    if (!listener || request.method !== "POST") return response.writeHead(404).end();
    if (Number(request.headers["content-length"] ?? 0) > REQUEST_BYTES_MAX)
      return response.writeHead(413, { connection: "close" }).end();
    if (paused) return response.writeHead(503).end();
    return listener(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await listening(server, at);
  // Such as too many open files; without a listener it would end the process.
  server.on("error", (error) => log.error({ cause: causeOf(error) }, "a request of Slack could not be taken"));
  const { port } = server.address() as AddressInfo;
  return {
    urlFor: (workspace) => `http://${at.host}:${port}${pathFor(workspace)}`,
    pause() {
      paused = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
    cutOff: () => server.closeAllConnections(),
  };
}

const listening = (server: Server, { host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    const onError = (cause: Error) =>
      reject(
        new SlackProblem(
          `Slack's requests cannot be listened for at ${host}:${port}. Is the port taken? Set another one.`,
          { cause },
        ),
      );
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      resolve();
    });
  });
