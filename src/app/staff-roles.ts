// Which of a platform's own roles mean something in a space: those of program.yaml, and those the space gives itself.
import { nativeRolesFor } from "../command/permission.ts";
import { platformOf, type SpaceId } from "../core/ids.ts";
import type { Program } from "../program/schema.ts";
import type { Store } from "../store/store.ts";
import { type Granted, NO_ROLES, readSpaceRoles, SPACE_ROLES, type SpaceRoles } from "./space-settings.ts";

/**
 * What every space gives, in mind, so that whoever asks waits for nothing. One process runs on a record, so it stays
 * right as long as each change is told to `change` once it is committed.
 */
export interface RolesOfSpaces {
  of(space: SpaceId): SpaceRoles;
  change(space: SpaceId, roles: SpaceRoles): void;
}

/** Reads what all spaces give. */
export async function openRolesOfSpaces(store: Store): Promise<RolesOfSpaces> {
  const known = new Map<string, SpaceRoles>();
  for (const { scope, value } of await store.read.settings.all(SPACE_ROLES)) known.set(scope, readSpaceRoles(value));
  return {
    of: (space) => known.get(space) ?? NO_ROLES,
    change: (space, roles) => void known.set(space, roles),
  };
}

/** The platform's own roles that give a role by program.yaml, on the platform of a space. */
export const rolesOfProgram = (program: Program, space: SpaceId, role: Granted): readonly string[] =>
  nativeRolesFor(program, role, platformOf(space));

/** The platform's own roles that make somebody staff in a space: those of leads among them. */
export function staffRolesIn(program: Program, spaces: RolesOfSpaces, space: SpaceId): readonly string[] {
  const given = spaces.of(space);
  return [
    ...new Set(
      (["staff", "lead"] as const).flatMap((role) => [...rolesOfProgram(program, space, role), ...given[role]]),
    ),
  ];
}
