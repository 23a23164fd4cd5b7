// How far a space is set up: what was chosen, from the record, and how it stands on the platform now.
import type { Place } from "../chat/place.ts";
import type { SpaceId } from "../core/ids.ts";
import type { Reads } from "../store/store.ts";
import { type Acting, rolesByProgram } from "./acting.ts";
import { USES_OF } from "./check-places.ts";
import type { ListeningParts } from "./parts.ts";
import {
  announcementsOf,
  creditSettingsOf,
  GRANTED,
  readTestMessage,
  type SpaceRoles,
  staffChannelOf,
  TEST_MESSAGE,
} from "./space-settings.ts";
import { rolesOfProgram } from "./staff-roles.ts";
import { placesByUnasked } from "./unasked-switch.ts";
import type { ChannelState, SetupChoices, SetupReport, TestMessage } from "./use-cases.ts";

/** What was chosen for the space in which somebody asks. Asks the record alone, so that a form opens at once. */
export async function readChoices({ spaceRoles }: ListeningParts, acting: Acting): Promise<SetupChoices> {
  const { space } = acting.event.place;
  const { staffChannel, announcements, credit } = await acting.work.read(async (reads) => ({
    staffChannel: await staffChannelOf(reads, space),
    announcements: await announcementsOf(reads, space),
    credit: await creditSettingsOf(reads, space),
  }));
  const { on } = await placesByUnasked(acting);
  return {
    ...(staffChannel ? { staffChannel } : {}),
    ...(announcements ? { announcements } : {}),
    roles: spaceRoles.of(space),
    unasked: on,
    unaskedPossible: acting.platform.can["message text"],
    credit,
  };
}

/** The same with how it stands on the platform. Waits for the platform: call it before the first write. */
export async function readSetup(parts: ListeningParts, acting: Acting): Promise<SetupReport> {
  const { event, work } = acting;
  const choices = await readChoices(parts, acting);
  const { staffChannel } = choices;
  const testMessage = await work.read((reads: Reads) => testMessageOf(reads, event.place.space));
  return {
    choices,
    mayGiveRoles: await mayGiveRoles(parts, acting),
    roles: await describeRoles(parts, acting, choices.roles),
    ...(staffChannel ? { staffChannel: await channelState(acting, staffChannel) } : {}),
    ...(testMessage ? { testMessage } : {}),
  };
}

/**
 * Whether somebody may say which roles make staff, leads, employees and awardees: only whom program.yaml itself makes
 * staff. An admin of a space sees no nominations, so an admin cannot make themselves, or anybody, one who does.
 */
export const mayGiveRoles = async (parts: ListeningParts, acting: Acting): Promise<boolean> =>
  (await rolesByProgram(parts, acting)).has("staff");

/** How a staff channel stands: what Laurel lacks there, and who else reads along. */
export async function channelState({ platform }: Acting, place: Place): Promise<ChannelState> {
  const { readers, who } = await platform.audienceOf(place);
  return {
    place,
    staffAlone: readers === "staff" || readers === "one",
    who,
    lacks: await platform.checkPlace(place, USES_OF.staffChannel),
  };
}

/** Each role with the names of the platform's own that give it here: by program.yaml, and by the space itself. */
export async function describeRoles(
  { program }: ListeningParts,
  { platform, event }: Acting,
  given: SpaceRoles,
): Promise<SetupReport["roles"]> {
  const { space } = event.place;
  const names = await roleNames(platform, space);
  const called = (roles: readonly string[]) => roles.flatMap((role) => names.get(role) ?? []);
  return GRANTED.map((role) => ({
    role,
    byProgram: called(rolesOfProgram(program, space, role)),
    bySpace: called(given[role]),
  }));
}

async function roleNames(platform: Acting["platform"], space: SpaceId): Promise<ReadonlyMap<string, string>> {
  return new Map((await platform.rolesIn(space)).map(({ role, name }) => [role, name]));
}

/** What became of the last test message of a space; undefined where there was none, or it is long ago. */
async function testMessageOf(reads: Reads, space: SpaceId): Promise<TestMessage | undefined> {
  const kept = readTestMessage(await reads.settings.get(space, TEST_MESSAGE));
  const row = kept && (await reads.outbox.find(kept.effect));
  if (!row) return undefined;
  const { at } = kept;
  if (row.state === "sent") return { at, state: "arrived" };
  if (row.state === "failed") return { at, state: "failed", ...(row.why === undefined ? {} : { why: row.why }) };
  return { at, state: "on its way" };
}
