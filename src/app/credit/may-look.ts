// Whoever gives signs of help costs their platform some calls each: so nobody can use up what all share.
import { z } from "zod";
import type { Event } from "../../chat/event.ts";
import type { ListeningParts } from "../parts.ts";

const MINUTE_MS = 60_000;
/** Far more than somebody means within a minute. */
const MOST_A_MINUTE = 20;

/**
 * Counts one sign of help, and says whether the platform may still be asked what stands around it. Where it is not told
 * who gave it, all of one place count together. The same event asks again for nothing.
 */
export async function mayLook(
  { cache, timer }: Pick<ListeningParts, "cache" | "timer">,
  event: Event,
): Promise<boolean> {
  const now = timer.now();
  const whose = event.by.unknown ? event.place.id : event.by.account;
  let may = true;
  // A cache that cannot keep it lets more through: better than hearing nobody.
  await cache.change(
    `helped:${whose}`,
    (kept) => {
      const recent = readKept(kept).filter(({ at }) => at > now - MINUTE_MS);
      if (recent.some(({ key }) => key === event.key)) return recent;
      may = recent.length < MOST_A_MINUTE;
      return may ? [...recent, { at: now, key: event.key }] : recent;
    },
    MINUTE_MS,
  );
  return may;
}

const KEPT = z.array(z.object({ at: z.number(), key: z.string() }));

/** What another version kept counts for nothing. */
const readKept = (kept: unknown): z.infer<typeof KEPT> => KEPT.safeParse(kept).data ?? [];
