import { Worker } from "node:worker_threads";
import type { Fitted, Searchable } from "./fitted.ts";

/** What a thread is asked to learn from. */
export interface FitRequest {
  readonly sections: readonly Searchable[];
  readonly background: readonly string[];
  /** What the texts mean, in the order of `textsOf`. Absent: words alone are compared. */
  readonly vectors?: Float32Array;
  /** Only to prepare the words, which takes a second where learning takes minutes. */
  readonly hasty?: boolean;
}

/**
 * Learns from sections in a thread of its own: seconds of work that hold up nothing.
 * @param signal ends the thread
 * @throws Error if the thread fails or is ended
 */
export function fitInThread({ sections, ...how }: FitRequest, signal?: AbortSignal): Promise<Fitted> {
  // What the rest of a section holds is of no use there.
  const request: FitRequest = { sections: sections.map(({ title, asks, plain }) => ({ title, asks, plain })), ...how };
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error("the learning was ended before it began"));
    const worker = new Worker(new URL("./fit-worker.ts", import.meta.url), { workerData: request });
    signal?.addEventListener("abort", () => void worker.terminate(), { once: true });
    worker.once("message", (fitted: Fitted) => resolve(fitted));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that learns from the knowledge ended with ${code}`)));
  });
}
