// The news of an award date: one post in each space that chose a channel for it, of those who agreed.
import type { Place } from "../../chat/place.ts";
import { plainDate, type Rich, say } from "../../chat/rich.ts";
import { type View, view } from "../../chat/view.ts";
import { addDays, lastAwardDate, today } from "../../core/calendar.ts";
import { type CalendarDate, type SpaceId, spaceOf } from "../../core/ids.ts";
import { foldTerm, type Term } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { Reads, TermRow } from "../../store/store.ts";
import { type Nominee, nomineeOf } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { ANNOUNCEMENTS, readPlace } from "../space-settings.ts";
import { ANNOUNCE, readSaid } from "./announcing.ts";
import { expertiseNames } from "./certificate-of.ts";
import { listed } from "./listed.ts";

/** News that is older is none: Laurel was off for too long. */
const NEWS_FOR_DAYS = 14;
/** The award date whose news a space has had. */
const ANNOUNCED = "announced";
/** More do not fit into one post of every platform. */
const MOST_IN_A_POST = 25;

export function announceAwards(parts: ListeningParts, onEffects: () => void): Job {
  return {
    name: "the news of an award date",
    async run(now) {
      const { program, store } = parts;
      const day = today(now, program.program.timeZone);
      const awardDate = lastAwardDate(program.calendar, day);
      const from = addDays(awardDate, program.awards.announceAfterDays);
      if (day < from || day >= addDays(from, NEWS_FOR_DAYS)) return;
      for (const { scope, value } of await store.read.settings.all(ANNOUNCEMENTS)) {
        const place = readPlace(value, scope as SpaceId);
        if (place && (await announceIn(parts, place, awardDate))) onEffects();
      }
    },
  };
}

interface Holder {
  readonly who: Nominee;
  readonly term: Term;
}

/** Posts once in a space and award date. */
async function announceIn(
  { program, store, nextId, timer }: ListeningParts,
  place: Place,
  awardDate: CalendarDate,
): Promise<boolean> {
  const { space } = place;
  if (isDone(await store.read.settings.get(space, ANNOUNCED), awardDate)) return false;
  return store.transact(async (tx) => {
    const before = await tx.settings.get(space, ANNOUNCED);
    if (isDone(before, awardDate)) return false;
    await tx.settings.set(space, ANNOUNCED, awardDate);
    const agreed = await whoAgreed(tx, awardDate);
    for (let first = 0; first < agreed.length; first += MOST_IN_A_POST)
      await tx.outbox.add({
        id: nextId(),
        space,
        effect: {
          kind: "post",
          view: newsView(program, awardDate, agreed.slice(first, first + MOST_IN_A_POST), space),
          address: { to: "place", place },
        },
        naturalKey: `news ${space} ${awardDate} ${first}`,
        lane: `news ${space}`,
        dueAt: timer.now(),
      });
    return agreed.length > 0;
  });
}

const isDone = (announced: unknown, awardDate: CalendarDate): boolean =>
  typeof announced === "string" && announced >= awardDate;

/** Whose term began on an award date, and who said that it may be told; by name. */
async function whoAgreed(reads: Reads, awardDate: CalendarDate): Promise<readonly Holder[]> {
  const agreed = new Map<string, TermRow>();
  for (const { value } of await reads.preferences.all(ANNOUNCE)) {
    const said = readSaid(value);
    const row = said?.announce ? await reads.terms.find(said.term) : undefined;
    const term = row && foldTerm(row.entries);
    if (row && term?.from === awardDate && term.until > awardDate) agreed.set(row.person, row);
  }
  const holders = await Promise.all(
    [...agreed.values()].map(async (row) => ({
      who: await nomineeOf(reads, row.person),
      term: foldTerm(row.entries),
    })),
  );
  return holders.toSorted((one, other) => one.who.name.localeCompare(other.who.name));
}

function newsView(
  { program, expertises }: Program,
  awardDate: CalendarDate,
  agreed: readonly Holder[],
  space: SpaceId,
): View {
  return view({
    title: `${agreed.length === 1 ? "One" : agreed.length} of our ${program.awardee.many} since ${plainDate(awardDate)}`,
    blocks: [
      {
        kind: "text",
        text: say`Thank you for all that you do for others, and congratulations on the ${program.name}:`,
      },
      { kind: "list", items: agreed.map((holder) => itemOf({ expertises }, holder, space)) },
    ],
    contains: "public",
  });
}

/** Somebody of this space as a person, anybody else by name. */
function itemOf(program: Pick<Program, "expertises">, { who, term }: Holder, space: SpaceId): Rich {
  const here = who.accounts.find(({ account }) => spaceOf(account) === space);
  const fields = listed(expertiseNames(program, term.expertises));
  return say`${here ? { account: here.account, name: here.name } : who.name}, for ${fields}`;
}
