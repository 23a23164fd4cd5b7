// The one door for events, and the one boundary that catches.

import type { Receipt } from "../chat/effect.ts";
import type { Event } from "../chat/event.ts";
import type { Form } from "../chat/form.ts";
import type { Reply } from "../chat/reply.ts";
import type { View } from "../chat/view.ts";
import type { Timer } from "../clock.ts";
import { backoffMs, MOST_TRIES } from "../core/backoff.ts";
import { concerns, isOverheard, type Listening } from "../core/concerns.ts";
import type { Instant, RowId } from "../core/ids.ts";
import { Refusal } from "../core/refusal.ts";
import { causeOf, type Log } from "../log.ts";
import type { Inlet, Platform } from "../platforms/platform.ts";
import type { Program } from "../program/schema.ts";
import type { NextId } from "../row-ids.ts";
import type { Store } from "../store/store.ts";
import type { Completions } from "./complete-option.ts";
import { LookAgain } from "./credit/look-around.ts";
import type { Decider } from "./decide-event.ts";
import { guarded, type WayOut } from "./guard.ts";
import { apology, newReference, refusalView } from "./say-failure.ts";
import { type RolesOfSpaces, staffRolesIn } from "./staff-roles.ts";
import { createTurns } from "./turns.ts";
import type { UnaskedWatch } from "./unasked-watch.ts";
import { openWork, type Work } from "./work.ts";

/** How often a deciding transaction that fails in passing is run again at once. */
const MOST_RUNS_AT_ONCE = 5;
/** How many messages are recorded at once, and how many are decided. */
const MOST_MESSAGES_AT_ONCE = 8;
/** How long to wait for a record that is out of reach. */
const UNREACHABLE_MS = 5_000;
/** How long somebody waits for an answer that the platform did not take in time. */
const WAITED_FOR_MS = 24 * 60 * 60_000;

const TOO_LATE: Receipt = { kind: "never", reason: "late", why: "the platform takes no answer to this any more" };

export interface Receiver {
  /**
   * What a platform calls.
   * @param lastTakenAt when an earlier run last took an event, of the real timer
   */
  inletFor(platform: Platform, lastTakenAt?: Instant): Inlet;
  /** Takes up what an earlier run acknowledged and did not finish. Call it before any platform starts. */
  unfinished(): Promise<() => Promise<void>>;
  /** Resolves when no event is under way. */
  idle(): Promise<void>;
  /** From now on nothing new is taken, and nothing is tried again. */
  stop(): void;
}

export interface ReceiverParts {
  readonly program: Program;
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly timer: Timer;
  readonly nextId: NextId;
  readonly log: Log;
  readonly decider: Decider;
  readonly completions: Completions;
  readonly watch: UnaskedWatch;
  readonly listening: Listening;
  readonly spaceRoles: RolesOfSpaces;
  /** Called after a commit that put something into the outbox. */
  readonly onEffects: () => void;
  readonly wayOut?: WayOut;
}

