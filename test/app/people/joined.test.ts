// Nominations and candidacies of two people who turn out to be one.
import { expect, test } from "vitest";
import { foldCandidacy } from "../../../src/core/candidacy.ts";
import type { CalendarDate, RowId } from "../../../src/core/ids.ts";
import type { AccountRow } from "../../../src/store/store.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { accountOf } from "../../support/crediting.ts";
import { links } from "../../support/linking.ts";

type Candidacy = RowId<"candidacy">;
type Voice = RowId<"voice">;

async function met(bot: TestBot, name: string) {
  await bot.member(name).types("/help");
  const row = await bot.store.read.accounts.find(accountOf(bot, name));
  if (!row) throw new Error(`${name} was not met`);
  return row;
}

/** Opens a candidacy of somebody, put forward by others. */
async function putForward(bot: TestBot, nominee: string, ...by: readonly string[]) {
  const { person } = await met(bot, nominee);
  const nominators: AccountRow[] = [];
  for (const name of by) nominators.push(await met(bot, name));
  const id = bot.nextId<"candidacy">();
  const at = bot.timer.now();
  const voices: Voice[] = [];
  await bot.store.transact(async (tx) => {
    const entry = {
      step: "open",
      opening: "nomination",
      awardDate: "2026-07-01" as CalendarDate,
      at,
      by: undefined,
    } as const;
    await tx.candidacies.open({ id, naturalKey: `nomination ${id}`, person, entry });
    for (const { id: nominator, person: of } of nominators) {
      const reason = bot.nextId<"text">();
      await tx.texts.keep({ id: reason, body: "They help everybody.", of, at });
      const voice = bot.nextId<"voice">();
      voices.push(voice);
      await tx.voices.add({ id: voice, candidacy: id, nominator, expertises: [], reason, links: undefined, at });
    }
  });
  return { id, voices };
}
const contact = (bot: TestBot, id: Candidacy) =>
  bot.store.transact((tx) =>
    tx.candidacies.append(id, {
      step: "contact",
      answerBy: "2026-04-01" as CalendarDate,
      seq: 1,
      at: bot.timer.now(),
      by: undefined,
    }),
  );
const stateOf = async (bot: TestBot, id: Candidacy) => {
  const row = await bot.store.read.candidacies.find(id);
  return row && foldCandidacy(row.entries).state;
};
const stands = async (bot: TestBot, id: Voice | undefined) =>
  id !== undefined && (await bot.store.read.voices.find(id))?.withdrawnAt === undefined;

test("a nomination of one account by the other is void, and with no other behind it nobody goes on", async () => {
  const bot = await startTestBot();
  const alone = await putForward(bot, "grace", "ada");

  const linked = await links(bot, "ada", "grace");

  expect(linked.text).toMatch(/1 nomination of one account by the other/);
  expect(await stands(bot, alone.voices[0])).toBe(false);
  expect(await stateOf(bot, alone.id)).toBe("withdrawn");
});

test("with another behind it, or once the nominee was contacted, it goes on", async () => {
  const bot = await startTestBot();
  const shared = await putForward(bot, "grace", "ada", "linus");
  const contacted = await putForward(bot, "hank", "noor");
  await contact(bot, contacted.id);

  await links(bot, "ada", "grace");
  await links(bot, "noor", "hank");

  expect([await stands(bot, shared.voices[0]), await stands(bot, shared.voices[1])]).toEqual([false, true]);
  expect(await stands(bot, contacted.voices[0])).toBe(false);
  expect([await stateOf(bot, shared.id), await stateOf(bot, contacted.id)]).toEqual(["put forward", "contacted"]);
});

test("a nomination that joined nothing counts in the reply like any other", async () => {
  const bot = await startTestBot();
  const [ada, grace] = [await met(bot, "ada"), await met(bot, "grace")];
  await bot.store.transact(async (tx) => {
    const reason = bot.nextId<"text">();
    await tx.texts.keep({ id: reason, body: "They help everybody.", of: ada.person, at: 1 });
    await tx.voices.setAside({
      ...{ id: bot.nextId(), person: grace.person, nominator: ada.id, why: "never again" },
      ...{ expertises: [], reason, links: undefined, at: 1 },
    });
  });

  expect((await links(bot, "ada", "grace")).text).toMatch(/1 nomination of one account by the other/);
});

test("two who nominated the same person have one voice, the earlier", async () => {
  const bot = await startTestBot();
  const { id, voices } = await putForward(bot, "linus", "ada", "grace");

  const linked = await links(bot, "ada", "grace");

  expect((await Promise.all(voices.map((voice) => stands(bot, voice)))).filter(Boolean)).toHaveLength(1);
  expect(await stateOf(bot, id)).toBe("put forward");
  expect(linked.text).not.toMatch(/nomination/);
});

test("two open candidacies become one: the older, with the voices of both, and the nominee hears nothing of it", async () => {
  const bot = await startTestBot();
  const older = await putForward(bot, "ada", "linus");
  const younger = await putForward(bot, "grace", "linus", "hank");

  const linked = await links(bot, "ada", "grace");

  expect([await stateOf(bot, older.id), await stateOf(bot, younger.id)]).toEqual(["put forward", "withdrawn"]);
  const voices = await bot.store.read.voices.ofCandidacy(older.id);
  expect(voices.map(({ id }) => id)).toEqual([older.voices[0], younger.voices[1]]);
  expect(await stands(bot, younger.voices[0])).toBe(false);
  expect(linked.text).not.toMatch(/nominat|candida|forward/i);
});

test("one whose nominee was contacted ends with the reason for staff", async () => {
  const bot = await startTestBot();
  await putForward(bot, "ada", "linus");
  const younger = await putForward(bot, "grace", "hank");
  await contact(bot, younger.id);

  await links(bot, "ada", "grace");

  const last = (await bot.store.read.candidacies.find(younger.id))?.entries.at(-1);
  expect(last).toMatchObject({ step: "withdraw", by: undefined });
  const words = last && "words" in last && last.words ? await bot.store.read.texts.read(last.words) : undefined;
  expect(words).toMatch(/Joined into N-1: both are of one person/);
});
