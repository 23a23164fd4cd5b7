// Files that came with a form, fetched from where Discord keeps them.
import type { SentFile } from "../../chat/form.ts";
import type { FileContent } from "../../chat/view.ts";
import type { Timer } from "../../clock.ts";
import { FILE_MAX_BYTES } from "./limits.ts";

/** Discord's own hosts of uploads. */
const HOSTS: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];
const GIVE_UP_AFTER_MS = 30_000;

/**
 * Fetches a file; "gone" where it is not there any more, its address has run out, or it is no address of Discord's:
 * what came over the wire is fetched from nowhere else. Throws where the server fails, and for a file that is too large.
 */
export async function fetchUpload(
  { name, type, token }: SentFile,
  { apiUrl, timer }: { readonly apiUrl: string | undefined; readonly timer: Timer },
): Promise<FileContent | "gone"> {
  const url = URL.parse(token);
  if (!url || !isDiscords(url, apiUrl)) return "gone";
  const giveUp = new AbortController();
  const cancel = timer.after(GIVE_UP_AFTER_MS, () => giveUp.abort());
  try {
    const response = await fetch(url, { signal: giveUp.signal, redirect: "error" });
    if (response.status === 404 || response.status === 403 || response.status === 410) return "gone";
    if (!response.ok) throw new Error(`the file server answered ${response.status}`);
    return { name, type, bytes: (await readWithin(response, FILE_MAX_BYTES)).toString("base64") };
  } finally {
    cancel();
  }
}

function isDiscords({ protocol, host, hostname }: URL, apiUrl: string | undefined): boolean {
  if (apiUrl !== undefined) return host === URL.parse(apiUrl)?.host;
  return protocol === "https:" && HOSTS.includes(hostname);
}

/** What a file says of its size may be wrong, so the bytes are counted as they come. */
async function readWithin(response: Response, max: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > max) throw new Error(`the file has more than ${max} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
