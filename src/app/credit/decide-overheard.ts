// Decides what was heard of help, in the one transaction of its event. Says nothing back to anybody.
import { channelOf } from "../../core/concerns.ts";
import { plainEmoji } from "../../core/emoji.ts";
import type { Instant } from "../../core/ids.ts";
import { takenBackAt } from "../../core/reaction-marks.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { CreditAskRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Work } from "../work.ts";
import { askAsker } from "./ask-asker.ts";
import { changeWords } from "./change-words.ts";
import { takePeopleOf } from "./credit-people.ts";
import { decideCredits } from "./decide-credit.ts";
import { partyOf } from "./find-facts.ts";
import type { Overheard } from "./hear-signals.ts";
import type { Heard, MarkHeard } from "./heard.ts";
import type { HelpFacts } from "./help-facts.ts";
import { findKnown } from "./judge-help.ts";
import { passOverUnknown } from "./pass-over.ts";
import { settleAsk } from "./settle-ask.ts";
import { type Deciding, showAll } from "./show-all.ts";

const MINUTE_MS = 60_000;
const TERMS = { source: "credit" } as const;

export async function decideOverheard(
  parts: ListeningParts,
  platform: Platform,
  { heard, words, staff }: Overheard,
  work: Work,
): Promise<void> {
  if (words) await work.write((tx) => changeWords(parts.program, tx, words));
  if (heard) await decideHeard({ parts, platform, staff, work }, heard);
}

async function decideHeard(deciding: Deciding, heard: Heard): Promise<void> {
  const { parts, platform, work } = deciding;
  switch (heard.do) {
    case "credit":
      return creditAll(deciding, heard.facts).then(() => undefined);
    case "ask":
      return askAsker(parts, platform, heard, work);
    case "mark":
      return decideMark(deciding, [heard.facts], heard.mark);
    case "confirm":
      return decideMark(deciding, heard.facts, heard.mark, heard.ask);
    case "pass over":
      return work.write((tx) =>
        passOverUnknown(parts, tx, { ...heard.given, by: partyOf(heard.given.by) }, heard.reason),
      );
  }
}

/** Decides about facts that are clear, and shows what came of them. */
export async function creditAll(deciding: Deciding, facts: readonly HelpFacts[]) {
  const { parts, work } = deciding;
  const decided = await work.write((tx) => decideCredits(parts, tx, facts, TERMS));
  await showAll(deciding, facts, decided);
  return decided;
}

/** A mark that was put on or taken off: on an answer, or on thanks of which the asker was asked whom they are for. */
async function decideMark(
  deciding: Deciding,
  facts: readonly HelpFacts[],
  mark: MarkHeard,
  ask?: CreditAskRow,
): Promise<void> {
  const { parts, work } = deciding;
  const { judged, decided } = await work.write(async (tx) => {
    const back = await noteMark(parts, tx, facts, mark);
    const judged = facts.map((each) => (back === undefined ? each : { ...each, takenBackAt: back }));
    const counts = mark.added
      ? ask === undefined || (await confirm(parts, tx, ask, mark.at))
      : back !== undefined && (await areKnown(tx, facts));
    return { judged, decided: counts ? await decideCredits(parts, tx, judged, TERMS) : [] };
  });
  if (ask && mark.added) work.causesEffects();
  await showAll(deciding, judged, decided);
}

/** When the marks of this person there were taken back, with this one; undefined where they stand. */
async function noteMark(
  { program }: ListeningParts,
  tx: Tx,
  facts: readonly HelpFacts[],
  { on, emoji, at, added }: MarkHeard,
): Promise<Instant | undefined> {
  const seen = await takePeopleOf(tx, facts);
  const by = facts[0] && seen.get(facts[0].by.account);
  if (!by) return undefined;
  const marks = await tx.creditMarks.note({
    channel: channelOf(on.place),
    message: on.id,
    by: by.id,
    emoji: plainEmoji(emoji),
    at,
    added,
  });
  return takenBackAt(marks, program.credit.graceMinutes * MINUTE_MS);
}

/** Whether an ask is answered by this: in time, or again after it was. */
async function confirm(parts: ListeningParts, tx: Tx, { id }: CreditAskRow, at: Instant): Promise<boolean> {
  const ask = await tx.creditAsks.find(id);
  if (!ask || (ask.state !== "open" && ask.state !== "confirmed")) return false;
  if (ask.state === "confirmed") return true;
  const inTime = at < ask.expiresAt;
  await settleAsk(parts, tx, ask, inTime ? "confirmed" : "expired");
  return inTime;
}

/** Whether all of these were credited before: else there is nothing to take back, and what comes later will know. */
async function areKnown(tx: Tx, facts: readonly HelpFacts[]): Promise<boolean> {
  for (const each of facts) {
    const helper = await tx.accounts.find(each.helper.account);
    if (!helper || !(await findKnown(tx, each, { helper }))) return false;
  }
  return facts.length > 0;
}
