import type { SpaceId } from "../core/ids.ts";
import { platformOf } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";

/** The platform's own roles that make somebody staff in a space, by program.yaml: those of leads among them. */
export function staffRolesIn({ roles }: Program, space: SpaceId): readonly string[] {
  const platform = platformOf(space);
  const of = (granting: Readonly<Record<string, readonly string[]>>): readonly string[] =>
    Object.hasOwn(granting, platform) ? (granting[platform] ?? []) : [];
  return [...new Set([...of(roles.staff), ...of(roles.lead)])];
}
