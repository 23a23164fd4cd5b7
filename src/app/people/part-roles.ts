import type { RowId } from "../../core/ids.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { type RoleParts, syncRoles, takeRoles } from "../awards/sync-roles.ts";

/**
 * Two people were one until now: the roles of an award stay with the one who holds it. Without any award between them
 * nobody's roles are touched.
 */
export async function partRoles(
  parts: RoleParts,
  { event: { at }, work }: Acting,
  tx: Tx,
  apart: readonly RowId<"person">[],
): Promise<void> {
  const terms = (await Promise.all(apart.map((person) => tx.terms.ofPerson(person)))).flat();
  if (terms.length === 0) return;
  let put = 0;
  for (const person of apart)
    put += (await takeRoles(parts, tx, person, `parted ${at}`, at)) + (await syncRoles(parts, tx, person, at));
  if (put > 0) work.causesEffects();
}
