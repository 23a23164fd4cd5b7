import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { RequestRefused } from "./answer.ts";

/** A form with a file of two megabytes, in base64, and room for its other fields. */
const BODY_MAX_BYTES = 3 * 1024 * 1024;

/** Reads a JSON body of a shape. Throws a RequestRefused that says what is wrong with it. */
export async function readBody<Shape extends z.ZodType>(
  request: IncomingMessage,
  shape: Shape,
): Promise<z.output<Shape>> {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json")
    throw new RequestRefused(415, "Only JSON is taken here (content-type application/json).");
  const parsed = shape.safeParse(parseJson(await readBytes(request)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RequestRefused(400, issue ? said(issue) : "That is not what is asked for here.");
}

const SENTENCE = /[.!?]$/;

/** The shapes of deeds say sentences of their own; what zod says is for whoever writes another page. */
function said({ message, path }: z.core.$ZodIssue): string {
  return SENTENCE.test(message) ? message : `${path.join(".") || "The request"}: ${message}.`;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new RequestRefused(400, "That is no JSON.");
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_MAX_BYTES) chunks.push(chunk);
    // Read on without keeping it: who is still sending hears no answer.
  }
  if (size > BODY_MAX_BYTES)
    throw new RequestRefused(413, "That is more than can be sent at once (3 MB). Nothing was sent.");
  return Buffer.concat(chunks);
}
