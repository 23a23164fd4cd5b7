import { helpFor } from "../command/help.ts";
import type { Acting } from "./acting.ts";
import type { Parts } from "./parts.ts";
import type { HelpEntry } from "./use-cases.ts";

/** The commands that the one who acted may use, those for everybody first. */
export function listCommands({ registry }: Parts, { roles }: Acting): readonly HelpEntry[] {
  return helpFor(registry.published, roles);
}
