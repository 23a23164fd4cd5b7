import { buttons, say, view } from "../../chat/view.ts";
import { today } from "../../core/calendar.ts";
import { roundOf } from "../../core/candidacy.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { StepParts } from "../candidacies/take-step.ts";
import { tellStaffOf } from "../candidacies/tell-staff-place.ts";
import { knownCandidacy } from "./own-candidacy.ts";

/** Tells staff, once a day at most, that a nominee would like their dossier back. Whether they get it is staff's. */
export function askDossierBack(parts: StepParts, acting: Acting): Promise<void> {
  const { event, work } = acting;
  return work.write(async (tx) => {
    const { person } = await acting.account(tx);
    const known = await knownCandidacy(tx, parts.program, person, event.at);
    if (known?.looks !== "in review") throw new Refusal("There is nothing of yours that was handed in.");
    const { row } = known;
    const ref = String(row.ref);
    const { name } = await nomineeOf(tx, row.person);
    await tellStaffOf(parts, tx, row, {
      view: view({
        blocks: [
          { kind: "text", text: say`N-${ref}: ${name} would like to change their dossier once more.` },
          buttons(
            { label: "Give it back", action: { do: "program review.back", args: [ref] } },
            { label: "Look at it", action: { do: "program review.show", args: [ref] } },
          ),
        ],
        contains: "confidential",
      }),
      shows: { do: "program review.show", args: [ref] },
      naturalKey: `asks back ${row.id} ${roundOf(row.entries)} ${today(event.at, parts.program.program.timeZone)}`,
    });
    work.causesEffects();
  });
}
