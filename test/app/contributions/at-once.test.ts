import { expect, test } from "vitest";
import { startTestBot } from "../../support/bot.ts";
import { entersPost, entriesOf } from "../../support/contributions.ts";
import { onEachStore } from "../../support/each-store.ts";
import { forgedPress, forgedSubmit } from "../../support/forged.ts";
import { postgresUrl } from "../../support/services.ts";

const LINK = "https://example.org/blog/a-post";

onEachStore(postgresUrl(), (open) => {
  test("a form that is sent eight times at once is kept once", async () => {
    const bot = await startTestBot({ store: await open() });
    const sent = {
      form: { do: "contribute.short", args: ["x", "blogging", "ep"] },
      values: { title: "A post", link: LINK, day: "2026-03-01", expertises: ["Hyper-V"], paid: "no" },
    };

    const said = await Promise.all(Array.from({ length: 8 }, () => forgedSubmit(bot, "grace", sent)));

    expect(said.filter((words) => words.startsWith("Kept as C-1."))).toHaveLength(1);
    expect(said.filter((words) => words.startsWith("You have that as C-1"))).toHaveLength(7);
    expect(await bot.store.read.ledger.page(undefined, 10)).toHaveLength(1);
  });

  test("a withdrawal that is pressed eight times at once is one entry", async () => {
    const bot = await startTestBot({ store: await open() });
    await entersPost(bot, "grace", LINK);
    const action = { do: "contribute.withdraw", args: ["1"] };

    const said = await Promise.all(Array.from({ length: 8 }, () => forgedPress(bot, "grace", { action })));

    expect(said.filter((words) => words.startsWith("C-1 is withdrawn already."))).toHaveLength(7);
    expect((await entriesOf(bot, 1)).map(({ kind }) => kind)).toEqual(["recorded", "revoked"]);
  });
});
