import type { FormValues } from "../../chat/form.ts";
import { mayUse, whoMayUse } from "../../command/permission.ts";
import { today } from "../../core/calendar.ts";
import { monthAround } from "../../core/credit.ts";
import { platformOf, type RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { findNominee } from "./find-nominee.ts";
import { checkAccounts, checkMember } from "./may-be-nominated.ts";
import { readWhom, readWords } from "./read-values.ts";
import type { PutForward } from "./use-cases.ts";

type Person = RowId<"person">;

/**
 * Takes a nomination in. What becomes of it is found out afterwards (`sortNominations`), so that every permitted one
 * takes the same way to the same reply: nobody can tell by its words or its pace whether others were faster.
 */
export async function putForward(parts: ListeningParts, acting: Acting, values: FormValues): Promise<PutForward> {
  const { program, nextId } = parts;
  const { event, work, roles } = acting;
  const { nomination } = program;
  if (!mayUse(nomination.nominators, roles)) throw new Refusal(whoMayUse(nomination.nominators));
  const [whom, words] = [readWhom(values), readWords(values, program)];
  const region = typeof values.region === "string" ? values.region : undefined;
  if ("errors" in whom || "errors" in words)
    return { errors: { ...("errors" in whom ? whom.errors : {}), ...("errors" in words ? words.errors : {}) } };
  if ("member" in whom) {
    const { account } = whom.member;
    const isHere = platformOf(account) === acting.platform.name;
    if (isHere) await checkMember(parts, acting, whom.member);
    const others = await otherAccounts(acting, account);
    await checkAccounts(parts, isHere ? others : [account, ...others]);
  }

  await work.write(async (tx) => {
    const account = await acting.account(tx);
    const nominee = await findNominee(parts, tx, whom, event.at);
    await tx.accounts.takePeople([account.person, nominee]);
    if (nominee === account.person && !nomination.selfNomination) throw new Refusal(ONESELF);
    await checkHeld(program, tx, nominee, words.expertises, today(event.at, program.program.timeZone));
    await checkCap(program, tx, account.person, event.at);
    // A platform may tell no more of a member than an id.
    const called =
      "member" in whom ? (await tx.accounts.find(whom.member.account))?.name || whom.member.name : whom.typed;
    const keep = async (body: string): Promise<RowId<"text">> => {
      const id = nextId<"text">();
      await tx.texts.keep({ id, body, of: account.person, at: event.at });
      return id;
    };
    await tx.voices.handIn({
      id: nextId(),
      person: nominee,
      nominator: account.id,
      expertises: words.expertises,
      reason: await keep(words.reason),
      links: words.links.length > 0 ? await keep(words.links.join("\n")) : undefined,
      named: await keep(called),
      region,
      space: event.place.space,
      at: event.at,
    });
  });
  work.afterCommit(parts.nominationsArrived);
  return { nominee: "member" in whom ? whom.member : whom.typed };
}

const otherAccounts = ({ work }: Acting, account: Parameters<typeof checkAccounts>[1][number]) =>
  work.read(async (reads) => {
    const person = await reads.accounts.personOf(account);
    const rows = person === undefined ? [] : await reads.accounts.ofPerson(person);
    return rows.filter((row) => !row.erased && row.account !== account).map((row) => row.account);
  });

/** Awards are public, so it may be said that somebody holds one. */
async function checkHeld(
  { expertises: all, nomination, program }: Program,
  tx: Tx,
  nominee: Person,
  expertises: readonly string[],
  day: ReturnType<typeof today>,
): Promise<void> {
  const running = (await tx.terms.ofPerson(nominee))
    .map(({ entries }) => foldTerm(entries))
    .filter(({ from, until }) => from <= day && day < until);
  if (running.length === 0) return;
  if (!nomination.furtherExpertise)
    throw new Refusal(`They hold the ${program.name} already, so there is nothing to nominate them for now.`);
  const held = new Set(running.flatMap((term) => term.expertises));
  const twice = expertises.filter((id) => held.has(id)).map((id) => all.find((each) => each.id === id)?.name ?? id);
  if (twice.length > 0)
    throw new Refusal(
      `They hold the ${program.name} for ${twice.join(", ")} already. Please name only what they do not hold it for.`,
    );
}

async function checkCap({ nomination, program }: Program, tx: Tx, nominator: Person, at: number): Promise<void> {
  const { from, until } = monthAround(at, program.timeZone);
  if ((await tx.voices.countOfNominator(nominator, from, until)) < nomination.perNominatorPerMonth) return;
  throw new Refusal(
    `You have put forward ${nomination.perNominatorPerMonth} people this month, and that is as many as one person can. Please wait for the next month; what you typed into a form is kept.`,
  );
}

const ONESELF =
  "Nobody nominates themselves. If you think that your work should be seen, please ask somebody who knows it to put you forward.";
