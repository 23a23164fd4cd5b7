// Contributions that come from a file: recorded once, whoever's they are.
import type { AccountId, Instant, RowId } from "../../core/ids.ts";
import type { ReadContribution, RowRead } from "../../import/contribution-row.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";
import { standIn } from "./stand-in.ts";

/** A row of a file, by the line it begins on. */
export interface ImportRow {
  readonly line: number;
  readonly row: RowRead;
}

/** What became of a row. `ref` is undefined in a dry run. */
export type Imported =
  | {
      readonly is: "recorded";
      readonly line: number;
      readonly read: ReadContribution;
      readonly remarks: readonly string[];
      readonly ref?: number;
    }
  | { readonly is: "known"; readonly line: number; readonly ref: number }
  | { readonly is: "twice"; readonly line: number; readonly before: number }
  | { readonly is: "passed over"; readonly line: number; readonly why: string }
  | { readonly is: "wrong"; readonly line: number; readonly problems: readonly string[] };

export type ImportParts = Pick<Parts, "nextId"> &
  ShortTransactions & { readonly now: Instant; readonly isDryRun: boolean };

/** Whom nobody has seen yet goes by this until a platform tells their name. */
const NAMELESS = "somebody";

interface Fresh {
  readonly line: number;
  readonly key: string;
  readonly read: ReadContribution;
  readonly remarks: readonly string[];
}

/**
 * Records every row that can be, in short transactions, and tells of each what became of it, in the order of the file.
 * What is on record under the same natural key is left as it is; a dry run looks and writes nothing.
 */
export async function* importContributions(
  parts: ImportParts,
  rows: AsyncIterable<ImportRow>,
): AsyncGenerator<Imported> {
  const size = new BatchSize();
  /** The line of each natural key that was met. */
  const lines = new Map<string, number>();
  let waiting: Fresh[] = [];
  for await (const { line, row } of rows) {
    const fresh = sorted(line, row, lines);
    if ("key" in fresh) waiting.push(fresh);
    if (!("key" in fresh) || waiting.length >= size.next) {
      yield* await settle(parts, size, waiting);
      waiting = [];
    }
    if (!("key" in fresh)) yield fresh;
  }
  yield* await settle(parts, size, waiting);
}

function sorted(line: number, row: RowRead, lines: Map<string, number>): Fresh | Imported {
  if ("problems" in row) return { is: "wrong", line, problems: row.problems };
  if ("passedOver" in row) return { is: "passed over", line, why: row.passedOver };
  const key = naturalKeyOf(row.read);
  const before = lines.get(key);
  if (before !== undefined) return { is: "twice", line, before };
  lines.set(key, line);
  return { line, key, ...row };
}

/** The key it was exported with; else one made of what it says, in which nobody reads anybody's words. */
export function naturalKeyOf({ key, account, kind, day, title, link, quantity }: ReadContribution): string {
  return key ?? `import ${standIn(JSON.stringify([account, kind, day, title ?? "", link ?? "", quantity]))}`;
}

async function settle(parts: ImportParts, size: BatchSize, batch: readonly Fresh[]): Promise<readonly Imported[]> {
  if (batch.length === 0) return [];
  if (parts.isDryRun) {
    const settled: Imported[] = [];
    for (const { key, ...fresh } of batch) {
      const known = await parts.store.read.ledger.byKey(key);
      settled.push(known ? { is: "known", line: fresh.line, ref: known.ref } : { is: "recorded", ...fresh });
    }
    return settled;
  }
  return inShortTransaction(parts, size, batch.length, async (tx) => {
    const accounts = await seeAccounts(tx, batch);
    const settled: Imported[] = [];
    for (const { key, ...fresh } of batch) {
      const known = await tx.ledger.byKey(key);
      const account = accounts.get(fresh.read.account);
      if (!account) throw new Error("an account was seen and is not there");
      if (known) settled.push({ is: "known", line: fresh.line, ref: known.ref });
      else settled.push({ is: "recorded", ...fresh, ref: await record(parts, tx, fresh.read, key, account) });
    }
    return settled;
  });
}

/** All of them before anything is recorded, in one order, so that no other transaction waits for this one in a circle. */
async function seeAccounts(tx: Tx, batch: readonly Fresh[]): Promise<ReadonlyMap<AccountId, AccountRow>> {
  const seen = new Map<AccountId, AccountRow>();
  // A file tells nothing of when somebody was seen, so whatever a platform told of them stays.
  for (const account of [...new Set(batch.map(({ read }) => read.account))].sort())
    seen.set(account, await tx.accounts.ensure({ account, name: NAMELESS, bot: false, at: 0, inDm: false }));
  return seen;
}

async function record(
  { nextId, now }: ImportParts,
  tx: Tx,
  { account: _, key: __, title, link, note, waits, ...facts }: ReadContribution,
  naturalKey: string,
  account: AccountRow,
): Promise<number> {
  const keep = async (name: string, body: string | undefined): Promise<Record<string, RowId<"text">>> => {
    if (body === undefined) return {};
    const id = nextId<"text">();
    await tx.texts.keep({ id, body, of: account.person, at: now });
    return { [name]: id };
  };
  const words = { ...(await keep("title", title)), ...(await keep("link", link)), ...(await keep("note", note)) };
  const ref = await tx.ledger.record({
    id: nextId<"contribution">(),
    naturalKey,
    account: account.id,
    source: "import",
    at: now,
    // The operator, who has no account.
    by: undefined,
    entry: { kind: "recorded", facts: { ...facts, ...words }, ...(waits ? { waits } : {}) },
  });
  if (ref === undefined) throw new Error(`a contribution was recorded twice at once: ${naturalKey}`);
  return ref;
}
