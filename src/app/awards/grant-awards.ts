// Awards are granted on award dates: what was decided becomes a term, once nobody can undo the decision any more.
import { expertisesOf, type Grant, grantOf, type KnownTerm } from "../../core/award.ts";
import { today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy, isUndoable } from "../../core/candidacy.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import { foldTerm, type TermBody } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, Reads, TermRow, Tx } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import { BY_LAUREL, takeStep } from "../candidacies/take-step.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { drawCertificateOf } from "./certificate-of.ts";
import { syncRoles } from "./sync-roles.ts";
import { tellAwarded } from "./tell-awarded.ts";

/** @param onEffects to be called after a commit that put something into the outbox */
export function grantAwards(parts: ListeningParts, onEffects: () => void): Job {
  return {
    name: "awards of an award date",
    async run(now) {
      const { program, store } = parts;
      const day = today(now, program.program.timeZone);
      for (const row of await store.read.candidacies.inStates(["awarded"])) {
        const candidacy = foldCandidacy(row.entries);
        if (candidacy.awardDate > day || isUndoable(candidacy, now, program.review.undoHours)) continue;
        await grantOne(parts, row, now);
        onEffects();
      }
    },
  };
}

async function grantOne(parts: ListeningParts, { id, person }: CandidacyRow, now: Instant): Promise<void> {
  const { store } = parts;
  const foreseen = await foreseenTerm(parts, store.read, id);
  // Drawing takes long, so it comes before the transaction; who they are called does not change what is granted.
  const picture = await drawCertificateOf(parts, await nomineeOf(store.read, person), foreseen);
  await store.transact(async (tx) => {
    await tx.accounts.takePeople([person]);
    const stepped = await takeStep(parts, tx, { candidacy: id, detail: { step: "award" }, by: BY_LAUREL, at: now });
    if ("hindered" in stepped) return;
    const { after, row } = stepped.taken;
    const granted = await grant(parts, tx, row, after, now);
    await syncRoles(parts, tx, row.person, now);
    await tellAwarded(parts, tx, { row, candidacy: after, ...granted, picture });
  });
}

/** The term as it stands after the grant, and whether it is a new one. */
interface Granted {
  readonly term: TermRow;
  readonly kind: Grant["kind"];
}

async function grant(
  parts: ListeningParts,
  tx: Tx,
  row: CandidacyRow,
  candidacy: Candidacy,
  at: Instant,
): Promise<Granted> {
  const terms = await tx.terms.ofPerson(row.person);
  const provisional = terms.find((each) => each.candidacy === row.id);
  if (provisional) return { kind: "term", term: await append(tx, provisional, { kind: "confirmed" }, at) };
  const decided = grantOf(
    { ...candidacy, expertises: await expertisesFor(tx, parts.program, row, terms) },
    terms.map(known),
    parts.program.calendar,
  );
  if (decided.kind === "added") {
    const running = terms.find(({ id }) => id === decided.term);
    if (!running) throw new Error("a term went away: the record is damaged");
    if (decided.expertises.length === 0) return { kind: "added", term: running };
    return { kind: "added", term: await append(tx, running, { kind: "added", expertises: decided.expertises }, at) };
  }
  const { span, expertises } = decided;
  return { kind: "term", term: await newTerm(parts, tx, row, { kind: "granted", ...span, expertises }, at) };
}

/** Grants a term for a candidacy: there is one at most. */
export async function newTerm(
  { nextId }: Pick<ListeningParts, "nextId">,
  tx: Tx,
  { id: candidacy, person }: CandidacyRow,
  body: Extract<TermBody, { kind: "granted" }>,
  at: Instant,
): Promise<TermRow> {
  const id = nextId<"term">();
  const entry = { ...body, seq: 0, at, by: undefined };
  if (!(await tx.terms.grant({ id, naturalKey: termKey(candidacy), person, candidacy, entry })))
    throw new Error("a candidacy was granted a term before");
  return { id, person, candidacy, entries: [entry] };
}

export const termKey = (candidacy: RowId<"candidacy">): string => `candidacy ${candidacy}`;

/** Adds an entry of Laurel's own to a term. Throws where somebody else was faster: all of it is tried again. */
export async function append(tx: Tx, row: TermRow, body: TermBody, at: Instant): Promise<TermRow> {
  const entry = { ...body, seq: row.entries.length, at, by: undefined };
  if (!(await tx.terms.append(row.id, entry))) throw new Error("a term was changed meanwhile");
  return { ...row, entries: [...row.entries, entry] };
}

/**
 * A renewal goes on with what the last term was for; a nomination is for what its voices name, also withdrawn ones where
 * no other is left.
 */
export async function expertisesFor(
  reads: Reads,
  { nomination }: Pick<Program, "nomination">,
  row: CandidacyRow,
  terms: readonly TermRow[],
): Promise<readonly string[]> {
  const [last] = terms.map(known);
  if (foldCandidacy(row.entries).opening === "renewal" && last) return last.term.expertises;
  const voices = await reads.voices.ofCandidacy(row.id);
  const standing = voices.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const named = (standing.length > 0 ? standing : voices).map(({ expertises }) => expertises);
  return expertisesOf(named, nomination.expertisesAtMost);
}

const known = ({ id, entries }: TermRow): KnownTerm => ({ id, term: foldTerm(entries) });

/** What will be granted as far as can be told now, for the picture. */
async function foreseenTerm(parts: ListeningParts, reads: Reads, id: RowId<"candidacy">) {
  const row = await reads.candidacies.find(id);
  if (!row) throw new Error("a candidacy is not there: the record is damaged");
  const terms = await reads.terms.ofPerson(row.person);
  const candidacy = foldCandidacy(row.entries);
  const expertises = await expertisesFor(reads, parts.program, row, terms);
  const provisional = terms.find((each) => each.candidacy === id);
  if (provisional) return foldTerm(provisional.entries);
  const grant = grantOf({ ...candidacy, expertises }, terms.map(known), parts.program.calendar);
  if (grant.kind === "term") return { ...grant.span, expertises };
  const running = terms.map(known).find((each) => each.id === grant.term)?.term;
  return running && { ...running, expertises: [...running.expertises, ...grant.expertises] };
}
