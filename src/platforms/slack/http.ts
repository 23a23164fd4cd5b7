// One HTTP server for the requests of all workspaces, told apart by their path; each checks them with its own secret.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SlackProblem } from "./problem.ts";

export interface HttpDoor {
  /** `http://127.0.0.1:3000/slack/north/events`, as seen from this machine. */
  urlFor(workspace: string): string;
  /** From now on requests are turned away, so that Slack repeats its events later. */
  pause(): void;
  close(): Promise<void>;
}

export const pathFor = (workspace: string): string => `/slack/${workspace}/events`;

/** Opens the server. Throws a SlackProblem if the address is taken. */
export async function openHttpDoor(
  at: { readonly host: string; readonly port: number },
  listeners: ReadonlyMap<string, RequestListener>,
): Promise<HttpDoor> {
  const byPath = new Map([...listeners].map(([workspace, listener]) => [pathFor(workspace), listener]));
  let paused = false;
  const server = createServer((request, response) => {
    const listener = byPath.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!listener || request.method !== "POST") return response.writeHead(404).end();
    if (paused) return response.writeHead(503).end();
    return listener(request, response);
  });
  await listening(server, at);
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
  };
}

const listening = (server: Server, { host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new SlackProblem(
          `Slack's requests cannot be listened for at ${host}:${port}. Is the port taken? Set another one.`,
          {
            cause,
          },
        ),
      ),
    );
    server.listen(port, host, () => resolve());
  });
