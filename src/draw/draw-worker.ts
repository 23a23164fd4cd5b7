// Runs in a thread of its own: a picture takes a tenth of a second of work.
import { parentPort } from "node:worker_threads";
import type { DrawReply } from "./draw-thread.ts";
import { drawPicture, type Picture } from "./picture.ts";
import { toPng } from "./png.ts";

const reply = (message: DrawReply): unknown => parentPort?.postMessage(message);

parentPort?.on("message", (picture: Picture) => {
  try {
    reply({ png: toPng(drawPicture(picture)) });
  } catch (error) {
    reply({ failed: error instanceof Error ? error.message : String(error) });
  }
});
