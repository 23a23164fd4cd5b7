import type { Place } from "../../chat/place.ts";
import type { Instant, SpaceId } from "../../core/ids.ts";
import { causeOf } from "../../log.ts";
import type { Inlet, Platform } from "../platform.ts";
import { abilities } from "./abilities.ts";
import { createAnswers } from "./answer.ts";
import { catchUp } from "./catch-up.ts";
import { type HttpDoor, openHttpDoor } from "./http.ts";
import { PLATFORM, teamOf } from "./ids.ts";
import { createIntake } from "./intake.ts";
import { LIMITS } from "./limits.ts";
import type { SlackOptions } from "./options.ts";
import { perform, sentAlready } from "./perform.ts";
import { SlackProblem, settingsOf } from "./problem.ts";
import { readLink } from "./read-link.ts";
import { audienceAt, readersAt } from "./readers.ts";
import { membershipIn, rolesOfAccount, rolesOfSpace } from "./roles.ts";
import { fetchSent } from "./sent-file.ts";
import { findingsIn, lacksAt, placesIn } from "./surroundings.ts";
import { lookAt, type Talking, talkAt } from "./talk.ts";
import { connectWorkspace, openWorkspace, type Workspace } from "./workspace.ts";

export type { SlackManifest } from "./manifest.ts";
export { slackManifest } from "./manifest.ts";
export type { SlackOptions, WorkspaceOptions } from "./options.ts";
export { SlackProblem } from "./problem.ts";

const GOODBYE_MS = 2000;
const NAME = /^[a-z0-9-]{1,40}$/;

/** Slack, as Laurel sees it: any number of workspaces, each with an internal app of its own. */
export interface Slack extends Platform {
  /** Where Slack's requests of a workspace are listened for, as seen from this machine; undefined in Socket Mode. */
  requestUrl(workspace: string): string | undefined;
}

/**
 * Slack behind the port. Nothing is connected before `start`, which throws a SlackProblem that names the settings of a
 * workspace and the remedy. `publish` has nothing to do: commands stand in the app's manifest, see `slackManifest`, and
 * what stands behind the one slash command works without being published.
 */
