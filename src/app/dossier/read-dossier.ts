import type { FileContent } from "../../chat/view.ts";
import { dossierDue, today } from "../../core/calendar.ts";
import { awardDateInTime } from "../../core/evaluation.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { fileOfDossier } from "./dossier-file.ts";
import { gatherDossier } from "./gather-dossier.ts";
import { type KnownCandidacy, knownCandidacy } from "./own-candidacy.ts";
import type { Dossier, DossierStage, OwnDossier } from "./use-cases.ts";

type DossierParts = Pick<Parts, "program">;

/** One's own dossier, as far as it is. Whoever was put forward and not told sees what everybody sees. */
export function readDossier({ program }: DossierParts, acting: Acting): Promise<OwnDossier> {
  const { event, work } = acting;
  return work.read(async (reads) => ownDossier(reads, program, await reads.accounts.personOf(event.by.account), event));
}

/** The same as one page. */
export async function dossierFile(parts: DossierParts, acting: Acting): Promise<FileContent> {
  const { dossier, stage } = await readDossier(parts, acting);
  return fileOfDossier(parts.program, dossier, stage.is === "handed in" ? { handedInOn: stage.on } : {});
}

/** @param by whose name it has if nobody is on record yet */
export async function ownDossier(
  reads: Reads,
  program: Program,
  person: RowId<"person"> | undefined,
  { at, by }: { readonly at: Instant; readonly by: { readonly name: string } },
): Promise<OwnDossier> {
  const known = await knownCandidacy(reads, program, person, at);
  const stage = stageOf(known, program, at);
  const handedInAt = known?.candidacy.handedInAt;
  const dossier = await gatherDossier(reads, program, {
    // Nobody's: there is nothing of theirs.
    person: person ?? ("" as RowId<"person">),
    day: today(handedInAt ?? at, program.program.timeZone),
    ...(known && known.looks !== "contacted" ? { candidacy: known.row.id } : {}),
    handedInAt,
  });
  const own: Dossier = person === undefined ? { ...dossier, name: by.name } : dossier;
  // Nobody is told what might be wanted but who can add it.
  return { stage, dossier: stage.is === "open" ? own : { ...own, gaps: [] } };
}

function stageOf(known: KnownCandidacy | undefined, { calendar, program }: Program, at: Instant): DossierStage {
  if (!known) return { is: "preview" };
  const { candidacy, looks } = known;
  const { handedInAt, awardDate } = candidacy;
  if (looks === "in review" && handedInAt !== undefined)
    return { is: "handed in", on: today(handedInAt, program.timeZone) };
  if (looks === "contacted") return { is: "accept first" };
  const inTime = awardDateInTime(awardDate, today(at, program.timeZone), calendar);
  return {
    is: "open",
    awardDate,
    dueOn: dossierDue(awardDate, calendar),
    ...(inTime === awardDate ? {} : { lateFor: inTime }),
  };
}
