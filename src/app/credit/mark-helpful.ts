import type { MessageRef } from "../../chat/place.ts";
import { say } from "../../chat/rich.ts";
import { reasonInWords } from "../../core/credit-rules.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { rulesOf } from "./credit-program.ts";
import { creditedOf } from "./credited.ts";
import { creditAll } from "./decide-overheard.ts";
import { findFacts, partyOf } from "./find-facts.ts";
import { passOverUnknown } from "./pass-over.ts";
import { staffRoomOf } from "./tell-staff.ts";
import type { Credited } from "./use-cases.ts";

/**
 * Credits the author of an answer that somebody marked as helpful. Works in channels for which this signal was chosen; throws
 * a Refusal where the message is not there any more.
 */
export async function markHelpful(parts: ListeningParts, acting: Acting, message: MessageRef): Promise<Credited> {
  const { event, platform, work } = acting;
  const { program, creditWatch } = parts;
  const signal = "mark-helpful";
  const { space } = event.place;
  const passed = (reason: Parameters<typeof reasonInWords>[0]): Credited => ({
    is: "passed over",
    why: say`${reasonInWords(reason, rulesOf(program)) ?? ""}`,
  });
  if (!creditWatch.isChosenAt(event.place, signal)) return passed("signal not chosen");
  const given = { signal, at: event.at, by: event.by, on: { place: message.place.id, message: message.id } } as const;
  const facts = await findFacts(parts, platform, given, message);
  if (facts === "gone") throw new Refusal("I cannot see that message, so I cannot credit it.");
  if (facts === "nobody asked") {
    await work.write((tx) => passOverUnknown(parts, tx, { ...given, by: partyOf(event.by) }, facts));
    return passed(facts);
  }
  const staff = await staffRoomOf(platform, space, work.read.bind(work));
  const decided = await creditAll({ parts, platform, staff, work }, [facts]);
  const [credited] = creditedOf(parts, [facts], decided);
  return credited ?? passed("no answer seen");
}
