import { reviewBackfill, waitingInGroups } from "../app/backfill/review.ts";
import { wallClock } from "../clock.ts";
import { EXIT } from "./exit.ts";
import { withRecord } from "./opened-record.ts";
import { print } from "./output.ts";

/** So many numbers are told of each group; all can be listed with `export contributions`. */
const MOST_REFS = 12;

/** Prints what waits for staff of what was read from exports, by helper and channel. */
export async function reportFromCommandLine(): Promise<void> {
  await withRecord("look", async ({ store }) => {
    const groups = await waitingInGroups(store.read);
    const total = groups.reduce((sum, { refs }) => sum + refs.length, 0);
    await print(total === 0 ? "Nothing waits." : `${total} wait for staff, from old chat:`);
    for (const { helper, place, refs, from, to, askers } of groups) {
      const shown = refs.slice(0, MOST_REFS).map((ref) => `C-${ref}`);
      const more = refs.length > shown.length ? [`and ${refs.length - shown.length} more`] : [];
      await print(`${printable(helper.name)} (${helper.account}) in ${place}: ${refs.length}, ${from} to ${to}`);
      await print(
        `  thanked by ${askers === 1 ? "one person" : `${askers} people`}; ${[...shown, ...more].join(", ")}`,
      );
    }
  });
}

/** Accepts what waits, or does not; each by its number, or all. Sets the exit code to 1 if one of them did not wait. */
export async function reviewFromCommandLine(which: "all" | readonly number[], accepted: boolean): Promise<void> {
  await withRecord("change", async ({ store, nextId, timer, elapsedMs }) => {
    const parts = { store, nextId, timer, elapsedMs, now: wallClock.now() };
    const { reviewed, notWaiting } = await reviewBackfill(parts, which, accepted);
    await print(`${reviewed} ${accepted ? "accepted" : "not accepted"}.`);
    if (notWaiting.length === 0) return;
    await print(`These do not wait, or are of no export: ${notWaiting.map((ref) => `C-${ref}`).join(", ")}`);
    process.exitCode = EXIT.failed;
  });
}

const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");
