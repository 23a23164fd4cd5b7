// Nominations in the playground, where staff have a channel and a region a lead.
import { onTestFinished } from "vitest";
import { STAFF_CHANNEL } from "../../src/app/space-settings.ts";
import { realTimer } from "../../src/clock.ts";
import { type Candidacy, foldCandidacy } from "../../src/core/candidacy.ts";
import type { PlaceId, SpaceId } from "../../src/core/ids.ts";
import type { Program } from "../../src/program/schema.ts";
import { IN_MEMORY, openStore } from "../../src/store/open.ts";
import type { CandidacyRow } from "../../src/store/store.ts";
import { type Answer, startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";
import { personOf } from "./contributions.ts";
import { programWithLeads } from "./with-leads.ts";

const SPACE = "playground:community" as SpaceId;
export const REASON = "Runs the weekly clinic for new administrators, and stays until everybody is helped.";

/** Laurel with leads, whose staff chose a channel; `channel: undefined` leaves it unchosen. */
export async function nominating(
  options: TestBotOptions & { readonly channel?: string | undefined } = {},
): Promise<TestBot> {
  const store = options.store ?? (await openStore({ url: IN_MEMORY, timer: realTimer }));
  if (!options.store) onTestFinished(() => store.close());
  const channel = "channel" in options ? options.channel : "staff";
  if (channel !== undefined)
    await store.transact((tx) =>
      tx.settings.set(SPACE, STAFF_CHANNEL, {
        space: SPACE,
        id: `${SPACE}:${channel}` as PlaceId,
        kind: "channel",
        name: channel,
      }),
    );
  return startTestBot({ program: programWithLeads, ...options, store });
}

/** The same program with other rules of nomination. */
export const withRules = (rules: Partial<Program["nomination"]>): Program => ({
  ...programWithLeads,
  nomination: { ...programWithLeads.nomination, ...rules },
});

/** `by` puts `nominee` forward by one line. */
export const nominates = (
  bot: TestBot,
  by: string,
  nominee: string,
  more = "",
  reason: string = REASON,
): Promise<Answer> => bot.member(by).types(`/nominate @${nominee} hyper-v "${reason}" ${more}`.trim());

/** All candidacies of somebody, the oldest first. */
export async function candidaciesOf(
  bot: TestBot,
  name: string,
): Promise<readonly (CandidacyRow & { readonly now: Candidacy })[]> {
  const person = await personOf(bot, name);
  const rows = person === undefined ? [] : await bot.store.read.candidacies.ofPerson(person);
  return rows.map((row) => ({ ...row, now: foldCandidacy(row.entries) })).toReversed();
}

/** The last candidacy of somebody. Throws if there is none. */
export async function candidacyOf(bot: TestBot, name: string) {
  const last = (await candidaciesOf(bot, name)).at(-1);
  if (!last) throw new Error(`${name} has no candidacy`);
  return last;
}

/** Who stands behind a candidacy, by name. */
export async function voicesFor(bot: TestBot, name: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { id } of await candidaciesOf(bot, name))
    for (const { nominator, withdrawnAt } of await bot.store.read.voices.ofCandidacy(id))
      if (withdrawnAt === undefined) names.push((await bot.store.read.accounts.byId(nominator))?.name ?? "");
  return names;
}

/** Nominations of somebody that were set aside, by why. */
export async function setAsideFor(bot: TestBot, name: string): Promise<readonly string[]> {
  const person = await personOf(bot, name);
  return person === undefined ? [] : (await bot.store.read.voices.setAsideOfPerson(person)).map(({ why }) => why);
}

/** Closes the last candidacy of somebody past the commands. */
export async function ends(
  bot: TestBot,
  name: string,
  how: "not now" | "never again" | "lapsed" | "declined",
): Promise<void> {
  const { id, now } = await candidacyOf(bot, name);
  const at = bot.timer.now();
  await bot.store.transact(async (tx) => {
    const words = bot.nextId<"text">();
    await tx.texts.keep({ id: words, body: "for a test", at });
    const next = { seq: now.entries, at, by: undefined };
    if (how === "lapsed") await tx.candidacies.append(id, { ...next, step: "lapse" });
    else if (how === "declined") await tx.candidacies.append(id, { ...next, step: "turnDown", words });
    else {
      await tx.candidacies.append(id, { ...next, step: "contact", answerBy: "2026-04-01" as never });
      await tx.candidacies.append(id, { ...next, seq: now.entries + 1, step: "refuse", how });
    }
  });
}

/** The cards in the staff channel, as somebody sees them. */
export const cards = (bot: TestBot, name = "sam", channel = "#staff") =>
  bot.sees(name, channel).filter(({ author }) => author === "laurel");

/** The one card there. */
export function card(bot: TestBot, name = "sam", channel = "#staff") {
  const [first] = cards(bot, name, channel);
  if (!first) throw new Error("there is no card");
  return first;
}
