import { describe, expect, test } from "vitest";
import type { RowId } from "../../src/core/ids.ts";
import { claimCodes, importsAwardees } from "../support/awardees.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { personOf } from "../support/contributions.ts";
import { codeFor } from "../support/linking.ts";

const NOT_A_CODE =
  "This code does not hold: it may be mistyped, used already, or too old. Please ask the program team for a new one.";
const DAY_MS = 86_400_000;

async function withGrace() {
  const bot = await startTestBot();
  const file = "name,mail,expertises,from,until\nGrace Hopper,grace@example.org,hyper-v,2026-01-01,2027-01-01\n";
  await importsAwardees(bot.store, file, { now: bot.timer.now(), nextId: bot.nextId });
  const { "Grace Hopper": code = "" } = await claimCodes(bot.store, bot.timer.now());
  return { bot, code };
}
const claims = async (bot: TestBot, name: string, code: string) =>
  (await bot.member(name).types(`/me claim ${code}`)).text;
const termsOf = async (bot: TestBot, name: string) => {
  const person = await personOf(bot, name);
  return person ? (await bot.store.read.terms.ofPerson(person)).length : 0;
};

describe("/me claim", () => {
  test("brings what is on record to the account that types the code, and tells nobody else", async () => {
    const { bot, code } = await withGrace();

    const claimed = await bot.member("grace").types(`/me claim ${code.toLowerCase().replaceAll("-", " ")}`);

    expect(claimed.visibleTo).toBe("grace");
    expect(claimed.text).toMatch(
      /^Done: .* One term of an award is on record for it, and one runs to \d+ \w+ \d{4}, that day included/,
    );
    expect(await termsOf(bot, "grace")).toBe(1);
    expect(await bot.store.read.audit.latest(1)).toMatchObject([{ what: "claimed a record" }]);
  });

  test("a name never claims: whoever is called so has nothing without the code", async () => {
    const { bot } = await withGrace();

    await bot.member("grace").types("/help");

    expect(await termsOf(bot, "grace")).toBe(0);
  });

  test("works once, and answers every code that does not hold in the same words", async () => {
    const { bot, code } = await withGrace();
    await claims(bot, "grace", code);

    const wrong = ["hello", "7K2QM-X9F4T-A3B8C-W5D6E", await codeFor(bot, "linus"), code];
    const answers = [];
    for (const typed of wrong) answers.push(await claims(bot, "ada", typed));

    expect(answers).toEqual(wrong.map(() => NOT_A_CODE));
    expect(await claims(bot, "grace", code)).toBe(NOT_A_CODE);
    expect(await termsOf(bot, "ada")).toBe(0);
  });

  test("works once also where what it did was undone", async () => {
    const { bot, code } = await withGrace();
    await claims(bot, "grace", code);
    const [entry] = await bot.store.read.audit.latest(1);
    await bot.store.transact((tx) => tx.links.unmerge(entry?.subject.from as RowId<"person">));

    expect(await claims(bot, "ada", code)).toBe(NOT_A_CODE);
    expect(await termsOf(bot, "ada")).toBe(0);
  });

  test("is no code for /me link, and ten tries of either kind within an hour are enough", async () => {
    const { bot, code } = await withGrace();

    const linked = (await bot.member("ada").types(`/me link ${code}`)).text;
    for (let tries = 2; tries <= 10; tries++) await claims(bot, "ada", "hello");
    const eleventh = await claims(bot, "ada", code);

    expect(linked).toMatch(/^This code does not hold/);
    expect(eleventh).toMatch(/You tried 10 codes within the hour/);
    expect(await termsOf(bot, "ada")).toBe(0);
  });

  test("holds no longer after a fresh export, and not past its days", async () => {
    const { bot, code } = await withGrace();

    const { "Grace Hopper": fresh = "" } = await claimCodes(bot.store, bot.timer.now() - 61 * DAY_MS);
    const { "Grace Hopper": latest = "" } = await claimCodes(bot.store, bot.timer.now());

    expect(await claims(bot, "grace", code)).toBe(NOT_A_CODE);
    expect(await claims(bot, "grace", fresh)).toBe(NOT_A_CODE);
    expect(await claims(bot, "grace", latest)).toMatch(/^Done/);
    expect(await claimCodes(bot.store, bot.timer.now())).toEqual({});
  });

  test("does nothing once the person has an account by a file", async () => {
    const { bot, code } = await withGrace();
    const file = "name,mail,accounts\nGrace Hopper,grace@example.org,slack:T0TEAM:U0GRACE\n";
    await importsAwardees(bot.store, file, { now: bot.timer.now(), nextId: bot.nextId });

    expect(await claims(bot, "ada", code)).toBe(NOT_A_CODE);
  });
});
