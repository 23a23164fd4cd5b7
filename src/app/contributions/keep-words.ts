import type { RowId } from "../../core/ids.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";

/** Keeps somebody's words in an erasable row of their own; what stands in `before` already stays there. */
export async function keepWords(
  { nextId }: Pick<Parts, "nextId">,
  acting: Acting,
  tx: Tx,
  words: string | undefined,
  before?: RowId<"text">,
): Promise<RowId<"text"> | undefined> {
  if (words === undefined) return undefined;
  if (before !== undefined && (await tx.texts.read(before)) === words) return before;
  const id = nextId<"text">();
  const { person } = await acting.account(tx);
  await tx.texts.keep({ id, body: words, of: person, at: acting.event.at });
  return id;
}
