import { expect, test } from "vitest";
import { onEachStore } from "../../support/each-store.ts";
import { links } from "../../support/linking.ts";
import {
  candidaciesOf,
  candidacyOf,
  card,
  cards,
  nominates,
  nominating,
  voicesFor,
  withRules,
} from "../../support/nominating.ts";
import { postgresUrl } from "../../support/services.ts";

const NOMINATORS = ["ada", "linus", "emma", "sam"];

onEachStore(postgresUrl(), (open) => {
  test("four nominations of one person at once open one candidacy with four voices and one card", async () => {
    const bot = await nominating({ store: await open() });

    const said = await Promise.all(NOMINATORS.map((name) => nominates(bot, name, "grace")));
    await bot.settled();

    expect(new Set(said.map(({ text }) => text)).size).toBe(1);
    expect(await candidaciesOf(bot, "grace")).toHaveLength(1);
    expect((await voicesFor(bot, "grace")).toSorted()).toEqual(NOMINATORS.toSorted());
    expect(cards(bot)).toHaveLength(1);
    expect(card(bot).text).toMatch(/4 voices/);
  });

  test("the month's cap holds for nominations at once, also from two accounts of one person", async () => {
    const bot = await nominating({ store: await open(), program: withRules({ perNominatorPerMonth: 2 }) });
    const nominees = ["grace", "hank", "noor", "omar"];

    await links(bot, "ada", "linus");

    const said = await Promise.all(
      nominees.map((nominee, index) => nominates(bot, index % 2 === 0 ? "ada" : "linus", nominee)),
    );
    await bot.settled();

    expect(said.filter(({ text }) => /^Thank you/.test(text))).toHaveLength(2);
    expect(said.filter(({ text }) => /You have put forward 2 people/.test(text))).toHaveLength(2);
    expect(await bot.store.read.candidacies.inStates(["put forward"])).toHaveLength(2);
  });

  test("of two who contact and decline at once one does, and the other hears who", async () => {
    const bot = await nominating({ store: await open() });
    await nominates(bot, "ada", "grace");
    const contact = await bot.member("lena").presses(card(bot), "Contact");
    const decline = await bot.member("sam").presses(card(bot), "Decline");

    const [first, second] = await Promise.all([
      contact.submits({ greeting: "Hello Grace, may we talk?" }),
      decline.submits({ reason: "Too little to see yet." }),
    ]);
    await bot.settled();

    const { now, entries } = await candidacyOf(bot, "grace");
    const wasContacted = now.state === "contacted";
    // Whoever makes contact takes hold of it first.
    expect(entries).toHaveLength(wasContacted ? 3 : 2);
    expect(bot.sees("grace", "@laurel")).toHaveLength(wasContacted ? 1 : 0);
    expect(first.text).toMatch(wasContacted ? /on its way/ : /is declined already, by sam/);
    expect(second.text).toMatch(wasContacted ? /is contacted already, by lena/ : /N-1: declined/);
  });
});
