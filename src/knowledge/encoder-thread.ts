import { Worker } from "node:worker_threads";
import type { Embedder } from "./embedder.ts";

/** What the thread is asked. */
export interface EncoderRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

/** What it says. */
export type EncoderReply =
  | { readonly ready: true }
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly failed: string };

const NAME = "universal-sentence-encoder-lite, @energetic-ai 0.2";
// The model's time grows with the length. Whoever asks, asks in fewer characters than these.
const MOST_CHARACTERS = 300;

interface Waiting {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the sentence encoder of the optional package `@energetic-ai/embeddings` in a thread of its own. Undefined where
 * the package is not installed or does not start. The thread keeps no process alive.
 */
export function openEncoder(): Promise<Embedder | undefined> {
  const worker = new Worker(new URL("./encoder-worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;
  const embed = (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    if (ended) return Promise.reject(ended);
    last += 1;
    const request: EncoderRequest = { id: last, texts: texts.map((text) => text.slice(0, MOST_CHARACTERS)) };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  };
  const close = async (): Promise<void> => {
    await worker.terminate();
  };
  return new Promise((resolve) => {
    worker.on("message", (reply: EncoderReply) => {
      if ("ready" in reply) {
        worker.unref();
        return resolve({ name: NAME, embed, close });
      }
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) worker.unref();
      if ("failed" in reply) asked?.reject(new Error(reply.failed));
      else asked?.resolve(reply.vectors);
    });
    const end = (error: Error): void => {
      ended ??= error;
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
      resolve(undefined);
    };
    worker.on("error", end);
    worker.on("exit", (code) => end(new Error(`the thread of the sentence encoder ended with ${code}`)));
  });
}
