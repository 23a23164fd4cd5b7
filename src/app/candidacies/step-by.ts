import { plainText } from "../../chat/rich.ts";
import type { StepDetail } from "../../core/candidacy.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Tx } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import type { Found } from "./find-candidacy.ts";
import { hinderedWords } from "./hindered-words.ts";
import { type StepTaken, takeStep } from "./take-step.ts";

/** Takes a step of staff's. Throws a Refusal that says what stands by now, where it cannot be taken any more. */
export async function stepBy(
  parts: ListeningParts,
  acting: Acting,
  tx: Tx,
  found: Found,
  detail: StepDetail,
  how: { readonly onBehalf?: true } = {},
): Promise<StepTaken> {
  const account = await acting.account(tx);
  const stepped = await takeStep(parts, tx, {
    candidacy: found.row.id,
    detail,
    by: { account: account.id, parts: found.parts, ...how },
    at: acting.event.at,
  });
  if ("hindered" in stepped) throw new Refusal(plainText(await hinderedWords(tx, stepped.hindered)));
  acting.work.causesEffects();
  return stepped.taken;
}
