// A web server on loopback that answers as a platform's API would, and keeps what it was asked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Answering {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ApiServer {
  /** `http://127.0.0.1:40000`, without a slash at its end. */
  readonly address: string;
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
}

/** Opens one for a test; "silence" never answers. */
export async function apiServer(answers: Readonly<Record<string, Answering | "silence">>): Promise<ApiServer> {
  const asked: ApiServer["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, authorization: request.headers.authorization });
    const answer = answers[path] ?? { status: 404, body: { message: "404: Not Found" } };
    if (answer === "silence") return;
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
