// Contributions as people enter them, and as chat brings them.
import type { ContributionFacts, Entry, EntryBody, Source } from "../../src/core/contribution.ts";
import type { AccountId, CalendarDate, MessageId, RowId } from "../../src/core/ids.ts";
import type { Answer, TestBot } from "./bot.ts";

type Typed = Parameters<Answer["submits"]>[0];

/** Enters a post by its link, as if for the first time. */
export async function entersPost(bot: TestBot, name: string, link: string, typed: Typed = {}): Promise<Answer> {
  const form = await bot.member(name).types(`/contribute ${link}`);
  return form.submits({ title: "A post", expertises: ["Hyper-V"], paid: "No", ...typed });
}

/** Puts a contribution of a member into the ledger past the commands; its ref. */
export async function recordsFor(
  bot: TestBot,
  name: string,
  {
    title,
    link,
    source = "hand",
    waits,
    ...facts
  }: Partial<Omit<ContributionFacts, "title" | "link">> & {
    title?: string;
    link?: string;
    source?: Source;
    waits?: true;
  },
): Promise<number> {
  await bot.member(name).types("/help");
  const at = bot.timer.now();
  return bot.store.transact(async (tx) => {
    const found = await tx.accounts.find(accountOf(bot, name));
    if (!found) throw new Error(`${name} is not on record`);
    const keep = async (body: string) => {
      const id = bot.nextId<"text">();
      await tx.texts.keep({ id, body, of: found.person, at });
      return id;
    };
    const id = bot.nextId<"contribution">();
    const ref = await tx.ledger.record({
      id,
      naturalKey: `test ${id}`,
      account: found.id,
      source,
      at,
      by: undefined,
      entry: {
        kind: "recorded",
        ...(waits ? { waits } : {}),
        facts: {
          kind: "blogging",
          day: "2026-02-01" as CalendarDate,
          expertises: [],
          quantity: 1,
          paid: "no",
          visibility: "staff",
          ...(title === undefined ? {} : { title: await keep(title) }),
          ...(link === undefined ? {} : { link: await keep(link) }),
          ...facts,
        },
      },
    });
    if (ref === undefined) throw new Error("it was there already");
    return ref;
  });
}

/** Credits somebody past the signals of chat; its ref. */
export async function creditsFor(
  bot: TestBot,
  {
    helper,
    asker,
    words,
    excerpt,
    place = "general",
    waits,
    question,
  }: {
    helper: string;
    asker: string;
    words: string;
    excerpt?: string;
    place?: string;
    waits?: true;
    /** Another credit for the same question; one of its own if absent. */
    question?: string;
  },
): Promise<number> {
  for (const name of [helper, asker]) await bot.member(name).types("/help");
  const at = bot.timer.now();
  return bot.store.transact(async (tx) => {
    const [by, of] = [await tx.accounts.find(accountOf(bot, asker)), await tx.accounts.find(accountOf(bot, helper))];
    if (!by || !of) throw new Error("somebody is not on record");
    const keep = async (body: string, person: RowId<"person">) => {
      const id = bot.nextId<"text">();
      await tx.texts.keep({ id, body, of: person, at });
      return id;
    };
    const contribution = bot.nextId<"contribution">();
    const title = await keep(words, by.person);
    const there = bot.place(place);
    const ref = await tx.ledger.record({
      id: contribution,
      naturalKey: `credit/${contribution}/${of.id}`,
      account: of.id,
      source: waits ? "backfill" : "credit",
      at,
      by: by.id,
      entry: {
        kind: "recorded",
        ...(waits ? { waits } : {}),
        facts: {
          kind: "forum-help",
          day: "2026-03-01" as CalendarDate,
          expertises: [],
          quantity: 1,
          paid: "no",
          visibility: "public",
          title,
        },
      },
    });
    if (ref === undefined) throw new Error("it was there already");
    await tx.credits.add({
      contribution,
      question: question ?? `${there.id}/${contribution}`,
      helper: of.id,
      asker: by.id,
      by: by.id,
      signal: "mark-helpful",
      space: there.space,
      place: there.id,
      message: contribution as string as MessageId,
      at,
      questionWords: title,
      excerpt: excerpt === undefined ? undefined : await keep(excerpt, of.person),
    });
    return ref;
  });
}

/** Adds an entry to a contribution, as staff or chat would. */
export async function addsEntry(
  bot: TestBot,
  ref: number,
  body: Exclude<EntryBody, { kind: "recorded" }>,
): Promise<void> {
  await bot.store.transact(async (tx) => {
    const row = await tx.ledger.byRef(ref);
    if (!row) throw new Error(`there is no C-${ref}`);
    await tx.ledger.append(row.id, { ...body, seq: row.entries.length, at: bot.timer.now(), by: undefined });
  });
}

/** The entries of a contribution, in their order. */
export async function entriesOf(bot: TestBot, ref: number): Promise<readonly Entry[]> {
  return (await bot.store.read.ledger.byRef(ref))?.entries ?? [];
}

/** The person behind a member, after merges. */
export const personOf = (bot: TestBot, name: string): Promise<RowId<"person"> | undefined> =>
  bot.store.read.accounts.personOf(accountOf(bot, name));

function accountOf(bot: TestBot, name: string): AccountId {
  const found = [...bot.playground.world.members.values()].find((member) => member.name === name);
  if (!found) throw new Error(`the playground has no ${name}`);
  return found.account;
}
