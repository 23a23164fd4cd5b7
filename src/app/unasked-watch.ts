// What Laurel has in mind of the channels where it may answer unasked, so that everything else costs no look at the record.
import type { Event } from "../chat/event.ts";
import { asksUnasked, channelOf, type UnaskedListening, type Waiting } from "../core/concerns.ts";
import type { MessageId, PlaceId } from "../core/ids.ts";
import type { Store } from "../store/store.ts";
import { readSetting, UNASKED } from "./unasked-setting.ts";

interface Question extends Waiting {
  /** Still being decided: the record does not have it yet. */
  open: boolean;
  /** Somebody answered or changed it meanwhile. */
  settled: boolean;
}

/** Listens for the application. The record is right where the two differ: this only says when to look there. */
export interface UnaskedWatch extends UnaskedListening {
  /** Takes note of a question before it is decided, so that what is said meanwhile is heard. Returns what undoes that. */
  hear(event: Event): () => void;
  /** Tells questions that are being decided, and fit, that they are settled. */
  settle(channel: PlaceId, fits: (question: Waiting) => boolean): void;
  isSettled(channel: PlaceId, message: MessageId): boolean;
  /** The answer to a question waits from now on, and that is committed. */
  waits(channel: PlaceId, question: Waiting): void;
  /** A question was decided and gets no answer, and that is committed. */
  dismiss(channel: PlaceId, message: MessageId): void;
  /** The answer to a question no longer waits. One that is being decided stays in mind. */
  forget(channel: PlaceId, message: MessageId): void;
  /** After the setting of a channel was committed. */
  switch(channel: PlaceId, state: "on" | "off"): void;
}

/** Begins to listen where the record says so. */
export async function openUnaskedWatch(store: Store): Promise<UnaskedWatch> {
  const channels = new Set<PlaceId>();
  const waiting = new Map<PlaceId, Map<MessageId, Question>>();
  for (const { scope, value } of await store.read.settings.all(UNASKED))
    if (readSetting(value)?.state === "on") channels.add(scope as PlaceId);
  for (const { place, message, asker, askedAt } of await store.read.unasked.waiting())
    questionsOf(place).set(message, { message, asker, askedAt, open: false, settled: false });

  function questionsOf(channel: PlaceId): Map<MessageId, Question> {
    const known = waiting.get(channel);
    if (known) return known;
    const made = new Map<MessageId, Question>();
    waiting.set(channel, made);
    return made;
  }

  function drop(channel: PlaceId, message: MessageId): void {
    const questions = waiting.get(channel);
    questions?.delete(message);
    if (questions?.size === 0) waiting.delete(channel);
  }

  const watch: UnaskedWatch = {
    channels,
    waiting,
    hear(event) {
      if (event.kind !== "message" || !asksUnasked(event, watch)) return () => {};
      const { place, ref, by, at } = event;
      const channel = channelOf(place);
      const questions = questionsOf(channel);
      // A redelivery: the first one is being decided, or waits.
      if (questions.has(ref.id)) return () => {};
      questions.set(ref.id, { message: ref.id, asker: by.account, askedAt: at, open: true, settled: false });
      return () => drop(channel, ref.id);
    },
    settle(channel, fits) {
      for (const question of waiting.get(channel)?.values() ?? []) if (fits(question)) question.settled = true;
    },
    isSettled: (channel, message) => waiting.get(channel)?.get(message)?.settled === true,
    waits(channel, question) {
      // Whoever settled it after it was committed could not forget it before now.
      if (watch.isSettled(channel, question.message)) return drop(channel, question.message);
      questionsOf(channel).set(question.message, { ...question, open: false, settled: false });
    },
    dismiss(channel, message) {
      // One that waits was decided before, from another delivery of the same message.
      if (waiting.get(channel)?.get(message)?.open) drop(channel, message);
    },
    forget(channel, message) {
      if (waiting.get(channel)?.get(message)?.open === false) drop(channel, message);
    },
    switch(channel, state) {
      if (state === "on") channels.add(channel);
      else channels.delete(channel);
    },
  };
  return watch;
}
