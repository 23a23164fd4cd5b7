import { rolesOf } from "../core/award-roles.ts";
import { platformOf, type SpaceId } from "../core/ids.ts";
import { causeOf } from "../log.ts";
import { ABILITIES, type Platform } from "../platforms/platform.ts";
import type { Acting } from "./acting.ts";
import { failedRoles } from "./awards/failed-roles.ts";
import { tableFor } from "./awards/role-book.ts";
import type { ListeningParts } from "./parts.ts";
import { quietUntil } from "./quiet.ts";
import { channelState } from "./read-setup.ts";
import { staffChannelOf } from "./space-settings.ts";
import { placesByUnasked } from "./unasked-switch.ts";
import type { StatusReport } from "./use-cases.ts";

/** What runs, on what, and what waits: of the space in which somebody asks, and of no person. */
export async function readStatus(parts: ListeningParts, acting: Acting): Promise<StatusReport> {
  const { platform, event, work } = acting;
  const { space } = event.place;
  // The event that asks is none of what is looked at: it is not finished yet, and always the last.
  const recorded = await work.read(async (reads) => ({
    inbox: await reads.inbox.count(platform.name, event.key),
    outbox: await reads.outbox.count(space),
    quietUntil: await quietUntil(reads, space, parts.timer.now()),
    staffChannel: await staffChannelOf(reads, space),
    lastEvents: await Promise.all(parts.platforms.map(({ name }) => reads.inbox.count(name, event.key))),
  }));
  const { inbox, staffChannel } = recorded;
  return {
    version: parts.version,
    startedAt: parts.startedAt,
    store: parts.store.engine === "sqlite" ? "SQLite" : "PostgreSQL",
    program: parts.program.program.name,
    sections: parts.knowledge.sections.length,
    inbox: { unfinished: inbox.unfinished, failed: inbox.failed },
    outbox: recorded.outbox,
    awardRoles: await readAwardRoles(parts, space),
    unasked: await placesByUnasked(acting),
    quietUntil: recorded.quietUntil,
    findings: await lookedUp(parts, platform, () => platform.examine(space)),
    staffChannel: staffChannel ? await lookedUp(parts, platform, () => channelState(acting, staffChannel)) : "none",
    platforms: parts.platforms.map((each, index) => ({
      name: each.name,
      connected: each.connected(),
      lastEventAt: recorded.lastEvents[index]?.lastReceivedAt,
      missing: each.name === platform.name ? missingOf(each) : [],
    })),
  };
}

async function readAwardRoles(parts: ListeningParts, space: SpaceId): Promise<StatusReport["awardRoles"]> {
  const table = tableFor(parts.program, platformOf(space));
  const here = parts.roleBook.spaces.find((each) => each.space === space)?.roles ?? [];
  const ours = table ? here.filter(({ role }) => rolesOf(table).includes(role)) : [];
  const failed = (await failedRoles(parts, parts.clock.now())).filter(({ effect }) => effect.space === space);
  return {
    toMend: ours.flatMap(({ name, mayGive }) => (mayGive === true ? [] : [{ role: name, reason: mayGive.reason }])),
    waiting: failed.length,
    why: failed[0]?.why,
  };
}

/** A platform that does not answer is a part of how Laurel is doing, and no reason to say nothing of the rest. */
async function lookedUp<T>(
  { log }: ListeningParts,
  { name }: Platform,
  look: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    log.warn({ platform: name, cause: causeOf(error) }, "a platform could not be asked how Laurel stands there");
    return undefined;
  }
}

function missingOf({ can }: Platform) {
  return ABILITIES.flatMap((ability) => {
    const able = can[ability];
    return able === true ? [] : [{ ability, reason: able.reason }];
  });
}
