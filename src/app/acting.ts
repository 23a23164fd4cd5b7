import type { Event } from "../chat/event.ts";
import { rolesFor } from "../command/permission.ts";
import type { AccountId, SpaceId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Program } from "../program/schema.ts";
import type { AccountRow, Tx } from "../store/store.ts";
import type { Work } from "./work.ts";

/** One event with the one who acted: what every use case starts from. */
export interface Acting {
  readonly event: Event;
  readonly platform: Platform;
  readonly work: Work;
  readonly roles: ReadonlySet<Role>;
  /** The account that acted, made when first needed. */
  account(tx: Tx): Promise<AccountRow>;
}

/** Looks up who acted and which roles they have now. */
export async function meetActor(
  parts: { program: Program },
  event: Event,
  platform: Platform,
  work: Work,
): Promise<Acting> {
  const roles = await rolesNow(parts, platform, event.by.account, event.place.space);
  let known: Promise<AccountRow> | undefined;
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
  };
}

/** The roles an account has in a space now, as program.yaml reads the platform's own. */
export async function rolesNow(
  { program }: { program: Program },
  platform: Platform,
  account: AccountId,
  space: SpaceId,
): Promise<ReadonlySet<Role>> {
  return rolesFor(await platform.rolesOf(account, space), program, platform.name);
}
