// What Laurel says later or elsewhere: through the outbox and the delivery worker, each exactly once.
import { notice, say } from "../src/chat/view.ts";
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { type BenchedLaurel, withLaurel } from "./laurel.ts";
import { overEveryRecord } from "./records.ts";
import { rate, spread } from "./statistics.ts";
import { inTurn, timed } from "./stopwatch.ts";

const EFFECTS: Readonly<Record<Size, { waiting: number; single: number }>> = {
  full: { waiting: 2_000, single: 500 },
  quick: { waiting: 300, single: 100 },
  tiny: { waiting: 3, single: 2 },
};
const ADDED_AT_ONCE = 100;

type Measured = Omit<Result, "over">;

export const effects: Benchmark = {
  name: "effects",
  run: (setting) =>
    overEveryRecord("effects", setting, (url) =>
      withLaurel(url, 1, async (laurel) => {
        const { waiting, single } = EFFECTS[setting.size];
        return [await measureWaiting(laurel, waiting), await measureSingle(laurel, single)];
      }),
    ),
};

async function measureWaiting(laurel: BenchedLaurel, count: number): Promise<Measured> {
  const before = await sent(laurel);
  for (let from = 0; from < count; from += ADDED_AT_ONCE) await putOut(laurel, Math.min(ADDED_AT_ONCE, count - from));
  const elapsedMs = await timed(() => deliver(laurel));
  const delivered = (await sent(laurel)) - before;
  return {
    what: `effects, ${count} waiting`,
    figures: [rate("effects", count, elapsedMs)],
    ...(delivered === count ? {} : { failure: `${count} effects waited and ${delivered} were delivered` }),
  };
}

async function measureSingle(laurel: BenchedLaurel, count: number): Promise<Measured> {
  const samples = await inTurn(count, async () => {
    await putOut(laurel, 1);
    await deliver(laurel);
  });
  return { what: "effects, one from its commit to its end", figures: spread(samples) };
}

async function putOut({ store, person, nextId }: BenchedLaurel, count: number): Promise<void> {
  const [place] = person(0).places();
  if (!place) throw new Error("The benched community has no channel.");
  const view = notice(say`The next award date is near.`, "public");
  await store.transact(async (tx) => {
    for (let number = 0; number < count; number++)
      await tx.outbox.add({
        id: nextId(),
        space: place.space,
        effect: { kind: "post", view, address: { to: "place", place } },
        dueAt: 0,
      });
  });
}

async function deliver({ app }: BenchedLaurel): Promise<void> {
  app.worker.poke();
  await app.worker.idle();
}

const sent = async ({ store }: BenchedLaurel): Promise<number> => (await store.read.outbox.count()).sent;
