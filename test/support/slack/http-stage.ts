// A real Bolt app that listens over HTTP, for the tests of the server itself.
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver } from "@slack/bolt";
import { quietLogger } from "./quiet-logger.ts";
import { type SlackServer, startSlackServer } from "./server.ts";
import type { Workspace } from "./workspace.ts";

export interface HttpStage {
  readonly slack: SlackServer;
  readonly space: Workspace;
  /** Where the app listens. */
  readonly url: string;
  close(): Promise<void>;
}

/** A workspace with ada, grace and #general, and an app behind an HTTP receiver that `listen` makes listen. */
export async function httpStage(listen: (app: App) => void = () => {}): Promise<HttpStage> {
  const slack = await startSlackServer();
  const space = slack.addWorkspace("Contoso");
  for (const name of ["ada", "grace"]) space.addPerson(name);
  space.addChannel("general");
  const receiver = new HTTPReceiver({ signingSecret: space.signingSecret, logger: quietLogger });
  const app = new App({
    token: space.botToken,
    receiver,
    logger: quietLogger,
    clientOptions: { slackApiUrl: slack.api, retryConfig: { retries: 0 } },
  });
  listen(app);
  const server = await receiver.start(0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/slack/events`;
  slack.listenAt(space, url);
  return {
    slack,
    space,
    url,
    async close() {
      const stopped = receiver.stop();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await stopped;
      await slack.close();
    },
  };
}
