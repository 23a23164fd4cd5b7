import { ABILITIES, type Platform } from "../platforms/platform.ts";
import type { Acting } from "./acting.ts";
import type { Parts } from "./parts.ts";
import { placesByUnasked } from "./unasked-switch.ts";
import type { StatusReport } from "./use-cases.ts";

/** What runs, on what, and what waits. Holds nothing of any person. */
export async function readStatus(parts: Parts, acting: Acting): Promise<StatusReport> {
  const { inbox, outbox } = await acting.work.read(async (reads) => ({
    inbox: await reads.inbox.count(),
    outbox: await reads.outbox.count(),
  }));
  return {
    version: parts.version,
    startedAt: parts.startedAt,
    store: parts.store.engine === "sqlite" ? "SQLite" : "PostgreSQL",
    program: parts.program.program.name,
    sections: parts.knowledge.sections.length,
    // The event that asks is itself not finished yet.
    inbox: { unfinished: Math.max(0, inbox.unfinished - 1), failed: inbox.failed, lastEventAt: inbox.lastReceivedAt },
    outbox,
    unasked: await placesByUnasked(acting),
    platforms: parts.platforms.map((platform) => ({
      name: platform.name,
      connected: platform.connected(),
      missing: missingOf(platform),
    })),
  };
}

function missingOf({ can }: Platform) {
  return ABILITIES.flatMap((ability) => {
    const able = can[ability];
    return able === true ? [] : [{ ability, reason: able.reason }];
  });
}
