import { expect, test } from "vitest";
import { goLive } from "../../../src/app/awards/live.ts";
import { LOOK_EVERY_MS } from "../../../src/app/scheduled/schedule.ts";
import type { Program } from "../../../src/program/schema.ts";
import { awarded } from "../../support/awarded.ts";
import { claimCodes, importsAwardees } from "../../support/awardees.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../support/bot.ts";
import { links } from "../../support/linking.ts";
import { program as standard } from "../../support/parts.ts";

const program: Program = {
  ...standard,
  awards: {
    ...standard.awards,
    roles: { playground: { everyAwardee: ["laureate"], byExpertise: { "hyper-v": ["hyper"], powershell: ["shell"] } } },
  },
};
const DAY_MS = 86_400_000;

async function start(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await startTestBot({ program, now: "2026-12-31T12:00:00Z", ...options });
  await goLive(bot, bot.timer.now());
  return bot;
}
const rolesOf = (bot: TestBot, name: string) =>
  [...bot.playground.world.members.values()].find((member) => member.name === name)?.roles.toSorted();
const looks = (bot: TestBot) => bot.passes(LOOK_EVERY_MS);
const count = async (bot: TestBot) => {
  const { ready, sent, failed } = await bot.store.read.outbox.count();
  return ready + sent + failed;
};

test("the roles of an award come with its first day and go with its last, each once", async () => {
  const bot = await start();
  await awarded(bot, "hank", { from: "2026-01-01", until: "2027-01-01", expertises: ["hyper-v"] });
  await awarded(bot, "hank", { from: "2027-01-01", until: "2028-01-01", expertises: ["powershell"] });
  await awarded(bot, "noor", { from: "2027-01-01", until: "2028-01-01" });
  await looks(bot);
  const before = [rolesOf(bot, "hank"), rolesOf(bot, "noor")];

  await bot.passes(DAY_MS);

  expect(before).toEqual([["hyper", "laureate"], []]);
  expect([rolesOf(bot, "hank"), rolesOf(bot, "noor")]).toEqual([
    ["laureate", "shell"],
    ["hyper", "laureate"],
  ]);
  const effects = await count(bot);
  await bot.passes(DAY_MS);
  expect(await count(bot)).toBe(effects);
});

test("a role that somebody takes by hand is not given again, until they leave and come back", async () => {
  const bot = await start();
  await awarded(bot, "hank");
  await looks(bot);
  const { person: hank } = bot.member("hank");

  await bot.playground.as("sam").revokes("hank", "laureate");
  await looks(bot);
  const between = rolesOf(bot, "hank");
  await hank.leaves();
  const heard = (await hank.joins()).heard;
  await bot.settled();

  expect(between).toEqual(["hyper"]);
  expect([heard, rolesOf(bot, "hank")]).toEqual([true, ["hyper", "laureate"]]);
  const { person: noor } = bot.member("noor");
  await noor.leaves();
  expect((await noor.joins()).heard).toBe(false);
});

test("a role that cannot be given is told to staff, tried again the next day, and no longer told then", async () => {
  const bot = await start();
  await awarded(bot, "hank", { from: "2027-01-01", until: "2028-01-01", expertises: ["powershell"] });
  // At the first look of the day, and at the one after it.
  for (const ms of [DAY_MS / 2, LOOK_EVERY_MS]) {
    bot.playground.faults.onNextPerform({ kind: "never", reason: "forbidden" });
    await bot.passes(ms);
  }
  const lacking = rolesOf(bot, "hank");

  const status = await bot.member("sam").types("/program status");
  await bot.passes(DAY_MS);
  const later = await bot.member("sam").types("/program status");

  expect(lacking).toEqual(["shell"]);
  expect(status.text).toMatch(/Roles of awards: 1 could not be given or taken: forbidden: /);
  expect(rolesOf(bot, "hank")).toEqual(["laureate", "shell"]);
  expect(later.text).not.toMatch(/Roles of awards/);
});

test("an imported term brings its roles once Laurel is live, or at once to who claims it", async () => {
  const bot = await startTestBot({ program, now: "2026-12-31T12:00:00Z" });
  const account = [...bot.playground.world.members.values()].find(({ name }) => name === "hank")?.account;
  await importsAwardees(
    bot.store,
    `name,mail,accounts,expertises,from,until\nHank,,${account},hyper-v,2026-01-01,2027-04-01\nNoor,n@example.org,,powershell,2026-01-01,2027-04-01\n`,
    { now: bot.timer.now(), nextId: bot.nextId },
  );
  await looks(bot);
  const { Noor: code } = await claimCodes(bot.store, bot.timer.now());

  await bot.member("noor").types(`/me claim ${code}`);
  const before = [rolesOf(bot, "hank"), rolesOf(bot, "noor")];
  await goLive(bot, bot.timer.now());
  await looks(bot);

  expect(before).toEqual([[], ["laureate", "shell"]]);
  expect(rolesOf(bot, "hank")).toEqual(["hyper", "laureate"]);
});

test("an account that is linked has the roles too, and loses them when it is unlinked", async () => {
  const bot = await start();
  await awarded(bot, "hank");
  await looks(bot);

  await links(bot, "hank", "noor");
  const linked = rolesOf(bot, "noor");
  const shown = await bot.member("hank").types("/me link");
  await (await shown.presses("Unlink noor (playground)")).presses("Unlink");

  expect(linked).toEqual(["hyper", "laureate"]);
  expect([rolesOf(bot, "hank"), rolesOf(bot, "noor")]).toEqual([["hyper", "laureate"], []]);
});

test("a table that changes is caught up with at the next start", async () => {
  const bot = await start({ program: standard });
  await awarded(bot, "hank", { expertises: ["powershell"] });
  await looks(bot);
  const before = rolesOf(bot, "hank");
  const store = bot.store;
  const again = await startTestBot({ program, store, now: "2026-12-31T13:00:00Z" });
  await again.settled();

  expect(before).toEqual(["awardee"]);
  expect(rolesOf(again, "hank")).toEqual(["laureate", "shell"]);
});
