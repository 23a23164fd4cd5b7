// Reads calls and finds their route.
import type { IncomingMessage } from "node:http";
import type { Body, Call, SentFile } from "./record.ts";

/** Answers a call: with a body, or with nothing for 204. Throws `Refused`. */
export type Handler = (call: Call, param: (name: string) => string) => unknown;

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handle: Handler;
}

/** A route such as `POST /channels/:channel/messages`. */
export function route(method: string, path: string, handle: Handler): Route {
  return { method, pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}$`), handle };
}

/** The handler of a call with its parameters filled in; undefined where no route fits. */
export function find(routes: readonly Route[], call: Call): (() => unknown) | undefined {
  for (const { method, pattern, handle } of routes) {
    const groups = method === call.method ? pattern.exec(call.path)?.groups : undefined;
    const bare = method === call.method && pattern.test(call.path);
    if (groups || bare) return () => handle(call, (name) => groups?.[name] ?? "");
  }
  return undefined;
}

/** Reads a request to its end. */
export async function readCall(request: IncomingMessage, at: number): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const url = new URL(request.url ?? "", "http://localhost");
  const type = request.headers["content-type"] ?? "";
  const form = type.startsWith("multipart/form-data") ? await readForm(bytes, type) : undefined;
  const text = form ? form.payload : bytes.length > 0 ? String(bytes) : "{}";
  const raw: unknown = JSON.parse(text);
  const body: Body = Array.isArray(raw) ? {} : JSON.parse(text);
  return {
    method: request.method ?? "",
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ""),
    query: url.searchParams,
    body,
    raw,
    files: form?.files ?? [],
    authorization: request.headers.authorization,
    at,
  };
}

async function readForm(bytes: Buffer, type: string): Promise<{ payload: string; files: SentFile[] }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const files: SentFile[] = [];
  for (const [field, value] of form)
    if (typeof value !== "string")
      files.push({ field, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  return { payload: String(form.get("payload_json") ?? "{}"), files };
}
