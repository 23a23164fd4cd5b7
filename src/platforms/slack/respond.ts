// The response_url of what somebody did: it answers where they are, Laurel's channel or not, five times within half an hour.
import type { Receipt } from "../../chat/effect.ts";
import type { Timer } from "../../clock.ts";
import { never, Unfit } from "./failures.ts";
import { CALL_TIMEOUT_MS } from "./limits.ts";
import type { Rendered } from "./render.ts";

export interface Response extends Rendered {
  readonly response_type: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

/**
 * Posts to a response_url. "late" where it is used up or void.
 * Throws where nobody can know whether it got through.
 */
export async function respond(timer: Timer, url: string, said: Response): Promise<Receipt> {
  const end = new AbortController();
  const cancel = timer.after(CALL_TIMEOUT_MS, () => end.abort());
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...said, parse: "none", link_names: false, unfurl_links: false, unfurl_media: false }),
      redirect: "error",
      signal: end.signal,
    });
    return await receiptFor(answer, timer);
  } finally {
    cancel();
  }
}

async function receiptFor(answer: globalThis.Response, timer: Timer): Promise<Receipt> {
  const words = await answer.text();
  if (answer.ok) return { kind: "sent" };
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get("retry-after")) || 1;
    return { kind: "again", at: timer.now() + seconds * 1000, why: "Slack asks to slow down" };
  }
  if (answer.status === 404 || answer.status === 410) return never("late", "the response_url is used up or void");
  if (answer.status >= 500 && !words.includes("no_text")) throw new UnknownOutcome(answer.status);
  throw new Unfit(`the response_url answered ${answer.status}`);
}

/** The other side answered in a way that leaves open whether it did what it was asked. */
class UnknownOutcome extends Error {
  override readonly name = "UnknownOutcome";
  readonly code: number;

  constructor(status: number) {
    super("the response_url did not say whether it took the answer");
    this.code = status;
  }
}
