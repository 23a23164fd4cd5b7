// Who reads along at a place, worked out from the place and its members. What cannot be worked out is unknown.
import type { Place, Readers } from "../../chat/place.ts";
import type { Audience } from "../platform.ts";
import type { Conversation } from "./channels.ts";
import { channelOf } from "./ids.ts";
import type { Workspace } from "./workspace.ts";

/** Words for how many. */
const count = (amount: number, one: string, many: string): string => `${amount} ${amount === 1 ? one : many}`;

/** Who reads along at a place, as of now; a thread is read by those of its channel. */
export async function readersAt(space: Workspace, place: Place, staff: readonly string[]): Promise<Readers> {
  if (place.kind === "dm") return "one";
  try {
    const facts = await space.channels.facts.get(channelOf(place.id));
    return await readersOf(space, facts, staff);
  } catch {
    return "unknown";
  }
}

/**
 * Guests of the workspace count as members: they were let in by name, and telling them apart would take a call for
 * every member, while members and outsiders may be shown the same. A group DM is nobody's place to say anything.
 */
export async function readersOf(space: Workspace, facts: Conversation, staff: readonly string[]): Promise<Readers> {
  if (facts.kind === "im") return "one";
  if (facts.shared) return "outsiders";
  if (facts.kind === "group dm") return "unknown";
  if (facts.kind === "public") return "members";
  return (await othersIn(space, facts.id, staff)) === "none" ? "staff" : "members";
}

/** Whether anybody but staff is in a private channel. Laurel itself is nobody. */
async function othersIn(space: Workspace, channel: string, staff: readonly string[]): Promise<"some" | "none"> {
  if (staff.length === 0) return "some";
  const members = await space.channels.members.get(channel);
  if (members === "too many") return "some";
  const groups = (await space.groups.all()).filter(({ id }) => staff.includes(id));
  const isStaff = (user: string) => user === space.botUser || groups.some((group) => group.members.has(user));
  return members.every(isStaff) ? "none" : "some";
}

/** The same in words, the widest first. */
export async function audienceAt(space: Workspace, place: Place, staff: readonly string[]): Promise<Audience> {
  const readers = await readersAt(space, place, staff);
  if (place.kind === "dm") return { readers, who: ["1 person by name"] };
  try {
    const facts = await space.channels.facts.get(channelOf(place.id));
    return { readers, who: await whoIn(space, facts) };
  } catch {
    return { readers, who: [] };
  }
}

async function whoIn(space: Workspace, { id, kind, shared }: Conversation): Promise<readonly string[]> {
  if (kind === "im") return ["1 person by name"];
  const others = shared ? ["people of other workspaces"] : [];
  if (kind === "public") return [...others, "everybody in the workspace"];
  const members = await space.channels.members.get(id);
  if (members === "too many") return [...others, "more than a thousand people by name"];
  const people = new Set(members.filter((user) => user !== space.botUser));
  const groups = (await space.groups.all()).filter((group) => [...group.members].some((user) => people.has(user)));
  const named = groups
    .map((group) => ({ group, here: [...group.members].filter((user) => people.has(user)) }))
    .toSorted((one, other) => other.here.length - one.here.length)
    .map(({ group, here }) => {
      for (const user of here) people.delete(user);
      return `user group @${group.handle} (${count(here.length, "person", "people")} here)`;
    });
  return [...others, ...named, ...(people.size > 0 ? [`${count(people.size, "person", "people")} by name`] : [])];
}
