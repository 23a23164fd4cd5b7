// Runs in a thread of its own: a picture takes a tenth of a second of work.
import { parentPort } from "node:worker_threads";
import type { DrawReply } from "./draw-thread.ts";
import { toPng } from "./png.ts";
import type { YearChart } from "./year-chart.ts";
import { drawYear } from "./year-svg.ts";

const reply = (message: DrawReply): unknown => parentPort?.postMessage(message);

parentPort?.on("message", (chart: YearChart) => {
  try {
    reply({ png: toPng(drawYear(chart)) });
  } catch (error) {
    reply({ failed: error instanceof Error ? error.message : String(error) });
  }
});
