import { z } from "zod";
import { Refusal } from "../core/refusal.ts";
import type { Acting } from "./acting.ts";
import type { Parts } from "./parts.ts";

const MINUTE_MS = 60_000;

/** Counts one question of the one who acted. Throws a Refusal where that is more within a minute than program.yaml allows. */
export async function keepToPace({ cache, program, timer }: Parts, { event }: Acting): Promise<void> {
  const most = program.answers.perPersonPerMinute;
  const key = `asked:${event.by.account}`;
  const now = timer.now();
  let isFull = false;
  // A cache that cannot keep it lets more questions through: better than refusing everybody.
  await cache.change(
    key,
    (kept) => {
      const recent = readKept(kept).filter(({ at }) => at > now - MINUTE_MS);
      // A decision that is run again asks the same question, not one more.
      if (recent.some(({ key }) => key === event.key)) return recent;
      isFull = recent.length >= most;
      return isFull ? recent : [...recent, { at: now, key: event.key }];
    },
    MINUTE_MS,
  );
  if (isFull)
    throw new Refusal(`You have asked ${most} questions within a minute. Please wait a moment, then ask again.`, {
      forAnybody: true,
    });
}

const KEPT = z.array(z.object({ at: z.number(), key: z.string() }));

/** What another version kept counts for nothing. */
const readKept = (kept: unknown): z.infer<typeof KEPT> => KEPT.safeParse(kept).data ?? [];
