import type { Place } from "../../chat/place.ts";
import type { EventKey, MessageId, SpaceId } from "../../core/ids.ts";
import type { Change } from "./changes.ts";
import { eventBase } from "./events.ts";
import type { Deed, Intake, Reception } from "./intake.ts";
import type { Journal } from "./journal.ts";
import { demand } from "./limits.ts";
import { actorOf, dmOf, factsOf, isSeenBy, memberNamed, messageSeenBy, placeNamed, placesSeenBy } from "./lookup.ts";
import { PlaygroundMistake } from "./mistake.ts";
import type { MessageLike, Outcome, Person, PlaceLike } from "./person.ts";
import type { Moment } from "./posting.ts";
import {
  choosing,
  formOf,
  passing,
  pickingOfMessage,
  pickingOfPerson,
  pressing,
  reacting,
  submitting,
} from "./pressing.ts";
import { messagesSeenBy, seeMessage } from "./seen.ts";
import type { Member, Message, PlaceFacts, World } from "./world.ts";
import { type Doing, deleting, editing, postingInForum, saying, tagging, threading, typing } from "./writing.ts";

export interface Surroundings {
  readonly journal: Journal;
  readonly intake: Intake;
  moment(): Moment;
  /** A key for what is delivered without being written down. */
  passingKey(): EventKey;
}

/** Somebody who can act. Throws a PlaygroundMistake if nobody has this name. */
export function actAs(name: string, space: SpaceId, surroundings: Surroundings): Person {
  const { journal, intake, moment, passingKey } = surroundings;
  const { world } = journal;
  const { account } = memberNamed(world, space, name);
  const me = (): Member => world.members.get(account) ?? memberNamed(world, space, name);

  const placeOf = (place: PlaceLike): PlaceFacts =>
    placeNamed(world, me(), typeof place === "string" ? place : place.id);
  const messageOf = (message: MessageLike): Message => messageSeenBy(world, me(), messageId(message));

  async function act(deed: (doing: Doing) => Deed): Promise<Outcome> {
    const reception = await intake.happen((now, key) => {
      const doing = { moment: now, key, me: me() };
      if (!doing.me.present) throw new PlaygroundMistake(`${doing.me.name} has left the space.`);
      return deed(doing);
    });
    return outcome(world, me(), reception);
  }
  const change = async (decide: (me: Member) => readonly Change[]): Promise<void> => {
    await journal.commit(() => decide(me()));
  };

  const person: Person = {
    name: me().name,

    types: (place, text, { replyTo, files } = {}) =>
      act((doing) => typing(doing, placeOf(place), { text, files, replyTo: replyTo && messageOf(replyTo) })),
    dm: (text) => person.types("@laurel", text),
    replies: (to, text) =>
      act((doing) => {
        const replyTo = messageOf(to);
        return saying(doing, factsOf(world, replyTo), { text, replyTo });
      }),
    opensThread: (under, text) => act((doing) => threading(doing, messageOf(under), { text })),
    posts: (forum, title, text, tags = []) =>
      act((doing) => postingInForum(doing, placeOf(forum), { title, text, tags })),
    tags: (post, tags) => act((doing) => tagging(doing, placeOf(post), tags)),
    edits: (message, text) => act((doing) => editing(doing, messageOf(message), text)),
    deletes: (message) => act((doing) => deleting(doing, messageOf(message))),
    react: (message, emoji) => act((doing) => reacting(doing, messageOf(message), emoji, true)),
    unreact: (message, emoji) => act((doing) => reacting(doing, messageOf(message), emoji, false)),

    press: (message, button) => act((doing) => pressing(doing, messageOf(message), button)),
    choose: (message, values, select = 1) => act((doing) => choosing(doing, messageOf(message), values, select)),
    submit: (values) => act((doing) => submitting(doing, values)),
    dismiss: () =>
      change((self) => {
        formOf(self);
        return [{ kind: "form", account }];
      }),
    menu: (on, label, place = "@laurel") =>
      act((doing) =>
        typeof on === "object" && "person" in on
          ? pickingOfPerson(doing, placeOf(place), on.person, label)
          : pickingOfMessage(doing, messageOf(on), label),
      ),
    async completes(command, option, typed, place = "@laurel") {
      const { manners } = moment();
      const inlet = manners.can.completion === true ? intake.inlet() : undefined;
      const asked = { command, option, typed, by: actorOf(me()), place: placeOf(place).place };
      return (await inlet?.complete(asked))?.slice(0, manners.limits.selectOptions) ?? [];
    },
    async opensHome() {
      demand(moment().manners, "home");
      const place = dmOf(me()).place;
      const event = eventBase(moment(), "home", { key: passingKey(), by: me(), place });
      const isHeard = intake.inlet()?.concerns(event) ?? false;
      const reception = isHeard ? await intake.deliver(event) : { event, heard: false, acknowledged: false };
      return outcome(world, me(), reception);
    },

    leaves: () => act((doing) => passing(doing, "left", [{ kind: "membership", account, present: false }])),
    async joins() {
      await change(() => [{ kind: "membership", account, present: true }]);
      return act((doing) => passing(doing, "joined"));
    },
    closesDms: () => change(() => [{ kind: "dms", account, open: false }]),
    opensDms: () => change(() => [{ kind: "dms", account, open: true }]),
    grants: (member, role) => change(() => [roleChange(member, role, true)]),
    revokes: (member, role) => change(() => [roleChange(member, role, false)]),
    installs: () => act((doing) => passing(doing, "installed")),
    uninstalls: () => act((doing) => passing(doing, "removed")),

    sees: (place) => messagesSeenBy(world, me(), placeOf(place).place),
    seesForm: () => me().form,
    seesHome: () => me().home,
    places: (): readonly Place[] => placesSeenBy(world, me()).map(({ place }) => place),
  };
  return person;

  function roleChange(member: string, role: string, given: boolean): Change {
    return { kind: "role", account: memberNamed(world, space, member).account, role, given };
  }
}

const messageId = (message: MessageLike): MessageId =>
  typeof message === "string" ? message : "ref" in message ? message.ref.id : message.id;

/** What came of a deed, as the one who did it sees it. */
export function outcome(world: World, me: Member, { event, ...reception }: Reception): Outcome {
  const answered = event && world.events.get(event.key)?.answer?.message;
  const message = answered && world.messages.get(answered);
  return {
    ...reception,
    event: event?.key,
    answer: message && isSeenBy(world, me, message) ? seeMessage(world, message) : undefined,
    form: me.form,
  };
}
