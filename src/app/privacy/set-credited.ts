import type { Acting } from "../acting.ts";
import { CREDITED } from "../credit/judge-help.ts";
import type { Parts } from "../parts.ts";
import { isCredited, readHeld } from "./read-held.ts";
import type { Held } from "./use-cases.ts";

/** Keeps whether help in chat is credited to the one who acts. Chosen again, it changes nothing. */
export async function setCredited(
  parts: Pick<Parts, "program" | "nextId">,
  acting: Acting,
  credited: boolean,
): Promise<Held> {
  const { at } = acting.event;
  await acting.work.write(async (tx) => {
    const { id, person } = await acting.account(tx);
    if ((await isCredited(tx, person)) === credited) return;
    await tx.preferences.set(person, CREDITED, credited, at);
    const what = credited ? "asked to be credited again" : "asked not to be credited";
    await tx.audit.add({ id: parts.nextId(), at, by: id, what, subject: {} });
  });
  return readHeld(parts, acting);
}
