// What staff are told in private about credits, to look at with their own eyes. It changes nothing by itself.
import type { Place } from "../../chat/place.ts";
import { buttons, notice, type Rich, say, type View, view } from "../../chat/view.ts";
import { today } from "../../core/calendar.ts";
import { monthAround } from "../../core/credit.ts";
import { type Concern, concernsAround } from "../../core/credit-concerns.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { AccountRow, Reads, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import { staffChannelOf } from "../space-settings.ts";
import type { Work } from "../work.ts";
import type { Decided, HelpFacts } from "./help-facts.ts";

const YEAR_MS = 365 * 86_400_000;

/** The staff channel of a space, and whether others read there. */
export interface StaffRoom {
  readonly place: Place;
  readonly staffAlone: boolean;
}

/** Undefined where none was chosen. Waits for the platform: before any transaction. */
export async function staffRoomOf(
  platform: Platform,
  space: SpaceId,
  read: <T>(look: (reads: Reads) => Promise<T>) => Promise<T>,
): Promise<StaffRoom | undefined> {
  const place = await read((reads) => staffChannelOf(reads, space));
  if (!place) return undefined;
  const readers = await platform.readersOf(place);
  return { place, staffAlone: readers === "staff" || readers === "one" };
}

/** Tells staff what the new credits among these make them look at: once a month for each pair or person. */
export async function tellStaff(
  parts: ListeningParts,
  room: StaffRoom | undefined,
  facts: readonly HelpFacts[],
  decided: readonly Decided[],
  work: Work,
): Promise<void> {
  if (!room) return;
  for (const [index, each] of facts.entries()) {
    if (decided[index]?.is !== "recorded") continue;
    if (await work.write((tx) => tellOne(parts, tx, room, each))) work.causesEffects();
  }
}

async function tellOne(
  parts: ListeningParts,
  tx: Tx,
  { place, staffAlone }: StaffRoom,
  facts: HelpFacts,
): Promise<boolean> {
  const { program, nextId, timer } = parts;
  const [asker, helper] = [await tx.accounts.find(facts.asker.account), await tx.accounts.find(facts.helper.account)];
  if (!asker || !helper) return false;
  const by = await tx.accounts.find(facts.by.account);
  // Staff speak for nobody; an awardee who says that somebody helped others is one of a pair with them.
  const isGiver = by !== undefined && by.person !== asker.person && !facts.givers.includes("staff");
  const other = isGiver ? by : asker;
  const month = today(facts.at, program.program.timeZone).slice(0, 7);
  let told = false;
  for (const concern of await concernsOf(parts, tx, facts, other, helper, isGiver)) {
    const bare = bareView(concern, helper, other);
    const added = await tx.outbox.add({
      id: nextId(),
      space: place.space,
      effect: {
        kind: "post",
        view: staffAlone ? notice(concernWords(concern, helper, other), "confidential") : bare,
        address: { to: "place", place },
      },
      // Somebody came to read along since it was looked up.
      ...(staffAlone ? { fallback: { kind: "post", view: bare, address: { to: "place", place } } as const } : {}),
      naturalKey: `credit concern ${concern} ${subjectOf(concern, helper, other)} ${month}`,
      dueAt: timer.now(),
    });
    told ||= added;
  }
  return told;
}

async function concernsOf(
  { program }: ListeningParts,
  tx: Tx,
  { at }: HelpFacts,
  other: AccountRow,
  helper: AccountRow,
  isGiver: boolean,
): Promise<readonly Concern[]> {
  const between = isGiver ? tx.credits.givenTo : tx.credits.ofPair;
  const { from, until } = monthAround(at, program.program.timeZone);
  const toHelper = await tx.credits.toHelper(helper.person, at - YEAR_MS, at + 1);
  const fromThis = new Set(
    (await between(other.person, helper.person, at - YEAR_MS, at + 1)).map(({ contribution }) => contribution),
  );
  return concernsAround(
    {
      at,
      there: (await between(other.person, helper.person, from, until)).length,
      back: (await between(helper.person, other.person, from, until)).length,
      toHelper: toHelper.map((credit) => ({ at: credit.at, fromThisAsker: fromThis.has(credit.contribution) })),
    },
    program.credit.concerns,
  );
}

/** Whom it is about: both alike, or one of them. */
const subjectOf = (concern: Concern, helper: AccountRow, asker: AccountRow): string =>
  concern === "mutual"
    ? [helper.person, asker.person].toSorted().join(" ")
    : concern === "burst"
      ? helper.person
      : `${helper.person} ${asker.person}`;

/** What there is to look at, for staff alone. Names are words here: nobody is notified. */
export function concernWords(concern: Concern, { name: helper }: AccountRow, { name: asker }: AccountRow): Rich {
  switch (concern) {
    case "mutual":
      return say`${helper} and ${asker} credited each other several times this month. That may well be right; please look at it with your own eyes. Nothing was changed.`;
    case "burst":
      return say`${helper} got many credits within a short time. That may well be right; please look at it with your own eyes. Nothing was changed.`;
    case "concentration":
      return say`Most credits of ${helper} come from one person, ${asker}. That may well be right; please look at it with your own eyes. Nothing was changed.`;
  }
}

function bareView(concern: Concern, { id: helper }: AccountRow, { id: asker }: AccountRow): View {
  return view({
    blocks: [
      { kind: "text", text: say`There is something about credits for staff to look at.` },
      buttons({ label: "Show me", action: { do: "why.concern", args: [concern, helper, asker] } }),
    ],
    contains: "public",
  });
}
