// From one signal to credits, in one transaction: who is known, what the rules say, what is recorded.
import type { Place } from "../../chat/place.ts";
import { plainText, type Rich } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import type { CreditSignal } from "../../core/concerns.ts";
import { type ContributionState, foldEntries } from "../../core/contribution.ts";
import { creditKey, firstWords } from "../../core/credit.ts";
import { type Giver, judgeClaim, judgeCounts, type Reason } from "../../core/credit-rules.ts";
import type { AccountId, Instant, MessageId, PlaceId, RowId, SpaceId } from "../../core/ids.ts";
import type { Role } from "../../core/role.ts";
import type { AccountRow, ContributionRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import { countsFor } from "./count-credits.ts";
import { rulesOf } from "./credit-program.ts";

/** The preference by which a helper is not credited any more: false. */
export const CREDITED = "credited";

/** Somebody as a platform, or an export of one, tells. */
export interface Party {
  readonly account: AccountId;
  /** Absent where it is not told: then the one on record stays. */
  readonly name?: string;
  readonly bot: boolean;
}

/** A signal that somebody gave, mostly the asker. */
export interface SignalGiven {
  readonly signal: CreditSignal;
  readonly at: Instant;
  readonly by: Party;
  /** The message of the signal; the answer, where it has none. */
  readonly on: { readonly place: PlaceId; readonly message: MessageId };
}

/** One signal about one helper, in no platform's terms. All instants are those of the events themselves. */
export interface HelpFacts extends SignalGiven {
  readonly space: SpaceId;
  readonly asker: Party;
  /** What the one who gave the signal is. */
  readonly givers: readonly Giver[];
  /** `roles` by what the platform says now; none where it is not known. */
  readonly helper: Party & { readonly roles: ReadonlySet<Role> };
  /** `key` by `questionKey` of core/credit.ts. `at` and `text` where the question is known and not the answer itself. */
  readonly question: { readonly key: string; readonly at?: Instant; readonly text?: Rich };
  readonly answer: {
    readonly place: Place;
    readonly message: MessageId;
    readonly at: Instant;
    /** Absent where it may not be read. */
    readonly text?: Rich;
    readonly files: number;
    readonly link?: string;
  };
  /** When the asker confirmed it, where that was asked for. */
  readonly confirmedAt?: Instant;
  /** The marks by which it is given were taken back in time: it is recorded, and revoked at once. */
  readonly takenBackAt?: Instant;
}

/** How it comes into the ledger. What `waits` counts for nothing before staff accepted it. */
export interface CreditTerms {
  readonly source: "credit" | "backfill";
  readonly waits?: true;
}

/** What came of it. `seq` is the number of the entry that was made. */
export type Decided =
  | {
      readonly is: "recorded" | "reinstated" | "taken back";
      readonly contribution: RowId<"contribution">;
      readonly ref: number;
      readonly seq: number;
    }
  /** It was credited before, for the same question. */
  | { readonly is: "known"; readonly contribution: RowId<"contribution">; readonly ref: number }
  | { readonly is: "passed over"; readonly reason: Reason };

type CreditParts = Pick<Parts, "program" | "nextId">;
interface People {
  readonly asker: AccountRow;
  readonly by: AccountRow;
  readonly helper: AccountRow;
}

/** Decides about one helper: see `decideCredits`. */
export async function decideCredit(parts: CreditParts, tx: Tx, facts: HelpFacts, terms: CreditTerms): Promise<Decided> {
  const [decided] = await decideCredits(parts, tx, [facts], terms);
  if (!decided) throw new Error("one signal comes to one decision");
  return decided;
}

/**
 * Decides about several, one after the other. All people of a transaction go into one call: their rows are taken first,
 * in one order, so that two transactions neither count at once nor wait for each other. It says nothing to anybody and
 * waits for nothing outside; the same facts again change nothing.
 */
export async function decideCredits(
  parts: CreditParts,
  tx: Tx,
  all: readonly HelpFacts[],
  terms: CreditTerms,
): Promise<readonly Decided[]> {
  const seen = await takePeopleOf(tx, all);
  const decided: Decided[] = [];
  for (const facts of all) decided.push(await decideOne(parts, tx, facts, seen, terms));
  return decided;
}

/** Finds or makes the accounts of all that are concerned, and takes the rows of their people in one call. */
export async function takePeopleOf(tx: Tx, all: readonly HelpFacts[]): Promise<ReadonlyMap<AccountId, AccountRow>> {
  const seen = await seePeople(tx, all);
  await tx.accounts.takePeople([...new Set([...seen.values()].map(({ person }) => person))]);
  return seen;
}

function peopleOf(seen: ReadonlyMap<AccountId, AccountRow>, facts: HelpFacts): People {
  const [asker, by, helper] = [facts.asker, facts.by, facts.helper].map(({ account }) => seen.get(account));
  if (!asker || !by || !helper) throw new Error("somebody who was seen is not there");
  return { asker, by, helper };
}

/** In one order, as two transactions may see the same people. */
async function seePeople(tx: Tx, all: readonly HelpFacts[]): Promise<ReadonlyMap<AccountId, AccountRow>> {
  const parties = new Map<AccountId, { party: Party; at: Instant }>();
  for (const { asker, helper, by, at, answer } of all) {
    parties.set(helper.account, { party: helper, at: answer.at });
    for (const party of [asker, by]) parties.set(party.account, { party, at });
  }
  const seen = new Map<AccountId, AccountRow>();
  for (const [account, { party, at }] of [...parties].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    seen.set(account, await see(tx, party, at));
  return seen;
}

/** Finds or makes the account of somebody. */
export async function see(tx: Tx, { account, name, bot }: Party, at: Instant): Promise<AccountRow> {
  const known = name === undefined ? await tx.accounts.find(account) : undefined;
  return tx.accounts.ensure({ account, name: name ?? known?.name ?? "somebody", bot, at, inDm: false });
}

async function decideOne(
  parts: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
  terms: CreditTerms,
): Promise<Decided> {
  const people = peopleOf(seen, facts);
  const known = await findKnown(tx, facts, people);
  const state = known && foldEntries(known.entries);
  const mayReturn =
    state?.standing === "revoked" &&
    state.revoked === "taken back" &&
    (facts.confirmedAt ?? facts.at) >= state.changedAt;
  if (known && state && !(mayReturn && facts.takenBackAt === undefined))
    return facts.takenBackAt === undefined ? { is: "known", ...idOf(known) } : revoke(tx, known, state, facts, people);
  const reason = await judge(parts, tx, facts, people, known);
  if (reason) {
    await passOver(parts, tx, facts, seen, reason);
    return { is: "passed over", reason };
  }
  if (known && state) return reinstate(tx, known, state, facts, people);
  const recorded = await record(parts, tx, facts, people, terms);
  if (facts.takenBackAt === undefined || !recorded) return recorded ? { is: "recorded", ...recorded } : again(facts);
  await tx.ledger.append(recorded.contribution, {
    kind: "revoked",
    why: "taken back",
    seq: 1,
    at: facts.takenBackAt,
    by: people.by.id,
  });
  return { is: "taken back", ...recorded, seq: 1 };
}

/** The credit for the same question, of the helper or of an account linked to them. */
export async function findKnown(
  tx: Tx,
  { question }: HelpFacts,
  { helper }: Pick<People, "helper">,
): Promise<ContributionRow | undefined> {
  const own = await tx.ledger.byKey(creditKey(question.key, helper.id));
  if (own) return own;
  for (const credit of await tx.credits.ofQuestion(question.key)) {
    const account = await tx.accounts.byId(credit.helper);
    if (account?.person === helper.person) return tx.ledger.find(credit.contribution);
  }
  return undefined;
}

/** Why facts come to no credit as things stand now, or that they would. `seen` by `takePeopleOf`. */
export async function wouldCredit(
  parts: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
): Promise<"yes" | "known" | Reason> {
  const people = peopleOf(seen, facts);
  if (await findKnown(tx, facts, people)) return "known";
  return (await judge(parts, tx, facts, people)) ?? "yes";
}

async function judge(
  { program }: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  { asker, by, helper }: People,
  known?: ContributionRow,
): Promise<Reason | undefined> {
  const rules = rulesOf(program);
  const claim = {
    signal: facts.signal,
    at: facts.at,
    givers: facts.givers,
    helper: {
      bot: helper.bot || facts.helper.bot,
      roles: facts.helper.roles,
      paid: program.contributions.paidHelpers.includes(facts.helper.account),
      optedOut: (await tx.preferences.get(helper.person, CREDITED)) === false,
      oneself: [asker.person, by.person].includes(helper.person),
    },
    answer: facts.answer,
    askedAt: facts.question.at,
  };
  const refused = judgeClaim(claim, rules);
  if (refused) return refused;
  // What stands again counts where it was first given, so that is where there has to be room for it.
  const at = (known && (await tx.credits.find(known.id))?.at) ?? facts.at;
  // Staff speak for the program: what they see to makes no pair of them and whoever helped.
  const giver = facts.givers.includes("staff") ? undefined : by;
  return judgeCounts(await countsFor(program, tx, at, { asker, helper, giver }), rules);
}

async function record(
  { program, nextId }: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  { asker, by, helper }: People,
  { source, waits }: CreditTerms,
): Promise<{ contribution: RowId<"contribution">; ref: number; seq: number } | undefined> {
  const { credit, contributions, program: its } = program;
  const contribution = nextId<"contribution">();
  const keep = async (body: string | undefined, of: AccountRow): Promise<RowId<"text"> | undefined> => {
    if (body === undefined || body === "") return undefined;
    const id = nextId<"text">();
    await tx.texts.keep({ id, body, of: of.person, at: facts.at });
    return id;
  };
  const words = (text: Rich | undefined, most: number) => text && firstWords(plainText(text), most);
  const title = await keep(words(facts.question.text, credit.questionMaxCharacters), asker);
  const excerpt = await keep(words(facts.answer.text, credit.excerptMaxCharacters), helper);
  const link = await keep(facts.answer.link, helper);
  const ref = await tx.ledger.record({
    id: contribution,
    naturalKey: creditKey(facts.question.key, helper.id),
    account: helper.id,
    source,
    at: facts.at,
    by: by.id,
    entry: {
      kind: "recorded",
      facts: {
        kind: credit.kind,
        day: today(facts.at, its.timeZone),
        expertises: [],
        quantity: 1,
        paid: "no",
        visibility: contributions.defaultVisibility,
        ...(title ? { title } : {}),
        ...(link ? { link } : {}),
      },
      ...(waits ? { waits } : {}),
    },
  });
  if (ref === undefined) return undefined;
  await tx.credits.add({
    contribution,
    question: facts.question.key,
    helper: helper.id,
    asker: asker.id,
    by: by.id,
    signal: facts.signal,
    space: facts.space,
    place: facts.answer.place.id,
    message: facts.answer.message,
    at: facts.at,
    questionWords: title,
    excerpt,
  });
  return { contribution, ref, seq: 0 };
}

/** Its people's rows are taken, so nobody else can have recorded it meanwhile. */
function again({ question }: HelpFacts): never {
  throw new Error(`a credit was recorded twice at once: ${question.key}`);
}

async function reinstate(
  tx: Tx,
  known: ContributionRow,
  { entries }: ContributionState,
  { at, confirmedAt = at }: HelpFacts,
  { by }: People,
): Promise<Decided> {
  await tx.ledger.append(known.id, { kind: "reinstated", seq: entries, at: confirmedAt, by: by.id });
  return { is: "reinstated", ...idOf(known), seq: entries };
}

async function revoke(
  tx: Tx,
  known: ContributionRow,
  { entries, standing }: ContributionState,
  { takenBackAt, at, signal }: HelpFacts,
  { by }: People,
): Promise<Decided> {
  const stands = standing === "stands" || standing === "waiting";
  // Whoever also said thanks in words, and only took a mark away, still means it.
  const isOfThisSignal = (await tx.credits.find(known.id))?.signal === signal;
  if (!stands || !isOfThisSignal) return { is: "known", ...idOf(known) };
  const entry = { kind: "revoked", why: "taken back", seq: entries, at: takenBackAt ?? at, by: by.id } as const;
  await tx.ledger.append(known.id, entry);
  return { is: "taken back", ...idOf(known), seq: entries };
}

/** Keeps why facts came to no credit. `seen` by `takePeopleOf`. */
export async function passOver(
  { nextId }: CreditParts,
  tx: Tx,
  facts: HelpFacts,
  seen: ReadonlyMap<AccountId, AccountRow>,
  reason: Reason,
): Promise<void> {
  const { helper, by } = peopleOf(seen, facts);
  await tx.passedOver.add({
    id: nextId(),
    place: facts.on.place,
    message: facts.on.message,
    answer: facts.answer.message,
    signal: facts.signal,
    helper: helper.id,
    by: by.id,
    reason,
    at: facts.at,
  });
}

/** The same where it is not known who helped. */
export async function passOverUnknown(
  { nextId }: CreditParts,
  tx: Tx,
  given: SignalGiven,
  reason: Reason,
): Promise<void> {
  const by = await see(tx, given.by, given.at);
  await tx.passedOver.add({
    id: nextId(),
    place: given.on.place,
    message: given.on.message,
    answer: undefined,
    signal: given.signal,
    helper: undefined,
    by: by.id,
    reason,
    at: given.at,
  });
}

const idOf = ({ id, ref }: ContributionRow) => ({ contribution: id, ref });
