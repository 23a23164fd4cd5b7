import { type Candidacy, foldCandidacy, type Part } from "../../core/candidacy.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { partsIn } from "../candidacies/parts-in.ts";
import type { Parts } from "../parts.ts";

/** A candidacy, and what the one who acts is to it. */
export interface Found {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly parts: ReadonlySet<Part>;
}

/** Throws a Refusal if there is none with this number, and to whoever it is about: nobody looks into their own. */
export async function findReview(
  reads: Reads,
  { program }: Pick<Parts, "program">,
  { event, roles }: Acting,
  ref: number,
): Promise<Found> {
  const row = Number.isSafeInteger(ref) && ref > 0 ? await reads.candidacies.byRef(ref) : undefined;
  if (!row) throw new Refusal("There is no candidacy with this number. A number looks like N-17.");
  const candidacy = foldCandidacy(row.entries);
  const person = await reads.accounts.personOf(event.by.account);
  const parts = person === undefined ? null : await partsIn(reads, program, { row, candidacy }, { person, roles });
  if (parts?.has("nominee"))
    throw new Refusal("This one is about yourself, and nobody looks into their own. Somebody else of staff has it.");
  return { row, candidacy, parts: parts ?? new Set(["staff"]) };
}
