import type { RowId } from "../../core/ids.ts";
import type { Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { CREDITED } from "../credit/judge-help.ts";
import type { Parts } from "../parts.ts";
import { heldLines } from "./held-words.ts";
import type { Held } from "./use-cases.ts";

/** What is held of the one who acts. Whoever asks is known from then on, so their account is among it. */
export function readHeld({ program }: Pick<Parts, "program">, acting: Acting): Promise<Held> {
  return acting.work.write(async (tx) => {
    const { person } = await acting.account(tx);
    return {
      lines: heldLines(await tx.personal.of(person), program),
      credited: await isCredited(tx, person),
    };
  });
}

/** Whether help in chat is credited to a person: unless they chose otherwise. */
export const isCredited = async ({ preferences }: Reads, person: RowId<"person">): Promise<boolean> =>
  (await preferences.get(person, CREDITED)) !== false;
