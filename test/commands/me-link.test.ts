import { describe, expect, test } from "vitest";
import type { AccountId } from "../../src/core/ids.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { creditsFor, entersPost, entriesOf, personOf, recordsFor } from "../support/contributions.ts";
import { NO_HIDDEN_POSTS } from "../support/crediting.ts";
import { forgedPress } from "../support/forged.ts";
import { codeFor, codeIn, links } from "../support/linking.ts";
import { openRecord } from "../support/record.ts";

const MINUTE = 60_000;
const NOT_A_CODE = /This code does not hold: it may be mistyped, used already, or too old/;
const isOne = async (bot: TestBot, one: string, other: string) =>
  (await personOf(bot, one)) === (await personOf(bot, other));
const types = async (bot: TestBot, name: string, code: string) =>
  (await bot.member(name).types(`/me link ${code}`)).text;
const lastOf = async (bot: TestBot, ref: number) => (await entriesOf(bot, ref)).at(-1);

describe("/me link", () => {
  test("gives a code, says what to do with it and what linking means, to the one who asks alone", async () => {
    const bot = await startTestBot();

    const answer = await bot.member("ada").types("/me link");

    const code = codeIn(answer);
    expect(answer.visibleTo).toBe("ada");
    expect(answer.text).toContain(
      `On the other platform, type /me link ${code} there (on Slack: /mvp me link ${code})`,
    );
    expect(answer.text).toMatch(/holds for 15 minutes, works once/);
    expect(answer.text).toMatch(/makes one person of both accounts/);
    expect(answer.text).toMatch(/give it to nobody/);
  });

  test("makes one person of two accounts, with the same year wherever they look", async () => {
    const bot = await startTestBot();
    await recordsFor(bot, "ada", { title: "A post", link: "https://example.org/a" });
    await recordsFor(bot, "grace", { title: "A talk", kind: "public-speaking" });

    const linked = await links(bot, "ada", "grace");

    const [adas, graces] = [await bot.member("ada").types("/me year"), await bot.member("grace").types("/me year")];
    expect(linked.visibleTo).toBe("grace");
    expect(linked.text).toMatch(/this account and @ada on playground are one person now/);
    expect(linked.text).toMatch(/Everything that counted before counts still/);
    expect(adas.text).toBe(graces.text);
    const own = (await bot.member("ada").types("/me contributions")).text;
    expect([own.includes("A post"), own.includes("A talk")]).toEqual([true, true]);
    expect(await bot.store.read.audit.latest(1)).toMatchObject([
      { what: "linked two accounts", subject: { between: 0, twice: 0, nominations: 0 } },
    ]);
  });

  test("keeps the person who was known first, whoever typed the code", async () => {
    const bot = await startTestBot();
    await bot.member("ada").types("/help");
    const first = await personOf(bot, "ada");

    await links(bot, "grace", "ada");

    expect([await personOf(bot, "ada"), await personOf(bot, "grace")]).toEqual([first, first]);
  });

  test("works in a direct message, too", async () => {
    const bot = await startTestBot();

    const code = codeIn(await bot.member("ada").writesDm("/me link"));
    const linked = await bot.member("grace").writesDm(`/me link ${code}`);

    expect(linked.text).toMatch(/are one person now/);
  });

  test("shows no code where others would read it, and keeps none", async () => {
    const bot = await startTestBot({ playground: NO_HIDDEN_POSTS });

    const answer = await bot.member("ada").types("@laurel /me link");

    expect(answer.text).toMatch(/Here I cannot show a code to you alone/);
    expect(answer.buttons).toEqual([]);
    const ada = await personOf(bot, "ada");
    expect(ada && (await bot.store.read.personal.of(ada)).link_code).toBeUndefined();
  });
});

