// People, terms and candidacies as rows of a file, a person at a time.
import { foldCandidacy } from "../../core/candidacy.ts";
import type { RowId } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { AwardCells } from "../../export/award-columns.ts";
import { LIST_MARK } from "../../export/contribution-record.ts";
import type { Reads } from "../../store/store.ts";
import { keyIn } from "./person-of-file.ts";

type Person = RowId<"person">;
const PAGE = 200;

/** Everybody of whom something is told, in the order in which they were met; not bots, nor who was erased. */
export async function* peopleRows(reads: Reads): AsyncGenerator<AwardCells> {
  for await (const { cells } of everybody(reads)) yield cells;
}

/** Every term, whatever became of it, with whose it is. A term that never was is left out. */
export async function* termRows(reads: Reads): AsyncGenerator<AwardCells> {
  for await (const { person, cells } of everybody(reads))
    for (const { entries } of (await reads.terms.ofPerson(person)).toReversed()) {
      const { from, until, expertises, ended, provisional } = foldTerm(entries);
      if (from >= until) continue;
      yield {
        ...cells,
        ...{ expertises: expertises.join(LIST_MARK), from, until },
        ...(ended === undefined ? {} : { ended }),
        ...(provisional ? { provisional: "yes" } : {}),
      };
    }
}

export const CANDIDACY_COLUMNS = [
  "ref",
  "key",
  "name",
  "opening",
  "state",
  "since",
  "award date",
  "region",
  "voices",
  "expertises",
] as const;
export type CandidacyCells = Partial<Record<(typeof CANDIDACY_COLUMNS)[number], string>>;

/** Every candidacy as it stands: no reason, no vote, and who put somebody forward only as a number. */
export async function* candidacyRows(reads: Reads): AsyncGenerator<CandidacyCells> {
  let after: RowId<"candidacy"> | undefined;
  for (;;) {
    const page = await reads.candidacies.page(after, PAGE);
    for (const { id, ref, person, entries } of page) {
      const candidacy = foldCandidacy(entries);
      const voices = (await reads.voices.ofCandidacy(id)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
      const cells = await cellsOf(reads, person);
      const last = entries.at(-1);
      yield {
        ref: `N-${ref}`,
        key: cells?.key ?? person,
        ...(cells?.name === undefined ? {} : { name: cells.name }),
        ...{ opening: candidacy.opening, state: candidacy.state, "award date": candidacy.awardDate },
        ...(last ? { since: new Date(last.at).toISOString().slice(0, 10) } : {}),
        ...(cells?.region === undefined ? {} : { region: cells.region }),
        ...{ voices: String(voices.length), expertises: named(voices.flatMap(({ expertises }) => expertises)) },
      };
    }
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}

const named = (ids: readonly string[]): string => [...new Set(ids)].join(LIST_MARK);

async function* everybody(reads: Reads): AsyncGenerator<{ readonly person: Person; readonly cells: AwardCells }> {
  let after: Person | undefined;
  for (;;) {
    const page = await reads.profiles.pagePeople(after, PAGE);
    for (const person of page) {
      const cells = await cellsOf(reads, person);
      if (cells) yield { person, cells };
    }
    after = page.at(-1);
    if (after === undefined) return;
  }
}

async function cellsOf(reads: Reads, person: Person): Promise<AwardCells | undefined> {
  const accounts = (await reads.accounts.ofPerson(person)).filter(({ erased, bot }) => !erased && !bot);
  const profile = await reads.profiles.get(person);
  if (accounts.length === 0 && !profile) return undefined;
  const words = async (id: RowId<"text"> | undefined) => (id === undefined ? undefined : reads.texts.read(id));
  const [own, mail] = [await words(profile?.name), await words(profile?.mail)];
  const name = own ?? accounts[0]?.name;
  return {
    key: keyIn(await reads.profiles.keysOf(person), person),
    ...(name ? { name } : {}),
    ...(mail ? { mail } : {}),
    ...(accounts.length > 0
      ? {
          accounts: accounts
            .map(({ account }) => account)
            .toSorted()
            .join(LIST_MARK),
        }
      : {}),
    ...(profile?.region === undefined ? {} : { region: profile.region }),
  };
}
