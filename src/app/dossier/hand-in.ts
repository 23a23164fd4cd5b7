import { plainText } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy, type StepDetail } from "../../core/candidacy.ts";
import { awardDateInTime, closingDay } from "../../core/evaluation.ts";
import type { Instant } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Program } from "../../program/schema.ts";
import type { Acting } from "../acting.ts";
import { hinderedWords } from "../candidacies/hindered-words.ts";
import { partsIn } from "../candidacies/parts-in.ts";
import { type StepParts, takeStep } from "../candidacies/take-step.ts";
import { knownCandidacy, openDossier } from "./own-candidacy.ts";
import { ownDossier } from "./read-dossier.ts";
import type { OwnDossier } from "./use-cases.ts";

/** Hands one's own dossier in. Pressed twice, it is handed in once. */
export function handInDossier(parts: StepParts, acting: Acting): Promise<OwnDossier> {
  const { event, work } = acting;
  const { program } = parts;
  return work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    const known = await knownCandidacy(tx, program, person, event.at);
    if (known?.looks !== "in review") {
      const { row, candidacy } = await openDossier(tx, program, person, event.at);
      await takeStep(parts, tx, {
        candidacy: row.id,
        detail: handIn(candidacy, program, event.at),
        by: { account: id, parts: new Set(["nominee"]) },
        at: event.at,
      });
      work.causesEffects();
    }
    return ownDossier(tx, program, person, event);
  });
}

/** The same by a lead, for a nominee who is on no platform. Throws a Refusal where it is not theirs to do. */
export function handInDossierFor(parts: StepParts, acting: Acting, ref: number): Promise<void> {
  const { event, work, roles } = acting;
  return work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    const row = Number.isSafeInteger(ref) && ref > 0 ? await tx.candidacies.byRef(ref) : undefined;
    if (!row) throw new Refusal("There is no candidacy with this number. A number looks like N-17.");
    const candidacy = foldCandidacy(row.entries);
    const stepped = await takeStep(parts, tx, {
      candidacy: row.id,
      detail: handIn(candidacy, parts.program, event.at),
      by: {
        account: id,
        parts: await partsIn(tx, parts.program, { row, candidacy }, { person, roles }),
        onBehalf: true,
      },
      at: event.at,
    });
    if ("hindered" in stepped) throw new Refusal(plainText(await hinderedWords(tx, stepped.hindered)));
    work.causesEffects();
  });
}

/** After the due day it is for the next award date that it is in time for: nobody is sent away. */
function handIn({ awardDate }: Candidacy, { calendar, program, review }: Program, at: Instant): StepDetail {
  const day = today(at, program.timeZone);
  const inTime = awardDateInTime(awardDate, day, calendar);
  return {
    step: "handIn",
    closesOn: closingDay(day, inTime, review, calendar),
    ...(inTime === awardDate ? {} : { awardDate: inTime }),
  };
}
