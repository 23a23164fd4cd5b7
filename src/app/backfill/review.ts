// What waits of old help, for staff to accept or not: told in groups, and reviewed in short transactions.
import { foldEntries } from "../../core/contribution.ts";
import type { AccountId, CalendarDate, Instant, PlaceId } from "../../core/ids.ts";
import type { NextId } from "../../row-ids.ts";
import type { ContributionRow, Reads, Tx } from "../../store/store.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";

/** Credits of one helper in one channel, or thread where threads are places of their own. */
export interface WaitingGroup {
  readonly helper: { readonly account: AccountId; readonly name: string };
  readonly place: PlaceId;
  readonly refs: readonly number[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** How many people thanked: many from one alone are worth a look. */
  readonly askers: number;
}

const MOST = 1_000_000;
const PAGE = 500;

/** Everything that waits of what was read from exports, by helper and channel, those with most first. */
export async function waitingInGroups(reads: Reads): Promise<readonly WaitingGroup[]> {
  const groups = new Map<
    string,
    { row: ContributionRow; place: PlaceId; refs: number[]; days: CalendarDate[]; askers: Set<string> }
  >();
  for (const row of await reads.ledger.waiting(MOST, "backfill")) {
    const credit = await reads.credits.find(row.id);
    if (!credit) continue;
    const place = channelAbove(credit.place);
    const key = `${row.account} ${place}`;
    const group = groups.get(key) ?? { row, place, refs: [], days: [], askers: new Set<string>() };
    groups.set(key, group);
    group.refs.push(row.ref);
    group.days.push(foldEntries(row.entries).facts.day);
    group.askers.add(credit.asker);
  }
  const told: WaitingGroup[] = [];
  for (const { row, place, refs, days, askers } of groups.values()) {
    const account = await reads.accounts.byId(row.account);
    if (!account) continue;
    const inOrder = days.toSorted();
    told.push({
      helper: { account: account.account, name: account.name },
      place,
      refs,
      from: inOrder[0] as CalendarDate,
      to: inOrder.at(-1) as CalendarDate,
      askers: askers.size,
    });
  }
  return told.toSorted((one, other) => other.refs.length - one.refs.length);
}

/** On Slack the channel of a thread stands in its id; on Discord a thread is a place of its own. */
function channelAbove(place: PlaceId): PlaceId {
  const [platform, tenant, channel] = place.split(":");
  return platform === "slack" ? ([platform, tenant, channel].join(":") as PlaceId) : place;
}

export interface ReviewParts extends ShortTransactions {
  readonly nextId: NextId;
  readonly now: Instant;
}

export interface Reviewed {
  readonly reviewed: number;
  /** Refs that do not wait, or not of an export. */
  readonly notWaiting: readonly number[];
}

/**
 * The operator accepts what waits, or does not: all of it, or by its refs. Each gets an entry and a line of the audit, both
 * without an account, as the operator has none.
 */
export async function reviewBackfill(
  parts: ReviewParts,
  which: "all" | readonly number[],
  accepted: boolean,
): Promise<Reviewed> {
  const size = new BatchSize();
  const notWaiting: number[] = [];
  let reviewed = 0;
  const reviewSome = (rows: readonly ContributionRow[]) =>
    inShortTransaction(parts, size, rows.length, (tx) => reviewAll(parts, tx, rows, accepted));
  if (which === "all") {
    for (;;) {
      const page = await parts.store.read.ledger.waiting(PAGE, "backfill");
      if (page.length === 0) break;
      for (let at = 0; at < page.length; ) {
        const some = page.slice(at, at + size.next);
        reviewed += await reviewSome(some);
        at += some.length;
      }
    }
    return { reviewed, notWaiting };
  }
  for (const ref of new Set(which)) {
    const row = await parts.store.read.ledger.byRef(ref);
    const done = row?.source === "backfill" ? await reviewSome([row]) : 0;
    if (done === 0) notWaiting.push(ref);
    reviewed += done;
  }
  return { reviewed, notWaiting };
}

/** Returns how many there were that waited still. */
async function reviewAll(
  { nextId, now }: ReviewParts,
  tx: Tx,
  rows: readonly ContributionRow[],
  accepted: boolean,
): Promise<number> {
  let reviewed = 0;
  for (const { id, ref } of rows) {
    const row = await tx.ledger.find(id);
    const state = row && foldEntries(row.entries);
    if (state?.standing !== "waiting") continue;
    // Somebody who was faster decided it.
    if (!(await tx.ledger.append(id, { kind: "reviewed", accepted, seq: state.entries, at: now, by: undefined })))
      continue;
    await tx.audit.add({
      id: nextId<"audit">(),
      at: now,
      by: undefined,
      what: accepted ? "accepted a credit from an export" : "did not accept a credit from an export",
      subject: { ref, by: "the operator, from the command line" },
    });
    reviewed++;
  }
  return reviewed;
}
