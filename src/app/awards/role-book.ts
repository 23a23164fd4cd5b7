// What Laurel keeps in mind of roles: which spaces there are, which roles they have, and whose awards run.
import { today } from "../../core/calendar.ts";
import type { AccountId, Instant, SpaceId } from "../../core/ids.ts";
import { causeOf, type Log } from "../../log.ts";
import type { Platform, SpaceRole } from "../../platforms/platform.ts";
import type { Program } from "../../program/schema.ts";
import type { Store } from "../../store/store.ts";

export interface KnownSpace {
  readonly space: SpaceId;
  readonly platform: string;
  readonly roles: readonly SpaceRole[];
}

export interface RoleBook {
  /** Empty before the first look, and for platforms that cannot give roles. */
  readonly spaces: readonly KnownSpace[];
  /** Accounts of everybody whose award runs: when they come back to a space, it is Laurel's business. */
  readonly holders: ReadonlySet<AccountId>;
  /** Somebody's award began a moment ago. */
  noteHolders(accounts: readonly AccountId[]): void;
  /** Asks platforms and record anew. A platform that does not answer is known as it was. */
  refresh(now: Instant): Promise<void>;
}

export function openRoleBook(parts: {
  readonly platforms: readonly Platform[];
  readonly store: Store;
  readonly program: Program;
  readonly log: Log;
}): RoleBook {
  const { platforms, store, program, log } = parts;
  const known = new Map<string, readonly KnownSpace[]>();
  const holders = new Set<AccountId>();

  async function look(platform: Platform): Promise<void> {
    if (platform.can.roles !== true || tableFor(program, platform.name) === undefined) return;
    try {
      const spaces = await platform.spaces();
      const there = await Promise.all(
        spaces.map(async ({ id }) => ({ space: id, platform: platform.name, roles: await platform.rolesIn(id) })),
      );
      known.set(platform.name, there);
    } catch (error) {
      log.warn({ platform: platform.name, cause: causeOf(error) }, "roles could not be looked up and are tried again");
    }
  }

  return {
    holders,
    get spaces() {
      return [...known.values()].flat();
    },
    noteHolders: (accounts) => {
      for (const account of accounts) holders.add(account);
    },
    async refresh(now) {
      await Promise.all(platforms.map(look));
      const running = await store.read.terms.holders(today(now, program.program.timeZone));
      holders.clear();
      for (const account of running) holders.add(account);
    },
  };
}

/** The roles that awards bring on a platform; undefined where program.yaml names none. */
export function tableFor({ awards }: Program, platform: string) {
  const table = awards.roles && Object.entries(awards.roles).find(([name]) => name === platform)?.[1];
  return table && (table.everyAwardee.length > 0 || Object.keys(table.byExpertise).length > 0) ? table : undefined;
}
