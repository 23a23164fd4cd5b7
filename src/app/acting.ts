import type { Actor, Event } from "../chat/event.ts";
import { rolesFor } from "../command/permission.ts";
import type { SpaceId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Program } from "../program/schema.ts";
import type { AccountRow, Tx } from "../store/store.ts";
import type { RolesOfSpaces } from "./staff-roles.ts";
import type { Work } from "./work.ts";

/** One event with the one who acted: what every use case starts from. */
export interface Acting {
  readonly event: Event;
  readonly platform: Platform;
  readonly work: Work;
  readonly roles: ReadonlySet<Role>;
  /** The account that acted, made when first needed. */
  account(tx: Tx): Promise<AccountRow>;
  /** They were erased: this event leaves no account of theirs behind. */
  forget(): void;
  readonly isForgotten: boolean;
}

interface RoleParts {
  readonly program: Program;
  readonly spaceRoles: Pick<RolesOfSpaces, "of">;
}

/** Looks up who acted and which roles they have now. */
export async function meetActor(parts: RoleParts, event: Event, platform: Platform, work: Work): Promise<Acting> {
  const roles = await rolesNow(parts, platform, event.by, event.place.space);
  let known: Promise<AccountRow> | undefined;
  let isForgotten = false;
  return {
    event,
    platform,
    work,
    roles,
    account(tx) {
      known ??= tx.accounts.ensure({
        account: event.by.account,
        name: event.by.name,
        bot: event.by.bot,
        at: event.at,
        inDm: event.place.kind === "dm",
      });
      return known;
    },
    forget() {
      isForgotten = true;
    },
    get isForgotten() {
      return isForgotten;
    },
  };
}

/**
 * The roles an actor has in a space, as program.yaml and the space read the platform's own: those the event brought,
 * else those of now.
 */
export async function rolesNow(
  { program, spaceRoles }: RoleParts,
  platform: Pick<Platform, "name" | "rolesOf">,
  by: Actor,
  space: SpaceId,
): Promise<ReadonlySet<Role>> {
  return rolesFor(await nativeRoles(platform, by, space), program, platform.name, spaceRoles.of(space));
}

/** The roles that program.yaml alone gives them: what a space gave itself cannot give more. */
export async function rolesByProgram(
  { program }: Pick<RoleParts, "program">,
  { event, platform }: Pick<Acting, "event" | "platform">,
): Promise<ReadonlySet<Role>> {
  return rolesFor(await nativeRoles(platform, event.by, event.place.space), program, platform.name);
}

const nativeRoles = async (
  platform: Pick<Platform, "rolesOf">,
  by: Actor,
  space: SpaceId,
): Promise<readonly string[]> => by.roles ?? (await platform.rolesOf(by.account, space));
