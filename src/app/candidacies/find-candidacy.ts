import { today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy, type Part } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { partsIn } from "./parts-in.ts";

const NOBODY = "" as RowId<"person">;

export interface Found {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  /** What the one who acts is to it now, also as the deputy of a lead who is away. */
  readonly parts: ReadonlySet<Part>;
}

/** Looks up a candidacy for the one who acts. Throws a Refusal if there is none. */
export async function findCandidacy(
  { program }: Pick<Parts, "program">,
  reads: Reads,
  { event, roles }: Acting,
  which: RowId<"candidacy"> | number,
): Promise<Found> {
  const row = await (typeof which === "number" ? byRef(reads, which) : reads.candidacies.find(which));
  if (!row)
    throw new Refusal([
      "There is no candidacy of this number. It stands on its card, such as N-17; ",
      { command: "program review" },
      " lists those under way.",
    ]);
  const candidacy = foldCandidacy(row.entries);
  // Whoever uses Laurel for the first time is nobody yet, and may be staff all the same.
  const person = (await reads.accounts.personOf(event.by.account)) ?? NOBODY;
  const day = today(event.at, program.program.timeZone);
  const standsInFor = new Set((await reads.absences.heldBy(person, day)).map((absence) => absence.person));
  return { row, candidacy, parts: await partsIn(reads, program, { row, candidacy }, { person, roles }, standsInFor) };
}

/** A button that somebody made up may hold anything. */
const byRef = async ({ candidacies }: Reads, ref: number) =>
  Number.isSafeInteger(ref) && ref > 0 ? candidacies.byRef(ref) : undefined;

/** The same for staff. Throws a Refusal for anybody else, and for who is the nominee: nobody sees their own. */
export async function findForStaff(
  parts: Pick<Parts, "program">,
  reads: Reads,
  acting: Acting,
  which: RowId<"candidacy"> | number,
): Promise<Found> {
  const found = await findCandidacy(parts, reads, acting, which);
  if (found.parts.has("nominee"))
    throw new Refusal("This is about yourself, and nobody sees their own. Somebody else of staff looks after it.");
  if (!found.parts.has("staff")) throw new Refusal("This is for program staff.");
  return found;
}
