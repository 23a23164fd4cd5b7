// What one person sees of the playground, as the page is told.

import { mayUsePublished, usageOf } from "../command/help.ts";
import { rolesFor } from "../command/permission.ts";
import { nameOf, type PublishedCommand } from "../command/published.ts";
import type { PlaceId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { Playground } from "../platforms/playground/index.ts";
import { dmOf, factsOf, isSeenBy, laurelIn, memberNamed, placesSeenBy } from "../platforms/playground/lookup.ts";
import { seeMessage } from "../platforms/playground/seen.ts";
import { rolesOfSpace } from "../platforms/playground/surroundings.ts";
import type { Member, Message, PlaceFacts, World } from "../platforms/playground/world.ts";
import type { Program } from "../program/schema.ts";
import { clockShown, type Moments } from "./clock-steps.ts";
import type { CommandShown, MessageShown, PersonShown, PlaceShown, Snapshot } from "./shapes.ts";

/** What the page shows. */
export interface Showing {
  readonly playground: Playground;
  readonly program: Program;
  readonly moments: Moments;
  readonly learned: () => boolean;
}

const EXCERPT_LENGTH = 80;

/** Everything but messages, as the one of this name sees it. Throws a PlaygroundMistake if there is nobody. */
export async function snapshotFor(showing: Showing, name: string): Promise<Snapshot> {
  const { playground, program } = showing;
  const { world, space } = playground;
  const me = memberNamed(world, space, name);
  const published = playground.commands();
  return {
    world: world.id,
    space: world.spaces.get(space) ?? "",
    program: { name: program.program.name, timeZone: program.program.timeZone },
    me: me.name,
    people: [...world.members.values()].filter((each) => each.space === space).map((each) => person(each, program)),
    roles: rolesOfSpace(world, space).map(({ role }) => role),
    places: placesFor(world, me),
    commands: commandsFor(published, rolesFor(me.roles, program, playground.name, me.account)),
    menus: published.flatMap(({ command }) => command.menus.map(({ on, label }) => ({ on, label }))),
    ...(me.form ? { form: { form: me.form.form, errors: me.form.errors } } : {}),
    ...(me.home ? { home: me.home } : {}),
    clock: await clockShown(showing),
    learned: showing.learned(),
  };
}

function person(member: Member, program: Program): PersonShown {
  const { name, fullName = name, about = "", bot, roles, present, account, space } = member;
  const isLaurel = account === laurelIn(space);
  return {
    name,
    fullName: isLaurel && fullName === name ? "Laurel" : fullName,
    about: isLaurel ? "the award program's bot" : about,
    bot,
    isLaurel,
    roles,
    part: partOf(rolesFor(roles, program, "playground", account), program),
    present,
  };
}

/** What somebody is in the program, the most telling first. */
function partOf(roles: ReadonlySet<Role>, { program }: Program): string {
  if (roles.has("lead")) return "regional lead";
  if (roles.has("staff")) return "program staff";
  if (roles.has("awardee")) return program.awardee.one;
  if (roles.has("employee")) return "employee";
  return roles.has("admin") ? "admin of this space" : "member";
}

function placesFor(world: World, me: Member): readonly PlaceShown[] {
  const said = new Map<PlaceId, Message[]>();
  for (const message of world.messages.values()) {
    if (!isSeenBy(world, me, message)) continue;
    const there = said.get(message.place);
    if (there) there.push(message);
    else said.set(message.place, [message]);
  }
  const dm = dmOf(me);
  const seen = placesSeenBy(world, me);
  const all = seen.some(({ place }) => place.id === dm.place.id) ? seen : [...seen, dm];
  return all.map((facts) => placeShown(world, facts, said.get(facts.place.id) ?? []));
}

function placeShown(world: World, facts: PlaceFacts, said: readonly Message[]): PlaceShown {
  const { place, root, owner, tags = [], openTo } = facts;
  const last = said.at(-1);
  return {
    id: place.id,
    kind: place.kind,
    name: place.name ?? "channel",
    ...(place.parent ? { parent: place.parent } : {}),
    ...(root ? { root } : {}),
    ...(owner ? { owner: world.members.get(owner)?.name ?? "somebody" } : {}),
    closed: openTo !== undefined,
    tags,
    messages: said.length,
    ...(last
      ? { last: { id: last.id, by: authorOf(world, last), at: last.at, text: excerpt(seeMessage(world, last).text) } }
      : {}),
  };
}

function commandsFor(published: readonly PublishedCommand[], roles: ReadonlySet<Role>): readonly CommandShown[] {
  return published
    .filter((each) => mayUsePublished(each, roles))
    .map((each) => ({
      name: nameOf(each),
      summary: each.command.summary,
      example: each.command.example,
      usage: usageOf(each.command),
      options: Object.entries(each.command.options).map(([name, { kind, summary, optional }]) => ({
        name,
        kind,
        summary,
        optional,
      })),
    }));
}

/** A message as those see it who may. */
export function messageShown(world: World, message: Message): MessageShown {
  const seen = seeMessage(world, message);
  const replyTo = message.replyTo && world.messages.get(message.replyTo);
  const { thread } = seen;
  return {
    id: message.id,
    place: message.place,
    by: seen.author,
    at: message.at,
    body: message.body,
    files: message.files,
    onlyYou: seen.onlyYou,
    edited: message.edited,
    reactions: seen.reactions,
    ...(replyTo && !replyTo.removed
      ? { replyTo: { id: replyTo.id, by: authorOf(world, replyTo), text: excerpt(seeMessage(world, replyTo).text) } }
      : {}),
    ...(thread
      ? {
          thread: {
            id: thread.id,
            messages: [...world.messages.values()].filter(({ place, removed }) => place === thread.id && !removed)
              .length,
          },
        }
      : {}),
  };
}

/** The message that a thread stands under, if the message is in one. */
export function rootOf(world: World, message: Message): Message | undefined {
  const { root } = factsOf(world, message);
  return root && world.messages.get(root);
}

const authorOf = (world: World, { author }: Message): string => world.members.get(author)?.name ?? "somebody";

function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length <= EXCERPT_LENGTH ? characters.join("") : `${characters.slice(0, EXCERPT_LENGTH).join("")}…`;
}
