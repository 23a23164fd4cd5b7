import { describe, expect, test } from "vitest";
import type { AccountId } from "../../src/core/ids.ts";
import type { OpenedStore } from "../../src/store/open.ts";
import { type Answer, startTestBot, type TestBot } from "../support/bot.ts";
import { creditsFor, entersPost } from "../support/contributions.ts";
import { onEachDatabase } from "../support/each-database.ts";
import { forgedPress } from "../support/forged.ts";
import { postgresUrl } from "../support/services.ts";

const LINK = "https://example.org/blog/very-own-words";
const TITLE = "Very own words";
const ANSWER = "Restart the spooler, and delete what waits in its queue.";
const QUESTION = "My printer says no, what now?";

/** Ada has entered a post, was credited by Grace, credited Grace, typed a draft, and asked where others read. */
async function livedIn(store?: OpenedStore): Promise<TestBot> {
  const bot = await startTestBot(store ? { store } : {});
  await entersPost(bot, "ada", LINK, { title: TITLE });
  await creditsFor(bot, { helper: "ada", asker: "grace", words: "Grace asks", excerpt: ANSWER });
  await creditsFor(bot, { helper: "grace", asker: "ada", words: QUESTION, excerpt: "Grace answers" });
  await bot.member("ada").types("/contribute https://example.org/another-thing-begun");
  return bot;
}

/** What the file of an answer holds. */
function fileOf({ answer }: Answer) {
  const blocks = answer && "view" in answer.body ? answer.body.view.blocks : [];
  const found = blocks.find((block) => block.kind === "file");
  return JSON.parse(Buffer.from(found?.file.bytes ?? "", "base64").toString());
}

describe("/me privacy", () => {
  test("says what is held, how long and who sees it, to the one who asks alone", async () => {
    const bot = await livedIn();

    const held = await bot.member("ada").types("/me privacy");

    expect(held.visibleTo).toBe("ada");
    expect(held.text).toMatch(/ada on playground, known since 1 March 2026/i);
    expect(held.text).toMatch(/2: 1 from help in chat, 1 entered by you/);
    expect(held.text).toMatch(/Help credited to you: Once, 1 of them with the first words of your answer/);
    expect(held.text).toMatch(/Help you credited to others: Once, 1 of them with the first words of your question/);
    expect(held.text).toMatch(/1 forms you did not send \(kept 30 days\)/);
    expect(held.text).toMatch(/Your questions are kept without you/);
    expect(held.buttons).toEqual(["Send me a copy", "Stop crediting me", "Erase my data"]);
  });

  test("its copy holds every word of theirs, and nobody else's name", async () => {
    const bot = await livedIn();

    const held = await bot.member("ada").types("/me privacy");
    const sent = await held.presses("Send me a copy");

    const copy = fileOf(sent);
    expect(JSON.stringify(copy)).toContain(TITLE);
    for (const words of [LINK, ANSWER, QUESTION, "another-thing-begun"]) expect(JSON.stringify(copy)).toContain(words);
    expect(JSON.stringify(copy)).not.toMatch(/grace/i);
    expect(copy.held.credit).toHaveLength(2);
    expect(copy.held.account[0]).toMatchObject({ native_id: "ada", last_seen_at: "2026-03-01T09:00:00.000Z" });
    expect(await bot.store.read.audit.latest(1)).toMatchObject([
      { what: "was sent a copy of their data", subject: {} },
    ]);
  });

  test("stops crediting, once, and begins again", async () => {
    const bot = await livedIn();
    const held = await bot.member("ada").types("/me privacy");

    const stopped = await held.presses("Stop crediting me");
    await forgedPress(bot, "ada", { action: { do: "me privacy.stop", args: [] } });
    const { person } = (await bot.store.read.accounts.find("playground:community:ada" as AccountId)) ?? {};
    const chosen = person && (await bot.store.read.preferences.get(person, "credited"));
    const deeds = await bot.store.read.audit.latest(9);
    const again = await stopped.presses("Credit me again");

    expect(stopped.text).toMatch(/You asked not to be credited/);
    expect(chosen).toBe(false);
    expect(deeds.filter(({ what }) => what === "asked not to be credited")).toHaveLength(1);
    expect(again.buttons).toContain("Stop crediting me");
  });

  test("asks once more before it erases, and keeps everything if told so", async () => {
    const bot = await livedIn();
    const held = await bot.member("ada").types("/me privacy");

    const asked = await held.presses("Erase my data");
    const kept = await asked.presses("Keep it");

    expect(asked.text).toMatch(/cannot be undone/);
    expect(asked.text).toMatch(/What goes/);
    expect(asked.text).toMatch(/What stays, naming nobody/);
    expect(asked.buttons).toEqual(["Erase everything", "Keep it"]);
    expect(kept.text).toMatch(/2: 1 from help in chat/);
  });

  test("pressed again, there is nothing to erase, and nobody is made known by that", async () => {
    const bot = await livedIn();
    const asked = await (await bot.member("ada").types("/me privacy")).presses("Erase my data");
    await asked.presses("Erase everything");

    const again = await forgedPress(bot, "hank", {
      action: { do: "me privacy.erase", args: [] },
      by: { account: "playground:community:ada" as AccountId, name: "Ada", bot: false, foreign: false, roles: [] },
    });

    expect(again).toMatch(/nothing to erase/);
    expect(await bot.store.read.accounts.find("playground:community:ada" as AccountId)).toBeUndefined();
  });
});

onEachDatabase(postgresUrl(), (open) => {
  test("once erased no word, name or id of theirs is left, others keep theirs, and credit given stands", async () => {
    const { store, dump } = await open();
    const bot = await livedIn(store);
    const before = JSON.stringify(await dump());
    const asked = await (await bot.member("ada").types("/me privacy")).presses("Erase my data");

    const erased = await asked.presses("Erase everything");

    const after = JSON.stringify(await dump());
    expect(erased.text).toMatch(/Done\. Erased: 4 texts of yours/);
    // Asserted as flags: a whole database is no message that anybody reads.
    for (const words of [TITLE, LINK, ANSWER, QUESTION, "another-thing-begun"])
      expect([words, before.includes(words), after.includes(words)]).toEqual([words, true, false]);
    expect([/\bada\b/i.test(before), /\bada\b/i.test(after), after.includes("Grace answers")]).toEqual([
      true,
      false,
      true,
    ]);
    const graces = await bot.member("grace").types("/me contributions");
    expect(graces.text).toMatch(/C-3, .*\(its title was erased\)$/m);
    expect(await store.read.audit.latest(1)).toMatchObject([{ what: "erased their data" }]);
    const anew = await bot.member("ada").types("/me privacy");
    expect(anew.text).toMatch(/Contributions: None\./);
  });
});
