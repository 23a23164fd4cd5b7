import type { Event } from "../chat/event.ts";
import type { CommandDef } from "../command/define.ts";

/** Whether what is said back is for the actor alone, as its command declares it. */
export function isHidden(event: Event, answer: CommandDef["answer"]): boolean {
  if (event.place.readers === "one") return false;
  if (answer === "by-destination") return event.kind !== "message";
  return answer === "private";
}
