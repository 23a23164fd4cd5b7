import { describe, expect, test } from "vitest";
import type { PlaygroundOptions } from "../../src/platforms/playground/index.ts";
import { type JournalEntry, memoryPersistence } from "../../src/platforms/playground/persistence.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import { postAt, putOut, saidAt, words } from "../delivery/putting-out.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { onEachStore } from "../support/each-store.ts";
import { program } from "../support/parts.ts";
import { postgresUrl } from "../support/services.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WAIT = program.answers.unasked.waitSeconds * 1000;
const DATES = "when are the awards granted?";

/** What Laurel said for everybody in #general and in threads there. */
const saidInGeneral = (bot: TestBot): readonly string[] =>
  bot.playground
    .as("hank")
    .places()
    .filter(({ id, parent }) => [id, parent].includes(bot.place("general").id))
    .flatMap((place) => bot.sees("hank", place))
    .filter(({ byLaurel, onlyYou }) => byLaurel && !onlyYou)
    .map(({ text }) => text);

onEachStore(postgresUrl(), (open) => {
  describe("while a space wants quiet", () => {
    test("what nobody waits for is held back, and posted when the quiet ends", async () => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types("/program quiet 1h");

      await putOut(bot, { effect: postAt(bot, "general", "News for all") });
      await bot.passes(HOUR - 1);
      const before = saidAt(bot, "general");
      await bot.passes(1);

      expect(before).toEqual([]);
      expect(saidAt(bot, "general")).toEqual(["News for all"]);
    });

    test("what somebody waits for, a direct message and a change of what stands there go on", async () => {
      const bot = await startTestBot({ store: await open() });
      await putOut(bot, { effect: postAt(bot, "general", "An early card", "card") });
      await bot.member("omar").types("/program quiet 1h");

      await putOut(
        bot,
        { effect: postAt(bot, "general", "Your late answer"), priority: 1 },
        { effect: { kind: "edit", card: "card", view: words("The card, changed") } },
        {
          effect: {
            kind: "post",
            view: words("Between us"),
            address: { to: "account", account: accountOf(bot, "lena") },
          },
        },
      );

      expect(saidAt(bot, "general")).toEqual(["The card, changed", "Your late answer"]);
      expect(saidAt(bot, "@laurel")).toEqual(["Between us"]);
    });

    test("commands, mentions and direct messages are answered", async () => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types("/program quiet 1h");

      const command = await bot.member("noor").types(`/ask ${DATES}`);
      const mention = await bot.member("noor").types(`@laurel ${DATES}`);
      const dm = await bot.member("noor").writesDm(DATES);

      for (const { text } of [command, mention, dm]) expect(text).toMatch(/From: Award dates/);
    });

    test("an answer that waits is withdrawn, none is planned, and none comes after", async () => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types("/program unasked on");
      await bot.member("noor").types(DATES);

      await bot.member("omar").types("/program quiet 1h");
      await bot.member("grace").types("how long does an award last?");
      await bot.passes(HOUR + WAIT);

      expect(saidInGeneral(bot)).toEqual([]);
      expect(await bot.store.read.outbox.count()).toMatchObject({ ready: 0, sending: 0, failed: 0 });
    });

    test("questions are answered unasked again once it is over", async () => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types("/program unasked on");
      await bot.member("omar").types("/program quiet 30m");
      await bot.passes(30 * MINUTE);

      await bot.member("noor").types(DATES);
      await bot.passes(WAIT);

      expect(saidInGeneral(bot)).toHaveLength(1);
    });

    test("off ends it at once, and says what was held back", async () => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types("/program quiet 1d");
      await putOut(bot, { effect: postAt(bot, "general", "News for all") });
      const before = saidAt(bot, "general");

      const off = await bot.member("omar").types("/program quiet off");

      expect(before).toEqual([]);
      expect(off.text).toMatch(/I speak as usual/);
      expect(saidAt(bot, "general")).toEqual(["News for all"]);
    });

    test.each([
      ["a longer one holds it longer", "30m", "2h", 2 * HOUR],
      ["a shorter one ends it sooner", "2h", "30m", 30 * MINUTE],
    ])("%s", async (_case, first, second, lasts) => {
      const bot = await startTestBot({ store: await open() });
      await bot.member("omar").types(`/program quiet ${first}`);
      await putOut(bot, { effect: postAt(bot, "general", "News for all") });
      await bot.member("omar").types(`/program quiet ${second}`);

      await bot.passes(lasts - 1);
      const before = saidAt(bot, "general");
      await bot.passes(1);

      expect(before).toEqual([]);
      expect(saidAt(bot, "general")).toHaveLength(1);
    });

    test("a restart changes nothing of it", async () => {
      const store = await open();
      const nextRun = runsOver(store);
      const first = await nextRun();
      await first.member("omar").types("/program quiet 1h");
      await putOut(first, { effect: postAt(first, "general", "News for all") });
      await first.stop();

      const second = await nextRun("2026-03-01T09:30:00Z");
      await second.settled();
      const during = saidAt(second, "general");
      await second.passes(30 * MINUTE);

      expect(during).toEqual([]);
      expect(saidAt(second, "general")).toEqual(["News for all"]);
    });
  });
});

