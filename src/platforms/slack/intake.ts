// From an envelope to Laurel: asked whether it is her business, recorded, and only then acknowledged.
import type { ReceiverEvent } from "@slack/bolt";
import { z } from "zod";
import type { Event } from "../../chat/event.ts";
import type { Readers } from "../../chat/place.ts";
import type { Timer } from "../../clock.ts";
import type { EventKey } from "../../core/ids.ts";
import { causeOf } from "../../log.ts";
import type { Inlet } from "../platform.ts";
import type { Ears } from "./ears.ts";
import { refusalOf } from "./failures.ts";
import { type HeldAck, holdAck } from "./held-ack.ts";
import { channelOf } from "./ids.ts";
import { tellCaches } from "./news.ts";
import type { SlackOptions } from "./options.ts";
import { readersAt } from "./readers.ts";
import { receive } from "./receive.ts";
import type { Hear, Workspace } from "./workspace.ts";

/** Keys of what was acknowledged, so that the second half of a mention is not asked about again. */
const MOST_KEYS = 10_000;
/** How long an event waits to learn who reads along. */
const LOOK_MS = 1000;

export interface Intake {
  readonly hear: Hear;
  open(inlet: Inlet): void;
  /** From now on nothing is taken or acknowledged: Slack repeats its events later. */
  pause(): void;
  /** The acknowledgement of a form that still waits for its answer. */
  held(key: EventKey): HeldAck | undefined;
  /** Whether this run was the first to take it. */
  took(key: EventKey): boolean;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

const outer = z.object({
  type: z.string().optional(),
  is_ext_shared_channel: z.boolean().optional(),
  team_id: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({ app_installed_team_id: z.string().optional() }).nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).optional(),
});

