// One Socket Mode connection, and how it comes back. The SDK's own way waits out a ping timeout before it reconnects, and
// two of its failures end the process: a reconnect that is refused, and an `app_rate_limited` (it has no `event`).
import type { SocketModeReceiver } from "@slack/bolt";
import type { Cancel, Timer } from "../../clock.ts";
import { causeOf, type Log } from "../../log.ts";

export interface Socket {
  /** Connects for the first time. Rejects if Slack refuses. */
  start(): Promise<void>;
  connected(): boolean;
  /** Resolves when the connection is closed. */
  close(): Promise<void>;
}

export interface SocketParts {
  readonly receiver: SocketModeReceiver;
  readonly timer: Timer;
  readonly log: Log;
  readonly workspace: string;
  /** After a gap: what happened in it was not heard. */
  readonly onReconnected: () => void;
}

const HELLO_MS = 10_000;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** Slack renews a connection every few hours; more than this in a minute is trouble, not renewal. */
const RENEWALS_A_MINUTE = 5;

export function openSocket({ receiver, timer, log, workspace, onReconnected }: SocketParts): Socket {
  const { client } = receiver;
  let up = false;
  let closing = false;
  let connecting: Promise<void> | undefined;
  let closed: Promise<void> | undefined;
  let cancelRetry: Cancel = () => undefined;
  const renewals: number[] = [];

  catchFailures();
  client.on("disconnected", () => {
    up = false;
    if (!connecting && !closing) renew();
  });

  /** A message that the SDK trips over is said in the log and ends nothing. */
  function catchFailures(): void {
    const handlers = client.listeners("ws_message");
    client.removeAllListeners("ws_message");
    client.on("ws_message", async (...frame: unknown[]) => {
      try {
        for (const handle of handlers) await handle(...frame);
      } catch (error) {
        log.warn(
          { workspace, cause: causeOf(error) },
          "Slack sent something that is no event; it may hold events back",
        );
      }
    });
  }

  async function connect(): Promise<void> {
    const giveUp = timer.after(HELLO_MS, () => void client.disconnect());
    try {
      await client.start();
      up = true;
    } finally {
      giveUp();
    }
    if (closing) await client.disconnect();
  }

  function attempt(): Promise<void> {
    connecting = connect().finally(() => {
      connecting = undefined;
    });
    return connecting;
  }

  /** At once, as nothing reaches Laurel meanwhile and Slack repeats events alone. */
  function renew(): void {
    const now = timer.now();
    renewals.push(now);
    while ((renewals[0] ?? now) < now - 60_000) renewals.shift();
    if (renewals.length > RENEWALS_A_MINUTE) retryIn(FIRST_DELAY_MS);
    else retry(FIRST_DELAY_MS);
  }

  function retry(nextDelayMs: number): void {
    attempt().then(onReconnected, (error) => {
      log.warn({ workspace, cause: causeOf(error) }, "Slack could not be reached and is tried again");
      retryIn(nextDelayMs);
    });
  }

  function retryIn(delayMs: number): void {
    if (closing) return;
    cancelRetry = timer.after(delayMs, () => retry(Math.min(LONGEST_DELAY_MS, delayMs * 2)));
  }

  async function close(): Promise<void> {
    closing = true;
    cancelRetry();
    await connecting?.catch(() => undefined);
    // Bolt's own `stop` does not wait for this.
    if (up) await client.disconnect();
  }

  return {
    start: attempt,
    connected: () => up && !closing,
    close() {
      closed ??= close();
      return closed;
    },
  };
}
