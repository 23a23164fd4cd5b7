import type { Once, Receipt } from "../../chat/effect.ts";
import type { Event } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { MovableClock, ProgramClock, Timer } from "../../clock.ts";
import type { PublishedCommand } from "../../command/published.ts";
import type { EventKey, Instant, MessageId, SpaceId } from "../../core/ids.ts";
import type { NextId } from "../../row-ids.ts";
import type { Abilities, Platform, PlatformLimits } from "../platform.ts";
import { type Decision, decideAnswer } from "./answering.ts";
import { createFaults, type Faults } from "./faults.ts";
import { PLATFORM } from "./ids.ts";
import { createIntake } from "./intake.ts";
import { openJournal, type Watcher } from "./journal.ts";
import { EVERYTHING, GENEROUS, type PlaygroundManners } from "./limits.ts";
import { refOf } from "./lookup.ts";
import { PlaygroundMistake } from "./mistake.ts";
import { actAs, outcome } from "./people.ts";
import { decidePerform, findSent, postedUnder } from "./performing.ts";
import type { PlaygroundPersistence } from "./persistence.ts";
import type { Outcome, Person } from "./person.ts";
import type { Moment } from "./posting.ts";
import { moveClock, takeUpClock } from "./program-clock.ts";
import { fingerprints, publishingChanges } from "./publishing.ts";
import { beginWorld, joining, type MemberSeed, SMALL_COMMUNITY, type WorldSeed } from "./seed.ts";
import { audienceAt, findingsIn, lacksAt, openFile, placesIn, rolesOfSpace, spacesOf } from "./surroundings.ts";
import { lookAt, readLink, talkAt } from "./talk.ts";
import type { World } from "./world.ts";

export interface PlaygroundOptions {
  readonly persistence: PlaygroundPersistence;
  readonly clock: ProgramClock;
  /** The same clock, where people here may move it; absent: it goes with the wall's. */
  readonly movableClock?: MovableClock;
  readonly timer: Timer;
  readonly nextId: NextId;
  /** Begins the world where the persistence holds none; the small community if absent. */
  readonly seed?: WorldSeed;
  /** Abilities to take away, each with a reason. */
  readonly can?: Partial<Abilities>;
  readonly limits?: Partial<PlatformLimits>;
  /** Whether an answer to a message can be for its author alone: yes as on Slack (if absent), no as on Discord. */
  readonly hidesAnswersToMessages?: boolean;
  /** Whether commands, presses and forms bring the roles of the one who acted, as on Discord; no if absent. */
  readonly interactionsBringRoles?: boolean;
  /** Whether Laurel may read messages that are not written to it; yes if absent. */
  readonly readsMessages?: boolean;
  /** Milliseconds of the real timer after which an event can no longer be answered; never if absent. */
  readonly handlesLastMs?: number;
  /** Where links to messages lead. */
  readonly linkBase?: string;
}

/** A chat platform in this process, with people who can be played. */
export interface Playground extends Platform {
  /** Somebody to act as, in the first space unless told otherwise. Throws a PlaygroundMistake for an unknown name. */
  as(name: string, space?: SpaceId): Person;
  /** Adds somebody new to a space. Laurel hears that they joined. */
  welcomes(member: MemberSeed, space?: SpaceId): Promise<Outcome>;
  readonly faults: Faults;
  /** Delivers an event once more with the same key, as platforms do; the last one if no key is given. */
  redeliver(key?: EventKey): Promise<Outcome>;
  /** Every post made under `once`, removed ones too. */
  postsOf(once: Once): readonly MessageRef[];
  readonly world: World;
  /** The program clock. */
  now(): Instant;
  /** Whether `moveClock` can do anything. */
  readonly clockMoves: boolean;
  /** Moves the program clock on, for good. Throws a PlaygroundMistake where it would go back, or cannot be moved. */
  moveClock(to: Instant): Promise<void>;
  /** The space people act in unless told otherwise. */
  readonly space: SpaceId;
  /** The commands handed over at the start. */
  commands(): readonly PublishedCommand[];
  /** Tells of every change from now on; returns how to stop it. */
  watch(watcher: Watcher): () => void;
  /** Resolves when no event is under way. */
  settled(): Promise<void>;
  /** Resolves when it is stopped for the first time. */
  ended(): Promise<void>;
}

