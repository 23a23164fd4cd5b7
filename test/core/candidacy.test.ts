import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Candidacy,
  type CandidacyEntry,
  type CandidacyState,
  CLOSED_STATES,
  foldCandidacy,
  type Hindrance,
  hindranceOf,
  isFrom,
  isKnownOutside,
  isUndoable,
  OPEN_STATES,
  type Outcome,
  type Part,
  roundOf,
  STEPS,
  type Step,
  type StepDetail,
  type StepFrom,
  stateOutside,
} from "../../src/core/candidacy.ts";
import type { CalendarDate, RowId } from "../../src/core/ids.ts";

// ---- the table ----

const STATES = [...OPEN_STATES, ...CLOSED_STATES];
const PARTS: readonly Part[] = ["nominee", "lead", "staff", "evaluator", "nominator", "Laurel"];
const STEP_NAMES = Object.keys(STEPS) as Step[];

/**
 * Who may take each step in each state. N: the nominee, l: the lead, s: staff, e: an evaluator, v: a nominator, by their
 * voice, L: Laurel. A dash: nobody, for it is something else already.
 */
const TABLE = `
                | assign raise contact turnDown withdrawVoices accept refuse handIn giveBack withdraw lapse prolong decide undo tell resume award
put forward     | lsL    L     ls      ls       v              -      -      -      -        -        Ll    -       -      -    -    -      -
contacted       | lsL    L     -       -        -              N      N      -      -        ls       Ll    -       -      -    -    -      -
documenting     | lsL    -     -       -        -              -      N      N      -        ls       Ll    -       -      -    -    -      -
in review       | lsL    -     -       -        -              -      -      -      ls       ls       -     L       e      -    -    -      -
awarded         | -      -     -       -        -              -      -      -      -        -        -     -       -      ls   -    -      L
declined        | -      -     -       -        -              -      -      -      -        -        -     -       -      ls   L    -      -
deferred        | -      -     -       -        -              -      -      -      -        -        -     -       -      ls   -    L      -
refused         | -      -     -       -        -              -      -      -      -        -        -     -       -      -    -    -      -
withdrawn       | -      -     -       -        -              -      -      -      -        -        -     -       -      -    -    -      -
lapsed          | -      -     -       -        -              -      -      -      -        -        -     -       -      -    -    -      -
`;
const LETTERS: Readonly<Record<string, Part>> = {
  N: "nominee",
  l: "lead",
  s: "staff",
  e: "evaluator",
  v: "nominator",
  L: "Laurel",
};

/** Steps that a lead takes for a nominee who is on no platform, and the states they lead out of. */
const ON_BEHALF: readonly (readonly [CandidacyState, Step])[] = [
  ["contacted", "accept"],
  ["contacted", "refuse"],
  ["documenting", "refuse"],
  ["documenting", "handIn"],
];

function readTable(): ReadonlyMap<string, readonly Part[] | "nobody"> {
  const [head = "", ...rows] = TABLE.trim().split("\n");
  const steps = head.split("|")[1]?.trim().split(/\s+/) ?? [];
  const cells = new Map<string, readonly Part[] | "nobody">();
  for (const row of rows) {
    const [state = "", marks = ""] = row.split("|");
    for (const [index, mark] of marks.trim().split(/\s+/).entries())
      cells.set(`${state.trim()} ${steps[index]}`, mark === "-" ? "nobody" : [...mark].map((each) => partOf(each)));
  }
  return cells;
}

function partOf(letter: string): Part {
  const part = LETTERS[letter];
  if (!part) throw new Error(`${letter} is no part`);
  return part;
}

// ---- what candidacies are made of here ----

const HOUR = 3_600_000;
const UNDO_HOURS = 24;
const DAY = (text: string) => text as CalendarDate;
const WORDS = "text0000000000ab" as RowId<"text">;
const LENA = "account0000lena0" as RowId<"account">;
const OPENED: CandidacyEntry = {
  step: "open",
  opening: "nomination",
  awardDate: DAY("2026-04-01"),
  seq: 0,
  at: 0,
  by: undefined,
};

/** One way to say each step. */
const SAID = {
  assign: { step: "assign", lead: LENA },
  raise: { step: "raise" },
  contact: { step: "contact", answerBy: DAY("2026-01-15") },
  turnDown: { step: "turnDown", words: WORDS },
  withdrawVoices: { step: "withdrawVoices" },
  accept: { step: "accept" },
  refuse: { step: "refuse", how: "not now" },
  handIn: { step: "handIn", closesOn: DAY("2026-03-01") },
  giveBack: { step: "giveBack", words: WORDS },
  withdraw: { step: "withdraw", words: WORDS },
  lapse: { step: "lapse" },
  prolong: { step: "prolong", closesOn: DAY("2026-03-08") },
  decide: { step: "decide", outcome: "declined", words: WORDS },
  undo: { step: "undo", words: WORDS },
  tell: { step: "tell" },
  resume: { step: "resume" },
  award: { step: "award" },
} as const satisfies { readonly [N in Step]: StepDetail };

