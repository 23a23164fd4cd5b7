import type { Platform } from "../../platforms/platform.ts";
import type { ListeningParts } from "../parts.ts";
import type { Work } from "../work.ts";
import type { Decided, HelpFacts } from "./help-facts.ts";
import { showDecided } from "./show-credit.ts";
import { type StaffRoom, tellStaff } from "./tell-staff.ts";

/** What credits are decided with. */
export interface Deciding {
  readonly parts: ListeningParts;
  readonly platform: Platform;
  /** Where staff hear of it, looked up before. */
  readonly staff: StaffRoom | undefined;
  readonly work: Work;
}

/** All that follows from decisions, in their transaction: what people see, and what staff are told. */
export async function showAll(
  { parts, platform, staff, work }: Deciding,
  facts: readonly HelpFacts[],
  decided: readonly Decided[],
): Promise<void> {
  await showDecided(parts, platform, facts, decided, work);
  await tellStaff(parts, staff, facts, decided, work);
}
