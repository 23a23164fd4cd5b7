import { startLaurel } from "../compose.ts";
import { runTerminal } from "../platforms/playground/terminal.ts";
import { outputFails } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

/** Runs Laurel with the playground in this terminal, until the input ends or a signal comes. */
export async function chatFromCommandLine(): Promise<void> {
  const laurel = await startLaurel();
  await untilStopped(laurel, [
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
}
