// Who the members are: names and what Slack says of their standing, kept for a day and renewed as Slack tells of changes.
import { z } from "zod";
import type { Timer } from "../../clock.ts";
import type { Client } from "./clients.ts";
import { type Kept, keep } from "./kept.ts";

const DAY_MS = 24 * 60 * 60_000;

export interface Profile {
  readonly name: string;
  readonly bot: boolean;
  /** Of another organisation, seen through Slack Connect. */
  readonly foreign: boolean;
  /** Administers the workspace, or owns it. */
  readonly admin: boolean;
  readonly gone: boolean;
  /** BCP 47. */
  readonly locale?: string;
}

const user = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  locale: z.string().optional(),
  profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
});

/** Reads a user as users.info and user_change give one; undefined if it is none. */
export function readProfile(given: unknown, team: string): (Profile & { readonly id: string }) | undefined {
  const { data } = user.safeParse(given);
  if (!data) return undefined;
  const { id, profile, locale } = data;
  return {
    id,
    name: profile?.display_name || profile?.real_name || data.real_name || data.name || id,
    bot: data.is_bot ?? false,
    foreign: data.is_stranger === true || (data.team_id !== undefined && data.team_id !== team),
    admin: data.is_admin === true || data.is_owner === true,
    gone: data.deleted ?? false,
    ...(locale ? { locale } : {}),
  };
}

export type People = Kept<Profile>;

/** Rejects for somebody Slack does not know, as `users.info` does. */
export const keepPeople = (client: Client, team: string, timer: Timer): People =>
  keep({
    timer,
    forMs: DAY_MS,
    async look(id) {
      const { user: found } = await client.users.info({ user: id, include_locale: true });
      const profile = readProfile(found, team);
      if (!profile) throw new Error("users.info gave no user");
      return profile;
    },
  });
