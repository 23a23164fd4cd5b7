// Everything one server holds, and the names it gives out.
import { randomUUID } from "node:crypto";
import type { Deliveries } from "./deliveries.ts";
import { deliveries } from "./deliveries.ts";
import { type Faults, faults } from "./faults.ts";
import { type SlackClock, slackClock } from "./slack-clock.ts";
import type {
  Call,
  Channel,
  Ephemeral,
  Message,
  ResponseUrl,
  StateValues,
  StoredFile,
  Trigger,
  User,
  UserGroup,
  View,
} from "./state.ts";
import type { Workspace } from "./workspace.ts";

export interface World {
  readonly clock: SlackClock;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  readonly workspaces: Map<string, Workspace>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly groups: Map<string, UserGroup>;
  readonly files: Map<string, StoredFile>;
  readonly ephemerals: Ephemeral[];
  readonly views: Map<string, View>;
  /** To whom each view was shown, those that are closed included. */
  readonly viewOwners: Map<string, string>;
  /** What people typed, as typed. */
  readonly typed: string[];
  /** The same as the app got it, names turned into mentions. */
  readonly wired: string[];
  /** Ids of open modals of a user, the topmost last. */
  readonly stacks: Map<string, string[]>;
  /** Id of the home view, by user and workspace. */
  readonly homes: Map<string, string>;
  /** Errors at the fields of a view, by block_id. */
  readonly viewErrors: Map<string, Readonly<Record<string, string>>>;
  /** What was filled in, by surface and user. */
  readonly inputs: Map<string, StateValues>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly calls: Call[];
  readonly deliveries: Deliveries;
  readonly faults: Faults;
  /** A new id: `T`, `U`, `C` and so on, then a number. */
  nextId(prefix: string): string;
  /** A new ts, later than every one before it. */
  nextTs(): string;
  /** Tells those who wait in `until` that something happened. */
  changed(): void;
  /** Resolves once `holds` gives something; rejects after five seconds with `what`. */
  until<T>(what: string, holds: () => T | undefined | false, patienceMs?: number): Promise<T>;
}

const PATIENCE_MS = 15_000;
const GLANCE_EVERY_MS = 5;

export function createWorld(now: () => number): World {
  const clock = slackClock(now);
  const waiting = new Set<() => void>();
  let ids = 0;
  let lastMicros = 0;
  const world: World = {
    clock,
    origin: "",
    workspaces: new Map(),
    users: new Map(),
    channels: new Map(),
    groups: new Map(),
    files: new Map(),
    ephemerals: [],
    views: new Map(),
    viewOwners: new Map(),
    typed: [],
    wired: [],
    stacks: new Map(),
    homes: new Map(),
    viewErrors: new Map(),
    inputs: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    calls: [],
    deliveries: deliveries(clock, () => world.changed()),
    faults: faults(),
    nextId: (prefix) => `${prefix}0${String(++ids).padStart(8, "0")}`,
    nextTs() {
      lastMicros = Math.max(lastMicros + 1, clock.now() * 1000);
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, "0")}`;
    },
    changed() {
      for (const look of [...waiting]) look();
    },
    until(what, holds, patienceMs = PATIENCE_MS) {
      return new Promise((resolve, reject) => {
        const end = () => {
          clearInterval(glances);
          clearTimeout(patience);
          waiting.delete(look);
        };
        const look = () => {
          try {
            const found = holds();
            if (found === undefined || found === false) return;
            end();
            resolve(found);
          } catch (error) {
            end();
            reject(error);
          }
        };
        // What an app does within itself changes nothing here: look again now and then.
        const glances = setInterval(() => look(), GLANCE_EVERY_MS);
        const patience = setTimeout(() => {
          end();
          const calls = world.calls.map(({ method }) => method).join(", ");
          reject(new Error(`Slack waited in vain for ${what}. Calls so far: ${calls || "none"}`));
        }, patienceMs);
        waiting.add(look);
        look();
      });
    },
  };
  return world;
}

export const randomName = (): string => randomUUID();

/** A channel by its id; throws where a test means one that is not there. */
export function channelOf(world: World, id: string): Channel {
  const found = world.channels.get(id);
  if (!found) throw new Error(`no channel ${id}`);
  return found;
}

export function userOf(world: World, id: string): User {
  const found = world.users.get(id);
  if (!found) throw new Error(`no user ${id}`);
  return found;
}

export const findMessage = (channel: Channel, ts: string): Message | undefined =>
  channel.messages.find((message) => message.ts === ts && !message.deleted);
