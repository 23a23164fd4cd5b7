import type { CardName } from "../chat/effect.ts";
import { command, notice, say, type View, view } from "../chat/view.ts";
import { isRowId, type PlaceId, type RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Tx, UnaskedRow } from "../store/store.ts";
import type { Acting } from "./acting.ts";
import type { ListeningParts } from "./parts.ts";
import { putOut } from "./put-out.ts";
import { staffChannelOf } from "./space-settings.ts";
import { readSetting, settledPlace, UNASKED, type UnaskedSetting } from "./unasked-setting.ts";
import { WEEK_MS } from "./unasked-times.ts";
import { withdrawTaken } from "./unasked-withdraw.ts";

/** Takes an unasked answer away: args are its row. Of no command, so that whoever reads it may press. */
export const NOT_WANTED = "not-wanted";

/** The name under which an unasked answer is found again. */
export const cardOf = (id: RowId<"unasked answer">): CardName => `unasked ${id}`;

/**
 * Removes an answer that nobody asked for, and counts that once. Where that was one too many within a week, Laurel
 * answers unasked in that channel no more, and tells staff: in their channel, where one is set, and in `/program status`.
 */
export async function refuseUnasked(
  parts: ListeningParts,
  acting: Acting,
  [word = ""]: readonly string[],
): Promise<View> {
  if (!isRowId(word)) throw new Refusal("There is no such answer to take away.");
  const id = word as RowId<"unasked answer">;
  await putOut(
    parts,
    acting,
    { kind: "remove", card: cardOf(id) },
    { naturalKey: `remove ${cardOf(id)}`, priority: 1 },
  );
  const { work } = acting;
  // One that is older than its row can still be removed; it counts for no week.
  const row = await work.read((reads) => reads.unasked.find(id));
  const isOff = row !== undefined && (await work.write((tx) => countRefusal(parts, acting, tx, row)));
  return notice(
    isOff
      ? say`Taken away. That was one too many: here I answer only when I am asked from now on.`
      : say`Taken away. Thank you for telling me.`,
  );
}

/** True if it switched unasked answers off. */
async function countRefusal(parts: ListeningParts, acting: Acting, tx: Tx, row: UnaskedRow): Promise<boolean> {
  const { at } = acting.event;
  const setting = readSetting(await tx.settings.take(row.place, UNASKED));
  if (!(await tx.unasked.refuse(row.id, at)) || setting?.state !== "on") return false;
  const notWanted = await tx.unasked.countNotWanted(row.place, Math.max(at - WEEK_MS, setting.since));
  if (notWanted < parts.program.answers.unasked.notWantedPerWeek) return false;
  await switchOff(parts, acting, tx, row, setting, notWanted);
  return true;
}

async function switchOff(
  parts: ListeningParts,
  { work, event }: Acting,
  tx: Tx,
  { place }: UnaskedRow,
  setting: UnaskedSetting,
  notWanted: number,
): Promise<void> {
  const off: UnaskedSetting = { ...setting, state: "off", since: event.at, by: "not wanted" };
  await tx.settings.set(place, UNASKED, off);
  const gone = await withdrawTaken(parts, tx, place, () => true);
  await tx.audit.add({
    id: parts.nextId(),
    at: event.at,
    by: undefined,
    what: "switched unasked answers off",
    subject: { place, notWanted },
  });
  const staff = await staffChannelOf(tx, setting.space);
  if (staff) {
    work.causesEffects();
    await tx.outbox.add({
      id: parts.nextId(),
      space: staff.space,
      effect: { kind: "post", view: toldToStaff(place, setting, notWanted), address: { to: "place", place: staff } },
      naturalKey: `unasked off ${place} ${event.at}`,
      dueAt: parts.timer.now(),
    });
  }
  work.afterCommit(() => {
    parts.watch.switch(place, "off");
    for (const message of gone) parts.watch.forget(place, message);
  });
}

const toldToStaff = (place: PlaceId, setting: UnaskedSetting, notWanted: number): View =>
  view({
    blocks: [
      {
        kind: "text",
        text: say`Within a week ${String(notWanted)} of my answers in ${{ place: settledPlace(place, setting) }} were not wanted, so there I answer only when I am asked from now on. An admin can switch that back with ${command("program unasked")} on.`,
      },
    ],
    contains: "public",
  });
