import { realTimer } from "../clock.ts";
import { type Running, startLaurel } from "../compose.ts";
import type { Playground } from "../platforms/playground/index.ts";
import { secretWord } from "../row-ids.ts";
import { serveWeb, type WebServer } from "../web/serve.ts";
import { outputFails, print } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

/** Runs Laurel until a signal comes; with the playground, where that runs, as a page in the browser. */
export async function startFromCommandLine(): Promise<void> {
  const laurel = await startLaurel();
  if (!laurel.playground) return untilStopped(laurel, [outputFails]);
  const web = await servePage(laurel, laurel.playground);
  const said = print(`Laurel's playground is at ${web.address} (Ctrl-C ends it)`).then(() => web.closed);
  await untilStopped(laurel, [outputFails, said]).finally(() => web.close());
}

async function servePage(laurel: Running, playground: Playground): Promise<WebServer> {
  const { env, program, log, ready } = laurel;
  try {
    return await serveWeb({
      ...env.web,
      playground,
      program,
      log,
      learned: ready,
      timer: realTimer,
      token: secretWord(),
      // No reminder is planned before there are renewals.
      moments: { nextReminder: async () => undefined },
    });
  } catch (error) {
    await laurel.stop();
    throw error;
  }
}
