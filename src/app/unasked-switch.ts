import type { Place } from "../chat/place.ts";
import { plainText } from "../chat/rich.ts";
import type { PlaceId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Acting } from "./acting.ts";
import { lacksAt, USES_OF } from "./check-places.ts";
import type { ListeningParts } from "./parts.ts";
import { readSetting, settledPlace, UNASKED, type UnaskedSetting } from "./unasked-setting.ts";
import { withdrawTaken } from "./unasked-withdraw.ts";
import type { StatusReport, UnaskedState } from "./use-cases.ts";

/** Whether Laurel answers in this channel or forum without being asked. Throws a Refusal where there is none to ask for. */
export async function readUnasked(parts: ListeningParts, { event, work }: Acting): Promise<UnaskedState> {
  const place = channelHere(event.place);
  return stateOf(parts, place, readSetting(await work.read((reads) => reads.settings.get(place.id, UNASKED))));
}

/**
 * Lets Laurel answer in this channel or forum without being asked, or not. Throws a Refusal where there is none, and where
 * Laurel could not do it: what it lacks is named with its remedy.
 */
export async function switchUnasked(parts: ListeningParts, acting: Acting, state: "on" | "off"): Promise<UnaskedState> {
  const { event, platform } = acting;
  const place = channelHere(event.place);
  if (state === "on") {
    const why = whyNoUnasked(platform);
    if (why !== undefined) throw new Refusal(why);
    const lacks = await platform.checkPlace(place, USES_OF.unasked);
    if (lacks.length > 0) throw new Refusal(`Not switched on yet: ${plainText(lacksAt(place, lacks))}`);
  }
  return setUnasked(parts, acting, place, state);
}

/** Why unasked answers are impossible on a platform; undefined where they are not. */
export function whyNoUnasked({ can }: Platform): string | undefined {
  const able = can["message text"];
  return able === true
    ? undefined
    : `I cannot answer unasked here, as I cannot read what people write: ${able.reason}.`;
}

/** Lets Laurel answer unasked in a channel, or not, where that is known to be possible. */
export async function setUnasked(
  parts: ListeningParts,
  acting: Acting,
  place: Place,
  state: "on" | "off",
): Promise<UnaskedState> {
  const { event, work } = acting;
  const setting: UnaskedSetting = {
    state,
    since: event.at,
    by: "people",
    space: place.space,
    ...(place.name === undefined ? {} : { name: place.name }),
  };
  const gone = await work.write(async (tx) => {
    const before = readSetting(await tx.settings.take(place.id, UNASKED))?.state ?? "off";
    if (before === state) return [];
    await tx.settings.set(place.id, UNASKED, setting);
    const account = await acting.account(tx);
    await tx.audit.add({
      id: parts.nextId(),
      at: event.at,
      by: account.id,
      what: `switched unasked answers ${state}`,
      subject: { place: place.id },
    });
    return state === "off" ? withdrawTaken(parts, tx, place.id, () => true) : [];
  });
  work.afterCommit(() => {
    parts.watch.switch(place.id, state);
    for (const message of gone) parts.watch.forget(place.id, message);
  });
  return stateOf(parts, place, setting);
}

/** The channels of the space where somebody asks, by whether Laurel answers there unasked. */
export async function placesByUnasked({ event, work }: Acting): Promise<StatusReport["unasked"]> {
  const found = await work.read((reads) => reads.settings.all(UNASKED));
  const here = found.flatMap(({ scope, value }) => {
    const setting = readSetting(value);
    return setting?.space === event.place.space ? [{ place: settledPlace(scope as PlaceId, setting), setting }] : [];
  });
  return {
    on: here.filter(({ setting }) => setting.state === "on").map(({ place }) => place),
    switchedOff: here
      .filter(({ setting: { state, by } }) => state === "off" && by === "not wanted")
      .map(({ place }) => place),
  };
}

/** The channel, or the forum of a post: every first message there is a question to everybody. */
function channelHere(place: Place): Place {
  if (place.kind === "channel") return place;
  if (place.kind === "post" && place.parent)
    return { space: place.space, id: place.parent, kind: "forum", readers: place.readers };
  throw new Refusal(
    "Unasked answers are switched for a whole channel or forum. Please use this in the channel itself, or in a post of the forum.",
  );
}

const stateOf = ({ program }: ListeningParts, place: Place, setting: UnaskedSetting | undefined): UnaskedState => ({
  place,
  state: setting?.state ?? "off",
  byItself: setting?.state === "off" && setting.by === "not wanted",
  waitSeconds: program.answers.unasked.waitSeconds,
  perHour: program.answers.unasked.perHourPerChannel,
  notWantedPerWeek: program.answers.unasked.notWantedPerWeek,
});
