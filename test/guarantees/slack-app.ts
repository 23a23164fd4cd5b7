import { onTestFinished } from "vitest";
import type { Program } from "../../src/program/schema.ts";
import { slackStage } from "../platforms/slack/stage.ts";
import { checkCalls } from "../support/slack/check-calls.ts";
import type { SlackServer } from "../support/slack/server.ts";
import type { Workspace } from "../support/slack/workspace.ts";
import { startOn, type WireApp } from "./wire-app.ts";

export interface SlackApp extends WireApp {
  readonly server: SlackServer;
  readonly space: Workspace;
  /** Resolves when so many events were taken in all. */
  took(events: number): Promise<void>;
}

/** Laurel on a Slack on the wire, for one test; looked through at its end. */
export async function slackApp(answers: Partial<Program["answers"]> = {}): Promise<SlackApp> {
  const stage = await slackStage({ readsMessages: false });
  const { server, space, slack, timer } = stage;
  onTestFinished(async () => {
    await stage.close();
    checkCalls(server, { expectsRefusals: true });
  });
  const laurel = await startOn(slack, timer, answers);
  return {
    ...laurel,
    server,
    space,
    took: (events) => server.until(`event ${events}`, () => laurel.taken.length >= events).then(() => undefined),
  };
}
