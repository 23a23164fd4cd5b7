import type { FileContent } from "../../chat/view.ts";
import { type Block, say, type View, view } from "../../chat/view.ts";
import { today } from "../../core/calendar.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { findForStaff } from "../candidacies/find-candidacy.ts";
import { fileOfDossier } from "../dossier/dossier-file.ts";
import type { Parts } from "../parts.ts";
import { reviewFacts } from "./review-facts.ts";
import { cardNow, dossierNow } from "./show-card.ts";

type ReadParts = Pick<Parts, "program">;

export function readReview(parts: ReadParts, acting: Acting, ref: number): Promise<View> {
  return acting.work.read(async (reads) => {
    const { row } = await findForStaff(parts, reads, acting, ref);
    return cardNow(reads, parts.program, row, acting.event.at);
  });
}

/** A message takes so much, on every platform. */
const WORDS_MAX = 3000;

/** Why others put them forward, and how evaluators voted once that is not sealed: in full as far as a message takes it. */
export function readReasons(parts: ReadParts, acting: Acting, ref: number): Promise<View> {
  return acting.work.read(async (reads) => {
    const { row } = await findForStaff(parts, reads, acting, ref);
    const { voices, votes, sealed, nominee } = await reviewFacts(reads, parts.program, row, acting.event.at);
    const said = [
      ...voices.map(({ name, reason, links, expertises }) => ({
        head: `${name} put them forward${expertises.length > 0 ? ` (${expertises.join(", ")})` : ""}:`,
        words: [reason ?? "(erased)", ...(links ? [links] : [])].join("\n"),
      })),
      ...(sealed ? [] : votes)
        .filter(({ outcome }) => outcome !== "recused")
        .map(({ name, outcome, words }) => ({ head: `${name} voted ${outcome}:`, words: words ?? "(erased)" })),
    ];
    const each = Math.floor(WORDS_MAX / Math.max(1, said.length));
    return view({
      title: `N-${ref}: all reasons about ${nominee.name}`,
      blocks:
        said.length === 0
          ? [{ kind: "text", text: say`There is nothing to read yet; votes are sealed until the review closes.` }]
          : said.flatMap(({ head, words }): readonly Block[] => [
              { kind: "text", text: say`${head}` },
              { kind: "quote", text: say`${cut(words, each)}` },
            ]),
      contains: "confidential",
    });
  });
}

/** What was handed in, as a page. */
export function reviewedDossier(parts: ReadParts, acting: Acting, ref: number): Promise<FileContent> {
  const { program } = parts;
  return acting.work.read(async (reads) => {
    const { row, candidacy } = await findForStaff(parts, reads, acting, ref);
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
