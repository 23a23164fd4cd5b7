// What of nominations and awards a copy of one's own data tells: nothing that one is not told otherwise.
import { describe, expect, test } from "vitest";
import type { Answer, TestBot } from "../../support/bot.ts";
import { accountOf } from "../../support/crediting.ts";
import { ends, nominates, nominating, setAsideFor } from "../../support/nominating.ts";
import { onRecord } from "../../support/on-record.ts";

/** What the file of an answer holds, with ids, texts and names that differ from person to person made alike. */
function fileOf({ answer }: Answer): string {
  const blocks = answer && "view" in answer.body ? answer.body.view.blocks : [];
  const found = blocks.find((block) => block.kind === "file");
  return Buffer.from(found?.file.bytes ?? "", "base64").toString();
}
async function copyFor(bot: TestBot, name: string): Promise<string> {
  return fileOf(await (await bot.member(name).types("/me privacy")).presses("Send me a copy"));
}
const alike = (words: string, ...names: readonly string[]): string =>
  names
    .reduce((all, name) => all.replaceAll(name, "X"), words)
    .replaceAll(/"[0-9a-hjkmnp-tv-z]{16}"/g, '"id"')
    .replaceAll(/playground:[0-9a-z:-]+/g, "key");

describe("a copy of one's own data", () => {
  test("is the same for who opened a candidacy, joined one, or was set aside for either reason", async () => {
    const bot = await nominating();
    for (const nominee of ["hank", "noor", "omar"]) await nominates(bot, "ada", nominee);
    await ends(bot, "noor", "not now");
    await ends(bot, "omar", "never again");
    const nominators = ["linus", "lena", "sam", "emma"];
    for (const name of nominators) await bot.playground.as(name).grants(name, "awardee");
    const said: string[] = [];
    const copies: string[] = [];
    for (const [index, nominee] of ["grace", "hank", "noor", "omar"].entries()) {
      const name = nominators[index] ?? "";
      const thanks = await nominates(bot, name, nominee);
      expect(thanks.text).toMatch(/Thank you/);
      said.push(alike((await bot.member(name).types("/me privacy")).text, name, nominee));
      copies.push(alike(await copyFor(bot, name), name, nominee));
    }

    expect(await setAsideFor(bot, "omar")).toHaveLength(1);
    expect(new Set(said).size).toBe(1);
    expect(new Set(copies).size).toBe(1);
    expect(copies[0]).toContain("weekly clinic");
  });

  test("does not tell somebody that staff looked at them and left them for later", async () => {
    const bot = await nominating({ now: "2026-03-01T09:00:00Z" });
    await bot.member("hank").types("/help");
    const days = Array.from({ length: 9 }, (_, index) => ({ day: `2025-${String(4 + index).padStart(2, "0")}-10` }));
    await onRecord(bot, accountOf(bot, "hank"), ...days);
    await (await bot.member("sam").types("/program worth-a-look", "staff")).presses("Hide for a year");

    expect(await bot.store.read.audit.latest(1)).toMatchObject([{ what: "left somebody for later" }]);
    expect((await bot.member("hank").types("/me privacy")).text).toMatch(/the program: 0 entries/);
    expect(await copyFor(bot, "hank")).not.toMatch(/left somebody/);
  });
});

test("whoever erases themselves is not told how much others wrote of them in confidence", async () => {
  const bot = await nominating();
  for (const name of ["grace", "hank"]) await bot.member(name).types("/help");
  await nominates(bot, "ada", "grace");
  await nominates(bot, "linus", "grace");
  const erases = async (name: string) =>
    (await (await bot.member(name).types("/me privacy")).presses("Erase my data")).presses("Erase everything");

  const [grace, hank] = [await erases("grace"), await erases("hank")];

  expect(grace.text).toBe(hank.text);
});
