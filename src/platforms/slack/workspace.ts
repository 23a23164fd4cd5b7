// One workspace: its own internal app, its own Bolt, its own clients, and what is kept of its people and channels.
import { App, HTTPReceiver, LogLevel, type ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { Timer } from "../../clock.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Log } from "../../log.ts";
import { boltLogger } from "./bolt-log.ts";
import { type Channels, keepChannels } from "./channels.ts";
import {
  bulkOptions,
  type Client,
  createClient,
  interactiveOptions,
  type SkewWatch,
  socketOptions,
  watchSkew,
} from "./clients.ts";
import { isUnknown, refusalOf } from "./failures.ts";
import { type Groups, keepGroups } from "./groups.ts";
import { pathFor, REQUEST_BYTES_MAX } from "./http.ts";
import { spaceId } from "./ids.ts";
import { type Kept, keep } from "./kept.ts";
import { neededScopes } from "./needs.ts";
import type { SlackOptions, WorkspaceOptions } from "./options.ts";
import { keepPeople, type People } from "./people.ts";
import { SlackProblem, settingsOf } from "./problem.ts";
import { openSocket, type Socket } from "./socket.ts";

export interface Workspace {
  readonly name: string;
  readonly space: SpaceId;
  readonly team: string;
  /** As Slack shows it. */
  readonly title: string;
  /** `https://contoso.slack.com/` */
  readonly url: string;
  readonly botUser: string;
  readonly botId: string | undefined;
  /** For what somebody waits for, and for looking up. */
  readonly web: Client;
  /** For whatever would show twice. */
  readonly bulk: Client;
  readonly botToken: string;
  readonly people: People;
  readonly groups: Groups;
  readonly channels: Channels;
  /** The DM with somebody, by their id. */
  readonly dms: Kept<string>;
  /** What the app was granted, as of now. */
  granted(): Promise<ReadonlySet<string>>;
  readonly skew: SkewWatch;
  readonly transport:
    | { readonly kind: "socket"; readonly socket: Socket }
    | { readonly kind: "http"; readonly receiver: HTTPReceiver };
}

/** Takes what a receiver hands over. Rejects where it must come again. */
export type Hear = (workspace: Workspace, envelope: ReceiverEvent) => Promise<void>;

/** Bolt acknowledges events before any listener runs, so a crash would lose them: this hears before anything is said. */
class HearingApp extends App {
  hear: ((envelope: ReceiverEvent) => Promise<void>) | undefined;

  override async processEvent(envelope: ReceiverEvent): Promise<void> {
    await this.hear?.(envelope);
  }
}

const identity = z.object({
  team_id: z.string(),
  team: z.string().default(""),
  url: z.string().default(""),
  user_id: z.string(),
  bot_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).default([]) }).optional(),
});

/** Makes a workspace's app known to Slack, without connecting it yet. Throws a SlackProblem in the operator's words. */
export async function openWorkspace(given: WorkspaceOptions, options: SlackOptions, hear: Hear): Promise<Workspace> {
  const { timer, log, apiUrl } = options;
  const { name, botToken } = given;
  const skew = watchSkew(timer);
  const parts = { log, workspace: name, fetch: skew.fetch, ...(apiUrl === undefined ? {} : { apiUrl }) };
  const receiver = receiverFor(given, options);
  const app = new HearingApp({
    token: botToken,
    receiver,
    clientOptions: interactiveOptions(parts),
    logger: boltLogger(log, name),
    logLevel: LogLevel.WARN,
    tokenVerificationEnabled: false,
    ignoreSelf: false,
    convoStore: false,
  });
  const known = await identify(app.client, name);
  checkScopes(name, known.scopes, options);
  const { client: web } = app;
  const workspace: Workspace = {
    name,
    space: spaceId(known.team_id),
    team: known.team_id,
    title: known.team || name,
    url: known.url,
    botUser: known.user_id,
    botId: known.bot_id,
    web,
    bulk: createClient(botToken, bulkOptions(parts)),
    botToken,
    people: keepPeople(web, known.team_id, timer),
    groups: keepGroups(web, timer),
    channels: keepChannels(web, timer),
    dms: keepDms(web, timer),
    granted: async () => new Set((await identify(web, name)).scopes),
    skew,
    transport:
      receiver instanceof HTTPReceiver
        ? { kind: "http", receiver }
        : { kind: "socket", socket: socketOf(receiver, name, timer, log, () => forget(workspace)) },
  };
  app.hear = (envelope) => hear(workspace, envelope);
  return workspace;
}

