import { describe, expect, test } from "vitest";
import { foldTerm, type Term } from "../../../src/core/term.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { candidacyOf, day, takes, words } from "../../support/candidacies-on-record.ts";
import { accountOf } from "../../support/crediting.ts";
import { forgedPress } from "../../support/forged.ts";

const at = (text: string) => Date.parse(text);

/** Noor is put forward by ada for 1 April, and documents. */
async function documenting(bot: TestBot, given: { opening?: "renewal"; expertises?: string[] } = {}) {
  const account = accountOf(bot, "noor");
  const id = await candidacyOf(bot, account, {
    ...{ at: at("2026-01-10T09:00Z"), awardDate: "2026-04-01", nominator: accountOf(bot, "ada"), ...given },
  });
  const contact = { step: "contact", answerBy: day("2026-02-01") } as const;
  if (!given.opening) await takes(bot, id, at("2026-01-11T09:00Z"), contact);
  await takes(bot, id, at("2026-02-01T09:00Z"), { step: "accept" }, { step: "handIn", closesOn: day("2026-03-20") });
  return id;
}

async function decided(bot: TestBot, when: string, outcome: "awarded" | "declined", opening?: "renewal") {
  const id = await documenting(bot, opening ? { opening } : {});
  const why = await words(bot, "Helps many, well.");
  await takes(bot, id, at(when), {
    step: "decide",
    outcome,
    words: why,
    ...(outcome === "declined" ? { kindWords: why } : {}),
  });
  return id;
}

async function moveTo(bot: TestBot, when: string) {
  await bot.playground.moveClock(at(when));
  await bot.settled();
}

async function termsOf(bot: TestBot, name: string): Promise<readonly Term[]> {
  const person = await bot.store.read.accounts.personOf(accountOf(bot, name));
  return person ? (await bot.store.read.terms.ofPerson(person)).map(({ entries }) => foldTerm(entries)) : [];
}

const inDm = (bot: TestBot, name: string) => bot.sees(name, "dm").filter(({ byLaurel }) => byLaurel);

describe("on the award date", () => {
  test("what was decided becomes a term, and the holder is told once, with a certificate in words too", async () => {
    const bot = await startTestBot({ clockMoves: true });
    await decided(bot, "2026-03-01T09:00Z", "awarded");

    await moveTo(bot, "2026-03-31T23:59Z");
    const before = [await termsOf(bot, "noor"), inDm(bot, "noor").length];
    await moveTo(bot, "2026-04-01T00:01Z");
    await moveTo(bot, "2026-04-02T00:01Z");

    expect(before).toEqual([[], 0]);
    expect(await termsOf(bot, "noor")).toMatchObject([
      { from: "2026-04-01", until: "2027-04-01", expertises: ["hyper-v"], provisional: false },
    ]);
    const [told, ...more] = inDm(bot, "noor");
    expect(more).toEqual([]);
    expect(told?.text).toContain("you hold the MVP award from 1 April 2026 to 31 March 2027, for Hyper-V");
    expect(told?.text).toContain(
      "A certificate of Microsoft: Microsoft Most Valuable Professional award, granted to noor",
    );
  });

  test("what can still be undone waits until nobody can undo it any more", async () => {
    const bot = await startTestBot({ clockMoves: true });
    await decided(bot, "2026-03-31T20:00Z", "awarded");

    await moveTo(bot, "2026-04-01T19:00Z");
    const early = await termsOf(bot, "noor");
    await moveTo(bot, "2026-04-01T20:01Z");

    expect(early).toEqual([]);
    expect(await termsOf(bot, "noor")).toMatchObject([{ from: "2026-04-01" }]);
  });

  test("two looks at once grant one term", async () => {
    const bot = await startTestBot({ clockMoves: true });
    await decided(bot, "2026-03-01T09:00Z", "awarded");

    await Promise.all([moveTo(bot, "2026-04-01T00:01Z"), moveTo(bot, "2026-04-01T00:02Z")]);

    expect(await termsOf(bot, "noor")).toHaveLength(1);
    expect(inDm(bot, "noor")).toHaveLength(1);
  });
});

describe("a renewal that staff are late with", () => {
  test("goes on provisionally from the award date on, and is confirmed when they decide", async () => {
    const bot = await startTestBot({ clockMoves: true });
    const id = await documenting(bot, { opening: "renewal" });

    await moveTo(bot, "2026-04-01T00:01Z");
    const meanwhile = await termsOf(bot, "noor");
    const why = await words(bot, "Helps many, well.");
    await takes(bot, id, at("2026-04-10T09:00Z"), { step: "decide", outcome: "awarded", words: why });
    await moveTo(bot, "2026-04-12T09:00Z");

    expect(meanwhile).toMatchObject([{ from: "2026-04-01", until: "2027-04-01", provisional: true }]);
    expect(await termsOf(bot, "noor")).toMatchObject([{ from: "2026-04-01", until: "2027-04-01", provisional: false }]);
    expect(inDm(bot, "noor")).toHaveLength(1);
  });

  test("ends once it is declined, not before that can be undone no more, and its holder hears it kindly", async () => {
    const bot = await startTestBot({ clockMoves: true });
    const id = await documenting(bot, { opening: "renewal" });
    await moveTo(bot, "2026-04-01T00:01Z");
    const why = await words(bot, "Not this time.");
    await takes(bot, id, at("2026-04-10T09:00Z"), { step: "decide", outcome: "declined", words: why, kindWords: why });

    await moveTo(bot, "2026-04-11T08:59Z");
    const before = await termsOf(bot, "noor");
    await moveTo(bot, "2026-04-11T09:01Z");
    await moveTo(bot, "2026-04-13T09:01Z");

    expect(before).toMatchObject([{ until: "2027-04-01", ended: undefined }]);
    expect(await termsOf(bot, "noor")).toMatchObject([{ until: "2026-04-11", ended: "not renewed" }]);
    expect(inDm(bot, "noor").filter(({ text }) => text.includes("your MVP award ended"))).toHaveLength(1);
  });
});

