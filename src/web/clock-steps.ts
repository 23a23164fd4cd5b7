// How far the program clock can be moved at a time.
import { instantAt, nextAwardDate, today } from "../core/calendar.ts";
import type { Instant } from "../core/ids.ts";
import type { Playground } from "../platforms/playground/index.ts";
import type { Program } from "../program/schema.ts";
import { CLOCK_STEPS, type ClockShown, type ClockStep } from "./shapes.ts";

/** Moments of the record that people may want to see. */
export interface Moments {
  /** When the next reminder leaves, of the program clock; undefined if none is planned. */
  nextReminder(): Promise<Instant | undefined>;
}

interface Clocked {
  readonly playground: Playground;
  readonly program: Program;
  readonly moments: Moments;
}

/** The clock, and where it can be moved. */
export async function clockShown(clocked: Clocked): Promise<ClockShown> {
  const { playground } = clocked;
  const now = playground.now();
  if (!playground.clockMoves) return { now, steps: [] };
  const steps = await Promise.all(CLOCK_STEPS.map(async (step) => ({ step, to: await leadsTo(clocked, step) })));
  return { now, steps: steps.flatMap(({ step, to }) => (to === undefined ? [] : [{ step, to }])) };
}

/** Where a step leads from now; undefined if it leads nowhere. */
export async function leadsTo(
  { playground, program, moments }: Clocked,
  step: ClockStep,
): Promise<Instant | undefined> {
  const now = playground.now();
  const { timeZone } = program.program;
  const day = today(now, timeZone);
  switch (step) {
    case "day":
      return now + 86_400_000;
    case "week":
      return now + 7 * 86_400_000;
    case "award date":
      // When people work, so that what is due that day is due.
      return instantAt(nextAwardDate(program.calendar, day), program.calendar.officeHours.from, timeZone);
    case "reminder": {
      const at = await moments.nextReminder();
      return at === undefined || at < now ? undefined : at;
    }
  }
}
