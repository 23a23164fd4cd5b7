// Roles that could not be given or taken, as far as they are still to be.
import type { Effect } from "../../chat/effect.ts";
import { roleChanges } from "../../core/award-roles.ts";
import { today } from "../../core/calendar.ts";
import { type Instant, platformOf } from "../../core/ids.ts";
import type { AccountRow } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { tableFor } from "./role-book.ts";
import { spacesFor } from "./sync-roles.ts";

type RoleEffect = Extract<Effect, { kind: "role" }>;

export interface FailedRole {
  readonly account: AccountRow;
  readonly effect: RoleEffect;
  /** What the platform said. */
  readonly why: string;
}

const MOST = 500;
/** The platform's word for somebody who is not in that space: they get their roles when they come. */
const NOT_THERE = /^gone\b/;

/**
 * The last try of each role that failed, where it is still wanted and the platform has it otherwise. Who is not in a
 * space lacks nothing there.
 */
export async function failedRoles(
  { store, program, platforms, roleBook }: Pick<ListeningParts, "store" | "program" | "platforms" | "roleBook">,
  now: Instant,
): Promise<readonly FailedRole[]> {
  const day = today(now, program.program.timeZone);
  const met = new Set<string>();
  const found: FailedRole[] = [];
  for (const { effect, why = "" } of await store.read.outbox.failed(MOST)) {
    if (effect?.kind !== "role" || NOT_THERE.test(why)) continue;
    const { of, role, space, give } = effect;
    const fact = JSON.stringify([of, role, space]);
    if (met.has(fact)) continue;
    met.add(fact);
    const table = tableFor(program, platformOf(of));
    const account = await store.read.accounts.find(of);
    const there = spacesFor({ roleBook }, of).filter((each) => each.space === space);
    if (!table || !account || there.length === 0) continue;
    const terms = (await store.read.terms.ofPerson(account.person)).toReversed();
    const roles = there.map((each) => ({ space, roles: new Set(each.roles.map((known) => known.role)) }));
    const isWanted = roleChanges(table, terms, roles, day).some((each) => each.role === role && each.give === give);
    if (!isWanted) continue;
    const platform = platforms.find(({ name }) => name === platformOf(of));
    // Where the platform cannot be asked, it counts as failed still: staff rather hear of it once too often.
    const has = (await platform?.rolesOf(of, space).catch(() => undefined))?.includes(role);
    if (has !== give) found.push({ account, effect, why });
  }
  return found;
}
