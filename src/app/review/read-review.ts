import type { FileContent } from "../../chat/view.ts";
import { type Block, say, type View, view } from "../../chat/view.ts";
import { today } from "../../core/calendar.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { fileOfDossier } from "../dossier/dossier-file.ts";
import type { Parts } from "../parts.ts";
import { findReview } from "./find-review.ts";
import { reviewFacts } from "./review-facts.ts";
import { cardNow, dossierNow } from "./show-card.ts";

type ReadParts = Pick<Parts, "program">;

export function readReview(parts: ReadParts, acting: Acting, ref: number): Promise<View> {
  return acting.work.read(async (reads) => {
    const { row } = await findReview(reads, parts, acting, ref);
    return cardNow(reads, parts.program, row, acting.event.at);
  });
}

/** A message takes so much, on every platform. */
const WORDS_MAX = 2500;

/** Why others put them forward, in full as far as a message takes it. */
export function readReasons(parts: ReadParts, acting: Acting, ref: number): Promise<View> {
  return acting.work.read(async (reads) => {
    const { row } = await findReview(reads, parts, acting, ref);
    const { voices, nominee } = await reviewFacts(reads, parts.program, row, acting.event.at);
    const each = Math.floor(WORDS_MAX / Math.max(1, voices.length));
    return view({
      title: `N-${ref}: why ${nominee.name} was put forward`,
      blocks: voices.flatMap(({ name, reason, links, expertises }): readonly Block[] => [
        { kind: "text", text: say`${name}${expertises.length > 0 ? ` (${expertises.join(", ")})` : ""}:` },
        { kind: "quote", text: say`${cut([reason ?? "(erased)", ...(links ? [links] : [])].join("\n"), each)}` },
      ]),
      contains: "confidential",
    });
  });
}

/** What was handed in, as a page. */
export function reviewedDossier(parts: ReadParts, acting: Acting, ref: number): Promise<FileContent> {
  const { program } = parts;
  return acting.work.read(async (reads) => {
    const { row, candidacy } = await findReview(reads, parts, acting, ref);
    const dossier = await dossierNow(reads, program, row, candidacy);
    if (!dossier || candidacy.handedInAt === undefined)
      throw new Refusal(`Nothing is handed in for N-${ref} yet. Until then the dossier is its nominee's alone.`);
    const handedInOn = today(candidacy.handedInAt, program.program.timeZone);
    return fileOfDossier(program, dossier, { handedInOn, ref });
  });
}

function cut(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}
