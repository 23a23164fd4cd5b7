import type { SpaceId } from "../core/ids.ts";
import { type BackfillChoice, backfillFromCommandLine } from "./backfill.ts";
import { EXIT } from "./exit.ts";
import { reportFromCommandLine, reviewFromCommandLine } from "./review-backfill.ts";

export interface BackfillOptions extends Omit<BackfillChoice, "space"> {
  readonly space?: SpaceId;
  readonly report?: boolean;
  /** True for everything that waits. */
  readonly accept?: true | readonly number[];
  readonly reject?: true | readonly number[];
}

/** Reads an export, or shows or reviews what waits of earlier ones: one of them at a time. */
export async function backfillCommand(file: string | undefined, options: BackfillOptions): Promise<void> {
  const { report, accept, reject, space, ...choice } = options;
  const asked = [file !== undefined, report, accept, reject].filter(Boolean).length;
  if (asked !== 1) return refuse("Name a file, or one of --report, --accept and --reject.");
  if (report) return reportFromCommandLine();
  if (accept) return reviewFromCommandLine(accept === true ? "all" : accept, true);
  if (reject) return reviewFromCommandLine(reject === true ? "all" : reject, false);
  if (file === undefined || space === undefined)
    return refuse("Say which space it is of: npx laurel backfill export.zip --space slack:T024BE7LD");
  return backfillFromCommandLine(file, { ...choice, space });
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = EXIT.usage;
}
