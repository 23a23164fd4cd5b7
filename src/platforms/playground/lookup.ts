// Finding people, places and messages by what somebody typed, as far as that somebody can see them.
import type { Actor } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { PersonRef } from "../../chat/rich.ts";
import type { AccountId, MessageId, SpaceId } from "../../core/ids.ts";
import { accountId, dmPlaceId, LAUREL } from "./ids.ts";
import { PlaygroundMistake } from "./mistake.ts";
import type { Member, Message, PlaceFacts, World } from "./world.ts";

export const laurelIn = (space: SpaceId): AccountId => accountId(space, LAUREL);

/** A member by name, with or without `@`, in any case. */
export function findMember(world: World, space: SpaceId, name: string): Member | undefined {
  const bare = name.replace(/^@/, "").toLowerCase();
  return [...world.members.values()].find((member) => member.space === space && member.name.toLowerCase() === bare);
}

/** Like `findMember`; throws a PlaygroundMistake that says who is there. */
export function memberNamed(world: World, space: SpaceId, name: string): Member {
  const member = findMember(world, space, name);
  if (member) return member;
  const names = [...world.members.values()].filter((other) => other.space === space).map((other) => other.name);
  throw new PlaygroundMistake(`Nobody here is called "${name}". There are ${names.join(", ")}.`);
}

export const personRef = ({ account, name, bot }: Member): PersonRef =>
  bot ? { account, name, bot: true } : { account, name };

export const actorOf = ({ account, name, bot, foreign }: Member): Actor => ({ account, name, bot, foreign });

/** Somebody's DM with Laurel, which need not be there yet. */
export const dmOf = ({ account, space }: Member): PlaceFacts => ({
  place: { space, id: dmPlaceId(account), kind: "dm", readers: "one", name: `@${LAUREL}` },
  of: account,
});

/** Whether a member can see a place: a thread and a post are seen by those who see what they stand in. */
export function maySee(world: World, member: Member, facts: PlaceFacts): boolean {
  if (facts.place.space !== member.space || !member.present) return false;
  if (member.account === laurelIn(member.space)) return true;
  if (facts.of) return facts.of === member.account;
  const parent = facts.place.parent && world.places.get(facts.place.parent);
  if (parent) return maySee(world, member, parent);
  return facts.openTo === undefined || facts.openTo.some((role) => member.roles.includes(role));
}

/** The places a member sees, in the order in which they were made. */
export const placesSeenBy = (world: World, member: Member): readonly PlaceFacts[] =>
  [...world.places.values()].filter((facts) => maySee(world, member, facts));

/** A place by its name, with or without `#`, or by its id. `@laurel` and `dm` are the member's DM with Laurel. */
export function findPlace(world: World, member: Member, name: string): PlaceFacts | undefined {
  const bare = name.replace(/^#/, "").toLowerCase();
  const dm = dmPlaceId(member.account);
  if ([`@${LAUREL}`, "dm", "@dm"].includes(bare) || name === dm) return world.places.get(dm) ?? dmOf(member);
  const seen = placesSeenBy(world, member);
  return (
    seen.find(({ place }) => place.id === name) ?? seen.findLast(({ place }) => place.name?.toLowerCase() === bare)
  );
}

/** Like `findPlace`; throws a PlaygroundMistake that says what places there are. */
export function placeNamed(world: World, member: Member, name: string): PlaceFacts {
  const found = findPlace(world, member, name);
  if (found) return found;
  const names = placesSeenBy(world, member)
    .filter(({ place }) => place.kind === "channel" || place.kind === "forum")
    .map(({ place }) => `#${place.name}`);
  throw new PlaygroundMistake(
    `${member.name} sees no place called "${name}". There are ${names.join(", ")} and @laurel.`,
  );
}

/** Throws if the place is not in the world, which only a broken journal can bring about. */
export function factsOf(world: World, message: Pick<Message, "place">): PlaceFacts {
  const facts = world.places.get(message.place);
  if (!facts) throw new Error(`The playground holds a message in ${message.place}, which is no place in it.`);
  return facts;
}

export const refOf = (world: World, message: Pick<Message, "place" | "id">): MessageRef => ({
  place: factsOf(world, message).place,
  id: message.id,
});

/** A message this member sees now; throws a PlaygroundMistake otherwise. */
export function messageSeenBy(world: World, member: Member, id: MessageId): Message {
  const message = world.messages.get(id);
  if (message && isSeenBy(world, member, message)) return message;
  throw new PlaygroundMistake(`${member.name} sees no such message. It may have been removed; read the place again.`);
}

export function isSeenBy(world: World, member: Member, message: Message): boolean {
  if (message.removed || (message.onlyFor !== undefined && message.onlyFor !== member.account)) return false;
  return maySee(world, member, factsOf(world, message));
}
