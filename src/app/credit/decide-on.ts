import { type Rich, say } from "../../chat/rich.ts";
import { foldEntries } from "../../core/contribution.ts";
import { Refusal } from "../../core/refusal.ts";
import { type Decision, decisionsOn, entryOf } from "../../core/review.ts";
import type { AccountRow, ContributionRow, Reads, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { Reviewed, ReviewedAll } from "./review-cases.ts";
import { findContribution, isOwn, lookAt } from "./review-credits.ts";
import { deedOf, someone } from "./review-words.ts";

/** How long a reason is, in characters. */
const REASON = { min: 10, max: 500 } as const;

const DID: Readonly<Record<Decision, string>> = {
  accept: "accepted a contribution",
  refuse: "did not accept a contribution",
  review: "looked at a contribution",
  revoke: "revoked a contribution",
  reinstate: "reinstated a contribution",
};

type DecideParts = Pick<Parts, "program" | "nextId">;

/**
 * Decides about one contribution, as it was when it had `entries`: of two who decide at once, one is told who was faster.
 * Throws a Refusal for one's own.
 */
export async function decideOn(
  parts: DecideParts,
  acting: Acting,
  decision: Decision,
  ref: number,
  entries: number,
  reason?: string,
): Promise<Reviewed> {
  if (decision === "revoke") checkReason(reason);
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const row = await findContribution(tx, ref);
    if (await isOwn(tx, acting, row)) throw new Refusal(OWN);
    const isFirst = row.entries.length === entries && (await append(parts, acting, tx, by, row, decision, reason));
    const now = await findContribution(tx, ref);
    const looked = await lookAt(tx, parts.program, acting, now);
    return isFirst ? { is: "done", now: looked } : { is: "too late", why: await faster(tx, now), now: looked };
  });
}

/** Decides about several of those that wait. What somebody else decided meanwhile stays, and so does one's own. */
export function decideOnAll(
  parts: DecideParts,
  acting: Acting,
  decision: "accept" | "refuse",
  refs: readonly number[],
): Promise<ReviewedAll> {
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const came = { done: 0, tooLate: 0, own: 0 };
    // In one order, so that two who decide at once do not wait for each other.
    for (const ref of [...new Set(refs)].sort((one, other) => one - other)) {
      const row = await findContribution(tx, ref);
      if (await isOwn(tx, acting, row)) came.own += 1;
      else if (foldEntries(row.entries).standing !== "waiting") came.tooLate += 1;
      else if (await append(parts, acting, tx, by, row, decision)) came.done += 1;
      else came.tooLate += 1;
    }
    return came;
  });
}

/** One more entry, and one of who did it, without words. False if somebody else was faster. */
async function append(
  { nextId }: DecideParts,
  { event }: Acting,
  tx: Tx,
  by: AccountRow,
  row: ContributionRow,
  decision: Decision,
  reason?: string,
): Promise<boolean> {
  const state = foldEntries(row.entries);
  if (!decisionsOn(state).includes(decision))
    throw new Refusal("That cannot be decided about this contribution as it stands now. Please look at it again.");
  const { at } = event;
  const words = reason === undefined ? undefined : nextId<"text">();
  const added = await tx.ledger.append(row.id, { ...entryOf(decision, words), seq: state.entries, at, by: by.id });
  if (!added) return false;
  // Its owner is told, and may erase it: so the words are theirs.
  const owner = await tx.accounts.byId(row.account);
  if (words && reason !== undefined)
    await tx.texts.keep({ id: words, body: reason, at, ...(owner ? { of: owner.person } : {}) });
  await tx.audit.add({ id: nextId(), at, by: by.id, what: DID[decision], subject: { contribution: row.ref } });
  return true;
}

async function faster(reads: Reads, { entries }: ContributionRow): Promise<Rich> {
  const last = entries.at(-1);
  if (!last) throw new Error("a contribution has an entry");
  return say`${await someone(reads, last.by)} was faster: they ${await deedOf(reads, last)}. Nothing of yours was kept.`;
}

function checkReason(reason: string | undefined): void {
  const length = [...(reason?.trim() ?? "")].length;
  if (length < REASON.min || length > REASON.max)
    throw new Refusal(
      `Please say why in ${REASON.min} to ${REASON.max} characters: whose contribution it is will read it.`,
    );
}

const OWN = "This contribution is your own, and nobody decides about their own. Please ask somebody else of staff.";
