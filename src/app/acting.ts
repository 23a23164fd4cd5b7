import type { Event } from "../chat/event.ts";
import type { Role } from "../command/define.ts";
import { rolesFor } from "../command/permission.ts";
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

export interface Actors {
  readonly program: Program;
}

/** Looks up who acted and which roles they have now. */
export async function meetActor({ program }: Actors, event: Event, platform: Platform, work: Work): Promise<Acting> {
  const native = await platform.rolesOf(event.by.account, event.place.space);
  let known: Promise<AccountRow> | undefined;
  return {
    event,
    platform,
    work,
    roles: rolesFor(native, program, platform.name),
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
