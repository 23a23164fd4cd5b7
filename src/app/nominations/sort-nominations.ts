// What becomes of a nomination, found out after its nominator was answered: it opens a candidacy, joins one, or is set aside.
import { addDays, nextAwardDate, today } from "../../core/calendar.ts";
import { foldCandidacy, OPEN_STATES } from "../../core/candidacy.ts";
import { awardDateInTime } from "../../core/evaluation.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";
import { asideOf, coarseState, goesOn } from "../../core/nomination.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, NominationRow, SetAsideRow, Tx, VoiceRow } from "../../store/store.ts";
import { leadOf, regionOf } from "../candidacies/region-of.ts";
import { showCard } from "../candidacies/show-card.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";

type Parts = Pick<ListeningParts, "store" | "program" | "nextId" | "timer">;

/** How many are looked at in one go. Others are looked at in the next. */
const MOST = 500;

/** Each in a transaction of its own, the oldest first. One that fails holds no other up, and is tried again. */
export function sortNominations(parts: Parts, onEffects: () => void): Job {
  return {
    name: "nominations that were handed in",
    async run() {
      const failures: unknown[] = [];
      for (const row of await parts.store.read.voices.handedIn(MOST))
        await parts.store
          .transact((tx) => sortOne(parts, tx, row))
          .catch((error: unknown) => void failures.push(error));
      onEffects();
      if (failures.length > 0) throw failures[0];
    },
  };
}

async function sortOne(parts: Parts, tx: Tx, row: NominationRow): Promise<void> {
  if (!(await tx.voices.takeUp(row.id))) return;
  await tx.accounts.takePeople([row.person]);
  const all = (await tx.candidacies.ofPerson(row.person)).map((each) => ({
    each,
    candidacy: foldCandidacy(each.entries),
  }));
  const going = all.filter(({ candidacy }) => goesOn(candidacy));
  const joined =
    going.find(({ candidacy }) => (OPEN_STATES as readonly string[]).includes(candidacy.state)) ?? going[0];
  const why = asideOf(
    all.map(({ candidacy }) => candidacy),
    parts.program.nomination.waitDaysAfter,
    row.at,
  );
  if (!joined && why !== undefined) {
    await setAside(parts, tx, row, why);
    const [last] = all;
    if (last) await showCard(parts, tx, last.each.id, row.at);
    return;
  }
  const id = joined?.each.id ?? (await open(parts, tx, row));
  await raiseVoice(tx, row, id);
  await showCard(parts, tx, id, row.at);
}

async function open(parts: Parts, tx: Tx, row: NominationRow): Promise<RowId<"candidacy">> {
  const { program, nextId } = parts;
  const profile = await tx.profiles.get(row.person);
  const region = regionOf(program, {
    nomination: row.region,
    profile: profile?.region,
    expertises: row.expertises,
  });
  const lead = await leadOf(tx, region, row.at);
  const id = nextId<"candidacy">();
  const ref = await tx.candidacies.open({
    id,
    naturalKey: `nomination ${row.id}`,
    person: row.person,
    entry: {
      step: "open",
      opening: "nomination",
      awardDate: awardDateFor(program, row.at),
      at: row.at,
      by: row.nominator,
      ...(region ? { region: region.id } : {}),
      ...(lead ? { lead: lead.id } : {}),
    },
  });
  if (ref === undefined) throw new Error("a nomination opened a candidacy before: the record is damaged");
  await tx.audit.add({
    id: nextId(),
    at: row.at,
    by: row.nominator,
    what: "candidacy: open",
    subject: { candidacy: id, ref },
  });
  return id;
}

/** The next award date for which there is still time to hand in a dossier. */
function awardDateFor({ calendar, program }: Pick<Program, "calendar" | "program">, at: Instant): CalendarDate {
  const day = today(at, program.timeZone);
  return awardDateInTime(nextAwardDate(calendar, day), addDays(day, 1), calendar);
}

/** Adds a voice. Somebody who has one in this candidacy says the same in other words: these stand from then on. */
async function raiseVoice(tx: Tx, row: NominationRow, candidacy: RowId<"candidacy">): Promise<void> {
  const { nominator, expertises, reason, links, named, at } = row;
  const id = row.id as string as RowId<"voice">;
  if (await tx.voices.add({ id, candidacy, nominator, expertises, reason, links, named, at })) return;
  const own = await standingOf(tx, row, candidacy);
  if (!own) throw new Error("a voice was neither there nor added: the record is damaged");
  await tx.voices.reword(own.id, { reason, links, expertises });
  await eraseWords(tx, { ...own, named }, at);
}

async function standingOf(tx: Tx, { nominator }: NominationRow, candidacy: CandidacyRow["id"]) {
  const person = (await tx.accounts.byId(nominator))?.person;
  for (const voice of await tx.voices.ofCandidacy(candidacy))
    if (voice.withdrawnAt === undefined && (await tx.accounts.byId(voice.nominator))?.person === person) return voice;
  return undefined;
}

/** The same for one that is set aside: two of one nominator stand only where two candidacies would. */
async function setAside({ program }: Parts, tx: Tx, row: NominationRow, why: SetAsideRow["why"]): Promise<void> {
  const { person, nominator, expertises, reason, links, named, at } = row;
  const by = (await tx.accounts.byId(nominator))?.person;
  const { lapseAfterDays } = program.nomination;
  for (const own of await tx.voices.setAsideOfPerson(person)) {
    const stands =
      own.withdrawnAt === undefined &&
      coarseState(own.at, undefined, { now: at, lapseAfterDays, undoHours: 0 }) !== "closed";
    if (!stands || (await tx.accounts.byId(own.nominator))?.person !== by) continue;
    await tx.voices.rewordSetAside(own.id, { reason, links, expertises });
    return eraseWords(tx, { ...own, named }, at);
  }
  const id = row.id as string as RowId<"set aside">;
  await tx.voices.setAside({ id, person, nominator, why, expertises, reason, links, named, at });
}

/** An earlier name stands, as the row does. */
async function eraseWords(tx: Tx, { reason, links, named }: VoiceRow | SetAsideRow, at: Instant): Promise<void> {
  for (const words of [reason, links, named]) if (words !== undefined) await tx.texts.erase(words, at);
}
