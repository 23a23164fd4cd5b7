// A real Bolt app on a Slack of its own, for the tests of the server itself.
import { App, SocketModeReceiver } from "@slack/bolt";
import { quietLogger } from "./quiet-logger.ts";
import { type SlackServer, startSlackServer } from "./server.ts";
import type { Workspace } from "./workspace.ts";

export interface SocketStage {
  readonly slack: SlackServer;
  readonly space: Workspace;
  readonly app: App;
  close(): Promise<void>;
}

const RETRY = { retries: 2, minTimeout: 10, maxTimeout: 20 };

/** A workspace with ada, grace and #general, and an app in Socket Mode that `listen` makes listen. */
export async function socketStage(listen: (app: App) => void = () => {}): Promise<SocketStage> {
  const slack = await startSlackServer();
  const space = slack.addWorkspace("Contoso");
  for (const name of ["ada", "grace"]) space.addPerson(name);
  space.addChannel("general");
  const clientOptions = { slackApiUrl: slack.api, retryConfig: RETRY };
  const receiver = new SocketModeReceiver({
    appToken: space.appToken,
    logger: quietLogger,
    clientPingTimeout: 1000,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const app = new App({ token: space.botToken, receiver, logger: quietLogger, clientOptions });
  listen(app);
  await app.start();
  return {
    slack,
    space,
    app,
    async close() {
      await receiver.client.disconnect();
      await slack.close();
    },
  };
}
