import { type Rich, say } from "../../chat/rich.ts";
import { today } from "../../core/calendar.ts";
import type { RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import { foldTerm, type TermBody, type TermEntry } from "../../core/term.ts";
import { type AskedChange, entryFor } from "../../core/term-change.ts";
import type { TermRow, Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { seen } from "./read-award.ts";
import { syncRoles } from "./sync-roles.ts";
import { tellOfChange } from "./tell-of-change.ts";
import type { ChangedAward, ChangeWords } from "./use-cases.ts";

/**
 * Adds an entry to a term, with its entry in the audit, the roles it comes to and a word to its holder. Throws a Refusal
 * for staff's own award, and where somebody else changed it since it was looked at.
 * @param entriesSeen how many entries the term had for whoever decides
 */
export function changeAward(
  parts: ListeningParts,
  acting: Acting,
  id: RowId<"term">,
  entriesSeen: number,
  asked: AskedChange,
  { note, message }: ChangeWords,
): Promise<ChangedAward> {
  const { program, clock, nextId } = parts;
  const { at } = acting.event;
  return acting.work.write(async (tx) => {
    const by = await acting.account(tx);
    const found = await tx.terms.find(id);
    if (!found) throw new Refusal("This award is not on record.");
    await tx.accounts.takePeople([found.person]);
    const row = (await tx.terms.find(id)) ?? found;
    if (row.person === by.person) throw new Refusal(OWN);
    if (row.entries.length !== entriesSeen) throw new Refusal(await overtaken(tx, row));
    const others = (await tx.terms.ofPerson(row.person)).filter((each) => each.id !== id);
    const body = entryFor(row.entries, asked, {
      ...{ today: today(clock.now(), program.program.timeZone), now: clock.now() },
      ...{ extensionMaxMonths: program.awards.extensionMaxMonths, undoHours: program.review.undoHours },
      others: others.map(({ entries }) => foldTerm(entries)),
    });
    if ("problem" in body) return { errors: { [body.at]: say`${body.problem}` as Rich } };
    const words = note === undefined ? undefined : nextId<"text">();
    if (words && note !== undefined) await tx.texts.keep({ id: words, body: note, of: by.person, at });
    const entry = { ...withWords(body, words), seq: row.entries.length, at, by: by.id };
    if (!(await tx.terms.append(id, entry))) throw new Refusal(await overtaken(tx, row));
    const changed = { ...row, entries: [...row.entries, entry] };
    await tx.audit.add({
      ...{ id: nextId(), at, by: by.id, what: `award: ${asked.change === "undo" ? "undone" : body.kind}` },
      subject: { term: id, person: row.person, ...(body.kind === "ended" ? { why: body.why } : {}) },
    });
    const told = await tellOfChange(parts, tx, { before: row, after: changed, body, message });
    if ((await syncRoles(parts, tx, row.person, clock.now())) > 0 || told) acting.work.causesEffects();
    return { changed: await seen(parts, tx, acting, changed), told };
  });
}

const OWN = "This is your own award, and nobody decides about their own. Please ask somebody else of staff.";

function withWords(body: TermBody, words: RowId<"text"> | undefined): TermBody {
  if (words === undefined) return body;
  return body.kind === "ended" || body.kind === "extended" || body.kind === "corrected" ? { ...body, words } : body;
}

async function overtaken(tx: Tx, { entries }: TermRow): Promise<string> {
  const last: TermEntry | undefined = entries.at(-1);
  const who = last?.by === undefined ? "Laurel" : (await tx.accounts.byId(last.by))?.name || "somebody";
  return `This award was changed meanwhile, by ${who}. Please look at it again; nothing was changed.`;
}
