import { describe, expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { creditsFor, entriesOf, personOf } from "../support/contributions.ts";
import { forgedPress } from "../support/forged.ts";
import { links } from "../support/linking.ts";
import { openRecord } from "../support/record.ts";

const REASON = "Both told me so on the phone yesterday.";

const isOne = async (bot: TestBot, one: string, other: string) =>
  (await personOf(bot, one)) === (await personOf(bot, other));
/** Sam of staff merges two members of this platform. */
async function merges(bot: TestBot, one: string, other: string, by = "sam") {
  const seen = await bot.member(by).types(`/program people @${one}`);
  return (await seen.presses("Merge with somebody here")).submits({ other, reason: REASON });
}
async function known(bot: TestBot, ...names: readonly string[]) {
  for (const name of names) await bot.member(name).types("/help");
}

describe("/program people", () => {
  test("is for staff alone", async () => {
    const bot = await startTestBot();

    const refused = await bot.member("ada").types("/program people @grace");

    expect(refused.text).toMatch(/This is for program staff/);
  });

  test("merges two members with a reason that the record keeps and the audit does not", async () => {
    const record = await openRecord();
    const bot = await startTestBot({ store: record.store });
    const between = await creditsFor(bot, { helper: "grace", asker: "ada", words: "Why?" });

    const merged = await merges(bot, "ada", "grace");

    expect(merged.visibleTo).toBe("sam");
    expect(merged.text).toMatch(/they are one person now\. Not counted any more: 1 credits between the two/);
    expect(merged.text).toMatch(/2 accounts:/);
    expect(await isOne(bot, "ada", "grace")).toBe(true);
    expect((await entriesOf(bot, between)).at(-1)).toMatchObject({ kind: "revoked", why: "linked accounts" });
    const [entry] = await bot.store.read.audit.latest(1);
    expect(entry).toMatchObject({ what: "merged two people", subject: { between: 1 } });
    expect(JSON.stringify(record.rows().audit)).not.toContain(REASON);
    expect(record.rows().text?.find(({ body }) => body === REASON)?.id).toBe(entry?.subject.reason);
  });

  test("takes a merge back, once, and what it voided stays void", async () => {
    const bot = await startTestBot();
    const between = await creditsFor(bot, { helper: "grace", asker: "ada", words: "Why?" });
    const merged = await merges(bot, "ada", "grace");

    const [merge] = await bot.store.read.links.mergesOf((await personOf(bot, "ada")) as never);
    const undone = await merged.presses("Undo ada");
    const grace = await bot.store.read.accounts.find("playground:community:grace" as never);
    const again = await forgedPress(bot, "sam", {
      action: { do: "program people.undo", args: [merge?.from ?? "", grace?.id ?? ""] },
    });

    expect(undone.text).toMatch(/they are two people again\. What stopped counting by the merge stays so/);
    expect(again).toMatch(/undone already/);
    expect(await isOne(bot, "ada", "grace")).toBe(false);
    expect((await entriesOf(bot, between)).at(-1)?.kind).toBe("revoked");
    expect((await bot.store.read.audit.latest(9)).map(({ what }) => what)).toEqual([
      "undid a merge",
      "merged two people",
    ]);
  });

  test("finds people of other platforms by name, and merges none before somebody chose", async () => {
    const bot = await startTestBot();
    await known(bot, "ada", "grace");
    const elsewhere = await bot.store.transact((tx) =>
      tx.accounts.ensure({
        account: "discord:42:1906" as never,
        name: "Grace",
        bot: false,
        at: bot.timer.now(),
        inDm: false,
      }),
    );
    const seen = await bot.member("sam").types("/program people @grace");

    const found = await (await seen.presses("With somebody elsewhere")).submits({ name: "@grace" });
    const before = await bot.store.read.accounts.byId(elsewhere.id);
    const none = await (await seen.presses("With somebody elsewhere")).submits({ name: "Gracie" });
    await bot.member("sam").person.choose(found.answer as never, [elsewhere.id]);
    await bot.settled();
    await bot.member("sam").person.submit({ reason: REASON });
    await bot.settled();

    expect(found.text).toMatch(/A name says nothing about who somebody is/);
    expect(found.text).toMatch(/Grace on discord/i);
    expect(before?.person).toBe(elsewhere.person);
    expect(none.text).toMatch(/met nobody of this name/);
    expect((await bot.store.read.accounts.byId(elsewhere.id))?.person).toBe(await personOf(bot, "grace"));
  });

  test("nobody merges or parts themselves, on whichever account", async () => {
    const bot = await startTestBot();
    await known(bot, "ada", "grace", "sam");

    const own = await bot.member("sam").types("/program people @sam");
    const into = await merges(bot, "ada", "sam");
    const apart = await isOne(bot, "ada", "sam");
    await links(bot, "sam", "grace");
    const linked = await merges(bot, "ada", "grace");
    const sams = await personOf(bot, "sam");
    const [merge] = sams ? await bot.store.read.links.mergesOf(sams) : [];
    const account = await bot.store.read.accounts.find(`playground:community:sam` as never);
    const undone = await forgedPress(bot, "sam", {
      action: { do: "program people.undo", args: [merge?.from ?? "", account?.id ?? ""] },
    });

    expect(own.text).toMatch(/This is yourself/);
    expect(own.buttons).toEqual([]);
    for (const said of [into.text, linked.text, undone]) expect(said).toMatch(/nobody decides about their own record/);
    expect([apart, await isOne(bot, "sam", "grace")]).toEqual([false, true]);
  });

  test.each([
    ["a bot", "laurel", /bot is nobody/],
    ["somebody whom nobody has met", "lena", /have not met this person yet/],
    ["somebody who is the same person already", "grace", /one person already/],
  ])("refuses %s, and nothing is merged", async (_whom, other, expected) => {
    const bot = await startTestBot();
    await known(bot, "ada", "grace");
    await links(bot, "ada", "grace");
    const before = await bot.store.read.audit.latest(9);

    const said = await merges(bot, "ada", other);

    expect(said.text).toMatch(expected);
    expect(await bot.store.read.audit.latest(9)).toEqual(before);
  });

  test("refuses a reason that says nothing", async () => {
    const bot = await startTestBot();
    await known(bot, "ada", "grace");
    const form = await (await bot.member("sam").types("/program people @ada")).presses("Merge with somebody here");

    await form.submits({ other: "grace", reason: "  same  " });

    expect(await isOne(bot, "ada", "grace")).toBe(false);
  });
});
