// Interactions that wait for their answer. A form has to be the first answer, and most answers come within
// milliseconds, so nothing is said at once; shortly before Discord would give up, "thinking" is shown instead.
import type { Cancel, Timer } from "../../clock.ts";
import type { Log } from "../../log.ts";
import { CODE, codeOf, describeFault } from "./fault.ts";
import type { InteractionHandle } from "./handle.ts";
import { instantOf } from "./ids.ts";
import type { InteractionCalls } from "./interaction-calls.ts";
import { HELD_MS, TOKEN_LIVES_MS } from "./limits.ts";

/**
 * How an interaction stands.
 * - `open`: nothing was said yet
 * - `thinking alone`, `thinking`: deferred, shown to the one who acted or to everybody
 * - `taken`: a press whose arrival alone was told
 * - `answered`: the first answer was given
 * - `unknown`: an earlier run had it, or a call broke off
 */
export type Standing = "open" | "thinking alone" | "thinking" | "taken" | "answered" | "unknown";

export interface Held {
  readonly handle: InteractionHandle;
  standing: Standing;
  /** The last step on it: each waits for the one before. */
  turn: Promise<unknown>;
  cancel: Cancel;
  /** Whether it is on record: what is not will not be answered by anybody. */
  isRecorded: boolean;
}

export interface Holding {
  /** Keeps an interaction that was just taken; `acknowledge` starts the wait for its answer. */
  hold(handle: InteractionHandle): { acknowledge(): void };
  /** One that is held, or one of an earlier run. */
  find(handle: InteractionHandle): Held;
  /** Runs a step of an answer after all others of the same interaction. */
  inTurn<T>(held: Held, step: () => Promise<T>): Promise<T>;
  defer(held: Held): Promise<void>;
  /** Shows "thinking" on all that nothing was said to: the next run can still answer them. */
  deferAll(): Promise<void>;
}

const MOST = 5_000;

export function createHolding(calls: InteractionCalls, timer: Timer, log: Log): Holding {
  const all = new Map<string, Held>();

  function keep(handle: InteractionHandle, standing: Standing): Held {
    const held: Held = { handle, standing, turn: Promise.resolve(), cancel: () => {}, isRecorded: false };
    all.set(handle.id, held);
    const now = timer.now();
    for (const [id, { handle: old }] of all) {
      if (all.size <= MOST && instantOf(old.id) + TOKEN_LIVES_MS > now) break;
      all.delete(id);
    }
    return held;
  }

  function inTurn<T>(held: Held, step: () => Promise<T>): Promise<T> {
    const result = held.turn.then(step);
    held.turn = result.catch(() => undefined);
    return result;
  }

  async function sayThinking(held: Held): Promise<void> {
    const { handle } = held;
    // The form's or button's own message stays as it is until the answer comes.
    if (handle.source !== "none") {
      await calls.deferUpdate(handle);
      held.standing = "taken";
      return;
    }
    await calls.think(handle, !handle.isPublic);
    held.standing = handle.isPublic ? "thinking" : "thinking alone";
  }

  const defer = (held: Held): Promise<void> =>
    inTurn(held, async () => {
      held.cancel();
      if (held.standing !== "open") return;
      try {
        await sayThinking(held);
        log.debug({ after: timer.now() - instantOf(held.handle.id) }, "an interaction takes longer and was deferred");
      } catch (error) {
        // An answer whose outcome was not heard of had got through, or this did and was not heard of.
        held.standing = "unknown";
        if (codeOf(error) !== CODE.acknowledged) log.warn(describeFault(error), "an interaction could not be deferred");
      }
    });

  return {
    hold(handle) {
      const held = keep(handle, "open");
      return {
        acknowledge() {
          held.isRecorded = true;
          const left = instantOf(handle.id) + HELD_MS - timer.now();
          // Clocks differ: never longer than from now on, and at once if it is late already.
          held.cancel = timer.after(Math.min(Math.max(0, left), HELD_MS), () => void defer(held));
        },
      };
    },
    find: (handle) => all.get(handle.id) ?? keep(handle, "unknown"),
    inTurn,
    defer,
    async deferAll() {
      await Promise.all([...all.values()].filter(({ isRecorded }) => isRecorded).map(defer));
    },
  };
}
