// Runs in a thread of its own: reads an export and says what is a signal of help in it, as fast as it is asked for more.
import { parentPort, workerData } from "node:worker_threads";
import { openExport } from "../../import/open-export.ts";
import { ImportProblem } from "../../import/problem.ts";
import { type HeardPiece, hearExport } from "./hear-export.ts";
import type { HeardReply, HearWork } from "./hear-thread.ts";

const { path, space, workspace, request }: HearWork = workerData;
const say = (reply: HeardReply) => parentPort?.postMessage(reply);
/** A message to another thread costs as much as reading some messages, so what is small goes together. */
const TOGETHER_BYTES = 256 * 1024;

let mayGo = 0;
let wake = Promise.withResolvers<void>();
parentPort?.on("message", ({ more }: { more: number }) => {
  mayGo += more;
  wake.resolve();
});

async function send(pieces: readonly HeardPiece[]): Promise<void> {
  while (mayGo === 0) {
    await wake.promise;
    wake = Promise.withResolvers<void>();
  }
  mayGo--;
  say({ pieces });
}

async function hear(): Promise<void> {
  const old = await openExport(path, space, { workspace });
  let together: HeardPiece[] = [];
  let bytes = 0;
  for await (const pieces of hearExport(old, request)) {
    for (const piece of pieces) {
      together.push(piece);
      if (piece.is === "read") bytes += piece.bytes;
    }
    if (bytes < TOGETHER_BYTES && pieces[0]?.is !== "opened") continue;
    await send(together);
    [together, bytes] = [[], 0];
  }
  await send(together);
  await old.close();
}

try {
  await hear();
  say({ ended: true });
} catch (error) {
  if (!(error instanceof ImportProblem)) throw error;
  say({ problem: error.message });
}
parentPort?.close();
