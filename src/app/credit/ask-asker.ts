// An unclear signal asks the one who asked, without disturbing anybody: never by a direct message.
import type { Effect } from "../../chat/effect.ts";
import type { MessageRef, Place } from "../../chat/place.ts";
import type { AccountId, RowId } from "../../core/ids.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { AccountRow, CreditAskRow, Tx } from "../../store/store.ts";
import type { ListeningParts } from "../parts.ts";
import type { Work } from "../work.ts";
import { askCard, lineEnds, markEnds } from "./ask-keys.ts";
import { type Asked, askView, type Candidate, lineView } from "./ask-views.ts";
import { takePeopleOf } from "./credit-people.ts";
import type { Heard } from "./heard.ts";
import type { HelpFacts } from "./help-facts.ts";
import { wouldCredit } from "./judge-help.ts";
import { passOver } from "./pass-over.ts";

type Asking = Extract<Heard, { do: "ask" }>;
const HOUR_MS = 3_600_000;

/** Asks whom of these the signal was about, where there is a quiet way to; else it is passed over as unclear. */
export async function askAsker(parts: ListeningParts, platform: Platform, asking: Asking, work: Work): Promise<void> {
  const ask = await work.write(async (tx) => {
    const seen = await takePeopleOf(tx, asking.facts);
    const { possible, leftOut } = await sift(parts, tx, asking.facts, seen);
    if (possible.length === 0) return undefined;
    const way = wayOf(platform, asking, possible);
    if (way === "none") {
      for (const facts of possible) await passOver(parts, tx, facts, seen, "unclear");
      return undefined;
    }
    const row = rowOf(parts, asking, possible, seen);
    if (!row || !(await tx.creditAsks.add(row))) return undefined;
    await put(parts, tx, way, asking, row, {
      candidates: possible.map((facts) => candidateOf(facts, seen)),
      leftOut,
    });
    return { row, way };
  });
  if (!ask) return;
  work.causesEffects();
  if (ask.way === "mark") work.afterCommit(() => parts.creditWatch.ask(ask.row));
}

/** Those who would be credited: nobody is asked in vain. Whoever would not is passed over, with the reason. */
async function sift(
  parts: ListeningParts,
  tx: Tx,
  all: readonly HelpFacts[],
  seen: ReadonlyMap<AccountId, AccountRow>,
): Promise<{ readonly possible: readonly HelpFacts[]; readonly leftOut: number }> {
  const possible: HelpFacts[] = [];
  let leftOut = 0;
  for (const facts of all) {
    const verdict = await wouldCredit(parts, tx, facts, seen);
    if (verdict === "yes") possible.push(facts);
    if (verdict === "yes" || verdict === "known") continue;
    leftOut += 1;
    await passOver(parts, tx, facts, seen, verdict);
  }
  return { possible, leftOut };
}

/** `line`: in the open, in a post. `alone`: shown to the asker alone. `mark`: one reaction, which the asker repeats. */
function wayOf({ can }: Platform, asking: Asking, possible: readonly HelpFacts[]): "line" | "alone" | "mark" | "none" {
  if (asking.line) return can.selects === true ? "line" : "none";
  if (can["hidden posts"] === true && (possible.length === 1 || can.selects === true)) return "alone";
  if (possible.length === 1 && can.reactions === true && asking.message) return "mark";
  return asking.place.kind === "post" && can.selects === true ? "line" : "none";
}

function rowOf(
  { program, nextId }: ListeningParts,
  { given, place }: Asking,
  possible: readonly HelpFacts[],
  seen: ReadonlyMap<AccountId, AccountRow>,
): Omit<CreditAskRow, "state"> | undefined {
  const [first] = possible;
  const asker = first && seen.get(first.asker.account);
  if (!first || !asker) return undefined;
  return {
    id: nextId(),
    space: place.space,
    place: given.on.place,
    message: given.on.message,
    asker: asker.id,
    question: first.question.key,
    signal: given.signal,
    candidates: possible.map((facts) => ({
      helper: candidateOf(facts, seen).value,
      place: facts.answer.place.id,
      message: facts.answer.message,
      at: facts.answer.at,
    })),
    at: given.at,
    expiresAt: given.at + program.credit.askExpiresHours * HOUR_MS,
  };
}

function candidateOf({ helper }: HelpFacts, seen: ReadonlyMap<AccountId, AccountRow>): Candidate {
  const row = seen.get(helper.account);
  if (!row) throw new Error("somebody who was seen is not there");
  return { value: row.id, name: row.name };
}

/** What asks, and what takes it away again when nobody answered. */
async function put(
  parts: ListeningParts,
  tx: Tx,
  way: "line" | "alone" | "mark",
  { place, message, facts }: Asking,
  { id }: { readonly id: RowId<"credit ask"> },
  asked: Asked,
): Promise<void> {
  const { timer, program, nextId } = parts;
  const add = (effect: Effect, naturalKey: string, afterMs = 0) =>
    tx.outbox.add({
      id: nextId(),
      space: place.space,
      effect,
      naturalKey,
      // In a lane of its own: what waits for a day holds nothing else up.
      lane: naturalKey,
      dueAt: timer.now() + afterMs,
    });
  const untilMs = program.credit.askExpiresHours * HOUR_MS;
  const asker = facts[0]?.asker.account;
  switch (way) {
    case "alone":
      if (asker) await add({ kind: "post", view: askView(id, asked), address: toAlone(place, asker) }, `ask ${id}`);
      return;
    case "line":
      await add(
        {
          kind: "post",
          view: lineView(id, asked, program.program.awardee.many),
          address: { to: "place", place },
          card: askCard(id),
        },
        `ask ${id}`,
      );
      await add({ kind: "remove", card: askCard(id) }, lineEnds(id), untilMs);
      return;
    case "mark":
      if (!message) return;
      await add(reaction(program.credit.reactions.confirm, message), `ask ${id}`);
      await add({ ...reaction(program.credit.reactions.confirm, message), off: true }, markEnds(id), untilMs);
  }
}

const toAlone = (place: Place, onlyFor: AccountId) => ({ to: "place", place, onlyFor }) as const;
const reaction = (emoji: string, on: MessageRef) => ({ kind: "react", emoji, on }) as const;
