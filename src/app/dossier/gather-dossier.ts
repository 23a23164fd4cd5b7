import { addDays, dossierSpan, isWithin } from "../../core/calendar.ts";
import { type ContributionState, type Entry, foldEntries } from "../../core/contribution.ts";
import { countsIn, type NotCounted } from "../../core/counting.ts";
import { figuresOf } from "../../core/figures.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import type { Program } from "../../program/schema.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import { kindsIn } from "../contributions/kinds-in.ts";
import { whatCounts } from "../contributions/left-out.ts";
import { isFromChat, wordsOf } from "../contributions/own-contribution.ts";
import { gapsIn } from "./gaps.ts";
import type { Dossier, DossierNote, DossierWork } from "./use-cases.ts";

/** What is shown beside what counts; what was withdrawn or revoked is no part of a dossier. */
const APART = { paid: "paid work", waiting: "waits for staff", "not accepted": "not accepted by staff" } as const;
type Apart = keyof typeof APART;
const isApart = (why: true | NotCounted): why is Apart => why !== true && why in APART;

/** When a dossier ends, and for what: see `gatherDossier`. */
export interface DossierOf {
  readonly person: RowId<"person">;
  /** Its last day. */
  readonly day: CalendarDate;
  /** Whose notes it holds; none if absent. */
  readonly candidacy?: RowId<"candidacy">;
  /** What was added or changed later is not in it. What staff found out about a piece of work later is. */
  readonly handedInAt?: Instant | undefined;
}

/** The dossier of a person: what the ledger says of the months up to a day, and what they noted beside. */
export async function gatherDossier(
  reads: Reads,
  program: Program,
  { person, day, candidacy, handedInAt }: DossierOf,
): Promise<Dossier> {
  const span = dossierSpan(day, program.calendar);
  const rows: Stated[] = [];
  // What was moved to another day since then lay in this span before.
  for (const row of await reads.ledger.ofPerson(person, handedInAt === undefined ? span : undefined)) {
    const state = stateAt(row.entries, handedInAt);
    if (state && isWithin(span, state.facts.day)) rows.push({ row, state });
  }
  const figures = figuresOf(
    rows.map(({ state }) => state),
    span,
    program.contributions,
  );
  const kinds = kindsIn(program, new Set(figures.kinds.keys()));
  const months = figures.months.map(({ month, byKind }) => ({
    month,
    byKind: kinds.map(({ id }) => byKind.get(id) ?? 0),
  }));
  return {
    name: (await nomineeOf(reads, person)).name,
    from: span.from,
    to: addDays(span.until, -1),
    contributions: figures.contributions,
    kinds: kinds.map(({ id, name, unit, reachOf }) => {
      const { contributions = 0, quantity = 0, reach } = figures.kinds.get(id) ?? {};
      return { id, name, contributions, quantity, unit: unit(quantity), reach, reachOf };
    }),
    expertises: [...figures.expertises]
      .map(([id, contributions]) => ({ name: id === "" ? undefined : nameOf(program, id), contributions }))
      .toSorted(mostFirst),
    months,
    notCounted: (Object.keys(APART) as Apart[]).flatMap((why) => {
      const contributions = figures.leftOut.get(why);
      return contributions === undefined ? [] : [{ contributions, why: APART[why] }];
    }),
    counted: whatCounts(program.contributions.countedIfPaid),
    work: await workIn(reads, program, rows),
    notes: candidacy === undefined ? [] : await notesOf(reads, candidacy),
    gaps: gapsIn({
      missingKinds: program.contributions.kinds.filter(({ id }) => !figures.kinds.has(id)).map(({ name }) => name),
      months: months.map(({ month, byKind }) => ({
        month,
        contributions: byKind.reduce((sum, each) => sum + each, 0),
      })),
      withoutExpertise: figures.expertises.get("") ?? 0,
    }),
  };
}

type ByExpertise = Dossier["expertises"][number];
/** Those without a name last. */
const mostFirst = (one: ByExpertise, other: ByExpertise): number => {
  if ((one.name === undefined) !== (other.name === undefined)) return one.name === undefined ? 1 : -1;
  return other.contributions - one.contributions || ((one.name ?? "") < (other.name ?? "") ? -1 : 1);
};

interface Stated {
  readonly row: ContributionRow;
  readonly state: ContributionState;
}

/** As it was at an instant, but for whether it stands: that is as of now. Undefined if it was not there yet. */
function stateAt(entries: readonly Entry[], at: Instant | undefined): ContributionState | undefined {
  const now = foldEntries(entries);
  if (at === undefined) return now;
  const [first, ...until] = entries.filter((entry) => entry.at <= at);
  if (!first) return undefined;
  const { standing, revoked } = now;
  return { ...foldEntries([first, ...until]), standing, revoked };
}

async function workIn(reads: Reads, program: Program, rows: readonly Stated[]): Promise<readonly DossierWork[]> {
  const work: DossierWork[] = [];
  for (const { row, state } of rows) {
    const { facts } = state;
    const counts = countsIn(state, program.contributions);
    if (counts !== true && !isApart(counts)) continue;
    const isNda = facts.visibility === "nda";
    const words = (id: RowId<"text"> | undefined) => (isNda ? undefined : wordsOf(reads, id));
    work.push({
      ref: row.ref,
      day: facts.day,
      kind: facts.kind,
      title: await words(facts.title),
      link: await words(facts.link),
      note: await words(facts.note),
      expertises: facts.expertises.map((id) => nameOf(program, id)),
      isNda,
      isChat: isFromChat(row),
      counts: counts === true || { why: APART[counts] },
    });
  }
  return work;
}

async function notesOf(reads: Reads, candidacy: RowId<"candidacy">): Promise<readonly DossierNote[]> {
  const notes: DossierNote[] = [];
  for (const { id, words, link } of await reads.dossiers.notes(candidacy))
    notes.push({ id, words: await wordsOf(reads, words), link: await wordsOf(reads, link) });
  return notes;
}

const nameOf = ({ expertises }: Program, id: string): string =>
  expertises.find((expertise) => expertise.id === id)?.name ?? id;
