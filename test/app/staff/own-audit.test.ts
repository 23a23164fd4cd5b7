// What somebody of staff reads of what was done, where they are the nominee themselves.
import { expect, test } from "vitest";
import { inReview, votes, withStaff } from "../../support/candidacies.ts";

test("a nominee who is of staff by now reads nothing of their own candidacy", async () => {
  const bot = await withStaff();
  await inReview(bot, { nominee: "grace", by: ["ada"], lead: "lena" });
  await votes(bot, "sam", "declined");
  await inReview(bot, { nominee: "hank", by: ["ada"], lead: "lena" });
  await bot.playground.as("grace").grants("grace", "staff");

  const [hers, sams] = [
    await bot.member("grace").types("/program audit", "#staff"),
    await bot.member("sam").types("/program audit", "#staff"),
  ];

  expect(sams.text).toMatch(/sam took part in a review \(N-1\)/);
  expect(hers.text).toMatch(/handed a dossier in \(N-2\)/);
  expect(hers.text).not.toMatch(/N-1\b/);
});
