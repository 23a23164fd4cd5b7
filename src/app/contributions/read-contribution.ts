import type { FormValues } from "../../chat/form.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import { refuseFromChat, valuesOf } from "./correct-contribution.ts";
import { dayOf } from "./last-time.ts";
import { describeOwn, findOwn } from "./own-contribution.ts";
import type { OwnContribution } from "./use-cases.ts";

/** One of one's own contributions. */
export async function readContribution(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  ref: number,
): Promise<OwnContribution> {
  return acting.work.read(async (reads) => describeOwn(reads, program, await findOwn(reads, acting, ref)));
}

/** The same again, today: what a talk or a meeting that is repeated begins with. */
export async function proposeAgain(
  { program }: Pick<Parts, "program">,
  acting: Acting,
  ref: number,
): Promise<FormValues> {
  return acting.work.read(async (reads) => {
    const row = await findOwn(reads, acting, ref);
    refuseFromChat(row);
    return { ...(await valuesOf(reads, row)), day: dayOf(acting, program) };
  });
}
