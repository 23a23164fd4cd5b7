import { realTimer } from "../clock.ts";
import { type Running, startLaurel } from "../compose.ts";
import { causeOf } from "../log.ts";
import type { Playground } from "../platforms/playground/index.ts";
import { runTerminal } from "../platforms/playground/terminal.ts";
import { outputFails } from "./output.ts";
import { onStopSignal } from "./signals.ts";

/**
 * Runs Laurel until a signal comes; with the playground in this terminal, where that runs, also until its input ends.
 * @param playground whether the playground runs whatever is set
 */
export async function startFromCommandLine(options: { playground?: boolean } = {}): Promise<void> {
  const laurel = await startLaurel(options);
  const signal = onStopSignal(realTimer, (error) =>
    laurel.log.error({ cause: causeOf(error) }, "a promise was left to fail; going on"),
  );
  try {
    await Promise.race([
      signal.received,
      signal.failed,
      laurel.lost,
      outputFails,
      ...(laurel.playground ? [terminalOf(laurel, laurel.playground)] : []),
    ]);
  } finally {
    await laurel.stop();
    signal.release();
  }
}

const terminalOf = ({ app, program }: Running, playground: Playground): Promise<void> =>
  runTerminal({
    playground,
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    timeZone: program.program.timeZone,
    idle: () => app.idle(),
  });
