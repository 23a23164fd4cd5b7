// Codes by which people whom a file brought into the record find their way to it. They leave by the operator's own mail.
import type { Instant, RowId } from "../../core/ids.ts";
import { readClaimCode } from "../../core/link-code.ts";
import type { NextCode } from "../../row-ids.ts";
import type { Reads, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { hashOf } from "../people/make-link-code.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";

export interface ClaimCode {
  readonly name: string;
  readonly mail: string;
  /** Kept nowhere but as a hash. */
  readonly code: string;
  readonly expiresAt: Instant;
}

export type ClaimParts = Pick<Parts, "nextId"> &
  ShortTransactions & { readonly nextCode: NextCode; readonly now: Instant; readonly expiresAt: Instant };

/**
 * Makes a code for everybody who holds or held an award and has no account. The codes made before hold no longer. Whoever
 * is on record for another reason, such as a nomination, gets none: they may not know of it.
 */
export async function* makeClaimCodes(parts: ClaimParts): AsyncGenerator<ClaimCode> {
  const size = new BatchSize();
  for await (const person of unclaimed(parts.store.read)) {
    const made = await inShortTransaction(parts, size, 1, (tx) => makeCode(parts, tx, person));
    if (made) yield made;
  }
}

/** How many people have an award on record and no account. */
export async function countUnclaimed(reads: Reads): Promise<number> {
  let count = 0;
  for await (const _ of unclaimed(reads)) count++;
  return count;
}

const PAGE = 200;

/** Also what somebody who was erased held has a term, but nobody tells a name of it. */
async function* unclaimed(reads: Reads): AsyncGenerator<RowId<"person">> {
  const seen = new Set<RowId<"person">>();
  let after: RowId<"term"> | undefined;
  for (;;) {
    const page = await reads.terms.page(after, PAGE);
    for (const { person } of page) {
      if (seen.has(person)) continue;
      seen.add(person);
      if ((await reads.profiles.get(person)) && (await reads.accounts.ofPerson(person)).length === 0) yield person;
    }
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}

async function makeCode(
  { nextId, nextCode, now, expiresAt }: ClaimParts,
  tx: Tx,
  person: RowId<"person">,
): Promise<ClaimCode | undefined> {
  await tx.accounts.takePeople([person]);
  if ((await tx.accounts.ofPerson(person)).length > 0) return undefined;
  const profile = await tx.profiles.get(person);
  const [name, mail] = await Promise.all([profile?.name, profile?.mail].map((id) => id && tx.texts.read(id)));
  const code = nextCode();
  const read = readClaimCode(code);
  if (!read) throw new Error("a code was made that is none");
  const hash = hashOf(read);
  await tx.links.addCode({
    ...{ id: nextId(), hash, kind: "claim", person, account: undefined },
    ...{ madeAt: now, expiresAt },
  });
  return { name: name ?? "", mail: mail ?? "", code, expiresAt };
}
