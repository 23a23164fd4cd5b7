// Takes effects out of the outbox and has platforms perform them, each once: see `deliver`.

import type { WayOut } from "../app/guard.ts";
import type { Delivery, Effect, Receipt } from "../chat/effect.ts";
import type { MessageRef } from "../chat/place.ts";
import type { Timer } from "../clock.ts";
import { backoffMs, MOST_TRIES } from "../core/backoff.ts";
import { causeOf, type Log } from "../log.ts";
import type { Platform } from "../platforms/platform.ts";
import type { NextId } from "../row-ids.ts";
import type { OutboxRow, Store } from "../store/store.ts";
import type { Pace } from "./pace.ts";
import { accountFor, resolveEffect } from "./resolve.ts";

/** A lease outlives any sensible delivery; a platform's own time-outs are far shorter. */
const LEASE_MS = 60_000;
/** Deliveries at once over all spaces; the pace of each space is narrower still. */
const MOST_UNDER_WAY = 20;
/** A worker with nothing due looks again at least this often: another process may have added something. */
const LONGEST_SLEEP_MS = 30_000;
/** How long to wait for a platform that is not connected. */
const DISCONNECTED_MS = 5_000;

export interface Worker {
  /** Takes over what an earlier run left in sending, then delivers whatever falls due. */
  start(): Promise<void>;
  /** Something may be due: look now. */
  poke(): void;
  /** Resolves when nothing is due and nothing under way. */
  idle(): Promise<void>;
  /** Claims nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

/** Puts a row back, untried, where its effect is to wait. True if it did. */
export type Hold = (row: OutboxRow, effect: Effect, by: string) => Promise<boolean>;

export interface WorkerParts {
  readonly store: Store;
  readonly platforms: readonly Platform[];
  readonly timer: Timer;
  readonly nextId: NextId;
  readonly log: Log;
  readonly pace: Pace;
  readonly wayOut: WayOut;
  /** Asked before each effect; nothing waits if absent. */
  readonly hold?: Hold;
  /** Milliseconds for which a row that is being sent belongs to this worker; a minute if absent. */
  readonly leaseMs?: number;
}

export function createWorker({
  store,
  platforms,
  timer,
  nextId,
  log,
  pace,
  wayOut,
  hold,
  leaseMs = LEASE_MS,
}: WorkerParts): Worker {
  const by: string = nextId<"worker">();
  const underWay = new Map<string, Promise<void>>();
  let round: Promise<void> | undefined;
  let again = false;
  let stopped = true;
  let cancelSleep: () => void = () => {};

  function poke(): void {
    if (stopped) return;
    again = true;
    round ??= rounds().finally(() => {
      round = undefined;
      // Whoever poked while this round was on its way to sleep was not heard by it.
      if (again) poke();
    });
  }

  async function rounds(): Promise<void> {
    try {
      while (again && !stopped) {
        again = false;
        cancelSleep();
        // What is claimed is begun at once: a row that waits here would only keep others from taking it.
        const room = MOST_UNDER_WAY - underWay.size;
        if (room <= 0) return;
        const now = timer.now();
        const claim = { by, now, leaseUntil: now + leaseMs, limit: room };
        const rows = await store.transact(async (tx) => [
          ...(await tx.outbox.claimLapsed(claim)),
          ...(await tx.outbox.claim(claim)),
        ]);
        for (const row of rows) begin(row);
      }
      await sleep();
    } catch (error) {
      log.error({ cause: causeOf(error) }, "the outbox cannot be read and is tried again");
      sleepFor(DISCONNECTED_MS);
    }
  }

  async function sleep(): Promise<void> {
    if (stopped) return;
    const nextDueAt = await store.read.outbox.nextDueAt();
    if (nextDueAt !== undefined) sleepFor(Math.min(LONGEST_SLEEP_MS, Math.max(1, nextDueAt - timer.now())));
    else sleepFor(LONGEST_SLEEP_MS);
  }

  function sleepFor(delayMs: number): void {
    cancelSleep();
    if (!stopped) cancelSleep = timer.after(delayMs, poke);
  }

  function begin(row: OutboxRow): void {
    // Its lease ended while it is still under way here: it is not lost, only slow.
    if (underWay.has(row.id)) return;
    const work = pace
      .run(row.space, () => deliver(row))
      .catch((error) =>
        log.error({ effect: row.id, cause: causeOf(error) }, "an effect could not be brought to an end"),
      )
      .finally(() => {
        underWay.delete(row.id);
        poke();
      });
    underWay.set(row.id, work);
  }

  /**
   * Exactly once, in four steps: the row is in sending (committed by the claim), the platform is asked whether an
   * earlier try got through, the effect is performed under the row's id, and the end is committed. A process that
   * dies between two steps leaves a row in sending, which the next run takes over and asks about first.
   */
  async function deliver(row: OutboxRow): Promise<void> {
    if (stopped) return leave(row, row.dueAt, "stopped before it was begun");
    if (!row.effect) return fail(row, "written by a version this one cannot read");
    const effect = await settleAddress(row, row.effect);
    if (!effect) return fail(row, "the person has no account that Laurel may write to");
    const resolved = await resolveEffect(store.read, effect);
    if ("nowhere" in resolved) return fail(row, resolved.nowhere);
    if ("nothingToDo" in resolved) return finish(row, effect, undefined);
    const platform = platforms.find(({ name }) => name === resolved.platform);
    if (!platform) return fail(row, `there is no platform "${resolved.platform}" here`);
    if (!platform.connected()) return leave(row, timer.now() + DISCONNECTED_MS, "the platform is not connected");

    if (await hold?.(row, effect, by)) return;
    const receipt = await perform(platform, resolved.delivery, row);
    switch (receipt.kind) {
      case "sent":
        return finish(row, effect, receipt.ref);
      case "never":
        log.warn({ effect: row.id, kind: effect.kind, reason: receipt.reason }, "an effect can never be done");
        return fail(row, `${receipt.reason}: ${receipt.why}`);
      case "again":
        if (row.attempts >= MOST_TRIES) return fail(row, `given up after ${row.attempts} tries: ${receipt.why}`);
        return putBack(row, receipt.at, receipt.why);
    }
  }

  /**
   * A person has several accounts, and the one that suits may change: it is chosen at the first try and kept, so that
   * later tries ask and send where the first one did. Undefined if there is none.
   */
  async function settleAddress(row: OutboxRow, effect: Effect): Promise<Effect | undefined> {
    if (effect.kind !== "post" || effect.address.to !== "person") return effect;
    const account = await accountFor(store.read, effect.address.person);
    if (!account) return undefined;
    const settled: Effect = { ...effect, address: { to: "account", account } };
    await store.transact((tx) => tx.outbox.settle(row.id, by, settled));
    return settled;
  }

  async function perform(platform: Platform, delivery: Delivery, row: OutboxRow): Promise<Receipt> {
    try {
      const already = row.attempts > 1 ? await foundAlready(platform, delivery, row) : undefined;
      if (already) return { kind: "sent", ref: already };
      return await wayOut.perform(platform, delivery, row.id);
    } catch (error) {
      // It may have got through or not: the next try asks first.
      log.warn({ effect: row.id, platform: platform.name, cause: causeOf(error) }, "a delivery broke off");
      return { kind: "again", at: timer.now() + backoffMs(row.attempts), why: "the platform did not answer" };
    }
  }

  /** Only a post shows twice when done twice; the others come to the same. */
  async function foundAlready(platform: Platform, delivery: Delivery, row: OutboxRow): Promise<MessageRef | undefined> {
    if (delivery.kind !== "post") return undefined;
    return platform.sentAlready(row.id, delivery.to, row.firstTriedAt ?? 0);
  }

  async function finish(row: OutboxRow, effect: Effect, ref: MessageRef | undefined): Promise<void> {
    await store.transact(async (tx) => {
      await tx.outbox.markSent(row.id, by, timer.now());
      if (effect.kind === "post" && effect.card !== undefined && ref) await tx.cards.keep(effect.card, ref);
      if (effect.kind === "remove") await tx.cards.forget(effect.card);
    });
  }

  async function putBack(row: OutboxRow, dueAt: number, why: string): Promise<void> {
    await store.transact((tx) => tx.outbox.putBack(row.id, by, dueAt, why));
  }

  /** The platform was not asked, so this was no try. */
  async function leave(row: OutboxRow, dueAt: number, why: string): Promise<void> {
    await store.transact((tx) => tx.outbox.putBack(row.id, by, dueAt, why, { untried: true }));
  }

  async function fail(row: OutboxRow, why: string): Promise<void> {
    await store.transact(async (tx) => {
      const failed = await tx.outbox.markFailed(row.id, by, why);
      if (!failed || !row.fallback) return;
      await tx.outbox.add({
        id: nextId(),
        space: row.space,
        effect: row.fallback,
        naturalKey: `instead of ${row.id}`,
        dueAt: timer.now(),
      });
    });
  }

  /**
   * The lock of a file ends with its process, so what is in sending there belongs to a run that is over, whatever its
   * lease says. A process can outlive its lock on Postgres, where it is a connection's: there leases have to run out.
   */
  async function takeOver(): Promise<void> {
    const claim = {
      by,
      now: Number.MAX_SAFE_INTEGER,
      leaseUntil: timer.now() + leaseMs,
      limit: Number.MAX_SAFE_INTEGER,
    };
    const left = await store.transact((tx) => tx.outbox.claimLapsed(claim));
    if (left.length > 0) log.info({ effects: left.length }, "taking over effects that an earlier run left in sending");
    for (const row of left) begin(row);
  }

  return {
    poke,
    async start() {
      stopped = false;
      if (store.engine === "sqlite") await takeOver();
      poke();
    },
    async idle() {
      while (round || underWay.size > 0) await Promise.all([round, ...underWay.values()]);
    },
    async stop() {
      stopped = true;
      cancelSleep();
      await round;
      await Promise.all(underWay.values());
    },
  };
}
