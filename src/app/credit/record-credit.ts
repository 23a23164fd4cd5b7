// What a decision about help writes into the ledger.
import { plainText, type Rich } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import type { ContributionState } from "../../core/contribution.ts";
import { creditKey, firstWords } from "../../core/credit.ts";
import type { RowId } from "../../core/ids.ts";
import type { AccountRow, ContributionRow, Tx } from "../../store/store.ts";
import type { Parts } from "../parts.ts";
import type { People } from "./credit-people.ts";
import type { CreditTerms, Decided, HelpFacts } from "./help-facts.ts";

/** Records a credit, with its own words. Undefined if it is on record already. */
export async function record(
  { program, nextId }: Pick<Parts, "program" | "nextId">,
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

/** A credit that was taken back stands again. */
export async function reinstate(
  tx: Tx,
  known: ContributionRow,
  { entries }: ContributionState,
  { at, confirmedAt = at }: HelpFacts,
  { by }: People,
): Promise<Decided> {
  await tx.ledger.append(known.id, { kind: "reinstated", seq: entries, at: confirmedAt, by: by.id });
  return { is: "reinstated", ...idOf(known), seq: entries };
}

/** Takes a credit back that this signal gave; any other stays as it is known. */
export async function revoke(
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

/** By what a contribution is told of. */
export const idOf = ({ id, ref }: ContributionRow) => ({ contribution: id, ref });
