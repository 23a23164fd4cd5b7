// User groups: Slack's nearest thing to roles. Their members are kept for five minutes, and renewed as Slack tells.
import { z } from "zod";
import type { Timer } from "../../clock.ts";
import type { Client } from "./clients.ts";
import { keep } from "./kept.ts";

const FIVE_MINUTES_MS = 5 * 60_000;

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly members: ReadonlySet<string>;
}

export interface Groups {
  all(): Promise<readonly Group[]>;
  /** Ids of the groups somebody is in. */
  of(user: string): Promise<readonly string[]>;
  /** Somebody was put in or taken out. */
  changed(): void;
}

const listed = z.array(
  z.object({ id: z.string(), name: z.string(), handle: z.string(), users: z.array(z.string()).default([]) }),
);

export function keepGroups(client: Client, timer: Timer): Groups {
  const kept = keep<readonly Group[]>({
    timer,
    forMs: FIVE_MINUTES_MS,
    async look() {
      // All with all their members in one call: asking for each would take as many as there are groups.
      const { usergroups } = await client.usergroups.list({ include_users: true });
      return listed.parse(usergroups).map(({ users, ...group }) => ({ ...group, members: new Set(users) }));
    },
  });
  const all = () => kept.get("all");
  return {
    all,
    of: async (user) => (await all()).filter(({ members }) => members.has(user)).map(({ id }) => id),
    changed: () => kept.clear(),
  };
}
