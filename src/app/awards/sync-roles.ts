// Roles follow awards: what somebody's terms come to is put into the outbox, once for each change.
import { type RoleChange, roleChanges, rolesOf } from "../../core/award-roles.ts";
import { today } from "../../core/calendar.ts";
import { type AccountId, type Instant, platformOf, type RowId, spaceOf } from "../../core/ids.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { type KnownSpace, tableFor } from "./role-book.ts";
import { ROLES_DONE } from "./roles-done.ts";

export type RoleParts = Pick<ListeningParts, "program" | "nextId" | "timer" | "roleBook">;

/**
 * Gives and takes the roles that somebody's terms come to now, on every account of theirs and in every space, in the
 * transaction at hand. Called by whatever begins, changes or ends a term or joins people; however often, each change is
 * made once. Returns how many effects were put out: poke the worker if any.
 * @param returned they came back to a space at this instant: what is theirs is given once more, there alone
 */
export async function syncRoles(
  parts: RoleParts,
  tx: Tx,
  person: RowId<"person">,
  now: Instant,
  returned?: { readonly to: KnownSpace["space"]; readonly at: Instant },
): Promise<number> {
  const { program, roleBook } = parts;
  // Nothing is known of spaces yet: all is gone through at the next look.
  if (roleBook.spaces.length === 0) await tx.settings.set("program", ROLES_DONE, undefined);
  const terms = (await tx.terms.ofPerson(person)).toReversed();
  if (terms.length === 0) return 0;
  const day = today(now, program.program.timeZone);
  let put = 0;
  for (const account of await accountsOf(tx, person)) {
    const table = tableFor(program, platformOf(account.account));
    if (!table) continue;
    const there = spacesFor(parts, account.account).filter(({ space }) => !returned || space === returned.to);
    for (const change of roleChanges(table, terms, there.map(rolesThere), day)) {
      if (returned && !change.give) continue;
      const cause = returned ? `${change.cause} back ${returned.at}` : change.cause;
      if (await putRole(parts, tx, account, { ...change, cause })) put++;
    }
    if (terms.some(({ entries }) => entries.length > 0))
      roleBook.noteHolders(await runningOf(tx, account.account, day));
  }
  return put;
}

/** Takes every role that awards bring off the accounts of a person without an award: they were parted from one who has it. */
export async function takeRoles(
  parts: RoleParts,
  tx: Tx,
  person: RowId<"person">,
  cause: string,
  now: Instant,
): Promise<number> {
  const day = today(now, parts.program.program.timeZone);
  let put = 0;
  for (const account of await accountsOf(tx, person)) {
    const table = tableFor(parts.program, platformOf(account.account));
    if (!table || (await tx.terms.isHolder(account.account, day))) continue;
    for (const { space, roles } of spacesFor(parts, account.account))
      for (const role of rolesOf(table).filter((each) => roles.some((known) => known.role === each)))
        if (await putRole(parts, tx, account, { space, role, give: false, cause })) put++;
  }
  return put;
}

const accountsOf = async (tx: Tx, person: RowId<"person">): Promise<readonly AccountRow[]> =>
  (await tx.accounts.ofPerson(person)).filter(({ erased, bot }) => !erased && !bot);

const runningOf = async (tx: Tx, account: AccountId, day: Parameters<Tx["terms"]["isHolder"]>[1]) =>
  (await tx.terms.isHolder(account, day)) ? [account] : [];

const rolesThere = ({ space, roles }: KnownSpace) => ({ space, roles: new Set(roles.map(({ role }) => role)) });

/** An account is of one space, or of every space of its platform, as on Discord. */
export function spacesFor({ roleBook }: Pick<RoleParts, "roleBook">, account: AccountId): readonly KnownSpace[] {
  const onPlatform = roleBook.spaces.filter(({ platform }) => platform === platformOf(account));
  const own = onPlatform.filter(({ space }) => space === spaceOf(account));
  return own.length > 0 ? own : onPlatform;
}

/** One after the other for an account: what was given last is what stands. */
export function putRole(
  { nextId, timer }: Pick<RoleParts, "nextId" | "timer">,
  tx: Tx,
  { id, account }: Pick<AccountRow, "id" | "account">,
  { space, role, give, cause }: RoleChange,
): Promise<boolean> {
  return tx.outbox.add({
    id: nextId(),
    space,
    effect: { kind: "role", role, of: account, space, give },
    naturalKey: `role ${give ? "given" : "taken"} ${role} ${id} ${space} ${cause}`,
    lane: `roles ${id}`,
    priority: 7,
    dueAt: timer.now(),
  });
}
