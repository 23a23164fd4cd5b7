import { foldEntries } from "../../core/contribution.ts";
import type { RowId } from "../../core/ids.ts";
import type { ContributionRow, Tx } from "../../store/store.ts";
import { nameOf } from "../contributions/contribute.ts";
import { isFromChat, wordsOf } from "../contributions/own-contribution.ts";
import type { Deed } from "./join-people.ts";
import type { Both } from "./take-both.ts";

/** Takes contributions out, as their accounts are of one person. Those that are out already stay as they are. */
export async function voidContributions(
  tx: Tx,
  ids: readonly RowId<"contribution">[],
  { at, by }: Deed,
): Promise<void> {
  for (const id of ids.toSorted())
    for (;;) {
      const row = await tx.ledger.find(id);
      if (!row) throw new Error("a contribution went away: the record is damaged");
      const state = foldEntries(row.entries);
      if (state.standing === "revoked") break;
      // Somebody else may be faster with an entry of theirs: then look again.
      if (await tx.ledger.append(id, { kind: "revoked", why: "linked accounts", seq: state.entries, at, by })) break;
    }
}

/** Contributions that both people entered: of each the one that was recorded later. Credits have their own rule. */
export async function sameTwice(tx: Tx, [one, other]: Both): Promise<readonly RowId<"contribution">[]> {
  const theirs = await enteredBy(tx, other);
  const later: RowId<"contribution">[] = [];
  for (const [fact, rows] of await enteredBy(tx, one)) {
    const named = new Map<string, ContributionRow>();
    // Only where kind and day agree are the words worth reading.
    const both = theirs.has(fact) ? [...rows, ...(theirs.get(fact) ?? [])] : [];
    for (const row of both.toSorted((a, b) => a.ref - b.ref)) {
      const name = await nameIn(tx, row);
      const first = name === undefined ? undefined : named.get(name);
      if (first && first.account !== row.account) later.push(row.id);
      else if (name !== undefined) named.set(name, row);
    }
  }
  return later;
}

/** What a person entered that stands or waits, by kind and day. */
async function enteredBy(tx: Tx, person: RowId<"person">): Promise<ReadonlyMap<string, readonly ContributionRow[]>> {
  const rows = (await tx.ledger.ofPerson(person)).filter((row) => !isFromChat(row));
  const held = new Map<string, ContributionRow[]>();
  for (const row of rows) {
    const { standing, facts } = foldEntries(row.entries);
    if (standing !== "stands" && standing !== "waiting") continue;
    const fact = `${facts.kind} ${facts.day}`;
    held.set(fact, [...(held.get(fact) ?? []), row]);
  }
  return held;
}

/** Undefined where its words were erased: then nobody can say what it is the same as. */
async function nameIn(tx: Tx, { entries }: ContributionRow): Promise<string | undefined> {
  const { facts } = foldEntries(entries);
  const [title, link] = [await wordsOf(tx, facts.title), await wordsOf(tx, facts.link)];
  return title === undefined && link === undefined ? undefined : nameOf({ title, link });
}
