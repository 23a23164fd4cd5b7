import { expect, test } from "vitest";
import { startTestBot } from "../../support/bot.ts";
import { creditsFor, entriesOf, personOf } from "../../support/contributions.ts";
import { onEachStore } from "../../support/each-store.ts";
import { codeFor } from "../../support/linking.ts";
import { postgresUrl } from "../../support/services.ts";

onEachStore(postgresUrl(), (open) => {
  test("a code that four people type at once links one of them", async () => {
    const bot = await startTestBot({ store: await open() });
    const code = await codeFor(bot, "ada");
    const names = ["grace", "linus", "hank", "noor"];

    const said = await Promise.all(names.map((name) => bot.member(name).types(`/me link ${code}`)));

    expect(said.filter(({ text }) => /are one person now/.test(text))).toHaveLength(1);
    expect(said.filter(({ text }) => /does not hold/.test(text))).toHaveLength(3);
    const ada = await personOf(bot, "ada");
    const same = await Promise.all(names.map(async (name) => (await personOf(bot, name)) === ada));
    expect(same.filter(Boolean)).toHaveLength(1);
  });

  test("two who type each other's code at once are linked once, and what is void is void once", async () => {
    const bot = await startTestBot({ store: await open() });
    const ref = await creditsFor(bot, { helper: "grace", asker: "ada", words: "Why?" });
    const [adas, graces] = [await codeFor(bot, "ada"), await codeFor(bot, "grace")];

    const said = await Promise.all([
      bot.member("ada").types(`/me link ${graces}`),
      bot.member("grace").types(`/me link ${adas}`),
    ]);

    expect(said.map(({ text }) => /are one person now/.test(text)).filter(Boolean)).toHaveLength(1);
    expect(said.map(({ text }) => /linked already/.test(text)).filter(Boolean)).toHaveLength(1);
    expect((await entriesOf(bot, ref)).map(({ kind }) => kind)).toEqual(["recorded", "revoked"]);
    const person = await personOf(bot, "ada");
    expect(person && (await bot.store.read.links.mergesOf(person))).toHaveLength(1);
  });
});
