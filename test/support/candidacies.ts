// Candidacies of people in the playground, opened past the nomination, and moved as their nominee and their lead would.
import { onTestFinished } from "vitest";
import { BY_LAUREL, type Stepped, takeStep } from "../../src/app/candidacies/take-step.ts";
import { STAFF_CHANNEL } from "../../src/app/space-settings.ts";
import { realTimer } from "../../src/clock.ts";
import { foldCandidacy, type Part, type StepDetail } from "../../src/core/candidacy.ts";
import type { CalendarDate, PlaceId, RowId, SpaceId } from "../../src/core/ids.ts";
import type { Program } from "../../src/program/schema.ts";
import { IN_MEMORY, type OpenedStore, openStore } from "../../src/store/open.ts";
import type { AccountRow } from "../../src/store/store.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";
import { accountOf } from "./crediting.ts";
import { program as defaultProgram } from "./parts.ts";

type Candidacy = RowId<"candidacy">;
export const day = (text: string) => text as CalendarDate;
const SPACE = "playground:community" as SpaceId;

/** Laurel in the playground, where staff hear from it in #staff, or in a channel that others read. */
export async function withStaff(options: TestBotOptions & { readonly channel?: string } = {}): Promise<TestBot> {
  const { channel = "staff", ...rest } = options;
  const store = options.store ?? (await openStore({ url: IN_MEMORY, timer: realTimer }));
  if (!options.store) onTestFinished(() => store.close());
  await chooseStaffChannel(store, channel);
  return startTestBot({ clockMoves: true, ...rest, store });
}

export const chooseStaffChannel = (store: OpenedStore, name: string) =>
  store.transact((tx) =>
    tx.settings.set(SPACE, STAFF_CHANNEL, { space: SPACE, id: `${SPACE}:${name}` as PlaceId, kind: "channel", name }),
  );

export async function met(bot: TestBot, name: string): Promise<AccountRow> {
  const known = await bot.store.read.accounts.find(accountOf(bot, name));
  if (known) return known;
  return bot.store.transact((tx) =>
    tx.accounts.ensure({ account: accountOf(bot, name), name, bot: false, at: bot.timer.now(), inDm: false }),
  );
}

/** Moves the program clock on to a day, at nine in the morning. */
export async function becomes(bot: TestBot, date: string, time = "09:00"): Promise<void> {
  await bot.playground.moveClock(Date.parse(`${date}T${time}:00Z`));
  await bot.settled();
}

export interface Opening {
  readonly nominee: string;
  /** Who put them forward, each with a reason. */
  readonly by?: readonly string[];
  readonly lead?: string;
  readonly region?: string;
  readonly awardDate?: string;
  readonly program?: Program;
}

/** Opens a candidacy; it is put forward. */
export async function putsForward(
  bot: TestBot,
  { nominee, by = [], lead, region, awardDate = "2026-07-01" }: Opening,
): Promise<Candidacy> {
  const { person } = await met(bot, nominee);
  const nominators: AccountRow[] = [];
  for (const name of by) nominators.push(await met(bot, name));
  const leads = lead === undefined ? undefined : (await met(bot, lead)).id;
  const id = bot.nextId<"candidacy">();
  const at = bot.playground.now();
  await bot.store.transact(async (tx) => {
    await tx.candidacies.open({
      id,
      naturalKey: `nomination ${id}`,
      person,
      entry: {
        ...{ step: "open", opening: "nomination", awardDate: day(awardDate), at, by: undefined },
        ...(leads === undefined ? {} : { lead: leads }),
        ...(region === undefined ? {} : { region }),
      },
    });
    for (const { id: nominator, person: of, name } of nominators) {
      const reason = bot.nextId<"text">();
      await tx.texts.keep({ id: reason, body: `${name} says that they help everybody.`, of, at });
      const voice = { id: bot.nextId<"voice">(), candidacy: id, nominator, reason, links: undefined, at };
      await tx.voices.add({ ...voice, expertises: ["hyper-v"] });
    }
  });
  return id;
}

/** Takes a step past the commands, as somebody in one part of it; throws where it is hindered. */
export async function steps(
  bot: TestBot,
  candidacy: Candidacy,
  detail: StepDetail,
  part: Part,
  name?: string,
  program: Program = defaultProgram,
): Promise<void> {
  const account = name === undefined ? undefined : (await met(bot, name)).id;
  const stepped: Stepped = await bot.store.transact((tx) =>
    takeStep({ program, nextId: bot.nextId, timer: bot.timer }, tx, {
      candidacy,
      detail,
      by: part === "Laurel" ? BY_LAUREL : { account, parts: new Set([part]) },
      at: bot.playground.now(),
    }),
  );
  if ("hindered" in stepped) throw new Error(`${detail.step} was hindered: ${stepped.hindered.hindrance.why}`);
  bot.app.worker.poke();
  await bot.settled();
}

/** Somebody who was contacted and has not answered. */
export async function contacted(bot: TestBot, opening: Opening): Promise<Candidacy> {
  const id = await putsForward(bot, opening);
  await steps(bot, id, { step: "contact", answerBy: day("2026-06-01") }, "staff", "sam", opening.program);
  return id;
}

/** Somebody who accepted, and documents their year. */
export async function documenting(bot: TestBot, opening: Opening): Promise<Candidacy> {
  const id = await contacted(bot, opening);
  await steps(bot, id, { step: "accept" }, "nominee", opening.nominee, opening.program);
  return id;
}

export async function candidacyOf(bot: TestBot, id: Candidacy) {
  const row = await bot.store.read.candidacies.find(id);
  if (!row) throw new Error("there is no such candidacy");
  return { ...foldCandidacy(row.entries), ref: row.ref, steps: row.entries.map(({ step }) => step), row };
}

/** Somebody whose dossier is handed in. */
export async function inReview(bot: TestBot, opening: Opening): Promise<Candidacy> {
  const id = await documenting(bot, opening);
  const asked = await (await bot.member(opening.nominee).types("/me dossier")).presses("Hand it in");
  await asked.presses("Hand it in");
  return id;
}

/** What staff are shown of a review, by the card's place, the newest last. */
export const cardsIn = (bot: TestBot, ref: number, by = "sam", channel = "#staff") =>
  bot.sees(by, channel).filter(({ text }) => text.startsWith(`N-${ref}: `));

const REASON = "Their guides are what half of us work from.";

/** Votes as somebody of staff. */
export async function votes(bot: TestBot, name: string, outcome: string, reason = `${REASON} Says ${name}.`, ref = 1) {
  const card = await bot.member(name).types(`/program review N-${ref}`);
  return (await card.presses("Vote")).submits({ outcome, reason });
}

/** Decides as somebody of staff. */
export async function decides(bot: TestBot, name: string, outcome: string, kind?: string, ref = 1) {
  const card = await bot.member(name).types(`/program review N-${ref}`);
  const form = await card.presses("Decide");
  return form.submits({ outcome, reason: REASON, ...(kind === undefined ? {} : { kind }) });
}