export function createReceiver({
  program,
  store,
  platforms,
  timer,
  nextId,
  log,
  decider,
  completions,
  watch,
  listening,
  spaceRoles,
  onEffects,
  wayOut = guarded,
}: ReceiverParts): Receiver {
  const underWay = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  // Apart from each other: what is on record is acknowledged, however much is to be decided.
  const toRecord = createTurns(MOST_MESSAGES_AT_ONCE, timer);
  const toDecide = createTurns(MOST_MESSAGES_AT_ONCE, timer);
  let stopped = false;

  function inletFor(platform: Platform, lastTakenAt?: Instant): Inlet {
    return {
      concerns: (event) => concerns(event, listening),
      staffRoles: (space) => staffRolesIn(program, spaceRoles, space),
      ...(lastTakenAt === undefined ? {} : { lastTakenAt }),
      complete: (completing) => completions.complete(completing, platform),
      take: (event, acknowledge) => track(take(platform, event, acknowledge)),
    };
  }

  async function take(platform: Platform, event: Event, acknowledge?: Parameters<Inlet["take"]>[1]): Promise<void> {
    if (!concerns(event, listening)) return acknowledge?.();
    if (event.kind === "home") {
      await acknowledge?.();
      return showHome(platform, event);
    }
    // Before anything is waited for: what others say from now on may be the answer to it.
    const unhear = watch.hear(event);
    const id = nextId<"inbox">();
    const recorded = await toRecord(event, () => record(platform, id, event)).catch((error) => {
      unhear();
      throw error;
    });
    try {
      await acknowledge?.(recorded === undefined);
    } catch (error) {
      // It is on record: this run goes on with it, and a redelivery will be known by its key.
      log.warn({ event: event.key, cause: causeOf(error) }, "a platform could not be told that its event arrived");
    }
    // A redelivery: the first one is being answered, or was.
    if (recorded === undefined) return unhear();
    await finishEvent(platform, recorded, event);
  }

  /** Somebody looks, and says nothing: there is nothing to keep, and the next look brings it again. Never throws. */
  async function showHome(platform: Platform, event: Event): Promise<void> {
    const work = openWork(store);
    try {
      const view = await decider.home(event, platform, work);
      await wayOut.answer(platform, event, { kind: "say", view, hidden: true }, nextId<"inbox">());
    } catch (error) {
      log.warn({ event: event.key, cause: causeOf(error) }, "the home tab could not be shown");
    } finally {
      await work.rollback();
    }
  }

  async function record(platform: Platform, id: RowId<"inbox">, event: Event): Promise<RowId<"inbox"> | undefined> {
    try {
      return await store.transact((tx) => tx.inbox.record(id, event, timer.now()));
    } catch (error) {
      // It may be on record all the same, and then its redelivery would find it there and leave it alone.
      wait(UNREACHABLE_MS, platform, id);
      throw error;
    }
  }

  /** Decides and answers; never throws. What fails in passing is tried again later. */
  async function finishEvent(platform: Platform, id: RowId<"inbox">, event: Event, decided?: Reply): Promise<void> {
    try {
      // What has not had its turn when Laurel is stopped is on record, and the next start takes it up.
      const reply = decided ?? (await toDecide(event, async () => (stopped ? undefined : decide(platform, id, event))));
      if (reply) await answer(platform, id, event, reply);
    } catch (error) {
      log.error({ event: event.key, cause: causeOf(error) }, "an event could not be finished and is tried again");
      await tryLater(platform, id);
    }
  }

  /** The reply that stands on record in the end; undefined if it was delivered already. */
  async function decide(platform: Platform, id: RowId<"inbox">, event: Event): Promise<Reply | undefined> {
    for (let runs = 1; ; runs++) {
      try {
        return await commitReply(id, (work) => decider.decide(event, platform, work));
      } catch (error) {
        if (store.isPassing(error)) {
          if (runs < MOST_RUNS_AT_ONCE) continue;
          throw error;
        }
        // What was said can be looked up later as well, and nobody waits for it.
        if (error instanceof LookAgain) throw error;
        const view = failureView(platform, event, error);
        return commitReply(id, (work) => decider.decideFailure(view, event, platform, work));
      }
    }
  }

  async function commitReply(id: RowId<"inbox">, deciding: (work: Work) => Promise<Reply>): Promise<Reply | undefined> {
    const work = openWork(store);
    try {
      const reply = await deciding(work);
      if (!(await work.write((tx) => tx.inbox.decide(id, reply)))) {
        // It is decided already, by another run or by a commit of which nothing was heard: nothing of this one is kept.
        await work.rollback();
        return (await store.read.inbox.find(id))?.reply;
      }
      await work.commit();
      if (work.hasEffects) onEffects();
      return reply;
    } catch (error) {
      await work.rollback();
      throw error;
    }
  }

  function failureView(platform: Platform, event: Event, error: unknown): View {
    if (error instanceof Refusal) return refusalView(error);
    const reference = newReference(nextId());
    log.error(
      { reference, event: event.key, kind: event.kind, platform: platform.name, cause: causeOf(error) },
      "a handler failed",
    );
    return apology(reference);
  }

  async function answer(platform: Platform, id: RowId<"inbox">, event: Event, reply: Reply): Promise<void> {
    const receipt = await show(platform, id, event, reply);
    if (receipt.kind === "again") return tryLater(platform, id, receipt.at - timer.now());
    if (receipt.kind === "never") log.warn({ event: event.key, reason: receipt.reason }, "a reply could not be shown");
    if (receipt.kind === "never" && receipt.reason === "late") await sayLate(platform, id, event, reply);
    await store.transact((tx) => tx.inbox.finish(id));
  }

  async function show(platform: Platform, id: RowId<"inbox">, event: Event, reply: Reply): Promise<Receipt> {
    if (event.handle.until !== undefined && event.handle.until <= timer.now()) return TOO_LATE;
    const first = await wayOut.answer(platform, event, reply, id);
    // Platforms open a form within seconds or not at all, but take a message for minutes.
    return first.kind === "never" && reply.kind === "open" ? offerForm(platform, id, event, reply.form) : first;
  }

  /** In a message of its own, unless it is so old that nobody waits for it any more. */
  async function sayLate(platform: Platform, id: RowId<"inbox">, event: Event, reply: Reply): Promise<void> {
    const row = await store.read.inbox.find(id);
    if (!row || timer.now() - row.receivedAt > WAITED_FOR_MS) return;
    const work = openWork(store);
    try {
      await decider.sayLate(reply, event, platform, work, id);
      await work.commit();
      if (work.hasEffects) onEffects();
    } catch (error) {
      await work.rollback();
      throw error;
    }
  }

  async function offerForm(platform: Platform, id: RowId<"inbox">, event: Event, form: Form): Promise<Receipt> {
    const work = openWork(store);
    try {
      const reply = await decider.offerForm(form, event, platform, work);
      await work.commit();
      return await wayOut.answer(platform, event, reply, id);
    } catch (error) {
      await work.rollback();
      throw error;
    }
  }

  /** Never throws. */
  async function tryLater(platform: Platform, id: RowId<"inbox">, delayMs?: number): Promise<void> {
    if (stopped) return;
    try {
      const tries = await store.transact((tx) => tx.inbox.retry(id));
      if (tries < MOST_TRIES) return wait(delayMs ?? backoffMs(tries), platform, id);
      await giveUp(id, `given up after ${tries} tries`);
    } catch (error) {
      // The row stays, so that this run or the next one takes it up; what the record cannot count is no try.
      log.error({ cause: causeOf(error) }, "the record cannot be reached");
      wait(UNREACHABLE_MS, platform, id);
    }
  }

  /** What people said to each other is not kept for the operator. */
  async function giveUp(id: RowId<"inbox">, why: string): Promise<void> {
    const event = await store.transact(async (tx) => {
      const row = await tx.inbox.find(id);
      if (!row?.event || !isOverheard(row.event)) return void (await tx.inbox.giveUp(id, why));
      await tx.inbox.finish(id);
      return row.event;
    });
    if (event?.kind === "message") watch.dismiss(event.place.id, event.ref.id);
  }

  /** Never throws. */
  async function takeUp(platform: Platform, id: RowId<"inbox">): Promise<void> {
    try {
      const row = await store.read.inbox.find(id);
      if (!row || (row.state !== "recorded" && row.state !== "decided")) return;
      const { event, reply, state } = row;
      if (event && (reply || state === "recorded")) return await finishEvent(platform, id, event, reply);
      await store.transact((tx) => tx.inbox.giveUp(id, "written by a version this one cannot read"));
    } catch (error) {
      log.error({ cause: causeOf(error) }, "an unfinished event could not be taken up and is tried again");
      await tryLater(platform, id);
    }
  }

  async function unfinished(): Promise<() => Promise<void>> {
    const rows = await store.read.inbox.unfinished(Number.MAX_SAFE_INTEGER);
    const ids = rows.map((row) => ({
      id: row.id,
      platform: platforms.find((platform) => platform.name === row.platform),
    }));
    return async () => {
      if (ids.length > 0) log.info({ events: ids.length }, "taking up events that an earlier run did not finish");
      for (const { id, platform } of ids) if (platform) await track(takeUp(platform, id));
    };
  }

  function wait(delayMs: number, platform: Platform, id: RowId<"inbox">): void {
    if (stopped) return;
    const cancel = timer.after(Math.max(0, delayMs), () => {
      waiting.delete(cancel);
      void track(takeUp(platform, id));
    });
    waiting.add(cancel);
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return work;
  }

  return {
    inletFor,
    unfinished,
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
