import { Worker } from "node:worker_threads";
import type { Picture } from "./picture.ts";

/** What the thread says. */
export type DrawReply = { readonly png: Uint8Array } | { readonly failed: string };

/**
 * Draws a picture as PNG.
 * @param signal ends the wait, and the drawing if it is under way
 * @throws Error if it cannot be drawn or is ended
 */
export type Draw = (picture: Picture, signal: AbortSignal) => Promise<Uint8Array>;

interface Waiting {
  readonly picture: Picture;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const WORKER = new URL("./draw-worker.ts", import.meta.url);

/**
 * A thread that draws, one picture after the other. It begins with the first that is asked for and ends with the last:
 * pictures are seldom asked for, and a burst must not take a thread for each.
 * @param file what runs in the thread
 */
export function openDrawing(file: URL = WORKER): Draw {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;

  const end = (): void => {
    const ended = worker;
    worker = undefined;
    ended?.removeAllListeners();
    // What it still says to its end is of no use, and nobody else hears it.
    ended?.on("error", () => undefined);
    void ended?.terminate();
  };
  const next = (): void => {
    const [first] = waiting;
    if (!first) {
      end();
      return;
    }
    worker ??= start();
    worker.postMessage(first.picture);
  };
  const settle = (how: (asked: Waiting) => void): void => {
    const asked = waiting.shift();
    if (asked) how(asked);
    next();
  };
  const start = (): Worker => {
    const started = new Worker(file);
    started.on("message", (said: DrawReply) =>
      settle(({ resolve, reject }) => ("png" in said ? resolve(said.png) : reject(new Error(said.failed)))),
    );
    const broken = (error: Error): void => {
      end();
      settle(({ reject }) => reject(error));
    };
    started.on("error", broken);
    started.on("exit", (code) => broken(new Error(`the thread that draws ended with ${code}`)));
    return started;
  };

  return (picture, signal) =>
    new Promise((resolve, reject) => {
      const ended = (): Error => new Error("the drawing was ended before it was done");
      if (signal.aborted) return reject(ended());
      const asked: Waiting = { picture, resolve, reject };
      signal.addEventListener(
        "abort",
        () => {
          const at = waiting.indexOf(asked);
          if (at === -1) return;
          waiting.splice(at, 1);
          reject(ended());
          if (at > 0) return;
          // It is at work on this one, perhaps for ever.
          end();
          next();
        },
        { once: true },
      );
      waiting.push(asked);
      if (waiting.length === 1) next();
    });
}
