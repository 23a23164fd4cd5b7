import { ABILITIES, type Abilities, type Ability, type PlatformLimits } from "../platform.ts";
import { PlaygroundMistake } from "./mistake.ts";

/** The playground can do everything; a test takes abilities away to be like another platform. */
export const EVERYTHING = Object.fromEntries(ABILITIES.map((ability) => [ability, true])) as Abilities;

/** Wide enough that no form of the default program is split and no list is cut. */
export const GENEROUS: PlatformLimits = {
  fieldsPerPage: 20,
  selectOptions: 100,
  delivery: { concurrency: 10, gapMs: 0 },
};

/** How a playground differs from the default, so that it can stand in for another platform. */
export interface PlaygroundManners {
  readonly can: Abilities;
  readonly limits: PlatformLimits;
  /** Whether an answer to a message can be for its author alone, as on Slack. On Discord it cannot. */
  readonly hidesAnswersToMessages: boolean;
  /** Whether commands, presses and forms bring the roles of the one who acted, as on Discord; absent: no, as on Slack. */
  readonly interactionsBringRoles?: boolean;
  /** Whether Laurel may read messages that are not written to it. */
  readonly readsMessages: boolean;
  /** Milliseconds of the real timer after which an event can no longer be answered; absent: never. */
  readonly handlesLastMs?: number;
}

/** Throws a PlaygroundMistake with the reason if people cannot do this here. */
export function demand(manners: PlaygroundManners, ability: Ability): void {
  const can = manners.can[ability];
  if (can !== true) throw new PlaygroundMistake(`That cannot be done here: ${can.reason}.`);
}
