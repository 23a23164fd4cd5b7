import { goLive, type LiveOutlook, readOutlook } from "../app/awards/live.ts";
import { wallClock } from "../clock.ts";
import { today } from "../core/calendar.ts";
import { withRecord } from "./opened-record.ts";
import { print } from "./output.ts";

/** Lets reminders about imported terms start, or with `--dry-run` tells what that means. */
export async function goLiveFromCommandLine({ dryRun = false }: { dryRun?: boolean }): Promise<void> {
  await withRecord(dryRun ? "look" : "change", async ({ program, store, nextId }) => {
    const now = wallClock.now();
    const outlook = await readOutlook(store.read, program, today(now, program.program.timeZone));
    for (const line of linesOf(outlook)) await print(line);
    if (outlook.since !== undefined) {
      await print(`Reminders were started on ${today(outlook.since, program.program.timeZone)}: nothing changes.`);
      return;
    }
    if (dryRun) {
      await print("Nothing was changed. `laurel go-live` starts reminders.");
      return;
    }
    await goLive({ store, nextId }, now);
    await print("Reminders may start. A Laurel that runs looks within a quarter of an hour.");
  });
}

function linesOf({ running, unclaimed, inWindow, ends }: LiveOutlook): readonly string[] {
  return [
    `${counted(running, "imported term")} running.`,
    `${counted(unclaimed, "person has", "people have")} no account yet, and can be reminded only once they claim theirs.`,
    `${counted(inWindow, "person is", "people are")} in their renewal window, and would hear from Laurel first.`,
    ...ends.map(({ until, terms }) => `${counted(terms, "term")} until ${until}.`),
  ];
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
