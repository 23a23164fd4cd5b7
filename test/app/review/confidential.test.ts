// A whole review in a space where the staff channel is read by everybody: what reaches whom.
import { expect, test } from "vitest";
import { becomes, decides, inReview, votes, withStaff } from "../../support/candidacies.ts";

const VOTE = "Secret of a vote: the talks were thin, and half of them old.";
const KIND = "Your guides are read far and wide. Please go on, and come back to us.";
const STAFF = ["sam", "lena", "omar"];
/** What nobody but staff may read, in whichever words it comes. */
const SECRET =
  /secret of a vote|half of us|awarded|declined|deferred|voted|grace.{0,40}(dossier|review|nominat|award)|ada says/i;

test("nothing of it reaches anybody but staff, its nominee in their DM, and nobody at all too early", async () => {
  const bot = await withStaff({ channel: "general" });
  await bot.playground.as("omar").grants("omar", "staff");
  await inReview(bot, { nominee: "grace", by: ["ada"], lead: "lena" });
  await votes(bot, "sam", "declined", VOTE);
  await votes(bot, "lena", "awarded", VOTE);
  await (await bot.member("omar").types("/program review 1")).presses("Step aside");
  await becomes(bot, "2026-03-15");
  await votes(bot, "omar", "deferred", VOTE);
  await becomes(bot, "2026-03-22");
  const decided = await decides(bot, "lena", "declined", KIND);
  await (await decided.presses("Undo")).submits({ reason: VOTE });
  await decides(bot, "lena", "deferred", KIND);
  await becomes(bot, "2026-03-23", "08:00");

  const others = ["noor", "hank", "ada", "linus", "emma", "grace"];
  const seen = (name: string) =>
    [...bot.playground.as(name).places()].flatMap((place) => bot.sees(name, place).map(({ text }) => ({ name, text })));
  const before = others.flatMap(seen).filter(({ text }) => SECRET.test(text));
  await becomes(bot, "2026-03-24");
  const after = others.flatMap(seen).filter(({ text }) => SECRET.test(text) || text.includes(KIND));

  // Grace was told of the award dates in answer to her own commands, which nobody else sees.
  expect(before.filter(({ name }) => name !== "grace")).toEqual([]);
  expect(before.filter(({ text }) => /declined|deferred|awarded|secret|half of us|ada says/i.test(text))).toEqual([]);
  expect(new Set(after.map(({ name }) => name))).toEqual(new Set(["grace"]));
  expect(after.filter(({ text }) => text.includes(KIND))).toHaveLength(1);
  expect(after.filter(({ text }) => /secret of a vote|half of us/i.test(text))).toEqual([]);
  for (const name of STAFF) await bot.member(name).types("/program review 1");
  for (const name of STAFF) expect(seen(name).some(({ text }) => text.includes("ada says"))).toBe(true);
  expect(JSON.stringify(bot.log)).not.toMatch(/Secret of a vote|read far and wide/);
});
