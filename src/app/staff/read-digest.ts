import { nextAwardDate, today } from "../../core/calendar.ts";
import type { OpenState } from "../../core/candidacy.ts";
import type { Instant } from "../../core/ids.ts";
import type { Reads } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import type { Digest } from "./use-cases.ts";

/** What waits for whom, in words for a list; the one that waits for longest first. */
const WAITING: Readonly<Record<OpenState, string>> = {
  "put forward": "to be contacted",
  contacted: "asked, without an answer so far",
  documenting: "documenting",
  "in review": "in review",
};
const REFS_SHOWN = 5;
const MOST_FAILED = 1_000;
const WEEK_MS = 7 * 86_400_000;

/** How things stand at an instant of the program clock. */
export async function readDigest(
  reads: Reads,
  { program: { program, calendar }, timer }: Pick<Parts, "program" | "timer">,
  now: Instant,
): Promise<Digest> {
  const day = today(now, program.timeZone);
  const waiting = [];
  for (const [state, what] of Object.entries(WAITING)) {
    const rows = await reads.candidacies.inStates([state as OpenState]);
    if (rows.length > 0)
      waiting.push({ what, count: rows.length, refs: rows.slice(0, REFS_SHOWN).map(({ ref }) => `N-${ref}`) });
  }
  return {
    today: day,
    awardDate: nextAwardDate(calendar, day),
    waiting,
    credits: await reads.ledger.countWaiting(),
    failed: (await reads.outbox.failed(MOST_FAILED)).filter(({ dueAt }) => dueAt >= timer.now() - WEEK_MS).length,
  };
}