describe("/program quiet", () => {
  test("shows what is set, alone to the one who asks", async () => {
    const bot = await startTestBot();

    const before = await bot.member("sam").types("/program quiet");
    const on = await bot.member("omar").types("/program quiet 2h");
    const after = await bot.member("sam").types("/program quiet");

    expect(before.text).toMatch(/I speak as usual/);
    expect(on.text).toMatch(/Until 1 March 2026 at 11:00 UTC I say nothing of my own accord/);
    expect(on.visibleTo).toBe("omar");
    expect(after.text).toBe(on.text);
  });

  test.each([
    ["tomorrow", /no length of time that I know/],
    ["1m", /five minutes at least/],
    ["30d", /seven days at most/],
  ])("%s is refused with what can be written", async (length, sentence) => {
    const bot = await startTestBot();

    const refused = await bot.member("omar").types(`/program quiet ${length}`);

    expect(refused.text).toMatch(sentence);
    expect(await bot.store.read.settings.all("quiet")).toEqual([]);
  });

  test.each(["noor", "ada", "emma"])("is refused to %s", async (name) => {
    const bot = await startTestBot();

    const refused = await bot.member(name).types("/program quiet 1h");

    expect(refused.text).toMatch(/^This is for program staff or admins of this space/);
    expect(await bot.store.read.settings.all("quiet")).toEqual([]);
  });

  test("what is asked for is on record with who did it", async () => {
    const bot = await startTestBot();
    for (const length of ["off", "1h", "off"]) await bot.member("omar").types(`/program quiet ${length}`);

    const entries = await bot.store.read.audit.latest(10);

    expect(entries.map(({ what, subject }) => [what, subject.minutes])).toEqual([
      ["ended the quiet", undefined],
      ["asked for quiet", 60],
    ]);
    expect(entries.every(({ by }) => by !== undefined)).toBe(true);
  });

  test("another space speaks as usual", async () => {
    const bot = await startTestBot({ playground: TWO_SPACES });
    const [, other] = [...bot.playground.world.spaces.keys()];
    if (!other) throw new Error("there is one space only");
    await bot.member("omar").types("/program quiet 1h");
    const [place] = (await bot.playground.placesOf(other)) ?? [];
    if (!place) throw new Error("the other space has no place");

    await putOut(bot, {
      space: other,
      effect: { kind: "post", view: words("Good morning"), address: { to: "place", place } },
    });

    expect(
      bot.playground
        .as("rosa", other)
        .sees(place)
        .map(({ text }) => text),
    ).toEqual(["Good morning"]);
  });
});

const TWO_SPACES: Partial<PlaygroundOptions> = {
  seed: [
    {
      id: "first",
      name: "The first",
      members: [
        { name: "omar", roles: ["admin"] },
        { name: "lena", roles: ["staff"] },
      ],
      places: [{ name: "general", kind: "channel", readers: "members" }],
    },
    {
      id: "second",
      name: "The second",
      members: [{ name: "rosa" }],
      places: [{ name: "square", kind: "channel", readers: "members" }],
    },
  ],
};

function accountOf(bot: TestBot, name: string) {
  const member = [...bot.playground.world.members.values()].find((each) => each.name === name);
  if (!member) throw new Error(`nobody is called ${name}`);
  return member.account;
}

function runsOver(store: OpenedStore) {
  const journal: JournalEntry[] = [];
  return (now?: string) =>
    startTestBot({ store, ...(now ? { now } : {}), playground: { persistence: memoryPersistence(journal) } });
}
