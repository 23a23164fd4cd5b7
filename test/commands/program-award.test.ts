import { describe, expect, test } from "vitest";
import { goLive } from "../../src/app/awards/live.ts";
import { LOOK_EVERY_MS } from "../../src/app/scheduled/schedule.ts";
import { foldTerm } from "../../src/core/term.ts";
import { awarded } from "../support/awarded.ts";
import { importsAwardees } from "../support/awardees.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { forgedPress } from "../support/forged.ts";
import { links } from "../support/linking.ts";

const NOTE = "Agreed with the team in the call.";

/** Hank holds an award, of which he was told. */
async function withHank() {
  const bot = await startTestBot({ now: "2026-05-01T09:00:00Z" });
  const term = await awarded(bot, "hank");
  await goLive(bot, bot.timer.now());
  await bot.passes(LOOK_EVERY_MS);
  return { bot, term };
}
const shown = (bot: TestBot, who = "@hank") => bot.member("sam").types(`/program award ${who}`);
const dmsOf = (bot: TestBot, name: string) => bot.sees(name, "dm").map(({ text }) => text);
const rolesOf = (bot: TestBot, name: string) =>
  [...bot.playground.world.members.values()].find((member) => member.name === name)?.roles;

describe("/program award", () => {
  test("shows staff what is on record, and nobody else", async () => {
    const { bot } = await withHank();

    const seen = await shown(bot);
    const refused = await bot.member("hank").types("/program award @hank");

    expect(seen.visibleTo).toBe("sam");
    expect(seen.text).toMatch(/@hank: from 1 January 2026 to 31 December 2026, for Hyper-V\./);
    expect(seen.buttons).toEqual(["End early", "Extend", "Correct"]);
    expect(refused.text).toMatch(/^This is for/);
  });

  test("ends an award: the role goes, its holder is told kindly and without the reason's name, and it can be undone", async () => {
    const { bot, term } = await withHank();
    const before = rolesOf(bot, "hank");

    const form = await (await shown(bot)).presses("End early");
    const ended = await form.submits({ why: "conduct", on: "2026-05-01", note: NOTE, message: "Let us talk." });
    const between = rolesOf(bot, "hank");
    const told = dmsOf(bot, "hank");
    const undone = await ended.presses("Take the last change back");

    expect(before).toEqual(["awardee"]);
    expect(ended.text).toMatch(/Done, and I tell them.*Ended early: Broke the code of conduct/s);
    expect(between).toEqual([]);
    expect(told.join("\n")).toMatch(
      /the last day of your MVP award is 30 April 2026, earlier than planned.*Let us talk\./s,
    );
    expect(told.join("\n")).not.toMatch(/conduct|Agreed with/);
    expect(undone.text).toMatch(/from 1 January 2026 to 31 December 2026/);
    expect(rolesOf(bot, "hank")).toEqual(["awardee"]);
    expect(foldTerm((await bot.store.read.terms.find(term))?.entries ?? []).ended).toBeUndefined();
    expect((await bot.store.read.audit.latest(2)).map(({ what }) => what)).toEqual(["award: undone", "award: ended"]);
  });

  test("keeps what staff note of somebody out of their own copy, and rids them of it with all else", async () => {
    const { bot, term } = await withHank();
    await (await (await shown(bot)).presses("Extend")).submits({ until: "2027-04-01", note: NOTE });
    const entry = (await bot.store.read.terms.find(term))?.entries.at(-1);
    const words = entry && "words" in entry ? entry.words : undefined;

    const held = await bot.store.read.personal.of((await bot.store.read.terms.find(term))?.person as never);
    const before = words && (await bot.store.read.texts.read(words));
    await (await (await bot.member("hank").types("/me privacy")).presses("Erase my data")).presses("Erase everything");

    expect(before).toBe(NOTE);
    expect(JSON.stringify(held)).not.toContain(NOTE);
    expect(words && (await bot.store.read.texts.read(words))).toBeUndefined();
  });

  test("extends within what program.yaml allows, and corrects days and expertises", async () => {
    const { bot, term } = await withHank();

    const tooFar = await (await (await shown(bot)).presses("Extend")).submits({ until: "2029-01-01", note: NOTE });
    const extended = await (await (await shown(bot)).presses("Extend")).submits({ until: "2027-04-01", note: NOTE });
    const corrected = await (await extended.presses("Correct")).submits({
      ...{ from: "2026-01-01", until: "2027-04-01", expertises: ["powershell", "hyper-v"], note: NOTE },
    });

    expect(tooFar.form?.errors).toMatchObject({ until: expect.anything() });
    expect(extended.text).toMatch(/to 31 March 2027/);
    expect(corrected.text).toMatch(/for PowerShell, Hyper-V\./);
    expect(dmsOf(bot, "hank").join("\n")).toMatch(/goes on for longer: until 31 March 2027.*was corrected/s);
    expect((await bot.store.read.terms.find(term))?.entries.map(({ kind }) => kind)).toEqual([
      "granted",
      "extended",
      "corrected",
    ]);
  });

  test("of two at once one decides, and the other is told by whom", async () => {
    const { bot, term } = await withHank();
    const [sams, lenas] = [
      await (await shown(bot)).presses("End early"),
      await (await bot.member("lena").types("/program award @hank")).presses("Extend"),
    ];

    await sams.submits({ why: "stepped-down", on: "2026-06-01", note: NOTE });
    const late = await lenas.submits({ until: "2027-04-01", note: NOTE });

    expect(late.text).toMatch(/changed meanwhile, by sam/);
    expect((await bot.store.read.terms.find(term))?.entries).toHaveLength(2);
  });

  test("nobody decides about their own, by whichever account", async () => {
    const { bot, term } = await withHank();
    await links(bot, "hank", "sam");

    const seen = await shown(bot);
    const forged = await forgedPress(bot, "sam", { action: { do: "program award.undo", args: [term, "1"] } });

    expect(seen.buttons).toEqual([]);
    expect(seen.text).toMatch(/your own award/);
    expect(JSON.stringify(forged)).toMatch(/nobody decides about their own/);
  });

  test("tells nobody of a death, nor of an error before it was told, and finds who has no account by mail", async () => {
    const { bot } = await withHank();
    await awarded(bot, "noor", { from: "2026-07-01", until: "2027-07-01" });
    await importsAwardees(
      bot.store,
      "name,mail,expertises,from,until\nOld Friend,o@example.org,hyper-v,2026-01-01,2027-01-01\n",
      {
        ...{ now: bot.timer.now(), nextId: bot.nextId },
      },
    );
    const ends = async (who: string, why: string, on: string) =>
      (await (await shown(bot, who)).presses("End early")).submits({ why, on, note: NOTE });

    const died = await ends("@hank", "died", "2026-05-01");
    const error = await ends("@noor", "error", "2026-07-01");
    const friend = await ends("of:o@example.org", "stepped-down", "2026-05-01");

    for (const { text } of [died, error, friend]) expect(text).toMatch(/Done\. I tell them nothing/);
    expect(friend.text).toMatch(/Old Friend: .*they have no account|they have no account.*Old Friend: /s);
    expect([...dmsOf(bot, "hank"), ...dmsOf(bot, "noor")].join("\n")).not.toMatch(/last day|taken back/);
  });
});