describe("what linking voids", () => {
  test("credits between the two, and the later of two for one question; what others gave stands", async () => {
    const bot = await startTestBot();
    const toGrace = await creditsFor(bot, { helper: "grace", asker: "ada", words: "Why?" });
    const toAda = await creditsFor(bot, { helper: "ada", asker: "grace", words: "How?", waits: true });
    const first = await creditsFor(bot, { helper: "ada", asker: "noor", words: "When?", question: "q" });
    const second = await creditsFor(bot, { helper: "grace", asker: "noor", words: "When?", question: "q" });
    const others = await creditsFor(bot, { helper: "grace", asker: "noor", words: "Where?" });

    const linked = await links(bot, "ada", "grace");

    expect(linked.text).toMatch(/2 credits between the two accounts/);
    expect(linked.text).toMatch(/1 contribution that both accounts had/);
    for (const ref of [toGrace, toAda, second])
      expect([ref, await lastOf(bot, ref)]).toMatchObject([ref, { kind: "revoked", why: "linked accounts" }]);
    for (const ref of [first, others]) expect([ref, await lastOf(bot, ref)]).toMatchObject([ref, { kind: "recorded" }]);
  });

  test("the later entry of the same post, and not one that another day or kind makes another", async () => {
    const bot = await startTestBot();
    const link = "https://www.example.org/a/?utm_source=x";
    const first = await recordsFor(bot, "grace", { title: "One", link: "https://example.org/a" });
    const same = await recordsFor(bot, "ada", { title: "Other words", link });
    const another = await recordsFor(bot, "ada", { title: "One", link, kind: "documentation" });
    await recordsFor(bot, "grace", { title: "Twice mine" });
    const mine = await recordsFor(bot, "grace", { title: "Twice mine" });

    const linked = await links(bot, "ada", "grace");

    expect(linked.text).toMatch(/1 contribution that both accounts had/);
    expect(await lastOf(bot, same)).toMatchObject({ kind: "revoked", why: "linked accounts" });
    for (const ref of [first, another, mine]) expect((await lastOf(bot, ref))?.kind).toBe("recorded");
  });

  test("stays void when they are unlinked, and says so before and after", async () => {
    const bot = await startTestBot();
    const between = await creditsFor(bot, { helper: "grace", asker: "ada", words: "Why?" });
    await links(bot, "ada", "grace");

    const shown = await bot.member("ada").types("/me link");
    const asked = await shown.presses("Unlink grace (playground)");
    const kept = await asked.presses("Keep it");
    const still = await isOne(bot, "ada", "grace");
    const unlinked = await (await kept.presses("Unlink grace (playground)")).presses("Unlink");

    expect(shown.text).toMatch(/Linked with this account:.*@grace on playground/s);
    expect(asked.text).toMatch(/What stopped counting when you linked them stays so/);
    expect(unlinked.text).toMatch(/@grace on playground is on its own again\. What stopped counting .* stays so/);
    expect([still, await isOne(bot, "ada", "grace")]).toEqual([true, false]);
    expect(await lastOf(bot, between)).toMatchObject({ kind: "revoked", why: "linked accounts" });
    expect(await bot.store.read.audit.latest(1)).toMatchObject([{ what: "unlinked an account" }]);
  });
});

describe("unlinking", () => {
  test("gives each of three accounts its own back, whichever goes first", async () => {
    for (const first of ["ada", "grace", "linus"]) {
      const bot = await startTestBot();
      await entersPost(bot, "grace", "https://example.org/blog/graces");
      await links(bot, "ada", "grace");
      await links(bot, "grace", "linus");
      const another = first === "ada" ? "linus" : "ada";

      const shown = await bot.member(another).types("/me link");
      await (await shown.presses(`Unlink ${first} (playground)`)).presses("Unlink");

      const others = ["ada", "grace", "linus"].filter((name) => name !== first);
      expect([first, await isOne(bot, others[0] ?? "", others[1] ?? "")]).toEqual([first, true]);
      expect(await isOne(bot, first, others[0] ?? "")).toBe(false);
      expect((await bot.member("grace").types("/me contributions")).text).toMatch(/C-1/);
    }
  });

  test("is refused for an account that is not linked any more, and for anybody else's", async () => {
    const bot = await startTestBot();
    await links(bot, "ada", "grace");
    const asked = await (await bot.member("ada").types("/me link")).presses("Unlink grace (playground)");
    await asked.presses("Unlink");

    const grace = await bot.store.read.accounts.find("playground:community:grace" as AccountId);
    const pressed = { action: { do: "me link.unlink", args: [grace?.id ?? ""] } };
    const said = [await forgedPress(bot, "ada", pressed), await forgedPress(bot, "hank", pressed)];

    for (const words of [...said, await forgedPress(bot, "grace", pressed)])
      expect(words).toMatch(/This account is not linked with yours/);
  });
});