const decide = (outcome: Outcome): StepDetail => ({ step: "decide", outcome, words: WORDS });
const REVIEWED = [SAID.contact, SAID.accept, SAID.handIn];
const TO_STATE: Readonly<Record<CandidacyState, readonly StepDetail[]>> = {
  "put forward": [],
  contacted: [SAID.contact],
  documenting: [SAID.contact, SAID.accept],
  "in review": REVIEWED,
  awarded: [...REVIEWED, decide("awarded")],
  declined: [...REVIEWED, decide("declined")],
  deferred: [...REVIEWED, decide("deferred")],
  refused: [SAID.contact, SAID.refuse],
  withdrawn: [SAID.withdrawVoices],
  lapsed: [SAID.lapse],
};

/** Entries of these steps, an hour apart. */
const entriesOf = (...steps: readonly StepDetail[]): readonly CandidacyEntry[] => [
  OPENED,
  ...steps.map((step, index) => ({ ...step, seq: index + 1, at: (index + 1) * HOUR, by: LENA })),
];
const made = (...steps: readonly StepDetail[]): Candidacy => foldCandidacy(entriesOf(...steps));
const lastAt = (state: CandidacyState) => TO_STATE[state].length * HOUR;

function asked(state: CandidacyState, step: Step, part: Part, how: { onBehalf?: boolean; hasAccount?: boolean } = {}) {
  // While a decision can be undone it does not go on, and the other way round.
  const hours = step === "resume" || step === "tell" ? UNDO_HOURS : 1;
  return hindranceOf(made(...TO_STATE[state]), step, {
    parts: new Set([part]),
    now: lastAt(state) + hours * HOUR,
    undoHours: UNDO_HOURS,
    ...(how.onBehalf ? { onBehalf: true, nomineeHasAccount: how.hasAccount ?? false } : {}),
  });
}

// ---- the tests ----

describe("every step in every state, by everybody", () => {
  const table = readTable();

  test("the table names every state and every step", () => {
    const all = STATES.flatMap((state) => STEP_NAMES.map((step) => `${state} ${step}`));

    expect([...table.keys()].toSorted()).toEqual(all.toSorted());
  });

  test.each(STATES)("%s is the state that its steps lead to", (state) => {
    expect(made(...TO_STATE[state]).state).toBe(state);
  });

  describe.each(STATES)("%s", (state) => {
    test.each(STEP_NAMES)("%s", (step) => {
      const may = table.get(`${state} ${step}`) ?? "nobody";
      const expected = (part: Part): Hindrance | "may" => {
        if (may === "nobody") return { why: "already", state };
        return may.includes(part) ? "may" : { why: "not yours" };
      };

      expect(PARTS.map((part) => [part, asked(state, step, part) ?? "may"])).toEqual(
        PARTS.map((part) => [part, expected(part)]),
      );
    });

    test("on behalf of a nominee who is on no platform", () => {
      for (const step of STEP_NAMES)
        for (const part of PARTS) {
          const isKnown = ON_BEHALF.some(([from, taken]) => from === state && taken === step);
          const isStaff = part === "lead" || part === "staff";
          const hindrance = asked(state, step, part, { onBehalf: true })?.why;
          if (table.get(`${state} ${step}`) === "nobody") expect(hindrance, step).toBe("already");
          else expect(hindrance, `${step} by ${part}`).toBe(isKnown && isStaff ? undefined : "not yours");
        }
    });
  });

  test("whoever has an account does it themselves", () => {
    for (const [state, step] of ON_BEHALF)
      expect(asked(state, step, "lead", { onBehalf: true, hasAccount: true })).toEqual({ why: "has a nominee here" });
  });

  test("somebody of several parts may what one of them may", () => {
    const both = hindranceOf(made(...REVIEWED), "decide", {
      parts: new Set<Part>(["staff", "lead", "evaluator"]),
      now: 0,
      undoHours: UNDO_HOURS,
    });

    expect(both).toBeUndefined();
  });
});

