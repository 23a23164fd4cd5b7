import { folded } from "../../chat/choices.ts";
import type { FormValues } from "../../chat/form.ts";
import { addDays } from "../../core/calendar.ts";
import { type ContributionFacts, foldEntries } from "../../core/contribution.ts";
import type { RowId } from "../../core/ids.ts";
import { linkSpelling } from "../../core/same-link.ts";
import type { ContributionRow, Reads, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { keepWords } from "./keep-words.ts";
import { dayOf, lastTime } from "./last-time.ts";
import { describeOwn, mayReinstate, ownRows, wordsOf } from "./own-contribution.ts";
import { standIn } from "./stand-in.ts";
import type { SavedContribution } from "./use-cases.ts";
import { readWhole, type Whole } from "./whole-values.ts";

/**
 * Keeps a new contribution of the one who acts. What `values` leave out is as the last time. The same thing on the same
 * day and of the same kind is kept once, whoever of one person's accounts enters it.
 */
export async function contribute(parts: Parts, acting: Acting, values: FormValues): Promise<SavedContribution> {
  const { program } = parts;
  const last = await acting.work.read((reads) => lastTime(reads, acting, program));
  const whole = readWhole(
    { quantity: 1, ...last, paid: last.paid ?? "no", ...values },
    {
      program,
      today: dayOf(acting, program),
    },
  );
  if ("errors" in whole) return whole;
  return acting.work.write(async (tx) => {
    const account = await acting.account(tx);
    await tx.accounts.takePeople([account.person]);
    const known = await findSame(tx, acting, whole);
    if (known) return { known: await describeOwn(tx, program, known) };
    const id = parts.nextId<"contribution">();
    await tx.ledger.record({
      id,
      naturalKey: await freeKey(tx, `hand ${account.id} ${whole.kind} ${whole.day} ${standIn(nameOf(whole))}`),
      account: account.id,
      source: "hand",
      at: acting.event.at,
      by: account.id,
      entry: { kind: "recorded", facts: await toFacts(parts, acting, tx, whole) },
    });
    return { saved: await describeOwn(tx, program, await recorded(tx, id)) };
  });
}

/** The facts of a contribution, its words kept in rows of their own; of `before`, what stays the same keeps its row. */
export async function toFacts(
  parts: Parts,
  acting: Acting,
  tx: Tx,
  { title, link, note, reach, ...others }: Whole,
  before?: ContributionFacts,
): Promise<ContributionFacts> {
  const keep = (words: string | undefined, row?: RowId<"text">) => keepWords(parts, acting, tx, words, row);
  return {
    ...others,
    ...(reach === undefined ? {} : { reach }),
    ...named("title", await keep(title, before?.title)),
    ...named("link", await keep(link, before?.link)),
    ...named("note", await keep(note, before?.note)),
  };
}

/**
 * One's contribution of the same kind and day with the same link, or where there is none with the same title; undefined
 * if there is none but `except`. One that was taken out counts, unless there is no way to have it back.
 */
export async function findSame(
  reads: Reads,
  acting: Acting,
  whole: Whole,
  except?: RowId<"contribution">,
): Promise<ContributionRow | undefined> {
  const rows = await ownRows(reads, acting, { from: whole.day, until: addDays(whole.day, 1) });
  for (const row of rows) {
    const state = foldEntries(row.entries);
    if (row.id === except || state.facts.kind !== whole.kind) continue;
    if (state.revoked === "withdrawn" && !mayReinstate(row, state)) continue;
    const { title, link } = state.facts;
    const words = { title: await wordsOf(reads, title), link: await wordsOf(reads, link) };
    if (nameOf(words) === nameOf(whole)) return row;
  }
  return undefined;
}

/** By what a contribution is the same as another of its kind and day. */
export const nameOf = ({ link, title = "" }: Pick<Whole, "link" | "title">): string =>
  link === undefined ? `title ${folded(title)}` : `link ${linkSpelling(link)}`;

/** A contribution that was corrected since gives its name free: the next one of that name is another fact. */
async function freeKey(reads: Reads, key: string): Promise<string> {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? key : `${key} ${number}`;
    if (!(await reads.ledger.byKey(numbered))) return numbered;
  }
}

async function recorded(reads: Reads, id: RowId<"contribution">): Promise<ContributionRow> {
  const row = await reads.ledger.find(id);
  if (!row) throw new Error("a contribution was recorded and is not there");
  return row;
}

const named = <Name extends string>(name: Name, id: RowId<"text"> | undefined) =>
  (id === undefined ? {} : { [name]: id }) as { readonly [K in Name]?: RowId<"text"> };
