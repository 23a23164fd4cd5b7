import { dayAround, monthAround } from "../../core/credit.ts";
import type { Counts } from "../../core/credit-rules.ts";
import type { Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, CreditReads } from "../../store/store.ts";

/** Whose credits are counted. */
export interface Counted {
  readonly asker: AccountRow;
  readonly helper: AccountRow;
  /** Who said that the answer helped, where that makes a pair of them and the helper, too. */
  readonly giver?: AccountRow | undefined;
}

/**
 * Counts the credits on record that the caps are about, around a signal of that time: months and days are those of the
 * program's time zone. Call it with the rows of all these people taken.
 */
export async function countsFor(
  { program, credit }: Program,
  { credits }: { readonly credits: CreditReads },
  at: Instant,
  { asker: { person: asker }, helper: { person: helper }, giver }: Counted,
): Promise<Counts> {
  const month = monthAround(at, program.timeZone);
  const day = dayAround(at, program.timeZone);
  const coolDownMs = credit.pairCoolDownMinutes * 60_000;
  const ofPair = async (from: Instant, until: Instant) => {
    const asked = await credits.ofPair(asker, helper, from, until);
    const given = giver ? await credits.givenTo(giver.person, helper, from, until) : [];
    return [...new Map([...asked, ...given].map((credit) => [credit.contribution, credit])).values()];
  };
  // To both sides: events may come late, and no stretch may hold more.
  const near = await ofPair(at - coolDownMs, at + coolDownMs + 1);
  const nearest = near.map((other) => Math.abs(other.at - at));
  return {
    ofPairThisMonth: (await ofPair(month.from, month.until)).length,
    toHelperThisDay: (await credits.toHelper(helper, day.from, day.until)).length,
    byAskerThisDay: (await credits.fromAsker(asker, day.from, day.until)).length,
    nearestOfPairMs: nearest.length > 0 ? Math.min(...nearest) : undefined,
  };
}
