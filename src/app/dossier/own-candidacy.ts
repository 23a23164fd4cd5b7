import { type Candidacy, foldCandidacy, type OpenState, stateOutside } from "../../core/candidacy.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";

/** A candidacy that its nominee knows of, as they may know it: while a decision can be undone, it is in review to them. */
export interface KnownCandidacy {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly looks: Exclude<OpenState, "put forward">;
}

/** The one that is under way to its nominee; undefined also where somebody put them forward and nobody told them yet. */
export async function knownCandidacy(
  reads: Reads,
  { review }: Pick<Program, "review">,
  person: RowId<"person"> | undefined,
  now: Instant,
): Promise<KnownCandidacy | undefined> {
  if (person === undefined) return undefined;
  for (const row of await reads.candidacies.ofPerson(person)) {
    const candidacy = foldCandidacy(row.entries);
    const looks = stateOutside(candidacy, now, review.undoHours);
    if (looks === "contacted" || looks === "documenting" || looks === "in review") return { row, candidacy, looks };
  }
  return undefined;
}

/** The same for what only an open dossier is good for. Throws a Refusal that says what to do first. */
export async function openDossier(
  reads: Reads,
  program: Pick<Program, "review">,
  person: RowId<"person"> | undefined,
  now: Instant,
): Promise<KnownCandidacy> {
  const known = await knownCandidacy(reads, program, person, now);
  if (known?.looks === "documenting") return known;
  if (known?.looks === "contacted")
    throw new Refusal("Your lead wrote to you about this. Please answer that message first; then it works here.");
  if (known) throw new Refusal("Your dossier is handed in, so it stays as it is. Your lead can give it back to you.");
  throw new Refusal([
    "This is a preview for you alone, so nothing is kept with it and nothing is sent. ",
    { command: "contribute" },
    " adds to your year.",
  ]);
}
