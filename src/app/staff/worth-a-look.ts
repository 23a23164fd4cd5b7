// People who help and whom nobody put forward: found for staff, who look with their own eyes. No score, no order of merit.
import type { PersonRef } from "../../chat/rich.ts";
import { addMonths, isWithin, startOfDay, today } from "../../core/calendar.ts";
import { type CandidacyState, foldCandidacy, OPEN_STATES } from "../../core/candidacy.ts";
import { foldEntries } from "../../core/contribution.ts";
import { figuresOf, twoYearsUpTo } from "../../core/figures.ts";
import { type AccountId, type CalendarDate, isRowId, type RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { AccountRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { WorthALook, WorthALookPage } from "./use-cases.ts";

const ON_A_PAGE = 5;
const AT_ONCE = 20;

type Person = RowId<"person">;

/** Those whom nobody has looked at, without their evidence. */
export async function worthALook(
  { program, timer }: Pick<Parts, "program" | "timer">,
  reads: Reads,
  day: CalendarDate,
): Promise<readonly Person[]> {
  const { year } = twoYearsUpTo(day);
  const active = await reads.ledger.activeIn(year, program.nomination.worthALook.monthsAtLeast);
  const putOff = new Set(await reads.putOffs.people(day));
  const found: Person[] = [];
  for (const [index, person] of active.entries()) {
    // There may be thousands of them, and nobody else is to wait.
    if (index % AT_ONCE === 0) await timer.breathe();
    if (putOff.has(person) || (await isKnownToStaff(reads, person, day, program.program.timeZone))) continue;
    if ((await evidenceOf(reads, program, person, day)).months < program.nomination.worthALook.monthsAtLeast) continue;
    found.push(person);
  }
  return found;
}

/** Whether somebody holds the award, has a candidacy or had one within a year, or asked never to be contacted. */
async function isKnownToStaff(reads: Reads, person: Person, day: CalendarDate, timeZone: string): Promise<boolean> {
  const terms = await reads.terms.ofPerson(person);
  if (terms.some(({ entries }) => isWithin(foldTerm(entries), day))) return true;
  const yearAgo = startOfDay(addMonths(day, -12), timeZone);
  const candidacies = (await reads.candidacies.ofPerson(person)).map(({ entries }) => foldCandidacy(entries));
  return candidacies.some(
    ({ state, since, refused }) => OPEN.includes(state) || since >= yearAgo || refused === "never again",
  );
}
const OPEN: readonly CandidacyState[] = OPEN_STATES;

async function evidenceOf(reads: Reads, program: Program, person: Person, day: CalendarDate) {
  const { year } = twoYearsUpTo(day);
  const states = (await reads.ledger.ofPerson(person, year)).map(({ entries }) => foldEntries(entries));
  const figures = figuresOf(states, year, program.contributions);
  return {
    months: figures.months.filter(({ byKind }) => byKind.size > 0).length,
    kinds: program.contributions.kinds.flatMap(({ id, name }) => {
      const contributions = figures.kinds.get(id)?.contributions ?? 0;
      return contributions === 0 ? [] : [{ name, contributions }];
    }),
  };
}

/**
 * The regions that somebody leads, on any of their accounts; undefined for staff who lead none: they see all of them.
 */
async function regionsLedBy(
  reads: Reads,
  { regions }: Pick<Program, "regions">,
  account: AccountId,
): Promise<ReadonlySet<string> | undefined> {
  const person = await reads.accounts.personOf(account);
  const own = person ? (await reads.accounts.ofPerson(person)).map((row) => row.account) : [];
  const accounts: readonly string[] = [...own, account];
  const led = regions.filter(({ lead }) => lead?.accounts.some((each) => accounts.includes(each)));
  return led.length === 0 ? undefined : new Set(led.map(({ id }) => id));
}

/** A page of those who are worth a look, by name: of a lead's regions and of those whose region is not known. */
export function listWorthALook(
  parts: Pick<Parts, "program" | "timer">,
  { work, event }: Acting,
  page: number,
): Promise<WorthALookPage> {
  const { program } = parts;
  const day = today(event.at, program.program.timeZone);
  return work.read(async (reads) => {
    const named: { person: Person; account: AccountRow }[] = [];
    const led = await regionsLedBy(reads, program, event.by.account);
    for (const person of await worthALook(parts, reads, day)) {
      const region = (await reads.profiles.get(person))?.region;
      if (led && region !== undefined && !led.has(region)) continue;
      const account = (await reads.accounts.ofPerson(person)).find(({ erased, bot }) => !erased && !bot);
      if (account) named.push({ person, account });
    }
    const sorted = named.toSorted((one, other) => one.account.name.localeCompare(other.account.name));
    const pages = Math.max(1, Math.ceil(sorted.length / ON_A_PAGE));
    const at = Math.min(Math.max(0, Math.trunc(page) || 0), pages - 1);
    const shown = sorted.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
    const people: WorthALook[] = [];
    for (const { person, account } of shown)
      people.push({
        account: account.id,
        who: { account: account.account, name: account.name },
        ...(await evidenceOf(reads, program, person, day)),
      });
    const { monthsAtLeast } = program.nomination.worthALook;
    return { people, total: sorted.length, page: at, pages, monthsAtLeast };
  });
}

export const whoIs = ({ work }: Acting, id: RowId<"account">): Promise<PersonRef> =>
  work.read(async ({ accounts }) => {
    const row = isRowId(id) ? await accounts.byId(id) : undefined;
    if (!row || row.erased) throw new Refusal("This person is not on record any more. Please look at the list again.");
    return { account: row.account, name: row.name };
  });

/** Leaves somebody for later. Whoever was erased meanwhile is left for good. */
export function putOff(
  { program, nextId }: Pick<Parts, "program" | "nextId">,
  acting: Acting,
  account: RowId<"account">,
  length: "month" | "year",
): Promise<void> {
  const { at } = acting.event;
  const day = today(at, program.program.timeZone);
  const until = addMonths(`${day.slice(0, 7)}-01` as CalendarDate, length === "month" ? 1 : 12);
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const person = (await tx.accounts.byId(account))?.person;
    if (!person) return;
    await tx.putOffs.put({ person, until, by: by.id, at });
    await tx.audit.add({ id: nextId(), at, by: by.id, what: "left somebody for later", subject: { account, until } });
  });
}
