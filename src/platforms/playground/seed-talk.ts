// What was said in a community before anybody came, as changes of its beginning.
import type { Place } from "../../chat/place.ts";
import { plainText } from "../../chat/rich.ts";
import type { Instant, MessageId } from "../../core/ids.ts";
import type { Change } from "./changes.ts";
import { accountId, placeId, threadPlaceId } from "./ids.ts";
import { readTyped } from "./typed-text.ts";

/** The moment at which a world begins. */
export interface Beginning {
  readonly world: string;
  /** Program clock. */
  readonly at: Instant;
  /** Real timer. */
  readonly realAt: Instant;
  newMessageId(): MessageId;
}

export interface SaidSeed {
  readonly by: string;
  /** `@name` mentions a member. */
  readonly text: string;
  /** How long before the beginning. */
  readonly hoursAgo: number;
  /** Who reacted, by emoji. */
  readonly reactions?: Readonly<Record<string, readonly string[]>>;
  /** What was answered in its thread. */
  readonly thread?: readonly Omit<SaidSeed, "thread">[];
}

/** Messages of a channel, or of a new post in a forum: then it has a title, and its first message opens it. */
export interface TalkSeed {
  readonly in: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly said: readonly [SaidSeed, ...SaidSeed[]];
}

const HOUR_MS = 3_600_000;
const THREAD_NAME_LENGTH = 40;

/** The changes that bring talk into a space whose members and places are there already. Throws for an unknown place. */
export function saidBefore(begin: Beginning, places: readonly Place[], talks: readonly TalkSeed[]): readonly Change[] {
  return talks.flatMap((talk) => {
    const place = places.find(({ name }) => name === talk.in);
    if (!place) throw new RangeError(`nobody can have talked in "${talk.in}": it is no place of the seed`);
    const { space, readers } = place;
    const saidAt = (at: Place) => talk.said.flatMap((said) => saying(begin, places, at, said));
    if (talk.title === undefined) return saidAt(place);
    const [{ by }] = talk.said;
    const id = placeId(space, `post-${begin.newMessageId()}`);
    const post: Place = { space, id, kind: "post", parent: place.id, readers, name: talk.title };
    return [
      { kind: "place", place: { place: post, owner: accountId(space, by), tags: talk.tags ?? [] } },
      ...saidAt(post),
    ];
  });
}

function saying(
  begin: Beginning,
  places: readonly Place[],
  place: Place,
  { by, text, hoursAgo, reactions, thread }: SaidSeed,
): Change[] {
  const { space } = place;
  const agoMs = hoursAgo * HOUR_MS;
  const id = begin.newMessageId();
  const rich = readTyped(text, {
    person: (name) => ({ account: accountId(space, name), name }),
    place: (called) => places.find(({ name }) => name === called),
  });
  return [
    {
      kind: "message",
      message: {
        id,
        place: place.id,
        author: accountId(space, by),
        at: begin.at - agoMs,
        postedAt: begin.realAt - agoMs,
        body: { text: rich },
        files: [],
      },
    },
    ...Object.entries(reactions ?? {}).flatMap(([emoji, names]) =>
      names.map((name): Change => ({ kind: "reaction", message: id, emoji, by: accountId(space, name), added: true })),
    ),
    ...(thread ? threadUnder(begin, places, { ...place, root: id }, plainText(rich), thread) : []),
  ];
}

function threadUnder(
  begin: Beginning,
  places: readonly Place[],
  { root, ...parent }: Place & { readonly root: MessageId },
  under: string,
  said: readonly SaidSeed[],
): Change[] {
  const name = [...under.replace(/\s+/g, " ")].slice(0, THREAD_NAME_LENGTH).join("").trim();
  const id = threadPlaceId(parent.space, root);
  const place: Place = { ...parent, id, kind: "thread", parent: parent.id, root, name };
  return [{ kind: "place", place: { place, root } }, ...said.flatMap((each) => saying(begin, places, place, each))];
}
