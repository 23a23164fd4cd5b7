import type { PersonRef } from "../../chat/rich.ts";
import { rolesFor } from "../../command/permission.ts";
import { type AccountId, platformOf, type SpaceId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Role } from "../../core/role.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Program } from "../../program/schema.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";

type Parts = Pick<ListeningParts, "program" | "platforms" | "spaceRoles">;

const CALLED: Readonly<Record<Program["nomination"]["notEligible"][number], string>> = {
  staff: "is on the program team",
  lead: "leads a region of the program",
  employee: "works for the organisation that gives the award",
  awardee: "holds the award",
};

/**
 * Throws a Refusal for a bot, for somebody who left, and for roles that can never be nominated. It waits for the
 * platform: before any transaction.
 */
export async function checkMember(parts: Parts, { platform, event }: Acting, member: PersonRef): Promise<void> {
  const { space } = event.place;
  if (member.bot) throw new Refusal(NO_BOT);
  const membership = await platform.membershipOf(member.account, space);
  if (membership === "bot") throw new Refusal(NO_BOT);
  if (membership === "gone")
    throw new Refusal([
      "They are not here any more. If they should be put forward all the same, please type ",
      { command: "nominate" },
      " and give a link to their profile, or their name and mail address.",
    ]);
  checkRoles(parts.program, await rolesOf(parts, platform, member.account, space));
}

/** The same for all accounts of a person that the record knows, as far as their platforms tell. */
export async function checkAccounts(parts: Parts, accounts: readonly AccountId[]): Promise<void> {
  for (const account of accounts) {
    const platform = parts.platforms.find(({ name }) => name === platformOf(account));
    if (platform === undefined) continue;
    for (const { id } of await platform.spaces())
      checkRoles(parts.program, await rolesOf(parts, platform, account, id));
  }
}

async function rolesOf(
  { program, spaceRoles }: Parts,
  platform: Platform,
  account: AccountId,
  space: SpaceId,
): Promise<ReadonlySet<Role>> {
  return rolesFor(await platform.rolesOf(account, space), program, platform.name, account, spaceRoles.of(space));
}

function checkRoles({ nomination }: Program, roles: ReadonlySet<Role>): void {
  const role = nomination.notEligible.find((each) => roles.has(each));
  if (role === undefined) return;
  throw new Refusal(
    `This person ${CALLED[role]}, and so cannot be nominated. If that is not right any more, please tell the program team.`,
  );
}

const NO_BOT = "This is a bot, and bots cannot be nominated. Please pick the person behind it.";