describe("where the steps lead", () => {
  test.each<[string, readonly StepDetail[], CandidacyState]>([
    ["a nomination begins put forward", [], "put forward"],
    ["assigning and raising move nothing", [SAID.assign, SAID.raise], "put forward"],
    ["turned down, it is declined", [SAID.turnDown], "declined"],
    ["turned down and undone, it is put forward again", [SAID.turnDown, SAID.undo], "put forward"],
    ["refused while documenting", [SAID.contact, SAID.accept, SAID.refuse], "refused"],
    ["given back, it is documented again", [...REVIEWED, SAID.giveBack], "documenting"],
    ["prolonged, it is in review still", [...REVIEWED, SAID.prolong], "in review"],
    ["undone, it is in review again", [...REVIEWED, decide("awarded"), SAID.undo], "in review"],
    ["deferred and resumed, it is documented again", [...REVIEWED, decide("deferred"), SAID.resume], "documenting"],
    ["told, it is declined still", [...REVIEWED, decide("declined"), SAID.tell], "declined"],
    ["granted, it is awarded still", [...REVIEWED, decide("awarded"), SAID.award], "awarded"],
  ])("%s", (_title, steps, state) => {
    expect(made(...steps).state).toBe(state);
  });

  test("a renewal begins contacted, by the message that opens it", () => {
    expect(foldCandidacy([{ ...OPENED, step: "open", opening: "renewal", awardDate: DAY("2026-04-01") }]).state).toBe(
      "contacted",
    );
  });

  test("a move says since when, and a raise holds for one state", () => {
    const raised = made(SAID.raise);
    const contacted = made(SAID.raise, SAID.contact);

    expect([raised.since, raised.raised]).toEqual([0, true]);
    expect([contacted.since, contacted.raised, contacted.answerBy]).toEqual([2 * HOUR, false, "2026-01-15"]);
  });

  test("the lead and the region are the last ones that were assigned", () => {
    const moved = made({ ...SAID.assign, region: "nordics" }, { step: "assign", lead: undefined });

    expect([moved.lead, moved.region]).toEqual([undefined, "nordics"]);
  });

  test("a review closes on the day of the hand-in, later once it is prolonged, and begins anew after a give back", () => {
    const prolonged = entriesOf(...REVIEWED, SAID.prolong);
    const again = entriesOf(...REVIEWED, SAID.prolong, SAID.giveBack, { ...SAID.handIn, closesOn: DAY("2026-03-20") });

    expect(foldCandidacy(prolonged)).toMatchObject({ closesOn: "2026-03-08", prolonged: true, handedInAt: 3 * HOUR });
    expect(foldCandidacy(again)).toMatchObject({ closesOn: "2026-03-20", prolonged: false, handedInAt: 6 * HOUR });
    expect([roundOf(entriesOf()), roundOf(prolonged), roundOf(again)]).toEqual([0, 0, 1]);
  });

  test("a dossier that came too late is for a later award date", () => {
    expect(made(SAID.contact, SAID.accept, { ...SAID.handIn, awardDate: DAY("2026-07-01") }).awardDate).toBe(
      "2026-07-01",
    );
  });

  test("what is deferred is for the later date, and for the old one again if that is undone", () => {
    const deferred = [...REVIEWED, { ...decide("deferred"), deferredTo: DAY("2026-07-01") } as StepDetail];

    expect(made(...deferred).awardDate).toBe("2026-07-01");
    expect(made(...deferred, SAID.undo).awardDate).toBe("2026-04-01");
    expect(made(...deferred, SAID.resume)).toMatchObject({ awardDate: "2026-07-01", decided: undefined });
  });
});

describe("undoing", () => {
  const decidedAt = 4 * HOUR;
  const until = decidedAt + UNDO_HOURS * HOUR;
  const undo = (candidacy: Candidacy, now: number) =>
    hindranceOf(candidacy, "undo", { parts: new Set<Part>(["staff"]), now, undoHours: UNDO_HOURS })?.why;

  test.each<Outcome>(["awarded", "declined", "deferred"])("%s can be undone for a day", (outcome) => {
    const candidacy = made(...REVIEWED, decide(outcome));

    expect([undo(candidacy, decidedAt), undo(candidacy, until - 1), undo(candidacy, until)]).toEqual([
      undefined,
      undefined,
      "too late to undo",
    ]);
  });

  test.each<Outcome>(["declined", "deferred"])("%s is staff's alone until then", (outcome) => {
    const candidacy = made(...REVIEWED, decide(outcome));

    expect([until - 1, until].map((at) => isKnownOutside(candidacy, at, UNDO_HOURS))).toEqual([false, true]);
    expect(stateOutside(candidacy, until - 1, UNDO_HOURS)).toBe("in review");
    expect(stateOutside(candidacy, until, UNDO_HOURS)).toBe(outcome);
  });

  test("awarded is staff's alone until the award is granted", () => {
    const awarded = [...REVIEWED, decide("awarded")];

    expect(stateOutside(made(...awarded), until + 90 * UNDO_HOURS * HOUR, UNDO_HOURS)).toBe("in review");
    expect(stateOutside(made(...awarded, SAID.award), until, UNDO_HOURS)).toBe("awarded");
  });

  test("what was turned down before anybody was contacted looks put forward until then", () => {
    const candidacy = made(SAID.turnDown);

    expect(stateOutside(candidacy, HOUR, UNDO_HOURS)).toBe("put forward");
    expect(stateOutside(candidacy, HOUR + UNDO_HOURS * HOUR, UNDO_HOURS)).toBe("declined");
  });

  test.each<CandidacyState>(["put forward", "contacted", "in review", "refused", "withdrawn", "lapsed"])(
    "%s is no decision: it is known as it is",
    (state) => {
      const candidacy = made(...TO_STATE[state]);

      expect(isUndoable(candidacy, lastAt(state), UNDO_HOURS)).toBe(false);
      expect(stateOutside(candidacy, lastAt(state), UNDO_HOURS)).toBe(state);
    },
  );

  test("what was granted cannot be undone, nor where program.yaml leaves no time", () => {
    expect(undo(made(...REVIEWED, decide("awarded"), SAID.award), decidedAt + 1)).toBe("too late to undo");
    expect(isUndoable(made(...REVIEWED, decide("awarded")), decidedAt, 0)).toBe(false);
  });

  test.each<[Outcome, Step]>([
    ["deferred", "resume"],
    ["declined", "tell"],
  ])("what is %s does not %s while it can be undone", (outcome, step) => {
    const hindrance = (now: number) =>
      hindranceOf(made(...REVIEWED, decide(outcome)), step, {
        parts: new Set<Part>(["Laurel"]),
        now,
        undoHours: UNDO_HOURS,
      })?.why;

    expect([hindrance(until - 1), hindrance(until)]).toEqual(["can still be undone", undefined]);
  });
});

