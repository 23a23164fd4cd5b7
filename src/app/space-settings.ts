// What the admins and staff of a space chose for it, under one name each. Whatever a record holds is checked when it is read.
import { z } from "zod";
import type { Place } from "../chat/place.ts";
import type { Id, Instant, PlaceId, RowId, SpaceId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import { SIGNALS } from "../program/sections/credit.ts";
import type { SettingReads } from "../store/store.ts";

export const STAFF_CHANNEL = "staff channel";
/** Where the news of an award date goes. */
export const ANNOUNCEMENTS = "announcements";
export const SPACE_ROLES = "roles";
export const CREDIT_SIGNALS = "credit signals";
export const QUIET = "quiet";
export const TEST_MESSAGE = "test message";

/** The roles that a space may give to roles of its platform, beside those of program.yaml. */
export const GRANTED = ["staff", "lead", "employee", "awardee"] as const satisfies readonly Role[];
export type Granted = (typeof GRANTED)[number];
/** The platform's own roles that make somebody staff, lead, employee or awardee in one space. */
export type SpaceRoles = Readonly<Record<Granted, readonly string[]>>;

/** Which signals of helping are to be credited, and in which channels. */
export interface CreditSettings {
  readonly signals: readonly (typeof SIGNALS)[number][];
  readonly places: readonly Place[];
}

/** Laurel says nothing of its own accord until then, an instant of the real timer. */
export interface QuietSetting {
  readonly until: Instant;
}

type Reads = { readonly settings: SettingReads };

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === "string" && value !== "");
/** A place as it was chosen. Who reads along there now is not known from it. */
const place = z
  .object({ space: id<SpaceId>(), id: id<PlaceId>(), kind: z.enum(["channel", "forum"]), name: z.string().optional() })
  .transform((kept): Place => ({ ...kept, readers: "unknown" }));
const words = z.array(z.string());
const roles = z.object({ staff: words, lead: words, employee: words, awardee: words }).partial();
const credit = z.object({ signals: z.array(z.enum(SIGNALS)), places: z.array(place) });
const quiet = z.object({ until: z.number() });
const testMessage = z.object({ effect: id<RowId<"outbox">>(), at: z.number() });

export const NO_ROLES: SpaceRoles = { staff: [], lead: [], employee: [], awardee: [] };
export const NO_CREDIT: CreditSettings = { signals: [], places: [] };

/** The channel in which a space's staff want to hear from Laurel; undefined where none was chosen. Its readers are to be asked for. */
export async function staffChannelOf({ settings }: Reads, space: SpaceId): Promise<Place | undefined> {
  return readPlace(await settings.get(space, STAFF_CHANNEL), space);
}

/** A channel as it was chosen for a space; undefined for what was not set, cannot be read, or is another space's. */
export function readPlace(value: unknown, space: SpaceId): Place | undefined {
  const kept = place.safeParse(value).data;
  return kept?.space === space ? kept : undefined;
}

/** The channel for the news of an award date; undefined where none was chosen. */
export const announcementsOf = async ({ settings }: Reads, space: SpaceId): Promise<Place | undefined> =>
  readPlace(await settings.get(space, ANNOUNCEMENTS), space);

/** Reads the roles that a space gives; none for what is not set or cannot be read. */
export const readSpaceRoles = (value: unknown): SpaceRoles => ({ ...NO_ROLES, ...roles.safeParse(value).data });

/** What is to be credited in a space: nothing, unless somebody chose it. */
export async function creditSettingsOf({ settings }: Reads, space: SpaceId): Promise<CreditSettings> {
  return readCreditSettings(await settings.get(space, CREDIT_SIGNALS));
}

/** Reads what is to be credited; nothing for what is not set or cannot be read. */
export const readCreditSettings = (value: unknown): CreditSettings => credit.safeParse(value).data ?? NO_CREDIT;

/** Until when a space asked Laurel to say nothing of its own accord; undefined where it did not, or cannot be read. */
export const readQuiet = (value: unknown): QuietSetting | undefined => quiet.safeParse(value).data;

/** Which effect the last test message was, and when it was sent; undefined where there was none. */
export const readTestMessage = (value: unknown) => testMessage.safeParse(value).data;

/** A place as it is kept in a setting. */
export const keptPlace = ({ space, id, kind, name }: Place): Omit<Place, "readers"> => ({
  space,
  id,
  kind,
  ...(name === undefined ? {} : { name }),
});
