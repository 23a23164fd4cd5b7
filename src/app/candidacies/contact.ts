// The lead writes to a nominee for the first time: by DM, or by a letter of their own where the nominee is on no platform.
import type { FormErrors, FormValues } from "../../chat/form.ts";
import { type Rich, say } from "../../chat/rich.ts";
import { type Block, buttons, type View } from "../../chat/view.ts";
import { addDays, today } from "../../core/calendar.ts";
import { firstWords } from "../../core/credit.ts";
import { type CalendarDate, platformOf, type RowId, spaceOf } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { AccountRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";
import { contactView, greetingFor, letterView, type Signed } from "./contact-views.ts";
import { type Found, findForStaff } from "./find-candidacy.ts";
import { hinderedWords } from "./hindered-words.ts";
import { keepRelay } from "./relay.ts";
import { roomOf } from "./show-card.ts";
import { stepBy } from "./step-by.ts";
import { bareWords, wordsView } from "./tell-lead.ts";

type Id = RowId<"candidacy">;

const LABEL_MAX = 60;

/** What the form holds. Throws a Refusal where somebody made contact already. */
export const beginContact = (parts: ListeningParts, acting: Acting, id: Id): Promise<FormValues> =>
  acting.work.read(async (reads) => {
    const found = await findForStaff(parts, reads, acting, id);
    await checkNotContacted(reads, found);
    const { at, by } = acting.event;
    const { nominee, region } = await cardFacts(reads, parts.program, found.row, at);
    const day = today(at, parts.program.program.timeZone);
    return {
      greeting: greetingFor(parts.program, nominee.name, by, region?.name),
      answerBy: addDays(day, parts.program.nomination.answer.withinDays),
    };
  });

async function checkNotContacted(reads: Parameters<typeof hinderedWords>[0], { row, candidacy }: Found): Promise<void> {
  if (candidacy.state === "put forward") return;
  const contacted = row.entries.find(({ step }) => step === "contact");
  const name = contacted?.by && (await reads.accounts.byId(contacted.by))?.name;
  if (contacted && name) throw new Refusal(`${name} has contacted them already. Nothing was sent.`);
  const lastBy = row.entries.at(-1)?.by;
  const hindrance = { why: "already", state: candidacy.state } as const;
  throw new Refusal(plain(await hinderedWords(reads, { hindrance, row, now: candidacy, lastBy })));
}

const plain = (words: Rich): string => words.map((part) => (typeof part === "string" ? part : "")).join("");

/** Makes contact. What comes back says what was done, is the letter to send, or tells what has to be mended first. */
export async function contactNominee(
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  { greeting, answerBy }: { readonly greeting: string; readonly answerBy: CalendarDate },
): Promise<{ readonly sent: number } | { readonly letter: View } | { readonly errors: FormErrors }> {
  const { program } = parts;
  const { at, by } = acting.event;
  if (answerBy <= today(at, program.program.timeZone))
    return { errors: { answerBy: say`Please name a day that is still to come, so that there is time to answer.` } };
  return acting.work.write(async (tx) => {
    const found = await findForStaff(parts, tx, acting, id);
    await checkNotContacted(tx, found);
    await keepRelay(parts, acting, tx, found.row, "lead", greeting);
    // Whoever makes contact where nobody holds it is whom the nominee knows from then on.
    if (found.candidacy.lead === undefined) {
      const { id: lead } = await acting.account(tx);
      await stepBy(parts, acting, tx, found, { step: "assign", lead });
    }
    await stepBy(parts, acting, tx, found, { step: "contact", answerBy });
    const facts = await cardFacts(tx, program, found.row, at);
    if (facts.nominee.accounts.length === 0)
      return { letter: letterView(program, found.row.ref, { to: facts.nominee.name, greeting, answerBy, by }) };
    await sendContact(
      parts,
      tx,
      facts,
      contactView(program, id, { greeting, answerBy, by }),
      `contact ${id} ${found.candidacy.entries}`,
    );
    return { sent: found.row.ref };
  });
}

/** The same message once more, to one of the nominee's accounts: where the first one could not be delivered. */
export async function contactAgain(
  parts: ListeningParts,
  acting: Acting,
  id: Id,
  account: RowId<"account">,
): Promise<number> {
  return acting.work.write(async (tx) => {
    const found = await findForStaff(parts, tx, acting, id);
    const { at, by } = acting.event;
    const facts = await cardFacts(tx, parts.program, found.row, at);
    const to = facts.nominee.accounts.find((each) => each.id === account);
    const { answerBy, state } = found.candidacy;
    if (!to || state !== "contacted" || !answerBy)
      throw new Refusal("There is nothing to send again any more. The card shows how it stands.");
    const greeting = await firstWritten(tx, id);
    const sent = contactView(parts.program, id, { greeting, answerBy, by: await signedBy(tx, found, by) });
    await sendContact(parts, tx, facts, sent, `contact again ${id} ${acting.event.key}`, to);
    acting.work.causesEffects();
    return found.row.ref;
  });
}

/** The letter once more, for somebody on no platform. */
export const readLetter = (parts: ListeningParts, acting: Acting, id: Id): Promise<View> =>
  acting.work.read(async (reads) => {
    const { row, candidacy } = await findForStaff(parts, reads, acting, id);
    const { nominee } = await cardFacts(reads, parts.program, row, acting.event.at);
    const [first] = await reads.relays.ofCandidacy(id);
    const greeting = (first && (await reads.texts.read(first.words))) ?? "";
    const { answerBy } = candidacy;
    return letterView(parts.program, row.ref, { to: nominee.name, greeting, answerBy, by: acting.event.by });
  });

async function firstWritten(tx: Tx, id: Id): Promise<string> {
  const [first] = await tx.relays.ofCandidacy(id);
  return (first && (await tx.texts.read(first.words))) ?? "";
}

/** Whoever made contact signs, also where somebody else sends it again. */
async function signedBy(tx: Tx, { row }: Found, by: Signed): Promise<Signed> {
  const contacted = row.entries.find(({ step }) => step === "contact")?.by;
  const name = contacted && (await tx.accounts.byId(contacted))?.name;
  return name ? { name } : by;
}

async function sendContact(
  { nextId, timer }: ListeningParts,
  tx: Tx,
  facts: CardFacts,
  sent: View,
  naturalKey: string,
  only?: AccountRow,
): Promise<void> {
  const { person, accounts } = facts.nominee;
  const to = only ?? accounts[0];
  if (!to) return;
  const room = await roomOf(tx, facts);
  await tx.outbox.add({
    id: nextId(),
    space: spaceOf(to.account),
    effect: {
      kind: "post",
      view: sent,
      address: only ? { to: "account", account: only.account } : { to: "person", person },
    },
    ...(room
      ? {
          fallback: {
            ...({ kind: "post", view: notReached(facts, to), bare: bareWords(facts) } as const),
            address: { to: "place", place: room } as const,
          },
        }
      : {}),
    naturalKey,
    dueAt: timer.now(),
  });
}

/** What staff are told where a DM cannot be delivered, with what is left to do. */
function notReached(facts: CardFacts, tried: AccountRow): View {
  const others = facts.nominee.accounts;
  const more: Block[] = [
    buttons(
      ...others.map(({ id, name, account }) => ({
        label: `${id === tried.id ? "Again to" : "Try"} ${firstWords(name, LABEL_MAX)} (${platformOf(account)})`,
        action: { do: "program candidacy.again", args: [facts.row.id, id] },
      })),
      { label: "Letter", action: { do: "program candidacy.letter", args: [facts.row.id] } },
    ),
  ];
  return wordsView(
    facts,
    say`They could not be reached: their direct messages seem to be closed to me. What you wrote is kept, and they see it at /me nominations. You can try again, or send them a letter yourself.`,
    more,
  );
}