describe("a code is refused", () => {
  test("with one and the same sentence if it is unknown, used, replaced or too old", async () => {
    const bot = await startTestBot();
    const replaced = await codeFor(bot, "ada");
    const used = await codeFor(bot, "ada");
    await bot.member("grace").types(`/me link ${used}`);
    const old = await codeFor(bot, "linus");
    await bot.passes(15 * MINUTE);

    const said = [];
    for (const code of ["00000-00000", used, replaced, old, "what is this"]) said.push(await types(bot, "hank", code));

    expect(said[0]).toMatch(NOT_A_CODE);
    expect(new Set(said).size).toBe(1);
    expect(await isOne(bot, "linus", "hank")).toBe(false);
  });

  test("a moment before it is too old it holds, however it is spelled", async () => {
    const bot = await startTestBot();
    const code = await codeFor(bot, "ada");
    await bot.passes(15 * MINUTE - 1);

    expect(await types(bot, "grace", code.toLowerCase().replace("-", " "))).toMatch(/are one person now/);
  });

  test("on the account that asked for it, and if both are linked already; then it holds on", async () => {
    const bot = await startTestBot();
    await links(bot, "ada", "grace");
    const code = await codeFor(bot, "ada");

    const own = await types(bot, "ada", code);
    const already = await types(bot, "grace", code);

    expect(own).toMatch(/This code is for your other account/);
    expect(already).toMatch(/linked already/);
    expect(await types(bot, "linus", code)).toMatch(/are one person now/);
  });

  test("after ten tries within an hour, even if it is right", async () => {
    const bot = await startTestBot();
    const code = await codeFor(bot, "ada");
    for (let number = 0; number < 10; number++) await types(bot, "grace", `00000-0000${number}`);

    const eleventh = await types(bot, "grace", code);
    await bot.passes(60 * MINUTE + 1);
    const later = await types(bot, "grace", await codeFor(bot, "ada"));

    expect(eleventh).toMatch(/You tried 10 codes within the hour/);
    expect(later).toMatch(/are one person now/);
  });

  test("no sixth is made within an hour, and linked accounts are shown all the same", async () => {
    const bot = await startTestBot();
    await links(bot, "ada", "grace");
    for (let number = 1; number < 5; number++) await codeFor(bot, "ada");

    const sixth = await bot.member("ada").types("/me link");

    expect(sixth.text).toMatch(/You asked for 5 codes within the hour/);
    expect(sixth.text).not.toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect(sixth.buttons).toEqual(["Unlink grace (playground)"]);
  });

  test("whose person erased themselves", async () => {
    const bot = await startTestBot();
    const code = await codeFor(bot, "ada");
    const asked = await (await bot.member("ada").types("/me privacy")).presses("Erase my data");
    await asked.presses("Erase everything");

    expect(await types(bot, "grace", code)).toMatch(NOT_A_CODE);
  });
});

test("a code is in no table and in no line of the log, neither made, nor tried, nor used", async () => {
  const record = await openRecord();
  const bot = await startTestBot({ store: record.store });
  const code = await codeFor(bot, "ada");
  const waiting = await codeFor(bot, "linus");
  await bot.member("grace").types(`/me link ${code}`);
  await bot.member("hank").types("/me link 7K2QM-X9F4T");

  const kept = JSON.stringify([record.rows(), bot.log]).toUpperCase();

  // The halves are ten bits short of being anybody's by chance.
  const parts = [code, waiting, "7K2QM-X9F4T"].flatMap((each) => [each.replace("-", ""), ...each.split("-")]);
  const isKept = (part: string) => new RegExp(`(?<![0-9A-Z])${part}(?![0-9A-Z])`).test(kept);
  expect(parts.filter(isKept)).toEqual([]);
  expect(record.rows().link_code).toHaveLength(2);
});
