// Roles on Slack are its user groups. "admin" stands for who administers the workspace.
import type { AccountId } from "../../core/ids.ts";
import type { Membership, SpaceRole } from "../platform.ts";
import { NO_ROLES } from "./abilities.ts";
import { refusalOf } from "./failures.ts";
import { userOf } from "./ids.ts";
import type { Workspace } from "./workspace.ts";

export async function rolesOfSpace({ groups }: Workspace): Promise<readonly SpaceRole[]> {
  return (await groups.all()).map(({ id, name }) => ({ role: id, name, mayGive: { reason: NO_ROLES } }));
}

/** What somebody is in the workspace; "gone" for who was deactivated, is not known, or is of another organisation. */
export async function membershipIn({ people }: Workspace, account: AccountId): Promise<Membership> {
  try {
    const { gone, foreign, bot } = await people.get(userOf(account));
    if (gone || foreign) return "gone";
    return bot ? "bot" : "member";
  } catch (error) {
    if (["user_not_found", "user_not_visible"].includes(refusalOf(error) ?? "")) return "gone";
    throw error;
  }
}

/** Ids of user groups, and "admin". Nothing for somebody who is not there any more, or is of another organisation. */
export async function rolesOfAccount({ groups, people }: Workspace, account: AccountId): Promise<readonly string[]> {
  const user = userOf(account);
  try {
    const [inGroups, profile] = await Promise.all([groups.of(user), people.get(user)]);
    if (profile.gone || profile.foreign) return [];
    return profile.admin ? [...inGroups, "admin"] : inGroups;
  } catch (error) {
    if (["user_not_found", "user_not_visible"].includes(refusalOf(error) ?? "")) return [];
    throw error;
  }
}