/** Opens the playground's world, or begins one. Nothing reaches Laurel before `start`. */
export async function createPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { clock, timer, nextId, linkBase = "http://playground.localhost" } = options;
  const manners: PlaygroundManners = {
    can: { ...EVERYTHING, ...options.can },
    limits: { ...GENEROUS, ...options.limits },
    hidesAnswersToMessages: options.hidesAnswersToMessages ?? true,
    interactionsBringRoles: options.interactionsBringRoles,
    readsMessages: options.readsMessages ?? true,
    handlesLastMs: options.handlesLastMs,
  };
  const journal = await openJournal(options.persistence);
  const { world } = journal;
  const newMessageId = () => nextId<"message">() as string as MessageId;
  takeUpClock(journal, timer, options.movableClock);
  await journal.commit(() => {
    const begin = { world: nextId(), at: clock.now(), realAt: timer.now(), newMessageId };
    return world.id === "" ? beginWorld(begin, options.seed ?? SMALL_COMMUNITY) : [];
  });
  const space = firstSpace(world);

  const moment = (): Moment => ({
    world,
    manners,
    at: clock.now(),
    realAt: timer.now(),
    newMessageId,
  });
  const intake = createIntake(journal, timer, moment);
  const faults = createFaults(timer);
  const surroundings = { journal, intake, moment, passingKey: () => `${PLATFORM}:${world.id}:${nextId()}` as EventKey };
  const end = Promise.withResolvers<void>();
  let commands: readonly PublishedCommand[] = [];

  async function carryOut(decide: (moment: Moment) => Decision): Promise<Receipt> {
    let receipt: Receipt = { kind: "sent" };
    await journal.commit(() => {
      const decision = decide(moment());
      receipt = decision.receipt;
      return decision.changes;
    });
    return receipt;
  }

  return {
    name: PLATFORM,
    can: manners.can,
    limits: manners.limits,
    async start(inlet, published) {
      commands = published;
      intake.open(inlet);
    },
    pause: () => intake.pause(),
    stop(graceMs) {
      end.resolve();
      return intake.close(graceMs);
    },
    connected: () => intake.inlet() !== undefined,
    answer: (event, reply) => faults.run("answer", () => carryOut((now) => decideAnswer(now, event, reply))),
    perform: (delivery, once) => faults.run("perform", () => carryOut((now) => decidePerform(now, delivery, once))),
    sentAlready: async (once, to, since) => findSent(world, once, to, since),
    readersOf: async (place) => world.places.get(place.id)?.place.readers ?? "unknown",
    async rolesOf(account, of) {
      const member = world.members.get(account);
      return member?.present && member.space === of ? member.roles : [];
    },
    async membershipOf(account, of) {
      const member = world.members.get(account);
      if (!member?.present || member.space !== of) return "gone";
      return member.bot ? "bot" : "member";
    },
    refOf: (link) => readLink({ world, linkBase }, link),
    look: async (ref) => lookAt({ world, manners, linkBase }, ref),
    talk: async (place, most, upTo) => talkAt({ world, manners, linkBase }, place, most, upTo),
    fetchFile: async (file) => openFile(file),
    spaces: async () => spacesOf(world),
    placesOf: async (of) => placesIn(world, of),
    rolesIn: async (of) => rolesOfSpace(world, of),
    audienceOf: async (place) => audienceAt(world, place),
    checkPlace: async (place) => lacksAt(world, place),
    examine: async (of) => findingsIn(world, of),
    async publish(published, mode) {
      const after = fingerprints(published);
      const changes = publishingChanges(world.published, after);
      if (mode === "apply" && changes.length > 0)
        await journal.commit(() => [{ kind: "published", commands: [...after] }]);
      return changes;
    },

    as: (name, of = space) => actAs(name, of, surroundings),
    async welcomes(member, of = space) {
      await journal.commit(() => [joining(of, member)]);
      return actAs(member.name, of, surroundings).joins();
    },
    faults,
    async redeliver(key) {
      const event = lastEvent(world, key);
      const reception = await intake.deliver(event);
      const by = world.members.get(event.by.account);
      if (!by) throw new PlaygroundMistake("The one who did that is not known any more.");
      return outcome(world, by, reception);
    },
    postsOf: (once) => postedUnder(world, once).map((message) => refOf(world, message)),
    world,
    now: () => clock.now(),
    clockMoves: options.movableClock !== undefined,
    moveClock: (to) => moveClock({ journal, timer, clock: options.movableClock }, to),
    space,
    commands: () => commands,
    watch: (watcher) => journal.watch(watcher),
    settled: () => intake.settled(),
    ended: () => end.promise,
  };
}

function firstSpace(world: World): SpaceId {
  for (const space of world.spaces.keys()) return space;
  throw new PlaygroundMistake("The playground's journal holds no space. Begin a new playground.");
}

function lastEvent(world: World, key?: EventKey): Event {
  const happened = key ? world.events.get(key) : [...world.events.values()].at(-1);
  if (!happened) throw new PlaygroundMistake("There is no such event to deliver again.");
  return happened.event;
}
