import type { CommandDef, GroupDef } from "./define.ts";

/** What a command or group is called in other languages, by locale as Discord writes it (`pt-BR`); else in English. */
export type Localised = Readonly<Record<string, { readonly name?: string | undefined; readonly summary: string }>>;

/** A command as platforms publish it: `program status` has its group's word in `path`. */
export interface PublishedCommand {
  /** `["ask"]`, or `["program", "status"]`. */
  readonly path: readonly string[];
  readonly command: CommandDef;
  readonly group?: GroupDef;
  readonly localised?: Localised;
  /** The same of its group. */
  readonly groupLocalised?: Localised;
}

/** The words after the slash: `program status`. */
export const nameOf = ({ path }: { readonly path: readonly string[] }): string => path.join(" ");
