import { type Rich, say } from "../../chat/rich.ts";
import { addDays, today } from "../../core/calendar.ts";
import type { AccountId, Instant } from "../../core/ids.ts";
import { readClaimCode } from "../../core/link-code.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm } from "../../core/term.ts";
import type { LinkCodeRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { type RoleParts, syncRoles } from "../awards/sync-roles.ts";
import { joinPeople } from "./join-people.ts";
import { noteTry } from "./link-account.ts";
import { hashOf, NO_BOTS } from "./make-link-code.ts";
import type { Both } from "./take-both.ts";
import type { Claimed } from "./use-cases.ts";

/**
 * Makes one person of the one who acts and of somebody whom a file brought into the record, by the code that the program
 * team sent them. What is refused after a try is returned, not thrown, in the same words for every code that does not
 * hold: guessing tells nothing.
 */
export function claimRecord(parts: RoleParts, acting: Acting, typed: string): Promise<Claimed> {
  const { program, answers } = parts.program;
  const { at } = acting.event;
  const notACode: Rich = say`This code does not hold: it may be mistyped, used already, or too old. Please ask ${answers.askInstead.team} for a new one.`;
  return acting.work.write(async (tx) => {
    const own = await acting.account(tx);
    if (own.bot) throw new Refusal(NO_BOTS);
    await noteTry(tx, own, program.linking.triesPerHour, at);
    const code = await findClaim(tx, typed, at);
    if (!code) return { refused: notACode };
    const both = await takeClaim(tx, own.account, code);
    if (!both || !(await tx.links.use(code.id, at))) return { refused: notACode };
    const { from, into } = await joinPeople(parts, tx, both, { by: own.id, at });
    if ((await syncRoles(parts, tx, into, at)) > 0) acting.work.causesEffects();
    await tx.audit.add({
      id: parts.nextId(),
      at,
      by: own.id,
      what: "claimed a record",
      subject: { account: own.id, from, into },
    });
    const day = today(at, program.timeZone);
    const terms = (await tx.terms.ofPerson(into)).map(({ entries }) => foldTerm(entries));
    const running = terms.find((term) => term.from <= day && day < term.until);
    return { terms: terms.length, running: running && { lastDay: addDays(running.until, -1) } };
  });
}

async function findClaim(tx: Tx, typed: string, at: Instant): Promise<LinkCodeRow | undefined> {
  const read = readClaimCode(typed);
  const code = read && (await tx.links.byHash(hashOf(read)));
  return code?.kind === "claim" && code.usedAt === undefined && code.expiresAt > at ? code : undefined;
}

/** Both people, taken; undefined where somebody has claimed the other one, by whatever way. */
async function takeClaim(tx: Tx, account: AccountId, code: LinkCodeRow): Promise<Both | undefined> {
  for (;;) {
    const before = await peopleOf(tx, account, code);
    if (!before) return undefined;
    await tx.accounts.takePeople(before);
    // Another transaction may have merged one of them while this one waited for it.
    const now = await peopleOf(tx, account, code);
    if (now && now[0] === before[0] && now[1] === before[1])
      return (await tx.accounts.ofPerson(now[1])).length > 0 ? undefined : now;
  }
}

async function peopleOf(tx: Tx, account: AccountId, { person }: LinkCodeRow): Promise<Both | undefined> {
  const [own, other] = [await tx.accounts.personOf(account), await tx.profiles.lastOf(person)];
  return own === undefined || other === undefined || own === other ? undefined : [own, other];
}
