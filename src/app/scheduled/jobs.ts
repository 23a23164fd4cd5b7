// What the calendar asks for, in the order in which it is looked at. A subject adds its line here.
import { announceAwards } from "../awards/announce-awards.ts";
import { grantAwards } from "../awards/grant-awards.ts";
import { keepProvisionally } from "../awards/keep-provisionally.ts";
import { keepRoles } from "../awards/role-job.ts";
import { sayFarewell } from "../awards/say-farewell.ts";
import type { ListeningParts } from "../parts.ts";
import { holdReviews } from "../review/hold-reviews.ts";
import { tellStaffRegularly } from "../staff/tell-staff-regularly.ts";
import { keepNoLonger } from "./keep-no-longer.ts";
import type { Job } from "./schedule.ts";

/** @param onEffects to be called after a commit that put something into the outbox */
export function jobsOf(parts: ListeningParts, onEffects: () => void): readonly Job[] {
  return [
    grantAwards(parts, onEffects),
    keepProvisionally(parts),
    holdReviews(parts, onEffects),
    sayFarewell(parts, onEffects),
    announceAwards(parts, onEffects),
    keepRoles(parts, onEffects),
    tellStaffRegularly(parts, onEffects),
    keepNoLonger(parts),
  ];
}
