import { describe, expect, test } from "vitest";
import type { Action } from "../../../src/chat/action.ts";
import { recordsFor } from "../../support/contributions.ts";
import { forgedPress } from "../../support/forged.ts";
import { candidacyOf, card, cards, ends, nominates, nominating, REASON, withRules } from "../../support/nominating.ts";

const DAY = 86_400_000;

describe("the card of a candidacy", () => {
  test("stands once in the staff channel, with all that staff need, and mentions its lead", async () => {
    const bot = await nominating();
    await recordsFor(bot, "grace", {});

    await nominates(bot, "ada", "grace", "region:uk-ireland");

    const shown = card(bot);
    expect(cards(bot)).toHaveLength(1);
    expect(shown.text).toMatch(/N-1: grace/);
    expect(shown.text).toMatch(/It was put forward on 1 March 2026/);
    expect(shown.text).toMatch(/Region: UK & Ireland/);
    expect(shown.text).toMatch(/Held by: @lena/i);
    expect(shown.text).toContain(REASON);
    expect(shown.text).toMatch(/ada, 1 March 2026, for Hyper-V/);
    expect(shown.text).toMatch(/Blogging 1 \(2026-02: 1\)/);
    // Nobody is notified but the lead.
    expect(shown.text).not.toMatch(/@ada|@grace/);
    expect(shown.buttons.map(({ label }) => label)).toEqual(["Contact", "Reassign", "Decline", "Show voices"]);
  });

  test("says what is new: a further voice, other words, a withdrawn voice, what was set aside", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    await nominates(bot, "linus", "grace");
    expect(card(bot).text).toMatch(/2 voices/);

    const list = await bot.member("linus").types("/me nominations");
    if (!list.answer) throw new Error("nothing was answered");
    const own = await bot.member("linus").person.choose(list.answer, ["grace: with the lead"]);
    if (!own.answer) throw new Error("nothing was answered");
    await bot.member("linus").person.press(own.answer, "Withdraw");
    const question = bot.sees("linus", "#general").at(-1);
    if (!question) throw new Error("nothing was asked");
    await bot.member("linus").presses(question, "Withdraw it");
    expect(card(bot).text).toMatch(/One voice/);
    expect(card(bot).text).toMatch(/Withdrawn by who gave them: 1 voices/);

    await ends(bot, "grace", "not now");
    await nominates(bot, "linus", "grace");
    expect(card(bot).text).toMatch(/Set aside: 1 \(waiting time\)/);
    expect(cards(bot)).toHaveLength(1);
  });

  test("is bare where others read along, and shows the rest to staff alone", async () => {
    const bot = await nominating({ channel: "general" });

    await nominates(bot, "ada", "grace", "region:uk-ireland");

    const shown = bot.sees("hank", "#general").find(({ text }) => text.includes("something for you"));
    if (!shown) throw new Error("there is no card");
    expect(shown.text).toBe("@Lena Lead, there is something for you.");
    const forHank = await bot.member("hank").presses(shown, "Show");
    const forSam = await bot.member("sam").presses(shown, "Show");
    expect(forHank.text).toMatch(/This is for program staff/);
    expect(forSam.text).toContain(REASON);
    expect(forSam.visibleTo).toBe("sam");
  });

  test("goes to any space with a staff channel, and without one it waits for /program candidacy", async () => {
    const bot = await nominating({ channel: undefined, clockMoves: true });
    await nominates(bot, "ada", "grace");

    const shown = await bot.member("sam").types("/program candidacy N-1");

    expect(cards(bot)).toEqual([]);
    expect(shown.text).toMatch(/Held by: nobody yet: whoever of staff takes it/);
    expect((await bot.member("ada").types("/program candidacy N-1")).text).toMatch(/This is for program staff/);
    expect((await bot.member("sam").types("/program candidacy N-9")).text).toMatch(/There is no candidacy/);
    expect((await bot.store.read.outbox.count()).failed).toBe(0);
    // Once a channel is chosen the card comes by itself.
    const setup = await (await bot.member("sam").types("/program setup")).presses("Staff channel");
    await setup.submits({ channel: "#staff" });
    await bot.playground.moveClock(bot.timer.now() + 60_000);
    await bot.settled();
    expect(cards(bot).map(({ text }) => text)).toEqual([expect.stringMatching(/N-1: grace/)]);
  });

  test("is nothing for the nominee, whatever they are", async () => {
    const bot = await nominating({ program: withRules({ notEligible: [] }) });
    await nominates(bot, "ada", "sam");

    expect((await bot.member("sam").presses(card(bot), "Show voices")).text).toMatch(/This is about yourself/);
    expect((await bot.member("lena").presses(card(bot), "Show voices")).text).toContain(REASON);
  });
});

