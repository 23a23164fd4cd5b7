import { describe, expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { creditsFor, entersPost, entriesOf } from "../support/contributions.ts";
import { onEachDatabase } from "../support/each-database.ts";
import { forgedPress, forgedSubmit } from "../support/forged.ts";
import { postgresUrl } from "../support/services.ts";

const REASON = "This was answered by the product team before.";

const pressOn = (own: string, ...args: readonly (string | number)[]) => ({
  action: { do: `program credits.${own}`, args: args.map(String) },
});
const waitingFor = (bot: TestBot, helper: string, words: string, place?: string) =>
  creditsFor(bot, { helper, asker: "grace", words, waits: true, ...(place ? { place } : {}) });
const standingOf = async (bot: TestBot, ref: number) =>
  (await entriesOf(bot, ref)).map((entry) => ("accepted" in entry ? `${entry.kind} ${entry.accepted}` : entry.kind));

describe("/program credits", () => {
  test("lists what waits by whose it is and where, ten a page, for staff alone", async () => {
    const bot = await startTestBot();
    for (let number = 1; number <= 12; number++)
      await waitingFor(
        bot,
        number % 2 ? "ada" : "linus",
        `Question ${number}`,
        number % 3 ? "general" : "award-questions",
      );

    const first = await bot.member("sam").types("/program credits");
    const second = await first.presses("More");

    expect(first.visibleTo).toBe("sam");
    const listed = [...`${first.text}\n${second.text}`.matchAll(/C-(\d+), (@\w+) in (#\w+)/g)];
    expect(listed).toHaveLength(12);
    expect(new Set(listed.map(([, ref]) => ref)).size).toBe(12);
    // Whoever comes first stays together.
    const owners = listed.map(([, , owner]) => owner);
    expect(owners).toEqual([...new Set(owners)].flatMap((owner) => owners.filter((each) => each === owner)));
    expect(first.text).toMatch(/Page 1 of 2/);
  });

  test("a whole page is accepted, and what is not on it still waits", async () => {
    const bot = await startTestBot();
    for (let number = 1; number <= 11; number++) await waitingFor(bot, "ada", `Question ${number}`);
    const page = await bot.member("sam").types("/program credits");

    const after = await page.presses("Accept this page");

    expect(after.text).toMatch(/10 accepted\./);
    expect(after.text).toMatch(/One contribution waits/);
    expect(await bot.store.read.ledger.countWaiting()).toBe(1);
    expect(await bot.store.read.audit.latest(20)).toHaveLength(10);
    expect(await bot.store.read.audit.latest(1)).toMatchObject([
      { what: "accepted a contribution", subject: { contribution: expect.any(Number) } },
    ]);
  });

  test("one is looked at with what happened to it, its evidence and the words that are kept", async () => {
    const bot = await startTestBot();
    const ref = await creditsFor(bot, {
      helper: "ada",
      asker: "grace",
      words: "Why so slow?",
      excerpt: "Add an index.",
    });

    const one = await bot.member("sam").types(`/program credits C-${ref}`);

    expect(one.text).toMatch(/Forum help of @ada, 1 March 2026, in #/);
    expect(one.text).toMatch(/Why so slow\?/);
    expect(one.text).toMatch(/Helped @grace\. @grace marked it as helpful\./);
    expect(one.text).toMatch(/Add an index\./);
    expect(one.text).toMatch(/1 March 2026 at 09:00 UTC: @grace recorded it/);
    expect(one.buttons).toEqual(["Mark reviewed", "Revoke"]);
  });

  test("it is revoked with a reason that its owner reads, reinstated, and reviewed", async () => {
    const bot = await startTestBot();
    const ref = await creditsFor(bot, { helper: "ada", asker: "grace", words: "Why so slow?" });
    const one = await bot.member("sam").types(`/program credits ${ref}`);

    const form = await one.presses("Revoke");
    const revoked = await form.submits({ reason: REASON });
    const seen = await bot.member("ada").types("/me contributions");
    const why = await bot.member("ada").types("/why");
    const whyOfGiver = await bot.member("grace").types("/why");
    const reinstated = await revoked.presses("Reinstate");
    await reinstated.presses("Mark reviewed");

    expect(revoked.text).toMatch(/It was revoked/);
    expect(seen.text).toContain(`(taken out by staff: “${REASON}”)`);
    expect(why.text).toContain(`and revoked by staff later. They say: “${REASON}”`);
    expect(whyOfGiver.text).not.toContain(REASON);
    expect((await bot.member("ada").types("/me contributions")).text).not.toMatch(/taken out/);
    expect(await standingOf(bot, ref)).toEqual(["recorded", "revoked", "reinstated", "reviewed true"]);
    expect(JSON.stringify(await bot.store.read.audit.latest(9))).not.toContain(REASON);
  });

  test("staff's reason goes with its owner's data", async () => {
    const bot = await startTestBot();
    const ref = await creditsFor(bot, { helper: "ada", asker: "grace", words: "Why so slow?" });
    await forgedSubmit(bot, "sam", {
      form: { do: "program credits.reason", args: [`${ref}`, "1"] },
      values: { reason: REASON },
    });
    const asked = await (await bot.member("ada").types("/me privacy")).presses("Erase my data");

    await asked.presses("Erase everything");

    const one = await bot.member("sam").types(`/program credits ${ref}`);
    expect(one.text).toMatch(/of somebody whose data was erased/);
    expect(one.text).toMatch(/@sam revoked it$/m);
    expect(one.text).not.toContain(REASON);
  });

  test.each(["too short", "x".repeat(501)])("a reason is 10 to 500 characters: %#", async (reason) => {
    const bot = await startTestBot();
    const ref = await creditsFor(bot, { helper: "ada", asker: "grace", words: "Why so slow?" });

    const form = { do: "program credits.reason", args: [`${ref}`, "1"] };
    const said = await forgedSubmit(bot, "sam", { form, values: { reason } });

    expect(said).toMatch(/10|500/);
    expect(await standingOf(bot, ref)).toEqual(["recorded"]);
  });

  test("nobody decides about their own, alone or on a page, whatever they press", async () => {
    const bot = await startTestBot();
    const own = await creditsFor(bot, { helper: "sam", asker: "grace", words: "Mine?", waits: true });
    const other = await waitingFor(bot, "ada", "Theirs?");

    const one = await bot.member("sam").types(`/program credits ${own}`);
    const forged = await forgedPress(bot, "sam", pressOn("accept", own, 1));
    const page = await (await bot.member("sam").types("/program credits")).presses("Accept this page");

    expect(one.buttons).toEqual([]);
    expect(one.text).toMatch(/This is your own/);
    expect(forged).toMatch(/nobody decides about their own/);
    expect(page.text).toMatch(/1 accepted\..*\n?.*1 left out: they are your own/);
    expect(await standingOf(bot, own)).toEqual(["recorded"]);
    expect(await standingOf(bot, other)).toEqual(["recorded", "reviewed true"]);
  });

  test.each([
    ["accept", 1, 1],
    ["all", 0, "1"],
    ["page", 0],
    ["look", 1],
    ["revoke", 1, 1],
  ] as const)("who is not staff has no use for a button somebody made up: %s", async (own, ...args) => {
    const bot = await startTestBot();
    const ref = await waitingFor(bot, "ada", "Mine?");

    const byOwner = await forgedPress(bot, "ada", pressOn(own, ...args));
    const byOther = await forgedPress(bot, "grace", pressOn(own, ...args));

    expect([byOwner, byOther]).toEqual(Array(2).fill(expect.stringMatching(/This is for program staff/)));
    expect(await standingOf(bot, ref)).toEqual(["recorded"]);
  });

  test("what cannot be decided as it stands is refused, and what was entered by hand is looked at, too", async () => {
    const bot = await startTestBot();
    await entersPost(bot, "ada", "https://example.org/blog/one");

    const one = await bot.member("sam").types("/program credits 1");
    const refused = await forgedPress(bot, "sam", pressOn("reinstate", 1, 1));
    const missing = await bot.member("sam").types("/program credits C-77");
    const nonsense = await bot.member("sam").types("/program credits everything");

    expect(one.buttons).toEqual(["Mark reviewed", "Revoke"]);
    expect(refused).toMatch(/cannot be decided/);
    expect(missing.text).toMatch(/no contribution with this number/);
    expect(nonsense.text).toMatch(/no contribution with this number/);
    expect(await standingOf(bot, 1)).toEqual(["recorded"]);
  });
});

onEachDatabase(postgresUrl(), (open) => {
  test("of two who decide at once one is told who was faster, and one entry is made", async () => {
    const { store } = await open();
    const bot = await startTestBot({ store });
    const ref = await waitingFor(bot, "ada", "Mine?");

    const said = await Promise.all([
      forgedPress(bot, "sam", pressOn("accept", ref, 1)),
      forgedPress(bot, "lena", pressOn("refuse", ref, 1)),
    ]);

    expect(said.filter((words) => /@(sam|lena) was faster: they/.test(words))).toHaveLength(1);
    expect(await standingOf(bot, ref)).toHaveLength(2);
    expect(await store.read.audit.latest(9)).toHaveLength(1);
  });
});
