// The card as it is when everything is as long as it can be.
import { expect, test } from "vitest";
import { cardView } from "../../../src/app/review/card.ts";
import type { ReviewFacts, SeenVote } from "../../../src/app/review/review-facts.ts";
import { encodeAction } from "../../../src/chat/action.ts";
import { foldCandidacy } from "../../../src/core/candidacy.ts";
import type { RowId } from "../../../src/core/ids.ts";
import { day } from "../../support/candidacies.ts";
import { program } from "../../support/parts.ts";

const NAME = "N".repeat(32);
const LONG = "w".repeat(1000);
/** What Discord takes, with a rest for marks. */
const TEXT_MAX = 3800;

const by = undefined;
const candidacy = foldCandidacy([
  { step: "open", opening: "nomination", awardDate: day("2026-07-01"), seq: 0, at: 0, by },
  { step: "contact", answerBy: day("2026-06-01"), seq: 1, at: 1, by },
  { step: "accept", seq: 2, at: 2, by },
  { step: "handIn", closesOn: day("2026-03-15"), seq: 3, at: 3, by },
  { step: "decide", outcome: "declined", words: "text0000000000ab" as RowId<"text">, seq: 4, at: 4, by },
]);
const vote: SeenVote = { person: undefined, name: NAME, outcome: "declined", words: LONG, nominator: true };
const facts: ReviewFacts = {
  row: { id: "candidacy0000000" as RowId<"candidacy">, ref: 12_345, person: "p" as RowId<"person">, entries: [] },
  candidacy,
  round: 0,
  nominee: {
    ...{ person: "p" as RowId<"person">, name: NAME, accounts: [] },
    ...{ link: undefined, mail: undefined, region: undefined },
  },
  leadName: NAME,
  voices: Array.from({ length: 30 }, () => ({
    ...{ person: undefined, name: NAME, reason: LONG, links: LONG },
    expertises: ["System Center Data Protection", "File System & Storage", "Virtual Desktop"],
  })),
  votes: Array.from({ length: 50 }, () => vote),
  missing: 0,
  closed: true,
  prolongsTo: undefined,
  sealed: false,
  decider: { is: "person", person: "p" as RowId<"person">, name: NAME },
  decisionDue: day("2026-06-24"),
  today: day("2026-03-20"),
  history: Array.from({ length: 20 }, (_, index) => ({ words: `N-${index} declined`, on: day("2026-01-01") })),
};

test("fits into one message, and its buttons into theirs", () => {
  const card = cardView(program, facts, { dossier: undefined, decided: { by: NAME, words: LONG } }, 5);

  const pressed = card.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  expect(card.plain.length).toBeLessThan(TEXT_MAX);
  expect(card.plain).toMatch(/and 42 more votes/);
  expect(card.plain).toMatch(/and 26 more$/m);
  for (const { action } of pressed) expect(encodeAction(action).length).toBeLessThanOrEqual(80);
});

test("tells how somebody voted as soon as that is not sealed, and not before", () => {
  const open = {
    ...facts,
    candidacy: { ...candidacy, state: "in review", decided: undefined } as ReviewFacts["candidacy"],
  };
  const said = (sealed: boolean) =>
    cardView(program, { ...open, sealed }, { dossier: undefined, decided: undefined }, 5).plain;

  expect(said(true)).not.toMatch(/: declined|www \(put/);
  expect(said(true)).toMatch(/How is sealed until it closes/);
  expect(said(false)).toMatch(/: declined \(put them forward\)/);
});
