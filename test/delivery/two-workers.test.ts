import { expect, test } from "vitest";
import { startTestBot } from "../support/bot.ts";
import { onEachStore } from "../support/each-store.ts";
import { postgresUrl } from "../support/services.ts";
import { postAt, putDown, saidAt, workerBeside } from "./putting-out.ts";

onEachStore(postgresUrl(), (open) => {
  test("three workers on one record do every effect once, and keep every lane's order", async () => {
    const bot = await startTestBot({ store: await open() });
    const workers = [bot.app.worker, workerBeside(bot), workerBeside(bot)];
    for (const worker of workers) await worker.start();
    const alone = Array.from({ length: 40 }, (_, index) => ({ effect: postAt(bot, "general", `alone ${index}`) }));
    const inLane = Array.from({ length: 10 }, (_, index) => ({
      effect: postAt(bot, "award-questions", `${index}`),
      lane: "in turn",
    }));
    bot.playground.faults.onNextPerform({ kind: "unheard" }, { kind: "throws" }, { kind: "unheard" });

    const ids = await putDown(bot, ...alone, ...inLane);
    for (const worker of workers) worker.poke();
    const allIdle = () => Promise.all(workers.map((worker) => worker.idle()));
    await allIdle();
    for (let step = 0; step < 5; step++) {
      bot.timer.advance(30_000);
      await allIdle();
    }

    expect(ids.map((id) => bot.playground.postsOf(id).length)).toEqual(ids.map(() => 1));
    expect(saidAt(bot, "#award-questions")).toEqual(inLane.map((_, index) => `${index}`));
    expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, sending: 0, failed: 0 });
  });
});
