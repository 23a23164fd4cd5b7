// For as long as the admins of a space want, Laurel says nothing there of its own accord.
import type { Effect } from "../chat/effect.ts";
import type { Timer } from "../clock.ts";
import { readDuration } from "../core/duration.ts";
import type { Instant, PlaceId, SpaceId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { OutboxRow, Reads, Store } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import type { ListeningParts } from "./parts.ts";
import { QUIET, type QuietSetting, readQuiet } from "./space-settings.ts";
import { readSetting, UNASKED } from "./unasked-setting.ts";
import { withdrawUnasked } from "./unasked-withdraw.ts";
import type { QuietState } from "./use-cases.ts";

/** Up to this priority somebody waits for an effect: it answers what they did. */
const WAITED_FOR = 1;
/** Why a row waits: by this it is found again when the quiet ends early. */
const HELD = "its space wants quiet";
const LEAST_MS = 5 * 60_000;
const MOST_MS = 7 * 24 * 60 * 60_000;

/** Until when a space wants quiet, of the real timer; undefined where it does not. */
export async function quietUntil(
  { settings }: Pick<Reads, "settings">,
  space: SpaceId,
  now: Instant,
): Promise<Instant | undefined> {
  return stillQuiet(await settings.get(space, QUIET), now);
}

/** What is set for the space in which somebody asks. */
export async function readQuietState({ timer }: ListeningParts, { event, work }: Acting): Promise<QuietState> {
  const until = await work.read((reads) => quietUntil(reads, event.place.space, timer.now()));
  return until === undefined ? {} : { until };
}

/**
 * Begins a quiet of so long, `30m` or `1h`, in place of one that lasts, or ends it with `off`. Answers that nobody
 * asked for are withdrawn; what was held back is said when it ends. Throws a Refusal for what is no such duration.
 */
export async function keepQuiet(parts: ListeningParts, acting: Acting, howLong: string): Promise<QuietState> {
  const { timer, nextId } = parts;
  const { event, work } = acting;
  const { space } = event.place;
  const now = timer.now();
  const ms = howLong.trim().toLowerCase() === "off" ? undefined : checkedDuration(howLong);
  const setting: QuietSetting | undefined = ms === undefined ? undefined : { until: now + ms };
  const changes = await work.write(async (tx) => {
    const before = stillQuiet(await tx.settings.take(space, QUIET), now);
    await tx.settings.set(space, QUIET, setting);
    await tx.outbox.redate(space, HELD, setting?.until ?? now);
    if (!setting && before === undefined) return false;
    const account = await acting.account(tx);
    await tx.audit.add({
      id: nextId(),
      at: event.at,
      by: account.id,
      what: setting ? "asked for quiet" : "ended the quiet",
      subject: { space, ...(ms === undefined ? {} : { minutes: ms / 60_000 }) },
    });
    return true;
  });
  if (changes) work.causesEffects();
  if (!setting) return {};
  // After it is set: a question that is being decided takes its channel's row, and then reads that it is quiet.
  for (const place of await listeningIn(acting)) await withdrawUnasked(parts, work, place, () => true);
  return { until: setting.until };
}

/**
 * What the delivery worker asks before an effect: whether it is to wait, and if so puts it back until the quiet ends.
 * Held are posts in channels that nobody waits for; answers, edits and direct messages go on.
 */
export function createHold({ store, timer }: { store: Store; timer: Timer }) {
  return async ({ id, priority }: OutboxRow, effect: Effect, by: string): Promise<boolean> => {
    if (effect.kind !== "post" || effect.address.to !== "place" || priority <= WAITED_FOR) return false;
    const { space, kind } = effect.address.place;
    if (kind === "dm" || (await quietUntil(store.read, space, timer.now())) === undefined) return false;
    return store.transact(async (tx) => {
      // Behind the same row as its end: whoever ends it sees what was put back before.
      const until = stillQuiet(await tx.settings.take(space, QUIET), timer.now());
      return until !== undefined && (await tx.outbox.putBack(id, by, until, HELD, { untried: true }));
    });
  };
}

async function listeningIn({ event, work }: Acting): Promise<readonly PlaceId[]> {
  const found = await work.read((reads) => reads.settings.all(UNASKED));
  return found
    .filter(({ value }) => {
      const setting = readSetting(value);
      return setting?.state === "on" && setting.space === event.place.space;
    })
    .map(({ scope }) => scope as PlaceId);
}

function stillQuiet(kept: unknown, now: Instant): Instant | undefined {
  const until = readQuiet(kept)?.until;
  return until !== undefined && until > now ? until : undefined;
}

function checkedDuration(text: string): number {
  const ms = readDuration(text);
  if (ms === undefined)
    throw new Refusal(`“${text}” is no length of time that I know. Please write 30m, 1h, 2h or 1d, or off to end it.`);
  if (ms < LEAST_MS || ms > MOST_MS)
    throw new Refusal(
      "I can be quiet for five minutes at least and seven days at most. For good, switch unasked answers off instead.",
    );
  return ms;
}
