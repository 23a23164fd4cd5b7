import { realTimer } from "../clock.ts";
import { startLaurel } from "../compose.ts";
import { causeOf } from "../log.ts";
import { runTerminal } from "../platforms/playground/terminal.ts";
import { outputFails } from "./output.ts";
import { onStopSignal } from "./signals.ts";

/** Runs Laurel with the playground in this terminal, until the input ends or a signal comes. */
export async function startFromCommandLine(): Promise<void> {
  const laurel = await startLaurel();
  const signal = onStopSignal(realTimer, (error) =>
    laurel.log.error({ cause: causeOf(error) }, "a promise was left to fail; going on"),
  );
  try {
    await Promise.race([
      signal.received,
      laurel.lost,
      outputFails,
      runTerminal({
        playground: laurel.playground,
        input: process.stdin,
        output: process.stdout,
        interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
        timeZone: laurel.program.program.timeZone,
        idle: () => laurel.app.idle(),
      }),
    ]);
  } finally {
    await laurel.stop();
    signal.release();
  }
}
