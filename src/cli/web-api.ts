// Asks a platform's API a question, for the checks of the command line. What it says never holds a token.
import type { Timer } from "../clock.ts";

const PATIENCE_MS = 5_000;

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; undefined where it is none. */
  readonly body: unknown;
}

export interface ApiQuestion {
  /** The whole `Authorization` header. */
  readonly authorization: string;
  readonly method?: "GET" | "POST";
  /** The variable by which another address can be set, for the sentence where it cannot be reached. */
  readonly setBy: string;
  readonly timer: Timer;
}

/** Asks, and waits for at most five seconds. Throws an Error in words for the operator where no answer comes. */
export async function askApi(address: string, question: ApiQuestion): Promise<ApiAnswer> {
  const { authorization, method = "GET", setBy, timer } = question;
  const { host } = new URL(address);
  const giveUp = new AbortController();
  const cancel = timer.after(PATIENCE_MS, () => giveUp.abort());
  try {
    const answer = await fetch(address, {
      method,
      headers: { authorization },
      // A token goes to the address that was set, and to no other.
      redirect: "manual",
      signal: giveUp.signal,
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: jsonOf(text) };
  } catch (error) {
    if (giveUp.signal.aborted)
      throw new Error(
        `${host} did not answer within ${PATIENCE_MS / 1000} seconds. Check the network, a proxy, and ${setBy}.`,
      );
    throw new Error(`${host} cannot be reached (${reasonOf(error)}). Check the network, a proxy, and ${setBy}.`);
  } finally {
    cancel();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "no connection";
}
