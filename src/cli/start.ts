import { realTimer } from "../clock.ts";
import { type Running, startLaurel } from "../compose.ts";
import { secretWord } from "../row-ids.ts";
import { serveWeb, type WebServer } from "../web/serve.ts";
import { outputFails, print } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

/** Runs Laurel with the playground as a page in the browser, until a signal comes. */
export async function startFromCommandLine(): Promise<void> {
  const laurel = await startLaurel();
  const web = await servePage(laurel);
  const said = print(`Laurel's playground is at ${web.address} (Ctrl-C ends it)`).then(() => web.closed);
  await untilStopped(laurel, [outputFails, said]).finally(() => web.close());
}

async function servePage(laurel: Running): Promise<WebServer> {
  const { env, playground, program, log, learned } = laurel;
  try {
    return await serveWeb({
      ...env.web,
      playground,
      program,
      log,
      learned,
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
