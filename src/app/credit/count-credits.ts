import { dayAround, monthAround } from "../../core/credit.ts";
import type { Counts } from "../../core/credit-rules.ts";
import type { Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, CreditReads } from "../../store/store.ts";

/**
 * Counts the credits on record that the caps are about, around a signal of that time: months and days are those of the
 * program's time zone. Call it with the rows of both people taken.
 */
export async function countsFor(
  { program, credit }: Program,
  { credits }: { readonly credits: CreditReads },
  at: Instant,
  { person: asker }: AccountRow,
  { person: helper }: AccountRow,
): Promise<Counts> {
  const month = monthAround(at, program.timeZone);
  const day = dayAround(at, program.timeZone);
  const coolDownMs = credit.pairCoolDownMinutes * 60_000;
  // To both sides: events may come late, and no stretch may hold more.
  const near = await credits.ofPair(asker, helper, at - coolDownMs, at + coolDownMs + 1);
  const nearest = near.map((other) => Math.abs(other.at - at));
  return {
    ofPairThisMonth: (await credits.ofPair(asker, helper, month.from, month.until)).length,
    toHelperThisDay: (await credits.toHelper(helper, day.from, day.until)).length,
    byAskerThisDay: (await credits.fromAsker(asker, day.from, day.until)).length,
    nearestOfPairMs: nearest.length > 0 ? Math.min(...nearest) : undefined,
  };
}
