// Runs in a thread of its own, so that the event loop is free while it learns.
import { parentPort, workerData } from "node:worker_threads";
import { fitSections } from "./fit.ts";
import type { FitRequest } from "./fit-thread.ts";

const { sections, ...how }: FitRequest = workerData;
parentPort?.postMessage(fitSections(sections, how));
