// What the lead does with a candidacy, or whoever of staff does it for them. Each is checked again when it is done.
import type { PersonRef } from "../../chat/rich.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Tx } from "../../store/store.ts";
import { type Acting, rolesNow } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { findForStaff } from "./find-candidacy.ts";
import { leadOf, regionNamed } from "./region-of.ts";
import { stepBy } from "./step-by.ts";
import type { Reassigned } from "./use-cases.ts";

type Id = RowId<"candidacy">;

/** How long a reason is, in characters. */
export const REASON = { min: 10, max: 1000 } as const;

/** Gives a candidacy to the lead of another region, or to somebody of staff by name. Throws a Refusal for anybody else. */
export async function reassign(
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  { region, lead }: { readonly region?: string; readonly lead?: PersonRef },
): Promise<Reassigned> {
  if (lead) await checkStaff(parts, acting, lead);
  const known = regionNamed(parts.program, region);
  if (!lead && !known) throw new Refusal("Please pick a region, or somebody of staff.");
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const found = await findForStaff(parts, tx, acting, id);
    const holder = lead
      ? await tx.accounts.ensure({ account: lead.account, name: lead.name, bot: false, at, inDm: false })
      : await leadOf(tx, known, at);
    if (holder?.person === found.row.person)
      throw new Refusal("Nobody looks after their own candidacy. Please pick somebody else.");
    await stepBy(parts, acting, tx, found, {
      step: "assign",
      lead: holder?.id,
      ...(known ? { region: known.id } : {}),
    });
    const isOwn = holder?.id === (await acting.account(tx)).id;
    return { ref: found.row.ref, holder: holder === undefined ? "nobody" : isOwn ? "you" : "another" };
  });
}

/** Throws a Refusal for who is not of staff here. It waits for the platform: before any transaction. */
export async function checkStaff(parts: ListeningParts, { platform, event }: Acting, who: PersonRef): Promise<void> {
  const { space } = event.place;
  const by = { account: who.account, name: who.name, bot: who.bot === true, foreign: false };
  const roles = await rolesNow(parts, platform, by, space);
  const isNamed = parts.program.regions.some(({ lead }) => lead?.accounts.includes(who.account));
  if (!roles.has("staff") && !isNamed)
    throw new Refusal(`${who.name} is not of staff here, so this cannot be theirs. Please pick somebody who is.`);
}

/** Ends a candidacy before anybody made contact. The nominee never learns of it. */
export const decline = (parts: ListeningParts, acting: Acting, id: Id, reason: string): Promise<number> =>
  withReason(parts, acting, id, reason, "turnDown");

/** Ends a candidacy that its nominee knows of, without a decision on their work. */
export const closeCandidacy = (parts: ListeningParts, acting: Acting, id: Id, reason: string): Promise<number> =>
  withReason(parts, acting, id, reason, "withdraw");

/** Takes a decision back, as long as the program lets one. */
export const undoDecision = (parts: ListeningParts, acting: Acting, id: Id, reason: string): Promise<number> =>
  withReason(parts, acting, id, reason, "undo");

function withReason(
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  reason: string,
  step: "turnDown" | "withdraw" | "undo",
): Promise<number> {
  return acting.work.write(async (tx) => {
    const found = await findForStaff(parts, tx, acting, id);
    await stepBy(parts, acting, tx, found, { step, words: await keepReason(parts, acting, tx, reason) });
    return found.row.ref;
  });
}

async function keepReason(parts: ListeningParts, acting: Acting, tx: Tx, reason: string): Promise<RowId<"text">> {
  const length = [...reason.trim()].length;
  if (length < REASON.min || length > REASON.max)
    throw new Refusal(`Please say why in ${REASON.min} to ${REASON.max} characters; only staff can read it.`);
  const id = parts.nextId<"text">();
  const { person } = await acting.account(tx);
  await tx.texts.keep({ id, body: reason.trim(), of: person, at: acting.event.at });
  return id;
}
