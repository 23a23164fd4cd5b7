// Roles that the calendar gives and takes, those of a table or a space that is new, and those that failed.
import { addDays, today } from "../../core/calendar.ts";
import type { Instant, RowId } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { Reads, TermRow } from "../../store/store.ts";
import { standIn } from "../contributions/stand-in.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { failedRoles } from "./failed-roles.ts";
import { mayTellOf } from "./live.ts";
import { tableFor } from "./role-book.ts";
import { ROLES_DONE } from "./roles-done.ts";
import { putRole, syncRoles } from "./sync-roles.ts";

/** Shorter than keys of effects are kept, so that no change is made twice. */
const LOOK_BACK_DAYS = 14;
const PAGE = 100;

export function keepRoles(parts: ListeningParts, onEffects: () => void): Job {
  const { program, store, roleBook, nextId, timer } = parts;
  if (!parts.platforms.some(({ name }) => tableFor(program, name)))
    return { name: "roles of awards", run: (now) => roleBook.refresh(now) };
  /** What was gone through in this run, by term. */
  const seen = new Map<RowId<"term">, string>();

  async function syncOne(row: TermRow, now: Instant): Promise<void> {
    // Nobody hears of an imported term before the operator says so, not even by a role.
    if (!(await mayTellOf(store.read, row))) return;
    const put = await store.transact((tx) => syncRoles(parts, tx, row.person, now));
    if (put > 0) onEffects();
  }

  async function syncAll(now: Instant): Promise<void> {
    for await (const row of allTerms(store.read)) await syncOne(row, now);
  }

  async function syncRecent(now: Instant): Promise<void> {
    const day = today(now, program.program.timeZone);
    const since = addDays(day, -LOOK_BACK_DAYS);
    const begun = (await store.read.terms.running(day)).filter(({ entries }) => foldTerm(entries).from >= since);
    for (const row of [...begun, ...(await store.read.terms.endedBetween(since, day))]) {
      const state = `${day} ${row.person} ${row.entries.length}`;
      if (seen.get(row.id) === state) continue;
      await syncOne(row, now);
      seen.set(row.id, state);
    }
  }

  async function retry(now: Instant): Promise<void> {
    const day = today(now, program.program.timeZone);
    for (const { account, effect } of await failedRoles(parts, now)) {
      const put = await store.transact((tx) =>
        putRole({ nextId, timer }, tx, account, { ...effect, cause: `again ${day}` }),
      );
      if (put) onEffects();
    }
  }

  return {
    name: "roles of awards",
    async run(now) {
      await roleBook.refresh(now);
      if (roleBook.spaces.length === 0) return;
      const done = standIn(JSON.stringify([program.awards.roles, roleBook.spaces.map(knownAs)]));
      if ((await store.read.settings.get("program", ROLES_DONE)) !== done) {
        await syncAll(now);
        await store.transact((tx) => tx.settings.set("program", ROLES_DONE, done));
      }
      await syncRecent(now);
      await retry(now);
    },
  };
}

const knownAs = ({ space, roles }: ListeningParts["roleBook"]["spaces"][number]) => [
  space,
  roles.map(({ role }) => role).toSorted(),
];

async function* allTerms(reads: Reads): AsyncGenerator<TermRow> {
  let after: RowId<"term"> | undefined;
  for (;;) {
    const page = await reads.terms.page(after, PAGE);
    yield* page;
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}
