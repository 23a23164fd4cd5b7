import type { Cache } from "../cache.ts";
import type { ProgramClock, Timer } from "../clock.ts";
import type { CommandDef } from "../command/define.ts";
import type { Registry } from "../command/registry.ts";
import type { AccountId, Instant } from "../core/ids.ts";
import type { Draw } from "../draw/draw-thread.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Log } from "../log.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Program } from "../program/schema.ts";
import type { NextCode, NextId } from "../row-ids.ts";
import type { Store } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import type { RoleBook } from "./awards/role-book.ts";
import type { CreditWatch } from "./credit/credit-watch.ts";
import type { RolesOfSpaces } from "./staff-roles.ts";
import type { UnaskedWatch } from "./unasked-watch.ts";
import type { May } from "./use-cases.ts";

/** What the application is put together from, once, in the composition root. */
export interface Parts {
  readonly version: string;
  readonly program: Program;
  readonly knowledge: Knowledge;
  readonly registry: Registry;
  readonly platforms: readonly Platform[];
  readonly store: Store;
  readonly cache: Cache;
  readonly clock: ProgramClock;
  readonly timer: Timer;
  readonly nextId: NextId;
  /** For rows that are kept without their author: see `dayIds`. */
  readonly nextDayId: NextId;
  readonly nextCode: NextCode;
  readonly log: Log;
  /** Milliseconds for which an effect that is being sent belongs to this run; see the delivery worker. */
  readonly leaseMs?: number;
  /** When this run started, of the real timer. */
  readonly startedAt: Instant;
  /** Draws pictures; in a thread of its own if absent. */
  readonly draw?: Draw;
}

/** The same while Laurel runs: it listens. */
export interface ListeningParts extends Parts {
  readonly watch: UnaskedWatch;
  readonly creditWatch: CreditWatch;
  readonly spaceRoles: RolesOfSpaces;
  readonly roleBook: RoleBook;
  readonly holdsAward: (account: AccountId) => Promise<boolean>;
  readonly draw: Draw;
  /** Says that a nomination was handed in, once that is committed: what becomes of it is looked at soon. */
  readonly nominationsArrived: () => void;
}

/** What an event is decided with. */
export interface DeciderParts extends ListeningParts {
  /** The use cases, bound to one event and to whom its command answers. */
  mayOf(acting: Acting, answer: CommandDef["answer"]): May;
}
