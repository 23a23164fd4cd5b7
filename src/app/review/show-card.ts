import type { View } from "../../chat/view.ts";
import { today } from "../../core/calendar.ts";
import type { Candidacy } from "../../core/candidacy.ts";
import type { Instant } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads, Tx } from "../../store/store.ts";
import { staffPlaceFor } from "../candidacies/staff-place.ts";
import type { StepParts } from "../candidacies/take-step.ts";
import { bareView, tellStaffOf } from "../candidacies/tell-staff-place.ts";
import { gatherDossier } from "../dossier/gather-dossier.ts";
import type { Dossier } from "../dossier/use-cases.ts";
import { cardView } from "./card.ts";
import { nameIn, reviewFacts } from "./review-facts.ts";

const cardOf = ({ ref }: CandidacyRow) => `review N-${ref}`;
export const showing = ({ ref }: CandidacyRow) => ({ do: "program review.show", args: [String(ref)] });

/** The card as it is now. */
export async function cardNow(reads: Reads, program: Program, row: CandidacyRow, now: Instant): Promise<View> {
  const facts = await reviewFacts(reads, program, row, now);
  return cardView(
    program,
    facts,
    {
      dossier: await dossierNow(reads, program, row, facts.candidacy),
      decided: await decidedIn(reads, row, facts.candidacy),
    },
    now,
  );
}

/** What was handed in; undefined while nothing is. */
export async function dossierNow(
  reads: Reads,
  program: Program,
  { id, person }: CandidacyRow,
  { handedInAt }: Candidacy,
): Promise<Dossier | undefined> {
  if (handedInAt === undefined) return undefined;
  const day = today(handedInAt, program.program.timeZone);
  return gatherDossier(reads, program, { person, day, candidacy: id, handedInAt });
}

/** Who decided, and what they said to staff. */
async function decidedIn(reads: Reads, { entries }: CandidacyRow, { decided }: Candidacy) {
  if (!decided) return undefined;
  const entry = entries.findLast(({ step }) => step === "decide" || step === "turnDown");
  const words = entry && "words" in entry ? entry.words : undefined;
  return {
    by: nameIn(decided.by && (await reads.accounts.byId(decided.by))),
    words: words && (await reads.texts.read(words)),
  };
}

/** Posts the card where staff are, once for each review. False where it stands, or staff have no place. */
export async function postCard(
  parts: StepParts,
  tx: Tx,
  row: CandidacyRow,
  round: number,
  now: Instant,
): Promise<boolean> {
  return tellStaffOf(parts, tx, row, {
    view: await cardNow(tx, parts.program, row, now),
    shows: showing(row),
    naturalKey: `review card ${row.id} ${round}`,
    card: cardOf(row),
  });
}

/** Brings the card up to date. */
export async function editCard(parts: StepParts, tx: Tx, row: CandidacyRow, now: Instant): Promise<void> {
  const place = await staffPlaceFor(tx, parts, row);
  if (!place) return;
  const view = await cardNow(tx, parts.program, row, now);
  await tx.outbox.add({
    id: parts.nextId(),
    space: place.space,
    effect: { kind: "edit", view, bare: bareView(showing(row)), card: cardOf(row) },
    dueAt: parts.timer.now(),
  });
}
