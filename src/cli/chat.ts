import { type Running, startLaurel } from "../compose.ts";
import type { Playground } from "../platforms/playground/index.ts";
import { runTerminal } from "../platforms/playground/terminal.ts";
import { outputFails } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

/** Runs Laurel with the playground in this terminal, whatever else is set, until the input ends or a signal comes. */
export async function chatFromCommandLine(): Promise<void> {
  const laurel = await startLaurel({ playground: true });
  await untilStopped(laurel, [outputFails, ...(laurel.playground ? [terminalOf(laurel, laurel.playground)] : [])]);
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
