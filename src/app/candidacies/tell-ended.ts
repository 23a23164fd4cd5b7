// What a nominee is told of a step that somebody else took, once they know of their candidacy.
import { spaceOf } from "../../core/ids.ts";
import { endedView } from "./contact-views.ts";
import { nomineeOf } from "./nominee.ts";
import type { Telling } from "./tell-of-step.ts";

/** That it lapsed or was closed. Nothing of a nomination that nobody contacted them about. */
export const tellEnded: Telling = async ({ program, nextId, timer }, tx, { row, before, after, entry }) => {
  if (entry.step !== "lapse" && entry.step !== "withdraw") return;
  if (before.state === "put forward") return;
  const { person, accounts } = await nomineeOf(tx, row.person);
  const [latest] = accounts;
  if (!latest) return;
  const lead = after.lead === undefined ? undefined : (await tx.accounts.byId(after.lead))?.name;
  await tx.outbox.add({
    id: nextId(),
    space: spaceOf(latest.account),
    effect: {
      kind: "post",
      view: endedView(program, entry.step === "lapse" ? "lapsed" : "closed", lead),
      address: { to: "person", person },
    },
    naturalKey: `nominee told ${row.id} ${entry.seq}`,
    dueAt: timer.now(),
  });
};