describe("a term that ends", () => {
  test("without another is told once, and with another not at all", async () => {
    const bot = await startTestBot({ clockMoves: true });
    await decided(bot, "2026-03-01T09:00Z", "awarded");
    await moveTo(bot, "2026-04-01T00:01Z");
    const first = inDm(bot, "noor").length;

    await moveTo(bot, "2027-03-31T09:00Z");
    const before = inDm(bot, "noor").length;
    await moveTo(bot, "2027-04-01T09:00Z");
    await moveTo(bot, "2027-04-05T09:00Z");

    expect([first, before, inDm(bot, "noor").length]).toEqual([1, 1, 2]);
    expect(inDm(bot, "noor").at(-1)?.text).toContain("your MVP award ended on 31 March 2027");
  });
});

describe("the news of an award date", () => {
  async function withNews() {
    const bot = await startTestBot({ clockMoves: true });
    const { id, space, kind } = bot.place("general");
    await bot.store.transact((tx) => tx.settings.set(space, "announcements", { id, space, kind }));
    await decided(bot, "2026-03-01T09:00Z", "awarded");
    await moveTo(bot, "2026-04-01T00:01Z");
    const [told] = inDm(bot, "noor");
    if (!told) throw new Error("nobody was told");
    return { bot, told };
  }
  const news = (bot: TestBot) =>
    bot.sees("emma", "general").filter(({ text }) => text.includes("congratulations on the MVP award"));

  test("is posted once, days later, with those who agreed", async () => {
    const { bot, told } = await withNews();
    await bot.member("noor").presses(told, "Yes, announce it");

    await moveTo(bot, "2026-04-03T23:59Z");
    const early = news(bot);
    await moveTo(bot, "2026-04-04T00:01Z");
    await moveTo(bot, "2026-04-05T00:01Z");

    expect(early).toEqual([]);
    expect(news(bot).map(({ text }) => text.replaceAll("\n", " "))).toEqual([
      expect.stringContaining("@noor, for Hyper-V"),
    ]);
  });

  test("leaves out who did not agree, and posts nothing of nobody", async () => {
    const { bot, told } = await withNews();
    await bot.member("noor").presses(told, "Yes, announce it");
    const { text, presses } = await bot.member("noor").types("/me announce");
    await presses("Don't announce it");

    await moveTo(bot, "2026-04-04T00:01Z");

    expect(text).toContain("You said that I may announce");
    expect(news(bot)).toEqual([]);
    expect((await bot.member("noor").types("/me announce")).text).toContain("went out already");
  });

  test("is none of who does not hold it any more", async () => {
    const { bot, told } = await withNews();
    await bot.member("noor").presses(told, "Yes, announce it");
    const form = await (await bot.member("sam").types("/program award @noor")).presses("End early");
    await form.submits({ why: "conduct", on: "2026-04-02", note: "Agreed with the team in the call." });

    await moveTo(bot, "2026-04-04T09:00Z");

    expect((await termsOf(bot, "noor"))[0]?.until).toBe("2026-04-02");
    expect(news(bot)).toEqual([]);
  });

  test("is no news any more after weeks", async () => {
    const { bot, told } = await withNews();
    await bot.member("noor").presses(told, "Yes, announce it");

    await moveTo(bot, "2026-04-19T00:01Z");

    expect(news(bot)).toEqual([]);
  });
});

test("an award that is not one's own cannot be announced", async () => {
  const bot = await startTestBot({ clockMoves: true });
  await decided(bot, "2026-03-01T09:00Z", "awarded");
  await moveTo(bot, "2026-04-01T00:01Z");
  const person = await bot.store.read.accounts.personOf(accountOf(bot, "noor"));
  const [term] = person ? await bot.store.read.terms.ofPerson(person) : [];

  const forged = await forgedPress(bot, "emma", { action: { do: "me announce.yes", args: [term?.id ?? ""] } });
  await moveTo(bot, "2026-04-02T00:01Z");

  expect((await bot.member("emma").types("/me announce")).text).toContain("You hold no award on my record");
  expect(forged).toContain("not your newest one");
  expect((await bot.member("noor").types("/me announce")).text).toContain("You have not said yet");
});
