import type { CommandDef, GroupDef } from "./define.ts";

/** A command as platforms publish it: `program status` has its group's word in `path`. */
export interface PublishedCommand {
  /** `["ask"]`, or `["program", "status"]`. */
  readonly path: readonly string[];
  readonly command: CommandDef;
  readonly group?: GroupDef;
}

/** The words after the slash: `program status`. */
export const nameOf = ({ path }: { readonly path: readonly string[] }): string => path.join(" ");
