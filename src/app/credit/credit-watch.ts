// What Laurel has in mind of where help is credited, so that ordinary talk costs no look at the record.

import type { Place } from "../../chat/place.ts";
import { type Crediting, type CreditSignal, channelOf } from "../../core/concerns.ts";
import { plainEmoji } from "../../core/emoji.ts";
import type { Instant, MessageId, PlaceId, SpaceId } from "../../core/ids.ts";
import { prepareThanks } from "../../core/thanks/prepare.ts";
import type { Program } from "../../program/schema.ts";
import type { Store } from "../../store/store.ts";
import { CREDIT_SIGNALS, type CreditSettings, readCreditSettings } from "../space-settings.ts";

type PlaceLike = Pick<Place, "id" | "kind"> & { readonly parent?: PlaceId };

/** Listens for signals of help. Everything here is told after it is committed; where the two differ the record is right. */
export interface CreditWatch extends Crediting {
  /** Whether a signal was chosen for the channel of a place. */
  isChosenAt(place: PlaceLike, signal: CreditSignal): boolean;
  /** What a space chose, in place of what it chose before. */
  choose(space: SpaceId, settings: CreditSettings): void;
  /** Words of this place are kept. */
  keep(place: PlaceLike): void;
  /** The asker of a message is being asked, until then. */
  ask(ask: {
    readonly place: PlaceId;
    readonly message: MessageId;
    readonly at: Instant;
    readonly expiresAt: Instant;
  }): void;
}

/** Begins to listen where the record says so, for what program.yaml listens to at all. */
export async function openCreditWatch({ store, program }: { store: Store; program: Program }): Promise<CreditWatch> {
  const { credit } = program;
  const listened = new Set(credit.signals.map(({ id }) => id));
  const chosen = new Map<SpaceId, CreditSettings>();
  const signals = new Map<PlaceId, ReadonlySet<CreditSignal>>();
  const kept = new Set(await store.read.credits.places());
  const asks = new Map<PlaceId, Set<MessageId>>();
  /** In the order in which they were made. */
  const ends: { place: PlaceId; message: MessageId; until: Instant }[] = [];

  function forget(end: (typeof ends)[number] | undefined): void {
    if (!end) return;
    const there = asks.get(end.place);
    there?.delete(end.message);
    if (there?.size === 0) asks.delete(end.place);
  }

  const watch: CreditWatch = {
    signals,
    kept,
    asks,
    checkMarks: new Set(credit.checkMarks.map(plainEmoji)),
    confirm: plainEmoji(credit.reactions.confirm),
    solvedTags: new Set(credit.solvedTags.map((tag) => tag.toLowerCase())),
    isChosenAt: (place, signal) => signals.get(channelOf(place))?.has(signal) === true,
    choose(space, settings) {
      for (const { id } of chosen.get(space)?.places ?? []) signals.delete(id);
      chosen.set(space, settings);
      const here = new Set(settings.signals.filter((signal) => listened.has(signal)));
      if (here.size > 0) for (const { id } of settings.places) signals.set(id, here);
      if (here.has("thanks") && settings.places.length > 0) prepareThanks();
    },
    keep: (place) => void kept.add(channelOf(place)),
    ask({ place, message, at, expiresAt }) {
      while (ends[0] && ends[0].until < at) forget(ends.shift());
      asks.set(place, (asks.get(place) ?? new Set()).add(message));
      ends.push({ place, message, until: expiresAt });
    },
  };
  for (const { scope, value } of await store.read.settings.all(CREDIT_SIGNALS))
    watch.choose(scope as SpaceId, readCreditSettings(value));
  for (const ask of await store.read.creditAsks.open()) watch.ask(ask);
  return watch;
}
