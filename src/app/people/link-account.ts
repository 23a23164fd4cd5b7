import { type Rich, say } from "../../chat/rich.ts";
import type { Instant } from "../../core/ids.ts";
import { readLinkCode } from "../../core/link-code.ts";
import { Refusal } from "../../core/refusal.ts";
import type { AccountRow, LinkCodeRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { type RoleParts, syncRoles } from "../awards/sync-roles.ts";
import { joinPeople } from "./join-people.ts";
import { HOUR_MS, hashOf, NO_BOTS } from "./make-link-code.ts";
import { shownAccount } from "./shown-account.ts";
import { takeBoth } from "./take-both.ts";
import type { Linked } from "./use-cases.ts";

/** The same for a code that never was, was used, or holds no longer: guessing tells nothing. */
const NOT_A_CODE: Rich = say`This code does not hold: it may be mistyped, used already, or too old. ${{ command: "me link" }} on your other account gives a new one.`;

/**
 * Makes one person of the one who acts and of whoever asked for a code. What is refused after a try is returned, not
 * thrown: a try counts whatever came of it. Throws a Refusal where no more may be tried.
 */
export function linkAccount(parts: RoleParts, acting: Acting, typed: string): Promise<Linked> {
  const { triesPerHour } = parts.program.program.linking;
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const own = await acting.account(tx);
    if (own.bot) throw new Refusal(NO_BOTS);
    await noteTry(tx, own, triesPerHour, at);
    const found = await findCode(tx, typed, at);
    if (!found) return { refused: NOT_A_CODE };
    const { code, asked } = found;
    if (asked.id === own.id)
      return { refused: say`This code is for your other account: please type it there. Here it does nothing.` };
    const both = await takeBoth(tx, [own.id, asked.id]);
    if (both[0] === both[1]) return { refused: say`These two accounts are linked already.` };
    // Of two who type it at once, one comes here first.
    if (!(await tx.links.use(code.id, at))) return { refused: NOT_A_CODE };
    const { from, into, voided } = await joinPeople(parts, tx, both, { by: own.id, at });
    if ((await syncRoles(parts, tx, into, at)) > 0) acting.work.causesEffects();
    await tx.audit.add({
      id: parts.nextId(),
      at,
      by: own.id,
      what: "linked two accounts",
      subject: { account: own.id, with: asked.id, from, into, ...voided },
    });
    return { with: shownAccount(asked), voided };
  });
}

/** Counts a try, of whichever kind of code. Throws a Refusal where no more may be tried. */
export async function noteTry(tx: Tx, { id }: AccountRow, triesPerHour: number, at: Instant): Promise<void> {
  if ((await tx.links.countTries(id, at - HOUR_MS)) >= triesPerHour)
    throw new Refusal(
      `You tried ${triesPerHour} codes within the hour. Please wait an hour, and then try again with the code as it was given to you.`,
    );
  await tx.links.noteTry(id, at);
}

async function findCode(
  tx: Tx,
  typed: string,
  at: Instant,
): Promise<{ code: LinkCodeRow; asked: AccountRow } | undefined> {
  const read = readLinkCode(typed);
  const code = read && (await tx.links.byHash(hashOf(read)));
  if (code?.kind !== "link" || code.usedAt !== undefined || code.expiresAt <= at) return undefined;
  const asked = code.account && (await tx.accounts.byId(code.account));
  return asked && !asked.erased ? { code, asked } : undefined;
}
