import type { FormValues } from "../../chat/form.ts";
import { today } from "../../core/calendar.ts";
import { foldEntries, type Paid, type Visibility } from "../../core/contribution.ts";
import type { Program } from "../../program/schema.ts";
import type { Reads } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { ownRows } from "./own-contribution.ts";

/** What one's last contribution had that the next one is likely to have, too. */
export interface LastTime {
  /** Those that the program still has. */
  readonly expertises: readonly string[];
  readonly visibility: Visibility;
  /** Undefined the first time. */
  readonly paid: Paid | undefined;
}

/** Of the contributions that somebody entered by hand and did not withdraw, the one that was entered last. */
export async function lastTime(reads: Reads, acting: Acting, program: Program): Promise<LastTime> {
  const last = (await ownRows(reads, acting))
    .filter(({ source }) => source === "hand")
    .map(({ entries }) => foldEntries(entries))
    .filter(({ standing }) => standing === "stands")
    .reduce<ReturnType<typeof foldEntries> | undefined>(
      (latest, each) => (latest && latest.recordedAt > each.recordedAt ? latest : each),
      undefined,
    );
  const { expertises, contributions } = program;
  const [only, ...others] = expertises;
  const known = last?.facts.expertises.filter((id) => expertises.some((each) => each.id === id)) ?? [];
  return {
    expertises: known.length === 0 && only && others.length === 0 ? [only.id] : known,
    visibility: last?.facts.visibility ?? contributions.defaultVisibility,
    paid: last?.facts.paid,
  };
}

/** What the form of a new contribution begins with: today, and what the last one had. */
export async function beginContribution({ program }: Pick<Parts, "program">, acting: Acting): Promise<FormValues> {
  const { paid, ...others } = await acting.work.read((reads) => lastTime(reads, acting, program));
  return { ...others, day: dayOf(acting, program), quantity: 1, ...(paid === undefined ? {} : { paid }) };
}

/** The day of an event in the program's time zone. */
export const dayOf = ({ event }: Acting, { program }: Program) => today(event.at, program.timeZone);
