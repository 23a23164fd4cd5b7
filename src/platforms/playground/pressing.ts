// Buttons, selects, forms, menus and reactions, as changes and as the event Laurel hears of.
import { type Action, decodeAction, encodeAction } from "../../chat/action.ts";
import type { Place } from "../../chat/place.ts";
import type { Button } from "../../chat/view.ts";
import { eventBase } from "./events.ts";
import { pickOption, sentValues, type Typed } from "./filling.ts";
import type { Deed } from "./intake.ts";
import { demand } from "./limits.ts";
import { actorOf, factsOf, memberNamed, personRef, refOf } from "./lookup.ts";
import { PlaygroundMistake } from "./mistake.ts";
import { seeMessage } from "./seen.ts";
import { namesFor } from "./surroundings.ts";
import type { Member, Message, PlaceFacts } from "./world.ts";
import { type Doing, opening } from "./writing.ts";

/** A button of a message, by its label or its number from 1. */
export function pressing(doing: Doing, message: Message, wanted: string | number): Deed {
  const { buttons } = seeMessage(doing.moment.world, message);
  const button = typeof wanted === "number" ? buttons[wanted - 1] : findButton(buttons, wanted);
  if (!button) {
    const labels = buttons.map(({ label }, index) => `${index + 1} ${label}`).join(", ");
    throw new PlaygroundMistake(`This message has no button "${wanted}". It has ${labels || "none"}.`);
  }
  if (button.off) throw new PlaygroundMistake(`"${button.label}" cannot be pressed any more.`);
  return pressed(doing, message, button.action, []);
}

/** Options of the select of this number in a message, from 1, by label or value. */
export function choosing(doing: Doing, message: Message, words: readonly string[], number: number): Deed {
  const { selects } = seeMessage(doing.moment.world, message);
  const select = selects[number - 1];
  if (!select) throw new PlaygroundMistake(`This message has ${selects.length} selects, and no number ${number}.`);
  const most = select.most ?? 1;
  if (words.length > most) throw new PlaygroundMistake(`"${select.label}" takes ${most} at most.`);
  return pressed(
    doing,
    message,
    select.action,
    words.map((word) => pickOption(select.label, select.options, word)),
  );
}

function pressed({ moment, key, me }: Doing, message: Message, asked: Action, values: readonly string[]): Deed {
  const ref = refOf(moment.world, message);
  const base = eventBase(moment, "press", { key, by: me, place: ref.place });
  // Through the codec, as on platforms where a button is a word.
  const action = decodeAction(encodeAction(asked));
  return {
    changes: [],
    event: { ...base, action, values, on: message.onlyFor ? undefined : ref },
    source: message.id,
  };
}

/** The form in front of somebody, as filled in. It stays open until it is answered. */
export function submitting({ moment, key, me }: Doing, typed: Typed): Deed {
  const { form, place, source } = formOf(me);
  const values = sentValues(form, typed, namesFor(moment.world, me));
  const base = eventBase(moment, "submit", { key, by: me, place: factsOf(moment.world, { place }).place });
  return {
    changes: [],
    event: { ...base, form: decodeAction(encodeAction(form.id)), page: form.page?.index ?? 0, values },
    source,
  };
}

/** The form in front of somebody; throws a PlaygroundMistake if there is none. */
export function formOf(me: Member) {
  if (!me.form) throw new PlaygroundMistake(`${me.name} has no form open.`);
  return me.form;
}

export function pickingOfMessage({ moment, key, me }: Doing, message: Message, name: string): Deed {
  demand(moment.manners, "message menu");
  const ref = refOf(moment.world, message);
  const author = moment.world.members.get(message.author);
  if (!author) throw new PlaygroundMistake("Nobody knows who wrote that message.");
  const text = "text" in message.body ? message.body.text : [message.body.view.plain];
  const on = { message: ref, author: actorOf(author), text };
  return { changes: [], event: { ...eventBase(moment, "menu", { key, by: me, place: ref.place }), name, on } };
}

export function pickingOfPerson({ moment, key, me }: Doing, at: PlaceFacts, person: string, name: string): Deed {
  demand(moment.manners, "person menu");
  const on = { person: personRef(memberNamed(moment.world, me.space, person)) };
  return {
    changes: opening(moment, at),
    event: { ...eventBase(moment, "menu", { key, by: me, place: at.place }), name, on },
  };
}

/** A reaction, or its end. Doing what is done already is nothing. */
export function reacting({ moment, key, me }: Doing, message: Message, emoji: string, added: boolean): Deed {
  demand(moment.manners, "reactions");
  const isThere = message.reactions.get(emoji)?.includes(me.account) ?? false;
  if (isThere === added) return { changes: [] };
  const on = refOf(moment.world, message);
  return {
    changes: [{ kind: "reaction", message: message.id, emoji, by: me.account, added }],
    event: {
      ...eventBase(moment, "reaction", { key, by: me, place: on.place }),
      on,
      author: message.author,
      emoji,
      added,
    },
  };
}

/** Somebody comes, goes, adds Laurel or removes it: it happens at the first place of the space. */
export function passing(
  { moment, key, me }: Doing,
  kind: "joined" | "left" | "installed" | "removed",
  changes: Deed["changes"] = [],
): Deed {
  return { changes, event: { ...eventBase(moment, kind, { key, by: me, place: firstPlace(moment.world, me) }), kind } };
}

function firstPlace(world: Doing["moment"]["world"], me: Member): Place {
  const first = [...world.places.values()].find(({ place }) => place.space === me.space);
  if (!first) throw new PlaygroundMistake("This space has no place yet.");
  return first.place;
}

function findButton(buttons: readonly Button[], label: string): Button | undefined {
  return (
    buttons.find((button) => button.label === label) ??
    buttons.find((button) => button.label.toLowerCase() === label.toLowerCase())
  );
}
