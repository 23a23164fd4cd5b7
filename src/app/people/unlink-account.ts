import type { RowId } from "../../core/ids.ts";
import { wayApart } from "../../core/one-person.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import type { RoleParts } from "../awards/sync-roles.ts";
import { partRoles } from "./part-roles.ts";
import { accountsOf, shownAccount } from "./shown-account.ts";
import { takeBoth } from "./take-both.ts";
import type { ShownAccount } from "./use-cases.ts";

/** The other accounts of the one who acts. */
export function readLinked({ event, work }: Acting): Promise<readonly ShownAccount[]> {
  return work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    return person === undefined ? [] : accountsOf(reads, person, event.by.account);
  });
}

/**
 * Parts an account from the others of the one who acts. What is an account's goes with it; terms and candidacies stay
 * with the person they were of before, where that can be told. Throws a Refusal if the two are not linked.
 */
export function unlinkAccount(parts: RoleParts, acting: Acting, account: RowId<"account">): Promise<ShownAccount> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const own = await acting.account(tx);
    const row = await tx.accounts.byId(account);
    const both = row && row.id !== own.id ? await takeBoth(tx, [own.id, row.id]) : undefined;
    if (!row || !both || both[0] !== both[1])
      throw new Refusal(["This account is not linked with yours. ", { command: "me link" }, " shows those that are."]);
    const [person] = both;
    const way = wayApart(row.id, await tx.links.homes(person), await tx.links.mergesOf(person));
    if (way === "detach") await tx.links.detach(row.id, parts.nextId(), at);
    else await tx.links.unmerge(way.unmerge);
    await tx.audit.add({
      id: parts.nextId(),
      at,
      by: own.id,
      what: "unlinked an account",
      subject: { account: row.id, person },
    });
    const apart = await Promise.all([own, row].map((each) => tx.accounts.personOf(each.account)));
    await partRoles(
      parts,
      acting,
      tx,
      apart.filter((each) => each !== undefined),
    );
    return shownAccount(row);
  });
}