export function createIntake(options: SlackOptions): Intake {
  const { timer, log } = options;
  let inlet: Inlet | undefined;
  const acknowledged = new Set<EventKey>();
  const fresh = new Set<EventKey>();
  const underWay = new Map<EventKey, Promise<void>>();
  const works = new Set<Promise<void>>();
  const holds = new Map<EventKey, HeldAck>();

  async function hear(space: Workspace, envelope: ReceiverEvent): Promise<void> {
    // Neither taken nor acknowledged.
    if (!inlet) throw new Error("Laurel takes nothing now");
    const work = take(inlet, space, envelope);
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    works.add(settled);
    void settled.then(() => works.delete(settled));
    return work;
  }

  async function take(to: Inlet, space: Workspace, { body, ack }: ReceiverEvent): Promise<void> {
    const event = read(space, body);
    if (!event || !to.concerns(event) || acknowledged.has(event.key)) return ack();
    const running = underWay.get(event.key);
    // The other half of a mention, or a repetition, is being recorded: if that fails, this one is as good.
    if (running && (await running.then(() => true).catch(() => false))) return ack();
    const recorded = Promise.withResolvers<void>();
    recorded.promise.catch(() => undefined);
    underWay.set(event.key, recorded.promise);
    try {
      await hand(to, await withReaders(space, event, to), ack, recorded.resolve);
      recorded.resolve();
    } catch (error) {
      recorded.reject(error);
      log.warn({ workspace: space.name, event: event.key, cause: causeOf(error) }, "an event could not be recorded");
      throw error;
    } finally {
      underWay.delete(event.key);
    }
  }

  async function hand(to: Inlet, event: Event, ack: ReceiverEvent["ack"], onRecorded: () => void): Promise<void> {
    const record = (isKnown = false) => {
      remember(acknowledged, event.key);
      if (!isKnown) remember(fresh, event.key);
      onRecorded();
    };
    if (event.kind !== "submit")
      return to.take(event, async (isKnown) => {
        record(isKnown);
        await ack();
      });
    const onFailure = (error: unknown) =>
      log.warn({ event: event.key, cause: causeOf(error) }, "Slack could not be told that a form arrived");
    const held = holdAck(timer, ack, onFailure);
    let isRecorded = false;
    holds.set(event.key, held);
    try {
      await to.take(event, (isKnown) => {
        isRecorded = true;
        record(isKnown);
        held.release();
      });
    } finally {
      if (isRecorded) await held.end().catch(onFailure);
      holds.delete(event.key);
    }
  }

  function remember(keys: Set<EventKey>, key: EventKey): void {
    keys.add(key);
    const [oldest] = keys;
    if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest);
  }

  /** What cannot be read is said in the log and acknowledged: it would not get better by coming again. */
  function read(space: Workspace, body: unknown): Event | undefined {
    try {
      const envelope = outer.parse(body);
      if (envelope.type === "app_rate_limited") {
        log.warn({ workspace: space.name }, "Slack holds events back: there were too many in an hour");
        return undefined;
      }
      if (!isOf(space, envelope)) {
        log.error(
          { workspace: space.name },
          "an event of another workspace arrived here: are the app tokens of two workspaces swapped?",
        );
        return undefined;
      }
      const ears: Ears = { space, timer, options, shared: envelope.is_ext_shared_channel ?? false };
      tellCaches(space, body);
      return receive(ears, body);
    } catch (error) {
      log.warn({ workspace: space.name, cause: causeOf(error) }, "Slack sent something that cannot be read");
      return undefined;
    }
  }

  /** Of what is said to Laurel it is worked out who reads along; what is overheard does not wait for that. */
  async function withReaders(space: Workspace, event: Event, to: Inlet): Promise<Event> {
    const isToLaurel =
      ["command", "press", "submit", "menu"].includes(event.kind) || (event.kind === "message" && event.toBot);
    if (!isToLaurel) return event;
    const place = await within(timer, LOOK_MS, placeNow(space, event, to), {
      ...event.place,
      ...DENIED[event.place.kind === "dm" ? 1 : 0],
    });
    return { ...event, place };
  }

  async function placeNow(space: Workspace, { place, kind }: Event, to: Inlet): Promise<Event["place"]> {
    if (place.kind !== "dm") {
      const readers = await readersAt(space, place, to.staffRoles(space.space));
      const name = place.name ?? space.channels.facts.peek(channelOf(place.id))?.name;
      return { ...place, readers, ...(name === undefined || place.kind === "thread" ? {} : { name }) };
    }
    // A message in a DM is Laurel's to read; a command is typed in DMs of others as well.
    if (kind === "message" || !channelOf(place.id).startsWith("D")) return place;
    try {
      const facts = await space.channels.facts.get(channelOf(place.id));
      return facts.kind === "im" ? place : { ...place, kind: "channel", readers: "unknown" };
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
      return { ...place, kind: "channel", readers: "unknown" };
    }
  }

  return {
    hear,
    open: (opened) => {
      inlet = opened;
    },
    pause: () => {
      inlet = undefined;
    },
    held: (key) => holds.get(key),
    took: (key) => fresh.has(key),
    async settled() {
      while (works.size > 0) await Promise.all(works);
    },
  };
}

/** Where it is not known in time: a channel whose readers are unknown, and a DM that may be of two others. */
const DENIED: readonly { readonly readers: Readers; readonly kind?: "channel" }[] = [
  { readers: "unknown" },
  { readers: "unknown", kind: "channel" },
];

/**
 * With Slack Connect the envelope's own team may be the other organisation's; the authorization is Laurel's, and of a
 * form the workspace where its app is installed.
 */
function isOf(
  { team }: Workspace,
  { type, authorizations, team_id, team: acting, view }: z.output<typeof outer>,
): boolean {
  if (type !== "event_callback") return (view?.app_installed_team_id ?? acting?.id ?? team_id ?? team) === team;
  const own = authorizations?.map((each) => each.team_id).filter((id) => id !== undefined && id !== null) ?? [];
  return own.length === 0 || own.includes(team);
}

/** What `work` gives, or `otherwise` after `ms`, or where it fails. */
async function within<T>(timer: Timer, ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const cancel = timer.after(ms, () => resolve(otherwise));
  work.then(resolve, () => resolve(otherwise));
  try {
    return await promise;
  } finally {
    cancel();
  }
}
