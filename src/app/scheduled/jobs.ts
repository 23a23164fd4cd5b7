// What the calendar asks for, in the order in which it is looked at. A subject adds its line here.
import type { ListeningParts } from "../parts.ts";
import { holdReviews } from "../review/hold-reviews.ts";
import { keepNoLonger } from "./keep-no-longer.ts";
import type { Job } from "./schedule.ts";

/** @param onEffects to be called after a commit that put something into the outbox */
export function jobsOf(parts: ListeningParts, onEffects: () => void): readonly Job[] {
  return [keepNoLonger(parts), holdReviews(parts, onEffects)];
}
