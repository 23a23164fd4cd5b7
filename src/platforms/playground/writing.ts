// What people write, as changes and as the event Laurel hears of.
import type { Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { EventKey, MessageId } from "../../core/ids.ts";
import { eventBase } from "./events.ts";
import { placeId } from "./ids.ts";
import type { Deed } from "./intake.ts";
import { demand } from "./limits.ts";
import { factsOf, findMember, laurelIn, personRef, placesSeenBy, refOf } from "./lookup.ts";
import { PlaygroundMistake } from "./mistake.ts";
import { below, type Draft, type Moment, posting } from "./posting.ts";
import { cutMention, readSlash, readTyped } from "./typed-text.ts";
import type { Member, Message, PlaceFacts } from "./world.ts";

/** Who does something, and the key of the event it will be. */
export interface Doing {
  readonly moment: Moment;
  readonly key: EventKey;
  readonly me: Member;
}

interface Written {
  readonly text: string;
  readonly replyTo?: Message;
  readonly files?: readonly FileContent[];
}

/** A line as typed at a place: a slash command or a message. */
export function typing(doing: Doing, at: PlaceFacts, written: Written): Deed {
  const slash = written.replyTo ? undefined : readSlash(written.text);
  return slash ? runningCommand(doing, at, slash) : saying(doing, at, written);
}

function runningCommand(doing: Doing, at: PlaceFacts, { name, rest }: { name: string; rest: string }): Deed {
  const { moment, key, me } = doing;
  const base = eventBase(moment, "command", { key, by: me, place: at.place });
  return { changes: opening(moment, at), event: { ...base, name, args: { line: readHere(doing, rest) } } };
}

/** A place that nobody used before, such as a first DM, comes into the world with its first use. */
export const opening = ({ world }: Moment, at: PlaceFacts): Deed["changes"] =>
  world.places.has(at.place.id) ? [] : [{ kind: "place", place: at }];

/** A message at a place. */
export function saying(doing: Doing, at: PlaceFacts, written: Written): Deed {
  if (at.place.kind === "forum")
    throw new PlaygroundMistake(`#${at.place.name} is a forum: open a post there, or write in one.`);
  return postingAs(doing, { in: at, replyTo: written.replyTo?.id }, written);
}

/** A message in the thread of another. */
export function threading(doing: Doing, root: Message, written: Written): Deed {
  demand(doing.moment.manners, "threads");
  if (factsOf(doing.moment.world, root).place.kind !== "channel")
    throw new PlaygroundMistake("Threads stand under messages of a channel; here, reply instead.");
  return postingAs(doing, below(doing.moment, root), written);
}

/** A new post in a forum. Its place is named by its title. */
export function postingInForum(
  doing: Doing,
  forum: PlaceFacts,
  { title, text, tags }: { title: string; text: string; tags: readonly string[] },
): Deed {
  if (forum.place.kind !== "forum")
    throw new PlaygroundMistake(`#${forum.place.name} is no forum: write a message there.`);
  checkTags(forum, tags);
  const { space } = forum.place;
  const post: Place = {
    space,
    id: placeId(space, `post-${doing.moment.newMessageId()}`),
    kind: "post",
    parent: forum.place.id,
    readers: forum.place.readers,
    name: title,
  };
  return postingAs(doing, { in: { place: post, owner: doing.me.account, tags }, opens: true }, { text });
}

/** The tags of a post, all of them at once. */
export function tagging({ moment, key, me }: Doing, post: PlaceFacts, tags: readonly string[]): Deed {
  demand(moment.manners, "forum tags");
  const forum = post.place.parent && moment.world.places.get(post.place.parent);
  if (!forum || !post.owner) throw new PlaygroundMistake("Only a post in a forum has tags.");
  checkTags(forum, tags);
  return {
    changes: [{ kind: "tags", post: post.place.id, tags }],
    event: {
      ...eventBase(moment, "tagged", { key, by: me, place: post.place }),
      post: post.place,
      owner: post.owner,
      tags,
    },
  };
}

export function editing(doing: Doing, message: Message, typed: string): Deed {
  checkOwn(doing.me, message);
  const ref = refOf(doing.moment.world, message);
  const text = readHere(doing, typed);
  const base = eventBase(doing.moment, "edited", { key: doing.key, by: doing.me, place: ref.place });
  return {
    changes: [{ kind: "edit", message: message.id, body: { text } }],
    event: { ...base, ref, text: heardText(doing, ref.place, text).text },
  };
}

export function deleting({ moment, key, me }: Doing, message: Message): Deed {
  checkOwn(me, message);
  const ref = refOf(moment.world, message);
  return {
    changes: [{ kind: "remove", message: message.id }],
    event: { ...eventBase(moment, "deleted", { key, by: me, place: ref.place }), ref },
  };
}

function postingAs(
  doing: Doing,
  { opens, ...where }: Pick<Draft, "in"> & { replyTo?: MessageId; opens?: true },
  { text, files = [] }: Written,
): Deed {
  const { moment, key, me } = doing;
  const rich = readHere(doing, text);
  const { changes, ref } = posting(moment, { ...where, author: me.account, body: { text: rich }, files });
  const repliedTo = where.replyTo && moment.world.messages.get(where.replyTo);
  return {
    changes,
    posted: ref,
    event: {
      ...eventBase(moment, "message", { key, by: me, place: ref.place }),
      ref,
      ...heardText(doing, ref.place, rich),
      replyTo: repliedTo && refOf(moment.world, repliedTo),
      ...(opens ? { opens } : {}),
      files: files.length,
    },
  };
}

function heardText({ moment, me }: Doing, place: Place, typed: Rich): { text?: Rich; toBot: boolean } {
  const { mentioned, text } = cutMention(typed, laurelIn(me.space));
  const toBot = place.kind === "dm" || mentioned;
  return toBot || moment.manners.readsMessages ? { text, toBot } : { toBot };
}

function readHere({ moment: { world }, me }: Doing, text: string): Rich {
  return readTyped(text, {
    person(name) {
      const member = findMember(world, me.space, name);
      return member && personRef(member);
    },
    place: (name) =>
      placesSeenBy(world, me).find(({ place }) => place.name?.toLowerCase() === name.toLowerCase())?.place,
  });
}

function checkOwn(me: Member, message: Message): void {
  if (message.author !== me.account)
    throw new PlaygroundMistake("That message is somebody else's; only its author can.");
}

function checkTags(forum: PlaceFacts, tags: readonly string[]): void {
  const unknown = tags.find((tag) => !forum.tags?.includes(tag));
  if (unknown !== undefined)
    throw new PlaygroundMistake(
      `#${forum.place.name} has no tag "${unknown}". It has ${forum.tags?.join(", ") || "none"}.`,
    );
}
