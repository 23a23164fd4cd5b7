import { foldEntries } from "../../core/contribution.ts";
import { Refusal } from "../../core/refusal.ts";
import { decisionsOn } from "../../core/review.ts";
import type { Program } from "../../program/schema.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { ReviewedContribution, WaitingContribution, WaitingPage } from "./review-cases.ts";
import { channelOf, deedOf, someone } from "./review-words.ts";

const PER_PAGE = 10;

/** A page of what waits for staff, by whose it is and in which channel it was. */
export function listWaiting(
  { program }: Pick<Parts, "program">,
  { work }: Acting,
  wanted: number,
): Promise<WaitingPage> {
  return work.read(async (reads) => {
    const total = await reads.ledger.countWaiting();
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    // There may be fewer since the button was made.
    const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
    const rows = await reads.ledger.waitingByOwner(page * PER_PAGE, PER_PAGE);
    const waiting: WaitingContribution[] = [];
    for (const row of rows) waiting.push(await describe(reads, program, row));
    return { waiting, total, page, pages };
  });
}

/** One contribution with all that happened to it. Throws a Refusal if there is none with this number. */
export function readForReview(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  ref: number,
): Promise<ReviewedContribution> {
  return acting.work.read(async (reads) => lookAt(reads, program, acting, await findContribution(reads, ref)));
}

export async function findContribution(reads: Reads, ref: number): Promise<ContributionRow> {
  const row = Number.isSafeInteger(ref) && ref > 0 ? await reads.ledger.byRef(ref) : undefined;
  if (!row) throw new Refusal("There is no contribution with this number. A number looks like C-142.");
  return row;
}

/** Whether a contribution is of the person who acts, on whichever of their accounts. */
export async function isOwn(reads: Reads, { event }: Acting, row: ContributionRow): Promise<boolean> {
  const owner = await reads.accounts.byId(row.account);
  return owner !== undefined && owner.person === (await reads.accounts.personOf(event.by.account));
}

export async function lookAt(
  reads: Reads,
  program: Program,
  acting: Acting,
  row: ContributionRow,
): Promise<ReviewedContribution> {
  const state = foldEntries(row.entries);
  const own = await isOwn(reads, acting, row);
  const isNda = state.facts.visibility === "nda";
  const history = [];
  for (const entry of row.entries) {
    const by = await someone(reads, entry.by);
    history.push({ at: entry.at, words: [...by, " ", ...(await deedOf(reads, entry))] });
  }
  return {
    ...(await describe(reads, program, row)),
    entries: state.entries,
    standing: state.standing,
    isNda,
    note: state.facts.note && !isNda ? await reads.texts.read(state.facts.note) : undefined,
    credit: await creditOf(reads, row),
    history,
    may: own ? [] : decisionsOn(state),
    isOwn: own,
  };
}

async function creditOf(reads: Reads, { id }: ContributionRow): Promise<ReviewedContribution["credit"]> {
  const credit = await reads.credits.find(id);
  if (!credit) return undefined;
  return {
    asker: await someone(reads, credit.asker),
    by: await someone(reads, credit.by),
    signal: credit.signal,
    excerpt: credit.excerpt && (await reads.texts.read(credit.excerpt)),
  };
}

async function describe(reads: Reads, program: Program, row: ContributionRow): Promise<WaitingContribution> {
  const { facts } = foldEntries(row.entries);
  const credit = await reads.credits.find(row.id);
  const words = (id: typeof facts.title) =>
    // Whether staff signed is not on record, so what is under an NDA is shown to nobody here.
    id === undefined || facts.visibility === "nda" ? undefined : reads.texts.read(id);
  return {
    ref: row.ref,
    owner: await someone(reads, row.account),
    where: credit && channelOf(credit),
    day: facts.day,
    kind: program.contributions.kinds.find(({ id }) => id === facts.kind)?.name ?? facts.kind,
    title: await words(facts.title),
    link: await words(facts.link),
  };
}
