// What the calendar asks for, in the order in which it is looked at. A subject adds its line here.
import { announceAwards } from "../awards/announce-awards.ts";
import { grantAwards } from "../awards/grant-awards.ts";
import { keepProvisionally } from "../awards/keep-provisionally.ts";
import { sayFarewell } from "../awards/say-farewell.ts";
import { escalate } from "../candidacies/escalate.ts";
import type { ListeningParts } from "../parts.ts";
import { keepNoLonger } from "./keep-no-longer.ts";
import type { Job } from "./schedule.ts";

/** @param onEffects to be called after a commit that put something into the outbox */
export function jobsOf(parts: ListeningParts, onEffects: () => void): readonly Job[] {
  return [
    escalate(parts, onEffects),
    grantAwards(parts, onEffects),
    keepProvisionally(parts),
    sayFarewell(parts, onEffects),
    announceAwards(parts, onEffects),
    keepNoLonger(parts),
  ];
}
