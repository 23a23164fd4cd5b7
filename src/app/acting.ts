import type { Actor, Event } from "../chat/event.ts";
import { rolesFor } from "../command/permission.ts";
import { today } from "../core/calendar.ts";
import type { AccountId, Instant, SpaceId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Program } from "../program/schema.ts";
import type { AccountRow, Reads, Tx } from "../store/store.ts";
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
  /** Whether an account is of somebody who holds an award now, by the record; nobody does where this is absent. */
  readonly holdsAward?: (account: AccountId) => Promise<boolean>;
}

/** Tells who holds an award on the day it is, anew each time: what ran out an hour ago gives nothing. */
export const awardsOnRecord =
  ({ program }: Program, reads: Pick<Reads, "terms">, now: () => Instant) =>
  (account: AccountId): Promise<boolean> =>
    reads.terms.isHolder(account, today(now(), program.timeZone));

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
 * else those of now. Whoever holds an award on record is an awardee, whatever their platform says.
 */
export async function rolesNow(
  { program, spaceRoles, holdsAward }: RoleParts,
  platform: Pick<Platform, "name" | "rolesOf">,
  by: Actor,
  space: SpaceId,
): Promise<ReadonlySet<Role>> {
  const native = await nativeRoles(platform, by, space);
  const roles = rolesFor(native, program, platform.name, by.account, spaceRoles.of(space));
  if (roles.has("awardee") || by.bot || !(await holdsAward?.(by.account))) return roles;
  return new Set([...roles, "awardee"]);
}

/** The roles that program.yaml alone gives them: what a space gave itself cannot give more. */
export async function rolesByProgram(
  { program }: Pick<RoleParts, "program">,
  { event, platform }: Pick<Acting, "event" | "platform">,
): Promise<ReadonlySet<Role>> {
  return rolesFor(await nativeRoles(platform, event.by, event.place.space), program, platform.name, event.by.account);
}

const nativeRoles = async (
  platform: Pick<Platform, "rolesOf">,
  by: Actor,
  space: SpaceId,
): Promise<readonly string[]> => by.roles ?? (await platform.rolesOf(by.account, space));