export function createSlack(options: SlackOptions): Slack {
  const { timer, log, command, readsMessages } = options;
  const spaces = new Map<string, Workspace>();
  const intake = createIntake(options);
  let door: HttpDoor | undefined;
  let inlet: Inlet | undefined;
  let isPaused = false;
  let stopped: Promise<void> | undefined;

  const space = (team: string): Workspace | undefined => spaces.get(team);
  const needed = (id: SpaceId): Workspace => {
    const found = space(teamOf(id));
    if (!found) throw new Error("Laurel is not in that workspace");
    return found;
  };
  const staffIn = (id: SpaceId): readonly string[] => inlet?.staffRoles(id) ?? [];
  const talkingIn = (found: Workspace): Talking => ({
    ears: { space: found, timer, options, shared: false },
    staff: staffIn(found.space),
  });
  const isUp = ({ transport }: Workspace): boolean =>
    transport.kind === "http" ? door !== undefined : transport.socket.connected();
  const parts = { timer, command, space };
  const answers = createAnswers({ ...parts, intake });

  async function connect(): Promise<void> {
    const names = options.workspaces.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new SlackProblem(`${settingsOf(twice)} is there twice. Give each workspace a name of its own.`);
    const odd = names.find((name) => !NAME.test(name));
    if (odd !== undefined)
      throw new SlackProblem(
        `${settingsOf(odd)}: its name stands in an address. Use lower-case letters, digits and hyphens.`,
      );
    for (const given of options.workspaces) {
      const opened = await openWorkspace(given, options, intake.hear);
      const same = space(opened.team);
      if (same)
        throw new SlackProblem(
          `${settingsOf(given.name)} has the bot token of ${settingsOf(same.name)}: both are ${opened.title}. Give each its own token.`,
        );
      spaces.set(opened.team, opened);
    }
    const listeners = new Map(
      [...spaces.values()].flatMap(({ name, transport }) =>
        transport.kind === "http" ? [[name, transport.receiver.requestListener] as const] : [],
      ),
    );
    if (listeners.size > 0 && options.http) door = await openHttpDoor(options.http, listeners, log);
    for (const opened of spaces.values()) await connectWorkspace(opened);
  }

  /** Waits for `work`, but no longer than `ms` milliseconds. */
  async function within(ms: number, work: Promise<unknown>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = timer.after(ms, resolve);
    await Promise.race([work, promise]);
    cancel();
  }

  const closeSockets = () =>
    Promise.all(
      [...spaces.values()].map(async ({ transport }) => {
        if (transport.kind === "socket") await transport.socket.close();
      }),
    );

  /** Beside what happens now. What was taken before is known by its key. */
  async function lookBack(lastTakenAt: Instant): Promise<void> {
    const hear = (to: Workspace, body: object) =>
      intake.hear(to, { body, ack: async () => undefined }).catch(() => undefined);
    for (const each of spaces.values()) await catchUp({ timer, log, hear, stopped: () => isPaused }, each, lastTakenAt);
  }

  /** Slack gives to others what it cannot give to us; what is under way still acknowledges through its socket. */
  function pause(): void {
    isPaused = true;
    intake.pause();
    door?.pause();
    void intake
      .settled()
      .then(closeSockets)
      .catch((error: unknown) => log.warn({ cause: causeOf(error) }, "a connection to Slack could not be closed"));
  }

  async function close(graceMs: number): Promise<void> {
    pause();
    if (graceMs > 0) await within(graceMs, intake.settled());
    // A peer that is gone never says goodbye; the grace is over, or nothing needs it any more.
    await within(GOODBYE_MS, Promise.all([closeSockets(), door?.close()]));
    door?.cutOff();
    door = undefined;
  }

  return {
    name: PLATFORM,
    can: abilities(readsMessages),
    limits: LIMITS,
    async start(opened) {
      inlet = opened;
      isPaused = false;
      // Before anything arrives.
      intake.open(opened);
      try {
        await connect();
      } catch (error) {
        await close(0);
        spaces.clear();
        throw error;
      }
      if (opened.lastTakenAt !== undefined) void lookBack(opened.lastTakenAt);
      for (const each of spaces.values()) log.info({ workspace: each.name, space: each.space }, "Slack is connected");
    },
    pause,
    stop(graceMs) {
      stopped ??= close(graceMs);
      return stopped;
    },
    connected: () => !stopped && [...spaces.values()].some(isUp),
    answer: answers,
    perform: (delivery, once) => perform(parts, delivery, once),
    sentAlready: (once, to, since) => sentAlready(parts, once, to, since),
    async readersOf(place) {
      const found = space(teamOf(place.id));
      return found ? readersAt(found, place, staffIn(place.space)) : "unknown";
    },
    async rolesOf(account, of) {
      const found = space(teamOf(of));
      return found && teamOf(account) === found.team ? rolesOfAccount(found, account) : [];
    },
    async membershipOf(account, of) {
      const found = space(teamOf(of));
      return found && teamOf(account) === found.team ? membershipIn(found, account) : "gone";
    },
    refOf: (link) => readLink(spaces.values(), link),
    async look(ref) {
      const found = space(teamOf(ref.place.id));
      return found ? lookAt(talkingIn(found), ref) : "forbidden";
    },
    async talk(place, most, upTo) {
      const found = space(teamOf(place.id));
      return found ? talkAt(talkingIn(found), place, most, upTo) : "forbidden";
    },
    async fetchFile(file) {
      const found = space(file.token.split(":")[0] ?? "");
      return found ? fetchSent(found, file, timer, options.apiUrl) : "gone";
    },
    spaces: async () => [...spaces.values()].map(({ space: id, title }) => ({ id, name: title })),
    placesOf: (id) => placesIn(needed(id), staffIn(id)),
    rolesIn: (id) => rolesOfSpace(needed(id)),
    async audienceOf(place: Place) {
      const found = space(teamOf(place.id));
      return found ? audienceAt(found, place, staffIn(place.space)) : { readers: "unknown", who: [] };
    },
    checkPlace: (place, uses) => lacksAt(needed(place.space), place, uses),
    examine: (id) => {
      const found = needed(id);
      return findingsIn(found, readsMessages, isUp(found));
    },
    publish: async () => [],
    requestUrl: (name) =>
      [...spaces.values()].some((each) => each.name === name && each.transport.kind === "http")
        ? door?.urlFor(name)
        : undefined,
  };
}
