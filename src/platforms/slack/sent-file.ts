// The content of a file that came with a form.
import { z } from "zod";
import type { SentFile } from "../../chat/form.ts";
import type { FileContent } from "../../chat/view.ts";
import type { Timer } from "../../clock.ts";
import { refusalOf } from "./failures.ts";
import { CALL_TIMEOUT_MS } from "./limits.ts";
import type { Workspace } from "./workspace.ts";

const info = z.object({
  file: z.object({
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
    mode: z.string().optional(),
  }),
});

/** Fetches a file with the app's own token, which goes to Slack alone. Rejects where Slack cannot be reached. */
export async function fetchSent(
  space: Workspace,
  sent: SentFile,
  timer: Timer,
  apiUrl?: string,
): Promise<FileContent | "gone"> {
  const id = sent.token.split(":")[1] ?? "";
  try {
    const { file } = info.parse(await space.web.files.info({ file: id }));
    const url = file.url_private_download ?? file.url_private;
    if (url === undefined || file.mode === "tombstone") return "gone";
    const bytes = await download(url, space.botToken, timer, apiUrl);
    return bytes === undefined ? "gone" : { name: sent.name, type: sent.type, bytes: bytes.toString("base64") };
  } catch (error) {
    if (["file_not_found", "file_deleted"].includes(refusalOf(error) ?? "")) return "gone";
    throw error;
  }
}

async function download(
  url: string,
  token: string,
  timer: Timer,
  apiUrl: string | undefined,
): Promise<Buffer | undefined> {
  if (!isSlack(url, apiUrl)) throw new Error("a file is said to be elsewhere than at Slack");
  const end = new AbortController();
  const cancel = timer.after(CALL_TIMEOUT_MS, () => end.abort());
  try {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: end.signal,
      redirect: "error",
    });
    if (answer.status === 404 || answer.status === 410) return undefined;
    // A page instead of a file: the token does not reach it.
    if (!answer.ok || answer.headers.get("content-type")?.startsWith("text/html"))
      throw new Error(`Slack did not give the file: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } finally {
    cancel();
  }
}

function isSlack(url: string, apiUrl: string | undefined): boolean {
  const at = URL.parse(url);
  if (apiUrl !== undefined && at?.origin === URL.parse(apiUrl)?.origin) return true;
  return at?.protocol === "https:" && (at.hostname === "slack.com" || at.hostname.endsWith(".slack.com"));
}