describe("what could not have happened", () => {
  test.each<[string, readonly CandidacyEntry[], RegExp]>([
    ["nothing at all", [], /begins with being opened/],
    ["a beginning without being opened", [{ ...SAID.contact, seq: 0, at: 0, by: LENA }], /begins with being opened/],
    ["being opened twice", [OPENED, { ...OPENED, seq: 1 }], /opened once/],
    ["a gap", [OPENED, { ...SAID.contact, seq: 2, at: 1, by: LENA }], /entry 1 of a candidacy is missing/],
    ["a step out of its state", entriesOf(SAID.accept), /put forward knows no step accept/],
  ])("%s", (_title, entries, expected) => {
    expect(() => foldCandidacy(entries)).toThrow(expected);
  });

  test("any steps fold as long as each leads out of the state before, and the first that does not throws", () => {
    const all: readonly StepDetail[] = [...Object.values(SAID), decide("awarded"), decide("deferred")];
    const step = fc.record({ any: fc.constantFrom(...all), fits: fc.boolean(), which: fc.nat() });
    let folded = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let entries = entriesOf();
        let candidacy = foldCandidacy(entries);
        for (const { any, fits, which } of steps) {
          const fitting = all.filter((one) => isFrom(candidacy, one.step));
          const each = (fits && fitting[which % fitting.length]) || any;
          const more = [...entries, { ...each, seq: candidacy.entries, at: candidacy.entries * HOUR, by: LENA }];
          if (!isFrom(candidacy, each.step)) {
            refused += 1;
            expect(() => foldCandidacy(more)).toThrow(RangeError);
            continue;
          }
          folded += 1;
          candidacy = foldCandidacy(more);
          entries = more;
          expect(candidacy.entries).toBe(entries.length);
          expect(STATES).toContain(candidacy.state);
          expect(candidacy.decided !== undefined).toBe(["awarded", "declined", "deferred"].includes(candidacy.state));
          expect(candidacy.closesOn !== undefined).toBe(candidacy.handedInAt !== undefined);
        }
      }),
    );
    expect(Math.min(folded, refused)).toBeGreaterThan(100);
  });
});

test("an impossible move cannot be written down", () => {
  const steps: readonly StepFrom<CandidacyState>[] = [
    "contact" satisfies StepFrom<"put forward">,
    "handIn" satisfies StepFrom<"documenting">,
    "decide" satisfies StepFrom<"in review">,
    // @ts-expect-error nobody hands in before they accepted
    "handIn" satisfies StepFrom<"contacted">,
    // @ts-expect-error what was granted is not contacted
    "contact" satisfies StepFrom<"awarded">,
    // @ts-expect-error what the nominee refused does not go on
    "resume" satisfies StepFrom<"refused">,
  ];
  const states: readonly CandidacyState[] = [
    // @ts-expect-error there is no such state
    "nominated",
  ];
  const isDocumenting = (candidacy: Candidacy<"documenting">) => candidacy.state;
  const candidacy = made(SAID.contact, SAID.accept);
  // @ts-expect-error which state it is in is not known yet
  isDocumenting(candidacy);

  expect(isFrom(candidacy, "handIn") && isDocumenting(candidacy)).toBe("documenting");
  expect(steps).toHaveLength(6);
  expect(states).toHaveLength(1);
});
