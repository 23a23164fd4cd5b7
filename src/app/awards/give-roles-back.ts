import type { Event } from "../../chat/event.ts";
import type { Work } from "../work.ts";
import { type RoleParts, syncRoles } from "./sync-roles.ts";

/** Leaving a space ends nothing: whoever comes back gets the roles of their award there again. */
export async function giveRolesBack(
  parts: RoleParts & { readonly clock: { now(): number } },
  event: Event,
  work: Work,
): Promise<void> {
  const person = await work.read((reads) => reads.accounts.personOf(event.by.account));
  if (person === undefined) return;
  const put = await work.write((tx) =>
    syncRoles(parts, tx, person, parts.clock.now(), { to: event.place.space, at: event.at }),
  );
  if (put > 0) work.causesEffects();
}
