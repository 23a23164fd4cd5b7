import { Worker } from "node:worker_threads";
import type { SpaceId } from "../../core/ids.ts";
import { ImportProblem } from "../../import/problem.ts";
import type { HeardPiece, HearRequest } from "./hear-export.ts";

/** Which export a thread hears. */
export interface HearWork {
  readonly path: string;
  readonly space: SpaceId;
  readonly workspace: string | undefined;
  readonly request: HearRequest;
}

/** What a thread says. */
export type HeardReply =
  | { readonly pieces: readonly HeardPiece[] }
  | { readonly ended: true }
  /** The export cannot be read. */
  | { readonly problem: string };

/** So many portions may wait here, so that neither side waits for the other and neither runs away. */
const AHEAD = 16;

/**
 * Hears an export in a thread of its own, while whoever asks writes what was heard. Its memory is bounded: a year of chat
 * passes through it. Throws an ImportProblem where the export cannot be read.
 */
export async function* hearInThread(work: HearWork): AsyncGenerator<readonly HeardPiece[]> {
  const worker = new Worker(new URL("./hear-worker.ts", import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 },
  });
  const waiting: HeardReply[] = [];
  let failure: unknown;
  let wake = Promise.withResolvers<void>();
  const tell = () => wake.resolve();
  worker.on("message", (reply: HeardReply) => {
    waiting.push(reply);
    tell();
  });
  worker.on("error", (error) => {
    failure = error;
    tell();
  });
  worker.on("exit", (code) => {
    failure ??= new Error(`the thread that reads the export ended with ${code}`);
    tell();
  });
  try {
    worker.postMessage({ more: AHEAD });
    for (;;) {
      const reply = waiting.shift();
      if (reply === undefined) {
        if (failure) throw failure;
        await wake.promise;
        wake = Promise.withResolvers<void>();
      } else if ("problem" in reply) throw new ImportProblem(reply.problem);
      else if ("ended" in reply) return;
      else {
        yield reply.pieces;
        worker.postMessage({ more: 1 });
      }
    }
  } finally {
    await worker.terminate();
  }
}
