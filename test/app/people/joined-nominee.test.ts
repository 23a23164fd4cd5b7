// A nominee turns out to be somebody who already has a part in their candidacy.
import { expect, test } from "vitest";
import { candidacyOf, inReview, met, putsForward, steps, votes, withStaff } from "../../support/candidacies.ts";
import { links } from "../../support/linking.ts";

const cards = (bot: Awaited<ReturnType<typeof withStaff>>, by: string, channel: string) =>
  bot.sees(by, channel).flatMap((each) => [each, ...(each.thread ? bot.sees(by, each.thread) : [])]);

test("what they voted on themselves counts no more", async () => {
  const bot = await withStaff();
  await inReview(bot, { nominee: "grace", by: ["ada"], lead: "lena" });
  await votes(bot, "sam", "awarded");
  await votes(bot, "lena", "awarded");

  await links(bot, "grace", "sam");

  const card = await bot.member("lena").types("/program review N-1");
  expect(card.text).toMatch(/Voted: lena\./);
  expect(card.text).toMatch(/[12] more (is|are) needed/);
});

test.each([
  ["their lead", async (bot: Awaited<ReturnType<typeof withStaff>>) => void (await links(bot, "grace", "lena"))],
  [
    "their lead's deputy",
    async (bot: Awaited<ReturnType<typeof withStaff>>) => {
      const [lead, deputy] = [await met(bot, "lena"), await met(bot, "grace")];
      const until = "2026-12-01" as never;
      await bot.store.transact((tx) => tx.absences.begin({ person: lead.person, deputy: deputy.id, until }, 1));
    },
  ],
])("as %s they are mentioned nowhere", async (_what, becomes) => {
  const bot = await withStaff({ channel: "general" });
  const id = await putsForward(bot, { nominee: "grace", by: ["ada"], lead: "lena" });
  await becomes(bot);

  await steps(bot, id, { step: "raise" }, "Laurel");

  const texts = cards(bot, "hank", "#general").map(({ text }) => text);
  expect(texts.some((text) => /there is/i.test(text))).toBe(true);
  expect(texts.join("\n")).not.toMatch(_what === "their lead" ? /@(grace|lena)/ : /@grace/);
});

test("a lead who was erased is mentioned nowhere, and their candidacies go on", async () => {
  const bot = await withStaff();
  const id = await putsForward(bot, { nominee: "grace", by: ["ada"], lead: "lena" });
  const { id: account } = await met(bot, "lena");
  await (await (await bot.member("lena").types("/me privacy")).presses("Erase my data")).presses("Erase everything");

  await steps(bot, id, { step: "raise" }, "Laurel");

  expect((await candidacyOf(bot, id)).raised).toBe(true);
  expect(JSON.stringify(cards(bot, "sam", "#staff"))).not.toContain(account);
  expect(cards(bot, "sam", "#staff").some(({ text }) => /nobody yet/.test(text))).toBe(true);
});
