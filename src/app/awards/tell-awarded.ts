import { say } from "../../chat/rich.ts";
import { type Block, buttons, type View, view } from "../../chat/view.ts";
import { addDays } from "../../core/calendar.ts";
import type { Candidacy } from "../../core/candidacy.ts";
import { spaceOf } from "../../core/ids.ts";
import { foldTerm, type Term } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { CandidacyRow, TermRow, Tx } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import { expertiseNames } from "./certificate-of.ts";
import { listed } from "./listed.ts";

/** Tells the new holder by DM, with the certificate where there is one. Somebody on no platform hears it from the lead. */
export async function tellAwarded(
  { program, nextId, timer }: Pick<ListeningParts, "program" | "nextId" | "timer">,
  tx: Tx,
  awarded: {
    readonly row: CandidacyRow;
    readonly candidacy: Candidacy;
    readonly term: TermRow;
    readonly kind: "term" | "added";
    readonly picture: Block | undefined;
  },
): Promise<void> {
  const { row, candidacy, term, kind, picture } = awarded;
  const { person, name, accounts } = await nomineeOf(tx, row.person);
  const [latest] = accounts;
  if (!latest) return;
  const lead = candidacy.lead === undefined ? undefined : (await tx.accounts.byId(candidacy.lead))?.name;
  await tx.outbox.add({
    id: nextId(),
    space: spaceOf(latest.account),
    effect: {
      kind: "post",
      view: awardedView(program, { name, lead, kind, term: foldTerm(term.entries), id: term.id, picture }),
      address: { to: "person", person },
    },
    naturalKey: `awarded ${row.id}`,
    dueAt: timer.now(),
  });
}

function awardedView(
  program: Program,
  told: {
    readonly name: string;
    readonly lead: string | undefined;
    readonly kind: "term" | "added";
    readonly term: Term;
    readonly id: TermRow["id"];
    readonly picture: Block | undefined;
  },
): View {
  const { name, lead, kind, term, id, picture } = told;
  const { name: award } = program.program;
  const fields = listed(expertiseNames(program, term.expertises));
  const lastDay = addDays(term.until, -1);
  return view({
    title: "Congratulations!",
    blocks: [
      {
        kind: "text",
        text:
          kind === "term"
            ? say`${name}, you hold the ${award} from ${{ date: term.from }} to ${{ date: lastDay }}, for ${fields}. Thank you for all that you did for others.`
            : say`${name}, your ${award} is for ${fields} from now on. It runs to ${{ date: lastDay }}, as before. Thank you for all that you did for others.`,
      },
      ...(picture ? [picture] : []),
      {
        kind: "text",
        text: say`May I announce it in the channels for news? Without your word I tell nobody. ${{ command: "me announce" }} changes it as long as it is not posted.`,
      },
      buttons(
        { label: "Yes, announce it", action: { do: "me announce.yes", args: [id] }, tone: "main" },
        { label: "Please don't", action: { do: "me announce.no", args: [id] } },
      ),
      ...(lead ? [{ kind: "note", text: say`${lead}, for the program team` } as const] : []),
    ],
    contains: "personal",
  });
}
