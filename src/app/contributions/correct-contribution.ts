import type { FormValues } from "../../chat/form.ts";
import { foldEntries } from "../../core/contribution.ts";
import { Refusal } from "../../core/refusal.ts";
import type { ContributionRow, Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { findSame, nameOf, toFacts } from "./contribute.ts";
import { dayOf } from "./last-time.ts";
import { describeOwn, findOwn, isFromChat, wordsOf } from "./own-contribution.ts";
import type { CorrectedContribution } from "./use-cases.ts";
import { readWhole } from "./whole-values.ts";
import { refuseRevoked } from "./withdraw-contribution.ts";

/** What the owner of a credit may change: the rest says what others saw in chat. */
const OF_A_CREDIT = ["title", "expertises", "visibility", "note"];

/**
 * Adds a corrected entry to one's own contribution, with what `values` hold in place of what it had. Nothing is kept if
 * it does not have exactly so many `entries` any more: whoever typed this had something else before their eyes.
 */
export async function correctContribution(
  parts: Parts,
  acting: Acting,
  ref: number,
  entries: number,
  values: FormValues,
): Promise<CorrectedContribution> {
  const { program } = parts;
  return acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.accounts.takePeople([account.person]);
    const row = await findOwn(tx, acting, ref);
    const state = foldEntries(row.entries);
    refuseRevoked(ref, state);
    if (state.entries !== entries) return { changed: await describeOwn(tx, program, row) };
    const { facts } = state;
    const before = await valuesOf(tx, row);
    const changes = isFromChat(row) ? pick(values, OF_A_CREDIT) : values;
    const whole = readWhole(
      { ...before, ...changes },
      { program, today: dayOf(acting, program), dayBefore: facts.day, isFromChat: isFromChat(row) },
    );
    if ("errors" in whole) return whole;
    const isAnother = whole.kind !== facts.kind || whole.day !== facts.day || nameOf(whole) !== nameOf(wordsIn(before));
    const same = isAnother ? await findSame(tx, acting, whole, row.id) : undefined;
    if (same) return { known: await describeOwn(tx, program, same) };
    const corrected = { kind: "corrected", facts: await toFacts(parts, acting, tx, whole, facts) } as const;
    const isFirst = await tx.ledger.append(row.id, { ...corrected, seq: entries, at: acting.event.at, by: account.id });
    const now = await describeOwn(tx, program, await findOwn(tx, acting, ref));
    return isFirst ? { saved: now } : { changed: now };
  });
}

/** A contribution as the values of its form. */
export async function valuesOf(reads: Reads, { entries }: ContributionRow): Promise<FormValues> {
  const { title, link, note, reach, ...facts } = foldEntries(entries).facts;
  return {
    ...facts,
    title: (await wordsOf(reads, title)) ?? null,
    link: (await wordsOf(reads, link)) ?? null,
    note: (await wordsOf(reads, note)) ?? null,
    reach: reach ?? null,
  };
}

const wordsIn = ({ title, link }: FormValues) => ({
  title: typeof title === "string" ? title : undefined,
  link: typeof link === "string" ? link : undefined,
});

const pick = (values: FormValues, names: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

/** Throws a Refusal where a contribution of chat would be repeated: what happened there happened once. */
export function refuseFromChat(row: ContributionRow): void {
  if (isFromChat(row))
    throw new Refusal("This is help in chat, which happens once. What can be repeated is entered by hand.");
}
