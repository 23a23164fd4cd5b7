import { type Rich, say } from "../../chat/rich.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { NextId } from "../../row-ids.ts";
import type { Erased, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";

const NOTHING: readonly Rich[] = [say`There is nothing to erase: I hold nothing that names you.`];

/** Erases the one who acts, in the transaction of their event. Asked again it finds nobody, and makes nobody. */
export async function eraseHeld({ nextId }: Pick<Parts, "nextId">, acting: Acting): Promise<readonly Rich[]> {
  const { event, work } = acting;
  const found = await work.read((reads) => reads.accounts.find(event.by.account));
  acting.forget();
  if (!found) return NOTHING;
  const erased = await work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    return erasePerson(tx, nextId, person, { by: id, at: event.at });
  });
  return [
    say`Done. Erased: ${erased.texts} texts of yours, ${erased.rows} drafts, waiting answers, choices and signs of help, and what names you on ${erased.accounts === 1 ? "your account" : `${erased.accounts} accounts`}.`,
    say`What is left is numbers without a person. If you use me again, I meet you as somebody new.`,
  ];
}

/** Erases a person, with an entry of it that has no words. */
export async function erasePerson(
  tx: Tx,
  nextId: NextId,
  person: RowId<"person">,
  { by, at }: { readonly by: RowId<"account"> | undefined; readonly at: Instant },
): Promise<Erased> {
  const erased = await tx.personal.erase(person, at);
  await tx.audit.add({
    id: nextId(),
    at,
    by,
    what: by ? "erased their data" : "erased somebody's data",
    subject: { person, ...erased },
  });
  return erased;
}
