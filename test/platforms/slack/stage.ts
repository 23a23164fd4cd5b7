// Laurel's adapter on a Slack on loopback: real Bolt, a timer that only a test moves.
import pino from "pino";
import { onTestFinished } from "vitest";
import type { Place } from "../../../src/chat/place.ts";
import type { AccountId, Instant, MessageId, PlaceId, SpaceId } from "../../../src/core/ids.ts";
import { createSlack, type Slack, type SlackOptions } from "../../../src/platforms/slack/index.ts";
import { type ScriptedInlet, scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { type ManualTimer, manualTimer } from "../../support/manual-timer.ts";
import { type CheckRules, checkCalls } from "../../support/slack/check-calls.ts";
import { type SlackServer, startSlackServer } from "../../support/slack/server.ts";
import type { Workspace } from "../../support/slack/workspace.ts";

export const MONDAY_NOON: Instant = Date.UTC(2026, 2, 2, 12);

export interface SlackStage {
  readonly server: SlackServer;
  readonly space: Workspace;
  readonly slack: Slack;
  readonly timer: ManualTimer;
  /** What the log was told. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

/** Another run of Laurel on the same Slack, after the first has ended. */
export function nextRun({ space, server, timer }: SlackStage): Slack {
  return createSlack({
    workspaces: [{ name: "contoso", botToken: space.botToken, appToken: space.appToken }],
    apiUrl: server.api,
    command: "mvp",
    readsMessages: true,
    timer,
    log: pino({ level: "silent" }),
  });
}

export interface StageOptions extends Partial<Pick<SlackOptions, "readsMessages" | "extraCommands">> {
  readonly mode?: "socket" | "http";
  /** Signed requests are checked against the real time. */
  readonly startAt?: Instant;
}

/** A workspace with ada, hank, robot and sam of staff; #general and #help for everybody, #staff for staff. */
export async function slackStage({
  mode = "socket",
  startAt = MONDAY_NOON,
  ...given
}: StageOptions = {}): Promise<SlackStage> {
  const timer = manualTimer(startAt);
  const server = await startSlackServer({ now: timer.now });
  const space = server.addWorkspace("Contoso");
  for (const name of ["ada", "hank", "sam"]) space.addPerson(name);
  space.addPerson("robot", { isBot: true });
  for (const name of ["general", "help"]) space.addChannel(name);
  space.addChannel("staff", { private: true, members: ["sam"] });
  space.addGroup("award-staff", ["sam"]);
  const logged: Readonly<Record<string, unknown>>[] = [];
  const log = pino({ level: "debug", base: null }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const slack = createSlack({
    workspaces: [
      {
        name: "contoso",
        botToken: space.botToken,
        ...(mode === "socket" ? { appToken: space.appToken } : { signingSecret: space.signingSecret }),
      },
    ],
    apiUrl: server.api,
    ...(mode === "http" ? { http: { host: "127.0.0.1", port: 0 } } : {}),
    command: "mvp",
    readsMessages: true,
    timer,
    log,
    ...given,
  });
  return {
    server,
    space,
    slack,
    timer,
    logged,
    async close() {
      await slack.stop(0);
      await server.close();
    },
  };
}

/** A stage that is started over an app of a few lines. `settled` waits until what was taken is answered. */
export interface StartedStage extends SlackStage {
  readonly inlet: ScriptedInlet;
  settled(): Promise<void>;
}

/** Starts the adapter; ends it after the test and checks what Slack was told. */
export async function started(options: StageOptions = {}, rules: CheckRules = {}): Promise<StartedStage> {
  const stage = await slackStage(options);
  const [group] = stage.server.world.groups.values();
  const inlet = scriptedInlet(() => stage.slack, [group?.id ?? ""]);
  const takes = new Set<Promise<unknown>>();
  onTestFinished(async () => {
    await stage.close();
    checkCalls(stage.server, rules);
  });
  const take: ScriptedInlet["take"] = (event, acknowledge) => {
    const taking = inlet.take(event, acknowledge);
    const ended = taking.catch(() => undefined);
    takes.add(ended);
    void ended.then(() => takes.delete(ended));
    return taking;
  };
  await stage.slack.start({ ...inlet, take }, []);
  listen(stage);
  return {
    ...stage,
    inlet,
    async settled() {
      while (takes.size > 0) await Promise.all(takes);
    },
  };
}

export const placeIn = (space: Workspace, nameOrId: string): Place => ({
  space: `slack:${space.teamId}` as SpaceId,
  id: `slack:${space.teamId}:${space.channel(nameOrId).id}` as PlaceId,
  kind: "channel",
  readers: "members",
});

/** The thread under a message. */
export const threadIn = (space: Workspace, { channel, ts }: { channel: string; ts: string }): Place => ({
  ...placeIn(space, channel),
  id: `slack:${space.teamId}:${channel}:${ts}` as PlaceId,
  kind: "thread",
  root: ts as MessageId,
});

export const accountIn = (space: Workspace, name: string): AccountId =>
  `slack:${space.teamId}:${space.user(name).id}` as AccountId;

/** After the platform has started: where Slack sends its requests. */
export function listen({ slack, server, space }: SlackStage): void {
  const url = slack.requestUrl("contoso");
  if (url) server.listenAt(space, url);
}
