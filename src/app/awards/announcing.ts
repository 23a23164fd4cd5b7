import { addDays, today } from "../../core/calendar.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { Announcing } from "./use-cases.ts";

/** The preference of a person: the id of a term and whether it may be announced. */
export const ANNOUNCE = "announce award";

interface Said {
  readonly term: RowId<"term">;
  readonly announce: boolean;
}

/** Reads what somebody said; undefined for what was never said or cannot be read. */
export function readSaid(value: unknown): Said | undefined {
  if (typeof value !== "object" || value === null || !("term" in value) || !("announce" in value)) return undefined;
  const { term, announce } = value;
  return typeof term === "string" && typeof announce === "boolean"
    ? { term: term as RowId<"term">, announce }
    : undefined;
}

export const readAnnouncing = (
  { program }: Pick<Parts, "program">,
  { work, event }: Acting,
): Promise<Announcing | undefined> =>
  work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    return person && newestOf(reads, program, person, event.at);
  });

/** Keeps whether the newest award of the one who acts may be announced. */
export function sayAnnounce(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  term: RowId<"term">,
  announce: boolean,
): Promise<Announcing> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const { person } = await acting.account(tx);
    const newest = await newestOf(tx, program, person, at);
    if (newest?.term !== term)
      throw new Refusal([
        "This was about an award that is not your newest one. Please use ",
        { command: "me announce" },
      ]);
    if (!newest.isOver) await tx.preferences.set(person, ANNOUNCE, { term, announce } satisfies Said, at);
    return { ...newest, ...(newest.isOver ? {} : { said: announce ? "yes" : "no" }) };
  });
}

async function newestOf(
  reads: Reads,
  { program, awards }: Program,
  person: RowId<"person">,
  at: number,
): Promise<Announcing | undefined> {
  const [row] = await reads.terms.ofPerson(person);
  if (!row) return undefined;
  const { from } = foldTerm(row.entries);
  const said = readSaid(await reads.preferences.get(person, ANNOUNCE));
  return {
    term: row.id,
    from,
    said: said?.term !== row.id ? "nothing yet" : said.announce ? "yes" : "no",
    isOver: today(at, program.timeZone) >= addDays(from, awards.announceAfterDays),
  };
}