describe("what is done from the card", () => {
  test("declining takes a reason, ends it once, and tells whoever is later who did it", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const [lena, sam] = [await bot.member("lena").presses(card(bot), "Decline"), card(bot)];

    const late = await bot.member("sam").presses(sam, "Decline");
    const done = await lena.submits({ reason: "Too little to see yet; next year." });
    const again = await late.submits({ reason: "I think so, too, for now." });

    expect(done.text).toMatch(/N-1: declined/);
    expect(again.text).toMatch(/N-1 is declined already, by lena\. Nothing was changed\./);
    expect(card(bot).text).toMatch(/It was declined on/);
    expect(card(bot).buttons.map(({ label }) => label)).toEqual(["Undo", "Show voices"]);
    expect(bot.sees("grace", "@laurel")).toEqual([]);
    expect(await bot.store.read.audit.latest(5)).toContainEqual(
      expect.objectContaining({ what: "candidacy: turnDown", subject: expect.objectContaining({ ref: 1 }) }),
    );
  });

  test("a decline can be undone for a day, and not later", async () => {
    const bot = await nominating({ clockMoves: true });
    for (const nominee of ["grace", "hank"]) {
      await nominates(bot, "ada", nominee);
      const form = await bot.member("lena").presses(cards(bot).at(-1) ?? card(bot), "Decline");
      await form.submits({ reason: "Too little to see yet; next year." });
    }
    const [first, second] = cards(bot);
    if (!first || !second) throw new Error("there are no two cards");

    const undo = await bot.member("sam").presses(first, "Undo");
    const undone = await undo.submits({ reason: "They wrote the whole guide." });
    await bot.playground.moveClock(bot.timer.now() + DAY + 1);
    await bot.settled();
    const late = await bot.member("sam").presses(second, "Undo");

    expect(undone.text).toMatch(/N-1: undone/);
    expect((await candidacyOf(bot, "grace")).now.state).toBe("put forward");
    expect((await late.submits({ reason: "They wrote a guide, too." })).text).toMatch(/It is too late to undo this/);
  });

  test("reassigning tells whoever holds it then, by region or by name, and only staff can hold it", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");

    const byRegion = await bot.member("sam").presses(card(bot), "Reassign");
    await byRegion.submits({ region: "UK & Ireland: Lena Lead" });
    const told = bot.sees("lena", "#staff").flatMap((each) => [each, ...threadOf(bot, each)]);
    const byName = await bot.member("sam").presses(card(bot), "Reassign");
    const refused = await byName.submits({ lead: "@hank" });
    const taken = await (await bot.member("lena").presses(card(bot), "Reassign")).submits({ lead: "@sam" });

    expect(told.map(({ text }) => text)).toContainEqual(expect.stringMatching(/@Lena Lead, this is with you now/i));
    expect(refused.text).toMatch(/hank is not of staff here/);
    expect(taken.text).toMatch(/N-1: it is theirs now/);
    const toNobody = await (await bot.member("lena").presses(card(bot), "Reassign")).submits({ region: "iberia" });
    expect(toNobody.text).toMatch(/has no lead who has an account here, so all of staff look after it/);
    const back = await (await bot.member("lena").presses(card(bot), "Reassign")).submits({ lead: "@sam" });
    expect(back.text).toMatch(/N-1: it is theirs now/);
    expect(card(bot).text).toMatch(/Held by: @sam/);
  });

  test("while a lead is away the card says who stands in, and back again", async () => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace", "region:uk-ireland");

    const form = await bot.member("lena").types("/program away");
    const refused = await form.submits({ until: "2026-02-01", deputy: "@sam" });
    const away = await (await bot.member("lena").types("/program away")).submits({
      until: "2026-03-10",
      deputy: "@sam",
    });

    expect(refused.text).toMatch(/This day is over/);
    expect(away.text).toMatch(/You are away until 10 March 2026.*sam stands in/s);
    expect(card(bot).text).toMatch(/Held by: @sam for lena, who is away until 10 March 2026/);
    await nominates(bot, "ada", "hank", "region:uk-ireland");
    expect(cards(bot).at(-1)?.text).toMatch(/@sam for lena/);
    await (await bot.member("lena").types("/program away")).presses("I am back");
    expect(card(bot).text).toMatch(/Held by: @lena/i);
  });

  test.each(["voices", "show", "decline", "reassign"])("a forged press on “%s” is refused", async (own) => {
    const bot = await nominating();
    await nominates(bot, "ada", "grace");
    const { id } = await candidacyOf(bot, "grace");
    const action: Action = { do: `program candidacy.${own}`, args: [id] };

    expect(await forgedPress(bot, "ada", { action })).toMatch(/This is for program staff/);
    expect(await forgedPress(bot, "grace", { action })).toMatch(/This is for program staff/);
    expect((await candidacyOf(bot, "grace")).entries).toHaveLength(1);
  });
});

const threadOf = (bot: Awaited<ReturnType<typeof nominating>>, { thread }: { readonly thread?: unknown }) =>
  thread === undefined ? [] : bot.sees("lena", thread as never);
