import { Worker } from "node:worker_threads";
import type { Fitted, Searchable } from "./fitted.ts";

/** What a thread is asked to learn from. */
export interface FitRequest {
  readonly sections: readonly Searchable[];
  readonly background: readonly string[];
}

/** Learns from sections in a thread of its own: seconds of work that hold up nothing. */
export function fitInThread({ sections, background }: FitRequest): Promise<Fitted> {
  const request: FitRequest = {
    // What the rest of a section holds is of no use there.
    sections: sections.map(({ title, asks, plain }) => ({ title, asks, plain })),
    background,
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fit-worker.ts", import.meta.url), { workerData: request });
    worker.once("message", (fitted: Fitted) => resolve(fitted));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that learns from the knowledge ended with ${code}`)));
  });
}
