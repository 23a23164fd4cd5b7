import type { Place, Readers } from "../../chat/place.ts";
import type { Change } from "./changes.ts";
import { accountId, LAUREL, placeId, spaceId } from "./ids.ts";
import { type Beginning, saidBefore, type TalkSeed } from "./seed-talk.ts";

export interface MemberSeed {
  /** A name without spaces: people are mentioned by it. */
  readonly name: string;
  /** As shown beside their messages; their name if absent. */
  readonly fullName?: string;
  /** A few words about them, as in a profile. */
  readonly about?: string;
  readonly roles?: readonly string[];
  readonly bot?: boolean;
  readonly foreign?: boolean;
  /** BCP 47. */
  readonly locale?: string;
}

export interface PlaceSeed {
  readonly name: string;
  readonly kind: "channel" | "forum";
  readonly readers: Readers;
  /** Roles that see the place; absent: every member. */
  readonly openTo?: readonly string[];
  /** The tags of a forum. */
  readonly tags?: readonly string[];
}

/** A space as it is before anybody did anything. Its first place is the one a newcomer stands in. */
export interface SpaceSeed {
  /** The tenant in its ids: lower case, no colon. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly MemberSeed[];
  readonly places: readonly PlaceSeed[];
  /** What was said before anybody came. Laurel has not heard of it. */
  readonly talk?: readonly TalkSeed[];
}

/** The spaces of a new world. People act in the first one unless told otherwise. */
export type WorldSeed = readonly [SpaceSeed, ...SpaceSeed[]];

/** The community a newcomer to Laurel finds: somebody for each part in the program. */
export const SMALL_COMMUNITY: WorldSeed = [
  {
    id: "community",
    name: "The small community",
    members: [
      { name: "noor" },
      { name: "hank" },
      { name: "grace" },
      { name: "ada", roles: ["awardee"] },
      { name: "linus", roles: ["awardee"] },
      { name: "emma", roles: ["employee"] },
      { name: "lena", roles: ["lead", "staff"] },
      { name: "sam", roles: ["staff"] },
      { name: "omar", roles: ["admin"] },
      { name: "feedbot", bot: true },
    ],
    places: [
      { name: "general", kind: "channel", readers: "members" },
      { name: "award-questions", kind: "channel", readers: "members" },
      { name: "staff", kind: "channel", readers: "staff", openTo: ["staff", "lead"] },
      { name: "help", kind: "forum", readers: "members", tags: ["question", "bug", "idea", "solved"] },
    ],
  },
];

/** The changes by which a new world begins. Laurel is a member of every space. */
export function beginWorld(begin: Beginning, seed: WorldSeed): readonly Change[] {
  return [{ kind: "begun", world: begin.world }, ...seed.flatMap((space) => beginSpace(begin, space))];
}

function beginSpace(begin: Beginning, seed: SpaceSeed): readonly Change[] {
  const space = spaceId(seed.id);
  const members = [{ name: LAUREL, bot: true }, ...seed.members];
  const placeOf = ({ name, kind, readers }: PlaceSeed): Place => ({
    space,
    id: placeId(space, name),
    kind,
    readers,
    name,
  });
  return [
    { kind: "space", space, name: seed.name },
    ...members.map((member): Change => joining(space, member)),
    ...seed.places.map(
      (each): Change => ({ kind: "place", place: { place: placeOf(each), openTo: each.openTo, tags: each.tags } }),
    ),
    ...saidBefore(begin, seed.places.map(placeOf), seed.talk ?? []),
  ];
}

/** The change by which somebody becomes a member of a space. */
export function joining(space: Parameters<typeof accountId>[0], member: MemberSeed): Change {
  return {
    kind: "member",
    member: {
      account: accountId(space, member.name),
      space,
      name: member.name,
      fullName: member.fullName,
      about: member.about,
      bot: member.bot ?? false,
      foreign: member.foreign ?? false,
      roles: member.roles ?? [],
      locale: member.locale,
    },
  };
}
