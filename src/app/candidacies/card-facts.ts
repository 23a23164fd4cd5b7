import { addDays, today } from "../../core/calendar.ts";
import { type Candidacy, foldCandidacy } from "../../core/candidacy.ts";
import { foldEntries } from "../../core/contribution.ts";
import { type Figures, figuresOf, twoYearsUpTo } from "../../core/figures.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, CandidacyRow, Reads, VoiceRow } from "../../store/store.ts";
import { type Nominee, nomineeOf } from "./nominee.ts";
import { type Region, regionNamed } from "./region-of.ts";

/** A voice as staff read it. */
export interface HeardVoice {
  readonly row: VoiceRow;
  readonly nominator: AccountRow | undefined;
  readonly expertises: readonly string[];
  /** Undefined once it was erased. */
  readonly reason: string | undefined;
  readonly links: readonly string[];
}

/** All that the card of a candidacy shows. For staff alone. */
export interface CardFacts {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly nominee: Nominee;
  readonly region: Region | undefined;
  readonly lead: AccountRow | undefined;
  /** Who does what the lead would do while they are away. */
  readonly deputy: { readonly account: AccountRow; readonly until: CalendarDate } | undefined;
  /** Those that stand, the oldest first. */
  readonly voices: readonly HeardVoice[];
  readonly withdrawnVoices: number;
  /** Nominations that were set aside, without the withdrawn ones. */
  readonly setAside: readonly { readonly why: string; readonly at: Instant }[];
  /** Other candidacies of the person, the newest first. */
  readonly earlier: readonly { readonly ref: number; readonly state: Candidacy["state"]; readonly since: Instant }[];
  readonly figures: Figures;
  /** The last day that the figures know. */
  readonly upTo: CalendarDate;
  readonly writtenTo: number;
}

export async function cardFacts(reads: Reads, program: Program, row: CandidacyRow, now: Instant): Promise<CardFacts> {
  const candidacy = foldCandidacy(row.entries);
  const day = today(now, program.program.timeZone);
  const { year } = twoYearsUpTo(day);
  const voices = await reads.voices.ofCandidacy(row.id);
  const standing = voices.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  // A merge or a new region can make a nominee their own lead or deputy: nobody mentions them, nor who was erased.
  const holding = async (id: RowId<"account"> | undefined) => {
    const account = id && (await reads.accounts.byId(id));
    return account && !account.erased && account.person !== row.person ? account : undefined;
  };
  const lead = await holding(candidacy.lead);
  const absence = lead && (await reads.absences.of(lead.person, day));
  const deputy = await holding(absence?.deputy);
  const ledger = await reads.ledger.ofPerson(row.person, { from: year.from, until: year.until });
  return {
    row,
    candidacy,
    nominee: await nomineeOf(reads, row.person),
    region: regionNamed(program, candidacy.region),
    lead,
    deputy: absence && deputy ? { account: deputy, until: absence.until } : undefined,
    voices: await Promise.all(standing.map((voice) => heard(reads, program, voice))),
    withdrawnVoices: voices.length - standing.length,
    setAside: (await reads.voices.setAsideOfPerson(row.person)).filter(({ withdrawnAt }) => withdrawnAt === undefined),
    earlier: (await reads.candidacies.ofPerson(row.person))
      .filter(({ id }) => id !== row.id)
      .map(({ ref, entries }) => ({ ref, ...foldCandidacy(entries) })),
    figures: figuresOf(
      ledger.map(({ entries }) => foldEntries(entries)),
      year,
      program.contributions,
    ),
    upTo: addDays(year.until, -1),
    writtenTo: (await reads.relays.ofCandidacy(row.id)).length,
  };
}

async function heard(reads: Reads, { expertises }: Program, row: VoiceRow): Promise<HeardVoice> {
  const links = row.links === undefined ? undefined : await reads.texts.read(row.links);
  return {
    row,
    nominator: await reads.accounts.byId(row.nominator),
    expertises: row.expertises.map((id) => expertises.find((each) => each.id === id)?.name ?? id),
    reason: await reads.texts.read(row.reason),
    links: links?.split("\n") ?? [],
  };
}
