// A lead who is away names a deputy, who does until then what the lead would do.
import type { PersonRef } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import { foldCandidacy, OPEN_STATES } from "../../core/candidacy.ts";
import type { CalendarDate, RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { checkStaff } from "./lead-steps.ts";
import { showCard } from "./show-card.ts";
import type { Away } from "./use-cases.ts";

/** How long somebody can be away. */
const MOST_DAYS = 365;
const DAY_MS = 86_400_000;

export const readAway = ({ program }: ListeningParts, { event, work }: Acting): Promise<Away | undefined> =>
  work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    const day = today(event.at, program.program.timeZone);
    const absence = person && (await reads.absences.of(person, day));
    const deputy = absence && (await reads.accounts.byId(absence.deputy));
    return absence && deputy
      ? { until: absence.until, deputy: { account: deputy.account, name: deputy.name } }
      : undefined;
  });

/** Throws a Refusal for a day that is over or far off, and for a deputy who is not of staff. */
export async function goAway(
  parts: ListeningParts,
  acting: Acting,
  until: CalendarDate,
  deputy: PersonRef,
): Promise<Away> {
  const { at } = acting.event;
  const zone = parts.program.program.timeZone;
  if (until < today(at, zone)) throw new Refusal("This day is over. Please name the last day on which you are away.");
  if (until > today(at + MOST_DAYS * DAY_MS, zone))
    throw new Refusal("This is more than a year away. Please name an earlier day, and move it on when it comes.");
  await checkStaff(parts, acting, deputy);
  return acting.work.write(async (tx) => {
    const own = await acting.account(tx);
    const row = await tx.accounts.ensure({ account: deputy.account, name: deputy.name, bot: false, at, inDm: false });
    if (row.person === own.person) throw new Refusal("This is yourself. Please pick somebody else of staff.");
    await tx.absences.begin({ person: own.person, deputy: row.id, until }, at);
    await note(parts, acting, tx, own.id, "is away", { deputy: row.id, until });
    await showCardsOf(parts, acting, tx, own.person);
    return { until, deputy: { account: row.account, name: row.name } };
  });
}

/** False if they were not away. */
export const comeBack = (parts: ListeningParts, acting: Acting): Promise<boolean> =>
  acting.work.write(async (tx) => {
    const own = await acting.account(tx);
    if (!(await tx.absences.end(own.person))) return false;
    await note(parts, acting, tx, own.id, "came back", {});
    await showCardsOf(parts, acting, tx, own.person);
    return true;
  });

const note = (
  { nextId }: ListeningParts,
  { event }: Acting,
  tx: Tx,
  by: RowId<"account">,
  what: string,
  subject: Readonly<Record<string, string>>,
) => tx.audit.add({ id: nextId(), at: event.at, by, what, subject });

/** The cards that they hold say who stands in. */
async function showCardsOf(parts: ListeningParts, acting: Acting, tx: Tx, person: RowId<"person">): Promise<void> {
  for (const { id, entries } of await tx.candidacies.inStates(OPEN_STATES)) {
    const { lead } = foldCandidacy(entries);
    if (lead === undefined || (await tx.accounts.byId(lead))?.person !== person) continue;
    await showCard(parts, tx, id, acting.event.at);
    acting.work.causesEffects();
  }
}
