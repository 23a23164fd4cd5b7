export { type ManualTimer, manualTimer } from "../../src/manual-timer.ts";
