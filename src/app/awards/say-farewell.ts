import { say } from "../../chat/rich.ts";
import { type View, view } from "../../chat/view.ts";
import { addDays, isWithin, today } from "../../core/calendar.ts";
import { type CalendarDate, spaceOf } from "../../core/ids.ts";
import { foldTerm } from "../../core/term.ts";
import type { Program } from "../../program/schema.ts";
import type { TermRow, Tx } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { NOT_RENEWED } from "./keep-provisionally.ts";
import { mayTellOf } from "./live.ts";

/** Who was off for longer does not get it late: shorter than what was sent is kept, so that nobody hears it twice. */
const LOOK_BACK_DAYS = 14;

/**
 * Tells people by DM that their term ended without another one. Terms that staff ended early are theirs to explain, and
 * of terms that were brought in from elsewhere nothing is said before Laurel went live.
 */
export function sayFarewell(parts: ListeningParts, onEffects: () => void): Job {
  return {
    name: "terms that ended",
    async run(now) {
      const { program, store } = parts;
      const day = today(now, program.program.timeZone);
      for (const row of await store.read.terms.endedBetween(addDays(day, -LOOK_BACK_DAYS), day)) {
        const { ended } = foldTerm(row.entries);
        if ((ended !== undefined && ended !== NOT_RENEWED) || !(await mayTellOf(store.read, row))) continue;
        if (await store.transact((tx) => tell(parts, tx, row, day))) onEffects();
      }
    },
  };
}

async function tell(
  { program, nextId, timer }: ListeningParts,
  tx: Tx,
  row: TermRow,
  day: CalendarDate,
): Promise<boolean> {
  const terms = (await tx.terms.ofPerson(row.person)).map(({ entries }) => foldTerm(entries));
  if (terms.some((term) => isWithin(term, day) || term.from > day)) return false;
  const { person, name, accounts } = await nomineeOf(tx, row.person);
  const [latest] = accounts;
  if (!latest) return false;
  return tx.outbox.add({
    id: nextId(),
    space: spaceOf(latest.account),
    effect: {
      kind: "post",
      view: farewellView(program, name, foldTerm(row.entries).until),
      address: { to: "person", person },
    },
    naturalKey: `term ended ${row.id}`,
    dueAt: timer.now(),
  });
}

function farewellView({ program, answers }: Program, name: string, until: CalendarDate): View {
  return view({
    title: `Thank you for your time as ${program.awardee.one}`,
    blocks: [
      {
        kind: "text",
        text: say`${name}, your ${program.name} ended on ${{ date: addDays(until, -1) }}. Roles that came with it end, too. Your contributions stay yours: ${{ command: "me contributions" }} shows them.`,
      },
      {
        kind: "text",
        text: say`Whoever held the award can be nominated again at any time. If something looks wrong to you, please ask ${answers.askInstead.team}.`,
      },
    ],
    contains: "personal",
  });
}