const DAY_MS = 24 * 60 * 60_000;

/** Opening it twice opens it once, so it may be repeated. */
const keepDms = (client: Client, timer: Timer): Kept<string> =>
  keep({
    timer,
    forMs: DAY_MS,
    look: async (user) => z.string().parse((await client.conversations.open({ users: user })).channel?.id),
  });

/** What Slack told of meanwhile was not heard. */
function forget({ people, groups, channels }: Workspace): void {
  people.clear();
  groups.changed();
  channels.clear();
}

const socketOf = (
  receiver: SocketModeReceiver,
  workspace: string,
  timer: Timer,
  log: Log,
  onReconnected: () => void,
): Socket => openSocket({ receiver, workspace, timer, log, onReconnected });

function receiverFor(
  { name, appToken, signingSecret }: WorkspaceOptions,
  options: SlackOptions,
): SocketModeReceiver | HTTPReceiver {
  const { log, apiUrl } = options;
  const logger = boltLogger(log, name);
  if (appToken !== undefined)
    return new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: {
        clientOptions: socketOptions({ log, workspace: name, ...(apiUrl === undefined ? {} : { apiUrl }) }),
      },
      // It was said in the log already, and must come again.
      processEventErrorHandler: async () => false,
    });
  if (signingSecret === undefined || signingSecret === "")
    throw new SlackProblem(
      `${settingsOf(name)} has neither an app token nor a signing secret. Set the App-Level Token (xapp-…) for Socket Mode, or the Signing Secret for requests over HTTP; both are under Basic Information at api.slack.com/apps.`,
    );
  if (!options.http)
    throw new SlackProblem(
      `${settingsOf(name)} has no app token, so Slack would send it requests over HTTP, but no address to listen at is set. Set one, or the App-Level Token (xapp-…) for Socket Mode.`,
    );
  return new HTTPReceiver({
    signingSecret,
    endpoints: [pathFor(name)],
    bodyLimit: REQUEST_BYTES_MAX,
    logger,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
    },
  });
}

async function identify(client: Client, name: string) {
  try {
    const answer = identity.parse(await client.auth.test());
    return { ...answer, scopes: answer.response_metadata?.scopes ?? [] };
  } catch (cause) {
    const refusal = refusalOf(cause);
    const why =
      refusal === undefined || isUnknown(cause)
        ? "Slack cannot be reached. Check the network, then start Laurel again."
        : `its bot token was refused (${refusal}). Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions at api.slack.com/apps; install the app there first.`;
    throw new SlackProblem(`${settingsOf(name)}: ${why}`, { cause });
  }
}

function checkScopes(name: string, granted: readonly string[], { readsMessages, log }: SlackOptions): void {
  // Slack says it in a header; without one there is nothing to compare.
  if (granted.length === 0) return;
  const missing = neededScopes({ readsMessages }).filter((scope) => !granted.includes(scope.name));
  const essential = missing.filter((scope) => scope.essential);
  if (essential.length > 0)
    throw new SlackProblem(
      `${settingsOf(name)}: the app lacks the ${essential.length === 1 ? "scope" : "scopes"} ${essential.map((scope) => `${scope.name} (to ${scope.to})`).join(", ")}. Add them under OAuth & Permissions at api.slack.com/apps, or paste the manifest there, and install the app again.`,
    );
  for (const scope of missing)
    log.warn({ workspace: name, scope: scope.name }, `Slack: a scope is missing to ${scope.to}`);
}

/** Connects it. Throws a SlackProblem if Slack refuses. */
export async function connectWorkspace({ name, transport }: Workspace): Promise<void> {
  if (transport.kind === "http") return;
  try {
    await transport.socket.start();
  } catch (cause) {
    const refusal = refusalOf(cause);
    throw new SlackProblem(
      refusal === undefined
        ? `${settingsOf(name)}: Slack cannot be reached. Check the network, then start Laurel again.`
        : `${settingsOf(name)}: its app token was refused (${refusal}). Make an App-Level Token (xapp-…) with the scope connections:write under Basic Information at api.slack.com/apps, and switch Socket Mode on.`,
      { cause },
    );
  }
}
