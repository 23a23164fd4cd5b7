// What staff are told without asking: once a week how things stand, once a month that somebody is worth a look.
import type { Place } from "../../chat/place.ts";
import { say } from "../../chat/rich.ts";
import { buttons, type View, view } from "../../chat/view.ts";
import { addDays, today, weekdayOf } from "../../core/calendar.ts";
import type { CalendarDate, Instant, SpaceId } from "../../core/ids.ts";
import type { ListeningParts } from "../parts.ts";
import type { Job } from "../scheduled/schedule.ts";
import { readPlace, STAFF_CHANNEL } from "../space-settings.ts";
import { digestView } from "./digest-view.ts";
import { readDigest } from "./read-digest.ts";
import { worthALook } from "./worth-a-look.ts";

/** Kept beside the staff channel: the week and the month of which staff were told last, by their first day. */
const TOLD = { week: "digest told", month: "worth a look told" } as const;

/** In the staff channel of every space that has one. A week or month in which Laurel was off is left out. */
export function tellStaffRegularly(parts: ListeningParts, onEffects: () => void): Job {
  return {
    name: "what staff are told regularly",
    async run(now) {
      const { store, program } = parts;
      const day = today(now, program.program.timeZone);
      for (const { scope, value } of await store.read.settings.all(STAFF_CHANNEL)) {
        const place = readPlace(value, scope as SpaceId);
        if (!place) continue;
        if (await tellOnce(parts, place, "week", mondayOf(day), () => weekly(parts, now))) onEffects();
        const month = `${day.slice(0, 7)}-01` as CalendarDate;
        if (await tellOnce(parts, place, "month", month, () => monthly(parts, day))) onEffects();
      }
    },
  };
}

/** The Monday of a day's week. */
function mondayOf(day: CalendarDate): CalendarDate {
  let monday = day;
  while (weekdayOf(monday) !== "monday") monday = addDays(monday, -1);
  return monday;
}

/** Posts what `make` has to say, once for what begins on `first`. A channel that was just chosen waits for the next. */
async function tellOnce(
  { store, nextId, timer }: ListeningParts,
  place: Place,
  what: keyof typeof TOLD,
  first: CalendarDate,
  make: () => Promise<Post | undefined>,
): Promise<boolean> {
  const { space } = place;
  const before = await store.read.settings.get(space, TOLD[what]);
  if (before === first) return false;
  // Looking through the record takes long: it comes before the transaction.
  const post = before === undefined ? undefined : await make();
  return store.transact(async (tx) => {
    if ((await tx.settings.take(space, TOLD[what])) === first) return false;
    await tx.settings.set(space, TOLD[what], first);
    if (!post) return false;
    return tx.outbox.add({
      id: nextId(),
      space,
      effect: { kind: "post", ...post, address: { to: "place", place } },
      naturalKey: `${TOLD[what]} ${space} ${first}`,
      priority: 7,
      dueAt: timer.now(),
    });
  });
}

interface Post {
  readonly view: View;
  readonly bare: View;
}

async function weekly(parts: ListeningParts, now: Instant): Promise<Post | undefined> {
  const digest = await readDigest(parts.store.read, parts, now);
  if (digest.waiting.length === 0 && digest.credits === 0 && digest.failed === 0) return undefined;
  return {
    view: digestView(digest),
    bare: bareView("This week's overview for staff is there.", "program digest.show"),
  };
}

async function monthly(parts: ListeningParts, day: CalendarDate): Promise<Post | undefined> {
  const { length } = await worthALook(parts, parts.store.read, day);
  if (length === 0) return undefined;
  const words = `${length === 1 ? "One person who helps is" : `${length} people who help are`} worth a look: neither awarded nor put forward.`;
  return {
    view: view({
      blocks: [{ kind: "text", text: say`${words}` }, show("program worth-a-look.show")],
      contains: "confidential",
    }),
    bare: bareView("There is something for staff to look at this month.", "program worth-a-look.show"),
  };
}

const show = (action: string) => buttons({ label: "Show me", action: { do: action, args: [] } });

const bareView = (words: string, action: string): View =>
  view({ blocks: [{ kind: "text", text: say`${words}` }, show(action)], contains: "public" });
