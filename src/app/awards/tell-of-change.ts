import { say } from "../../chat/rich.ts";
import { type Block, type View, view } from "../../chat/view.ts";
import { addDays, today } from "../../core/calendar.ts";
import { spaceOf } from "../../core/ids.ts";
import { foldTerm, type Term, type TermBody } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { TermRow, Tx } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import { expertiseNames } from "./certificate-of.ts";
import { listed } from "./listed.ts";
import { mayTellOf } from "./live.ts";

/** Reasons of program.yaml after which nobody is written to. */
const DIED = "died";
const ERROR = "error";

/**
 * Tells somebody by DM what was changed about their award, with staff's own words. Not after a death; not of an award that
 * nobody told them of: one that is imported before Laurel is live, or an error that is found before it begins. False if
 * nothing is said.
 */
export async function tellOfChange(
  { program, clock, nextId, timer }: Pick<ListeningParts, "program" | "clock" | "nextId" | "timer">,
  tx: Tx,
  told: {
    readonly before: TermRow;
    readonly after: TermRow;
    readonly body: TermBody;
    readonly message: string | undefined;
  },
): Promise<boolean> {
  const { before, after, body, message } = told;
  const [was, is] = [foldTerm(before.entries), foldTerm(after.entries)];
  const day = today(clock.now(), program.program.timeZone);
  if (is.ended === DIED || was.ended === DIED) return false;
  if ((is.ended === ERROR || was.ended === ERROR) && was.from > day) return false;
  if (!(await mayTellOf(tx, after))) return false;
  const { person, name, accounts } = await nomineeOf(tx, after.person);
  const [latest] = accounts;
  if (!latest) return false;
  return tx.outbox.add({
    id: nextId(),
    space: spaceOf(latest.account),
    effect: {
      kind: "post",
      view: changeView(program, name, { was, is, body, message }),
      address: { to: "person", person },
    },
    naturalKey: `award changed ${after.id} ${after.entries.length}`,
    dueAt: timer.now(),
  });
}

function changeView(
  program: Program,
  name: string,
  { was, is, body, message }: { was: Term; is: Term; body: TermBody; message: string | undefined },
): View {
  const said: readonly Block[] = message === undefined ? [] : [{ kind: "text", text: say`${message}` }];
  const award = program.program.name;
  const team = program.answers.askInstead.team;
  const fields = listed(expertiseNames(program, is.expertises));
  const last = { date: addDays(is.until, -1) };
  const first =
    body.kind === "ended"
      ? is.until <= is.from
        ? say`${name}, your ${award} that was to begin on ${{ date: was.from }} was taken back.`
        : say`${name}, the last day of your ${award} is ${last}, earlier than planned.`
      : body.kind === "extended"
        ? say`${name}, your ${award} goes on for longer: until ${last}.`
        : say`${name}, your ${award} was corrected: it runs from ${{ date: is.from }} to ${last}, for ${fields}.`;
  const after =
    body.kind === "ended"
      ? say`The roles that came with it go with it. What you did stays yours, with all of its record: ${{ command: "me contributions" }} shows it. For any question, please ask ${team}.`
      : say`${{ command: "me term" }} shows it. If something looks wrong to you, please ask ${team}.`;
  return view({
    title: body.kind === "ended" ? `About your ${award}` : `Your ${award}`,
    blocks: [{ kind: "text", text: first }, ...said, { kind: "text", text: after }],
    contains: "personal",
  });
}
