// Awardees that come from a file: each is a person, with or without an account, and what was awarded to them. Nobody is
// written to, and nothing is announced.
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { AwardeeRead, ReadAwardee, ReadTerm } from "../../import/awardee-row.ts";
import type { Reads, TermRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { BatchSize, inShortTransaction, type ShortTransactions } from "../short-transactions.ts";
import { type FoundPerson, findInFile, seePerson } from "./person-of-file.ts";

/** A row of a file, by the line it begins on. */
export interface AwardeeRow {
  readonly line: number;
  readonly row: AwardeeRead;
}

/** What became of a row. */
export type ImportedAwardee =
  | {
      readonly is: "recorded";
      readonly line: number;
      readonly read: ReadAwardee;
      /** The person was not on record before. */
      readonly isNew: boolean;
      readonly remarks: readonly string[];
    }
  | { readonly is: "known"; readonly line: number; readonly remarks: readonly string[] }
  | { readonly is: "twice"; readonly line: number; readonly before: number }
  | { readonly is: "wrong"; readonly line: number; readonly problems: readonly string[] };

export type AwardeeParts = Pick<Parts, "nextId"> &
  ShortTransactions & { readonly now: Instant; readonly isDryRun: boolean };

interface Fresh {
  readonly line: number;
  readonly read: ReadAwardee;
  readonly remarks: readonly string[];
}

/** What was met in the file so far. */
interface Met {
  /** By what names a person: their name, with the line that gave it. */
  readonly names: Map<string, { readonly name: string; readonly line: number }>;
  /** The line of each person and term. */
  readonly lines: Map<string, number>;
}

/**
 * Records every row that can be, each wholly or not at all, and tells of each what became of it, in the order of the
 * file. A row whose person and term are on record changes nothing; a dry run looks and writes nothing.
 */
export async function* importAwardees(
  parts: AwardeeParts,
  rows: AsyncIterable<AwardeeRow>,
): AsyncGenerator<ImportedAwardee> {
  const size = new BatchSize();
  const met: Met = { names: new Map(), lines: new Map() };
  let waiting: Fresh[] = [];
  for await (const { line, row } of rows) {
    const fresh = sorted(line, row, met);
    if (!("is" in fresh)) waiting.push(fresh);
    if ("is" in fresh || waiting.length >= size.next) {
      yield* await settle(parts, size, waiting);
      waiting = [];
    }
    if ("is" in fresh) yield fresh;
  }
  yield* await settle(parts, size, waiting);
}

function sorted(line: number, row: AwardeeRead, { names, lines }: Met): Fresh | ImportedAwardee {
  if ("problems" in row) return { is: "wrong", line, problems: row.problems };
  const { read, remarks } = row;
  const { name, term } = read;
  const called = namesOf(read);
  for (const each of called) {
    const other = names.get(each);
    if (other === undefined || name === undefined || other.name === name) continue;
    const problem = `line ${other.line} calls the same ${each.split(" ", 1)[0]} "${other.name}"; if these are two people, give each a mail address or a key of its own`;
    return { is: "wrong", line, problems: [problem] };
  }
  if (name !== undefined) for (const each of called) if (!names.has(each)) names.set(each, { name, line });
  const fact = `${called[0]} ${term?.from ?? ""} ${term?.until ?? ""}`;
  const before = lines.get(fact);
  if (before !== undefined) return { is: "twice", line, before };
  lines.set(fact, line);
  return { line, read, remarks };
}

const namesOf = ({ key, mail, accounts }: ReadAwardee): readonly string[] => [
  ...(key === undefined ? [] : [`key ${key}`]),
  ...(mail === undefined ? [] : [`mail ${mail.toLowerCase()}`]),
  ...accounts.map((account) => `account ${account}`),
];

async function settle(
  parts: AwardeeParts,
  size: BatchSize,
  batch: readonly Fresh[],
): Promise<readonly ImportedAwardee[]> {
  if (batch.length === 0) return [];
  const all = async (each: (fresh: Fresh) => Promise<ImportedAwardee>) => {
    const settled: ImportedAwardee[] = [];
    for (const fresh of batch) settled.push(await each(fresh));
    return settled;
  };
  if (parts.isDryRun) return all(async (fresh) => (await lookAt(parts.store.read, fresh)).told);
  return inShortTransaction(parts, size, batch.length, (tx) => all((fresh) => record(parts, tx, fresh)));
}

interface LookedAt {
  readonly told: ImportedAwardee;
  /** Undefined where the row is wrong. */
  readonly found: FoundPerson | undefined;
}

/** What a row comes to, by what is on record now. */
async function lookAt(reads: Reads, { line, read, remarks }: Fresh): Promise<LookedAt> {
  const found = await findInFile(reads, read);
  if ("problem" in found) return { told: { is: "wrong", line, problems: [found.problem] }, found: undefined };
  const terms = (await Promise.all(found.people.map((person) => reads.terms.ofPerson(person)))).flat();
  const problem = read.term && overlapOf(read.term, terms);
  if (problem !== undefined) return { told: { is: "wrong", line, problems: [problem] }, found: undefined };
  const same = read.term && terms.find((row) => grantedFrom(row) === read.term?.from);
  const isKnown =
    found.people.length === 1 && found.unseen.length === 0 && (read.term === undefined || same !== undefined);
  if (!isKnown) return { told: { is: "recorded", line, read, isNew: found.people.length === 0, remarks }, found };
  return { told: { is: "known", line, remarks: same && read.term ? differences(read.term, same) : [] }, found };
}

async function record(parts: AwardeeParts, tx: Tx, fresh: Fresh): Promise<ImportedAwardee> {
  const { told, found } = await lookAt(tx, fresh);
  if (!found) return told;
  const { read } = fresh;
  const person = await seePerson(parts, tx, read, found);
  if (read.term && told.is === "recorded") await grant(parts, tx, person, read.term);
  return told;
}

/** Where the person has the same term already, it stays as it is. */
async function grant({ nextId, now }: AwardeeParts, tx: Tx, person: RowId<"person">, term: ReadTerm): Promise<void> {
  const known = await tx.terms.ofPerson(person);
  if (known.some((row) => grantedFrom(row) === term.from)) return;
  const id = nextId<"term">();
  const { from, until, expertises, ended } = term;
  const granted = await tx.terms.grant({
    id,
    naturalKey: `import ${person} ${from}`,
    person,
    candidacy: undefined,
    entry: {
      ...{ kind: "granted", seq: 0, at: now, by: undefined, from, until, expertises },
      ...(term.provisional ? { provisional: true } : {}),
    },
  });
  if (!granted) return;
  if (ended !== undefined)
    await tx.terms.append(id, { kind: "ended", seq: 1, at: now, by: undefined, on: until, why: ended });
  await tx.audit.add({ id: nextId(), at: now, by: undefined, what: "imported a term", subject: { term: id, person } });
}

function grantedFrom({ entries }: TermRow): CalendarDate {
  return foldTerm(entries).from;
}

/** Two awards of one person do not run at the same time. */
function overlapOf({ from, until }: ReadTerm, terms: readonly TermRow[]): string | undefined {
  for (const { entries } of terms) {
    const other = foldTerm(entries);
    if (other.from !== from && other.from < until && from < other.until)
      return `from: the term overlaps the one from ${other.from} to ${other.until} that is on record`;
  }
  return undefined;
}

/** What stands on record otherwise: a file that is read again corrects nothing. */
function differences(term: ReadTerm, row: TermRow): readonly string[] {
  const known = foldTerm(row.entries);
  const remarks: string[] = [];
  if (known.until !== term.until)
    remarks.push(`until: is ${known.until} on record, and stays so; /program award corrects it`);
  if (known.expertises.join(" ") !== term.expertises.join(" "))
    remarks.push(`expertises: are ${known.expertises.join(", ")} on record, and stay so; /program award corrects them`);
  return remarks;
}
