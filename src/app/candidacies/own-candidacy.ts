// What a nominee does with their own candidacy, once they were contacted.

import { cleanText } from "../../chat/clean-text.ts";
import {
  type Candidacy,
  type CandidacyState,
  foldCandidacy,
  type StepDetail,
  stateOutside,
} from "../../core/candidacy.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CandidacyRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { takeStep } from "./take-step.ts";
import type { OwnCandidacy } from "./use-cases.ts";

type Id = RowId<"candidacy">;

/**
 * The candidacy behind a button, for its nominee. Throws the same Refusal for anybody else and for one that nobody was
 * contacted about: a nominee learns of it from their lead.
 */
export async function findOwnCandidacy(reads: Reads, { event }: Acting, id: Id): Promise<CandidacyRow> {
  const row = await reads.candidacies.find(id);
  const person = await reads.accounts.personOf(event.by.account);
  if (!row || row.person !== person || !isKnown(row)) throw new Refusal(NOT_YOURS);
  return row;
}

const NOT_YOURS =
  "This is not for you, or not any more. If somebody of the program wrote to you, please use the buttons of that message.";

/** Whether the nominee knows of it: they were contacted, or it is a renewal. */
export const isKnown = ({ entries }: CandidacyRow): boolean =>
  entries.some((entry) => entry.step === "contact" || (entry.step === "open" && entry.opening === "renewal"));

/** What the one who acts can answer: what they were written, in case no message reached them. */
export const readOwnCandidacy = (
  { program }: ListeningParts,
  { event, work }: Acting,
): Promise<OwnCandidacy | undefined> =>
  work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    if (person === undefined) return undefined;
    for (const row of await reads.candidacies.ofPerson(person)) {
      const candidacy = foldCandidacy(row.entries);
      const { state } = candidacy;
      if (!isKnown(row) || (state !== "contacted" && state !== "documenting")) continue;
      const written = [];
      for (const { from, by, words, at } of await reads.relays.ofCandidacy(row.id))
        written.push({
          from: from === "nominee" ? "you" : (await reads.accounts.byId(by))?.name || "the program team",
          words: (await reads.texts.read(words)) ?? "(erased)",
          at,
        });
      return { id: row.id, award: program.program.name, state, answerBy: candidacy.answerBy, written };
    }
    return undefined;
  });

/** The nominee accepts. */
export const acceptCandidacy = (
  parts: ListeningParts,
  acting: Acting,
  id: Id,
): Promise<{ readonly due: CalendarDate }> =>
  answer(parts, acting, id, async () => ({ step: "accept" })).then(({ awardDate }) => ({ due: awardDate }));

/** The nominee says not now, or never again, in their own words if they like. */
export const refuseCandidacy = async (
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  how: "not now" | "never again",
  typed?: string,
): Promise<void> => {
  const body = cleanText(typed ?? "");
  await answer(parts, acting, id, async (keep) => ({
    ...{ step: "refuse", how },
    ...(body === "" ? {} : { words: await keep(body) }),
  }));
};

async function answer(
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  detailOf: (keep: (body: string) => Promise<RowId<"text">>) => Promise<StepDetail>,
): Promise<Candidacy> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const { id: account, person } = await acting.account(tx);
    const row = await findOwnCandidacy(tx, acting, id);
    const detail = await detailOf(async (body) => {
      const words = parts.nextId<"text">();
      await tx.texts.keep({ id: words, body, of: person, at });
      return words;
    });
    const by = { account, parts: new Set(["nominee"] as const) };
    const stepped = await takeStep(parts, tx, { candidacy: row.id, detail, by, at });
    if ("hindered" in stepped)
      throw new Refusal(alreadyWords(stateOutside(stepped.hindered.now, at, parts.program.review.undoHours)));
    acting.work.causesEffects();
    return stepped.taken.after;
  });
}

/** What a nominee may know of where it stands by now. */
function alreadyWords(state: CandidacyState): string {
  switch (state) {
    case "documenting":
      return "You have accepted already, so there is nothing to answer any more. Nothing was changed.";
    case "refused":
      return "You have answered already, and it stays at that. If you think otherwise by now, please write to the program team.";
    case "in review":
      return "Your dossier is with the program team already. Nothing was changed; if you want to step back, please write to them.";
    default:
      return "This is closed by now, so there is nothing to answer any more. If you would like to talk about it, please write to the program team.";
  }
}
