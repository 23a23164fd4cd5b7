import { expect, test } from "vitest";
import { crediting, helped, MINUTE, NO_HIDDEN_POSTS } from "../../support/crediting.ts";
import { postgresUrl } from "../../support/services.ts";

const DAY = 86_400_000;

// Most of a minute each: it runs where the tests of PostgreSQL run.
test.skipIf(postgresUrl() === undefined).each([
  ["where questions can be shown to one person alone", {}],
  ["where they cannot", NO_HIDDEN_POSTS],
])(
  "a month with 1,000 unclear thanks opens no direct message, %s",
  async (_case, playground) => {
    const bot = await crediting({ playground, clockMoves: true });
    const { person } = bot.member("noor");

    for (let day = 0; day < 25; day++) {
      await bot.playground.moveClock(bot.playground.now() + DAY);
      const { answer } = await helped(bot);
      for (let thanks = 0; thanks < 40; thanks++) {
        await person.replies(answer, "ah, that makes sense");
        // Nobody is heard more often within a minute.
        if (thanks % 20 === 19) await bot.passes(MINUTE);
      }
    }
    await bot.settled();

    const dms = [...bot.playground.world.places.values()].filter(({ place }) => place.kind === "dm");
    expect(dms).toEqual([]);
    expect((await bot.store.read.creditAsks.open()).length).toBe(1_000);
    expect((await bot.store.read.outbox.count()).sent).toBe(1_000);
  },
  180_000,
);
