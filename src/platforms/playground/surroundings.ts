// What the playground tells of its spaces: places, roles, who reads along, and that all is well.
import type { SentFile } from "../../chat/form.ts";
import type { Place } from "../../chat/place.ts";
import { say } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Audience, Finding, Lack, Space, SpaceRole } from "../platform.ts";
import type { Names } from "./filling.ts";
import { memberNamed, personRef, placeNamed } from "./lookup.ts";
import { PlaygroundMistake } from "./mistake.ts";
import type { Member, World } from "./world.ts";

const DATA = /^data:[^,]*;base64,(.*)$/s;

export const spacesOf = ({ spaces }: World): readonly Space[] => [...spaces].map(([id, name]) => ({ id, name }));

export const placesIn = ({ places }: World, space: SpaceId): readonly Place[] =>
  [...places.values()]
    .map(({ place }) => place)
    .filter((place) => place.space === space && (place.kind === "channel" || place.kind === "forum"));

/** Every role that somebody has, or that sees a place; "admin" is no role to give. */
export function rolesOfSpace({ members, places }: World, space: SpaceId): readonly SpaceRole[] {
  const held = [...members.values()].filter((member) => member.space === space).flatMap(({ roles }) => roles);
  const seeing = [...places.values()].filter(({ place }) => place.space === space).flatMap(({ openTo = [] }) => openTo);
  const roles = [...new Set([...held, ...seeing])].filter((role) => role !== "admin").toSorted();
  return roles.map((role) => ({ role, name: role, mayGive: true }));
}

/** Like `readersOf`, with the roles that see the place. */
export function audienceAt({ places }: World, { id }: Place): Audience {
  const facts = places.get(id);
  if (!facts) return { readers: "unknown", who: [] };
  if (facts.place.kind === "dm") return { readers: "one", who: ["1 person by name"] };
  const roles = facts.openTo?.map((role) => `role ${role}`);
  return { readers: facts.place.readers, who: roles ?? ["everybody in the space"] };
}

export const lacksAt = ({ places }: World, { id }: Place): readonly Lack[] =>
  places.has(id) ? [] : [{ what: "I cannot find this channel", remedy: "Choose another channel." }];

export const findingsIn = ({ spaces }: World, space: SpaceId): readonly Finding[] => [
  spaces.has(space)
    ? { subject: "rights", isWell: true, words: say`The playground gives me every right.` }
    : { subject: "space", isWell: false, words: say`There is no such space here.` },
];

/** What somebody can pick in a form, by name or id. */
export const namesFor = (world: World, me: Member): Names => ({
  person: (name) => personRef(memberNamed(world, me.space, name)),
  place: (name) => placeNamed(world, me, name).place,
  role(name) {
    const roles = rolesOfSpace(world, me.space).map(({ role }) => role);
    if (roles.includes(name)) return name;
    throw new PlaygroundMistake(`There is no role "${name}" here. There are ${roles.join(", ")}.`);
  },
});

/** A file of the playground carries its content in its own token. */
export function openFile({ name, type, token }: SentFile): FileContent | "gone" {
  const bytes = DATA.exec(token)?.[1];
  return bytes === undefined ? "gone" : { name, type, bytes };
}

/** A file as it comes with a form. `bytes` are base64. */
export const sentFile = ({ name, type, bytes }: FileContent): SentFile => ({
  name,
  type,
  size: Buffer.from(bytes, "base64").length,
  token: `data:${type};base64,${bytes}`,
});
