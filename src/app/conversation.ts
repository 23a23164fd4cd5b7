// What the last answer at a place was about, so that "and how long does it last?" is understood there. Kept in the
// cache for a while: ids of answers alone, no text of anybody.
import type { Acting } from "./acting.ts";
import type { Parts } from "./parts.ts";

const MINUTE_MS = 60_000;
/** How long a conversation can pause. */
export const CONVERSATION_MS = 30 * MINUTE_MS;

/**
 * Where a conversation is remembered. What one person alone read is never gone on with where others read along, and
 * what was said in one thread not in another.
 */
interface Memory {
  /** Looked up in this order. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The id of the answer that a follow-up here would go on with; undefined where there is none, or it is too long ago. */
export async function lastAnswerHere(
  { cache, timer }: Pick<Parts, "cache" | "timer">,
  acting: Acting,
  hidden: boolean,
): Promise<string | undefined> {
  for (const key of memoryOf(acting, hidden).from) {
    const kept = await cache.get(key);
    if (isKept(kept)) return timer.now() - kept.at < CONVERSATION_MS && kept.id !== "" ? kept.id : undefined;
  }
  return undefined;
}

/** Remembers what was answered here; undefined where what was said is nothing to go on with. */
export async function rememberAnswer(
  { cache, timer }: Pick<Parts, "cache" | "timer">,
  acting: Acting,
  hidden: boolean,
  id: string | undefined,
): Promise<void> {
  // A cache that cannot keep it costs a follow-up, and nothing else.
  for (const key of memoryOf(acting, hidden).to)
    await cache.set(key, { id: id ?? "", at: timer.now() }, CONVERSATION_MS);
}

function memoryOf({ event }: Acting, hidden: boolean): Memory {
  const { place, by } = event;
  const open = `talk:${place.id}`;
  const own = `talk:${place.id} ${by.account}`;
  if (place.kind === "dm") return { from: [open], to: [open] };
  if (hidden) {
    const alone = `${own} alone`;
    // What stands in a thread for everybody, its readers may go on with among themselves.
    return { from: place.kind === "channel" ? [alone] : [alone, open], to: [alone] };
  }
  if (place.kind === "thread") {
    const started = place.parent && place.root ? [`talk:${place.parent} under ${place.root}`] : [];
    return { from: [open, ...started], to: [open] };
  }
  if (place.kind === "post") return { from: [open], to: [open] };
  // In a channel many talk at once: there everybody has a conversation of their own, and each answer a thread.
  const under = event.kind === "message" ? [`talk:${place.id} under ${event.ref.id}`] : [];
  return { from: [own], to: [own, ...under] };
}

const isKept = (kept: unknown): kept is { id: string; at: number } =>
  typeof kept === "object" &&
  kept !== null &&
  "id" in kept &&
  typeof kept.id === "string" &&
  "at" in kept &&
  typeof kept.at === "number";
