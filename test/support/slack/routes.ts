// What is asked for over HTTP: methods, response_urls, uploads, downloads.
import type { IncomingMessage } from "node:http";
import { type Answer, callMethod, meetFault, readArguments } from "./api.ts";
import { download } from "./files.ts";
import { respond } from "./response-url.ts";
import type { Call } from "./state.ts";
import type { World } from "./world.ts";

/** Answers one request; undefined where the connection is to break. */
export async function answerRequest(world: World, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const { pathname } = new URL(request.url ?? "/", "http://slack");
  const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
  if (method)
    return callMethod(world, method, readArguments(raw.toString(), type), request.headers.authorization ?? "");
  if (pathname.startsWith("/respond/")) return takeResponse(world, `${world.origin}${pathname}`, raw.toString());
  if (pathname.startsWith("/upload/")) return takeUpload(world, `${world.origin}${pathname}`, raw, type);
  if (pathname.startsWith("/files/")) return giveFile(world, pathname, request.headers.authorization ?? "");
  return { status: 404, body: "not found", headers: {} };
}

/** Whoever may not read a file gets a page to sign in, with status 200, as Slack does. */
function giveFile(world: World, path: string, authorization: string): Answer {
  const file = download(world, path, authorization);
  if (!file?.bytes)
    return { status: 200, body: "<!DOCTYPE html><title>Sign in</title>", headers: { "content-type": "text/html" } };
  return { status: 200, body: file.bytes, headers: { "content-type": file.mimetype } };
}

async function takeResponse(world: World, url: string, raw: string): Promise<Answer> {
  const args = JSON.parse(raw);
  const team = world.responseUrls.get(url)?.teamId;
  const call: Call = {
    method: "response_url",
    url,
    ...(team ? { team } : {}),
    args,
    at: world.clock.now(),
    applied: false,
  };
  world.calls.push(call);
  const answered = await meetFault(world, "response_url", () => {
    const said = respond(world, url, args);
    call.applied = said?.status === 200;
    return said;
  });
  const error = /"error":"(\w+)"/.exec(String(answered?.body))?.[1];
  call.answer = { status: answered?.status ?? 0, ...(error ? { error } : {}) };
  world.changed();
  return answered;
}

async function takeUpload(world: World, url: string, raw: Buffer, type: string): Promise<Answer> {
  const file = [...world.files.values()].find(({ uploadUrl }) => uploadUrl === url);
  if (!file) return { status: 404, body: "not found", headers: {} };
  const call: Call = {
    method: "upload",
    team: file.teamId,
    args: { file: file.id },
    at: world.clock.now(),
    applied: false,
  };
  world.calls.push(call);
  const bytes = await bytesOf(raw, type);
  const answered = await meetFault(world, "upload", () => {
    if (bytes.length !== file.length) return { status: 400, body: "wrong length", headers: {} };
    file.bytes = bytes;
    call.applied = true;
    return { status: 200, body: `OK - ${bytes.length}`, headers: {} };
  });
  call.answer = { status: answered?.status ?? 0 };
  world.changed();
  return answered;
}

/** The file in a form, or the body itself. */
async function bytesOf(raw: Buffer, type: string): Promise<Buffer> {
  if (!type.includes("multipart/form-data")) return raw;
  const form = await new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
  const parts = [...form.values()].filter((part) => typeof part !== "string");
  const [part] = parts;
  return part ? Buffer.from(await part.arrayBuffer()) : Buffer.alloc(0);
}
