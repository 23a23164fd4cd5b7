// What staff do where two accounts are of one person, and a code is no way.
import type { PersonRef } from "../../chat/rich.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { type RoleParts, syncRoles } from "../awards/sync-roles.ts";
import { findSomeone } from "./find-someone.ts";
import { joinPeople } from "./join-people.ts";
import { partRoles } from "./part-roles.ts";
import { lookAtPerson } from "./read-person.ts";
import { takeBoth } from "./take-both.ts";
import type { SeenPerson, Voided } from "./use-cases.ts";

/** How long a reason is, in characters. */
export const REASON = { min: 10, max: 500 } as const;

/**
 * Makes one person of two. Throws a Refusal for oneself, a bot, somebody Laurel has not met, two who are one already,
 * and without a reason. Of the reason the audit has the id alone.
 */
export function mergePeople(
  parts: RoleParts,
  acting: Acting,
  one: RowId<"account">,
  other: PersonRef | RowId<"account">,
  reason: string,
): Promise<{ readonly person: SeenPerson; readonly voided: Voided }> {
  const { at } = acting.event;
  const length = [...reason.trim()].length;
  if (length < REASON.min || length > REASON.max)
    throw new Refusal(`Please say why in ${REASON.min} to ${REASON.max} characters; only staff can read it.`);
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const rows = [await findSomeone(tx, one), await findSomeone(tx, other)] as const;
    const both = await takeBoth(tx, [rows[0].id, rows[1].id]);
    if (both.includes((await tx.accounts.byId(by.id))?.person ?? by.person)) throw new Refusal(OWN);
    if (both[0] === both[1]) throw new Refusal("These two are one person already, so there is nothing to merge.");
    const { from, into, voided } = await joinPeople(parts, tx, both, { by: by.id, at });
    if ((await syncRoles(parts, tx, into, at)) > 0) acting.work.causesEffects();
    const words = parts.nextId<"text">();
    await tx.texts.keep({ id: words, body: reason.trim(), of: by.person, at });
    const subject = { from, into, reason: words, ...voided };
    await tx.audit.add({ id: parts.nextId(), at, by: by.id, what: "merged two people", subject });
    return { person: await lookAtPerson(tx, acting, rows[0]), voided };
  });
}

/** Takes a merge back, whoever made it. Throws a Refusal for one's own, and where it is taken back already. */
export function undoMerge(
  parts: RoleParts,
  acting: Acting,
  from: RowId<"person">,
  seenAt: RowId<"account">,
): Promise<SeenPerson> {
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const row = await findSomeone(tx, seenAt);
    const [person] = await takeBoth(tx, [row.id, row.id]);
    if (person === by.person) throw new Refusal(OWN);
    const merge = (await tx.links.mergesOf(person)).find((each) => each.from === from);
    if (!merge || !(await tx.links.unmerge(from)))
      throw new Refusal("This merge was undone already. Please look at the person again.");
    const subject = { from, into: merge.into };
    await tx.audit.add({ id: parts.nextId(), at, by: by.id, what: "undid a merge", subject });
    await partRoles(parts, acting, tx, [from, merge.into]);
    return lookAtPerson(tx, acting, row);
  });
}

const OWN =
  "This is about yourself, and nobody decides about their own record. A code of /me link links your own accounts; else please ask somebody else of staff.";
