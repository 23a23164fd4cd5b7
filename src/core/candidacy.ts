// A candidacy: one run through documentation and evaluation, from being put forward to its outcome. Nominations and
// renewals go the same way. This file is the whole of it: the states, the steps between them, and who may take each.
import type { CalendarDate, Instant, RowId } from "./ids.ts";

// ---- the states ----

/** A nomination opens a candidacy, or the renewal window of a term does. */
export type Opening = "nomination" | "renewal";

/** Still under way. A person has one at most. */
export const OPEN_STATES = ["put forward", "contacted", "documenting", "in review"] as const;
/** Over; but a decision can be undone for a while. */
export const CLOSED_STATES = ["awarded", "declined", "deferred", "refused", "withdrawn", "lapsed"] as const;
export type OpenState = (typeof OPEN_STATES)[number];
export type ClosedState = (typeof CLOSED_STATES)[number];
export type CandidacyState = OpenState | ClosedState;

/** What staff decide. */
export type Outcome = "awarded" | "declined" | "deferred";

// ---- who takes a step ----

/**
 * What somebody is to one candidacy, at the moment of a step.
 * - nominee: whom it is about
 * - lead: of the program's leads the one who holds it, or stands in for them
 * - staff: anybody else of staff
 * - evaluator: votes in its review, and has no conflict
 * - nominator: put the nominee forward, and did not take that back
 * - Laurel: by the calendar
 */
export type Part = "nominee" | "lead" | "staff" | "evaluator" | "nominator" | "Laurel";

// ---- the steps ----

interface StepRule {
  readonly from: readonly CandidacyState[];
  /** Where it leads. A step that is no move leaves the state as it is. */
  readonly to?: CandidacyState;
  readonly by: readonly Part[];
  /** A lead may take it for a nominee who is on no platform; the entry says so. */
  readonly onBehalf?: true;
}

/** Every step there is. What is not in this table cannot happen. */
export const STEPS = {
  // Before the nominee knows of it.
  assign: { from: ["put forward", "contacted", "documenting", "in review"], by: ["lead", "staff", "Laurel"] },
  raise: { from: ["put forward"], by: ["Laurel"] },
  contact: { from: ["put forward"], to: "contacted", by: ["lead", "staff"] },
  turnDown: { from: ["put forward"], to: "declined", by: ["lead", "staff"] },
  withdrawVoices: { from: ["put forward"], to: "withdrawn", by: ["nominator"] },

  // The nominee answers, and documents their year.
  accept: { from: ["contacted"], to: "documenting", by: ["nominee"], onBehalf: true },
  refuse: { from: ["contacted", "documenting"], to: "refused", by: ["nominee"], onBehalf: true },
  handIn: { from: ["documenting"], to: "in review", by: ["nominee"], onBehalf: true },
  giveBack: { from: ["in review"], to: "documenting", by: ["lead", "staff"] },
  withdraw: { from: ["contacted", "documenting", "in review"], to: "withdrawn", by: ["lead", "staff"] },
  lapse: { from: ["put forward", "contacted", "documenting"], to: "lapsed", by: ["Laurel", "lead"] },

  // Staff evaluate.
  prolong: { from: ["in review"], by: ["Laurel"] },
  decide: { from: ["in review"], by: ["evaluator"] },
  // Back to where it was decided.
  undo: { from: ["awarded", "declined", "deferred"], by: ["lead", "staff"] },
  // The nominee is told of it, once nobody can undo it any more. What was turned down before they knew is no news to them.
  tell: { from: ["declined"], by: ["Laurel"] },
  // What was deferred goes on for its new award date, once nobody can undo that any more.
  resume: { from: ["deferred"], to: "documenting", by: ["Laurel"] },
  award: { from: ["awarded"], by: ["Laurel"] },
} as const satisfies Readonly<Record<string, StepRule>>;

export type Step = keyof typeof STEPS;

/** The steps that lead out of a state: no other can be written down for it. */
export type StepFrom<S extends CandidacyState> = {
  [N in Step]: S extends (typeof STEPS)[N]["from"][number] ? N : never;
}[Step];

// ---- what is kept ----

/** What a step says beside its name. Words of people stand in rows of their own. */
export type StepDetail =
  | { readonly step: "assign"; readonly lead: RowId<"account"> | undefined; readonly region?: string }
  | { readonly step: "contact"; readonly answerBy: CalendarDate }
  | { readonly step: "turnDown" | "withdraw"; readonly words: RowId<"text"> }
  | { readonly step: "refuse"; readonly how: "not now" | "never again"; readonly words?: RowId<"text"> }
  | {
      readonly step: "handIn";
      /** The day on which the review closes: no vote is taken from its beginning on. */
      readonly closesOn: CalendarDate;
      /** The award date it is for, where it came too late for the one before. */
      readonly awardDate?: CalendarDate;
    }
  | { readonly step: "giveBack"; readonly words: RowId<"text"> }
  | { readonly step: "prolong"; readonly closesOn: CalendarDate }
  | {
      readonly step: "decide";
      readonly outcome: Outcome;
      /** For staff. */
      readonly words: RowId<"text">;
      /** For the nominee, if it is not awarded. */
      readonly kindWords?: RowId<"text">;
      /** The award date it is deferred to. */
      readonly deferredTo?: CalendarDate;
    }
  | { readonly step: "undo"; readonly words: RowId<"text"> }
  | { readonly step: "raise" | "withdrawVoices" | "accept" | "lapse" | "tell" | "resume" | "award" };

/** The first entry of a candidacy. */
export interface Opened {
  readonly step: "open";
  readonly opening: Opening;
  readonly awardDate: CalendarDate;
  readonly region?: string;
  readonly lead?: RowId<"account">;
}

export type CandidacyEntry = (Opened | StepDetail) & {
  /** From 0, without a gap. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: RowId<"account"> | undefined;
  /** A lead took it for the nominee. */
  readonly onBehalf?: true;
};

export interface Decided {
  readonly outcome: Outcome;
  readonly at: Instant;
  readonly by: RowId<"account"> | undefined;
  /** The state in which it was decided. */
  readonly from: OpenState;
  /** The award date it was for by then. */
  readonly awardDate: CalendarDate;
}

/** What the entries of a candidacy make of it. */
export interface Candidacy<S extends CandidacyState = CandidacyState> {
  readonly state: S;
  readonly opening: Opening;
  /** The award date it is for now. */
  readonly awardDate: CalendarDate;
  readonly region: string | undefined;
  readonly lead: RowId<"account"> | undefined;
  readonly openedAt: Instant;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** It was raised with all staff since it is in this state. */
  readonly raised: boolean;
  readonly answerBy: CalendarDate | undefined;
  readonly acceptedAt: Instant | undefined;
  readonly handedInAt: Instant | undefined;
  readonly closesOn: CalendarDate | undefined;
  readonly prolonged: boolean;
  readonly refused: "not now" | "never again" | undefined;
  readonly decided: Decided | undefined;
  /** The nominee was told what was decided. */
  readonly told: boolean;
  /** The award was granted: nothing is undone any more. */
  readonly granted: boolean;
  /** The number of entries: the next one has this `seq`. */
  readonly entries: number;
}

/** Whether a step leads out of the state of a candidacy. After it, the types know its state. */
export const isFrom = <N extends Step>(
  candidacy: Candidacy,
  step: N,
): candidacy is Candidacy<(typeof STEPS)[N]["from"][number]> =>
  (STEPS[step].from as readonly CandidacyState[]).includes(candidacy.state);

/** Why somebody may not take a step: a stable word, that the replies have sentences for. */
export type Hindrance =
  | { readonly why: "already"; readonly state: CandidacyState }
  | { readonly why: "not yours" }
  | { readonly why: "too late to undo" }
  | { readonly why: "can still be undone" }
  | { readonly why: "has a nominee here" };

/**
 * Whether a step may be taken now: from this state, by this part of somebody, and in time.
 * @param parts what the one who takes it is to this candidacy
 * @param now of the program clock
 * @param onBehalf a lead takes it for a nominee who is on no platform
 */
export function hindranceOf(
  candidacy: Candidacy,
  step: Step,
  asked: {
    readonly parts: ReadonlySet<Part>;
    readonly now: Instant;
    readonly undoHours: number;
    readonly onBehalf?: boolean;
    readonly nomineeHasAccount?: boolean;
  },
): Hindrance | undefined {
  const rule: StepRule = STEPS[step];
  if (!rule.from.includes(candidacy.state)) return { why: "already", state: candidacy.state };
  if (asked.onBehalf) {
    if (!rule.onBehalf || !(asked.parts.has("lead") || asked.parts.has("staff"))) return { why: "not yours" };
    if (asked.nomineeHasAccount) return { why: "has a nominee here" };
  } else if (!rule.by.some((part) => asked.parts.has(part))) return { why: "not yours" };
  if (step === "tell" && candidacy.told) return { why: "already", state: candidacy.state };
  if (step === "undo" && !isUndoable(candidacy, asked.now, asked.undoHours)) return { why: "too late to undo" };
  if ((step === "tell" || step === "resume") && isUndoable(candidacy, asked.now, asked.undoHours))
    return { why: "can still be undone" };
  return undefined;
}

/** Whether a decision can still be undone. What was granted on its award date cannot. */
export const isUndoable = ({ decided, granted }: Candidacy, now: Instant, undoHours: number): boolean =>
  decided !== undefined && !granted && now < decided.at + undoHours * HOUR_MS;

/**
 * Whether anybody but staff may know its state: not while a decision can be undone. Until then everybody else is told
 * the state from which it was decided.
 */
export const isKnownOutside = (candidacy: Candidacy, now: Instant, undoHours: number): boolean =>
  !isUndoable(candidacy, now, undoHours);

/** The state as anybody but staff may know it: see `isKnownOutside`. */
export const stateOutside = (candidacy: Candidacy, now: Instant, undoHours: number): CandidacyState =>
  isKnownOutside(candidacy, now, undoHours) ? candidacy.state : (candidacy.decided?.from ?? candidacy.state);

/** Counts the reviews of a candidacy, from 0: a dossier that was given back, or deferred, is reviewed anew. */
export const roundOf = (entries: readonly Pick<CandidacyEntry, "step">[]): number =>
  Math.max(0, entries.filter(({ step }) => step === "handIn").length - 1);

const HOUR_MS = 3_600_000;

// ---- what the steps do ----

/** Folds the entries of one candidacy, in their order. Throws a RangeError if they could not have happened. */
export function foldCandidacy(entries: readonly CandidacyEntry[]): Candidacy {
  const [first, ...later] = entries;
  if (first?.step !== "open" || first.seq !== 0) throw new RangeError("a candidacy begins with being opened");
  return later.reduce(take, opened(first));
}

const opened = (entry: Opened & Pick<CandidacyEntry, "at">): Candidacy => ({
  // An awardee is contacted by the message that opens their renewal.
  state: entry.opening === "renewal" ? "contacted" : "put forward",
  opening: entry.opening,
  awardDate: entry.awardDate,
  region: entry.region,
  lead: entry.lead,
  openedAt: entry.at,
  since: entry.at,
  raised: false,
  answerBy: undefined,
  acceptedAt: undefined,
  handedInAt: undefined,
  closesOn: undefined,
  prolonged: false,
  refused: undefined,
  decided: undefined,
  told: false,
  granted: false,
  entries: 1,
});

function take(candidacy: Candidacy, entry: CandidacyEntry): Candidacy {
  if (entry.step === "open") throw new RangeError("a candidacy is opened once");
  if (entry.seq !== candidacy.entries) throw new RangeError(`entry ${candidacy.entries} of a candidacy is missing`);
  if (!isFrom(candidacy, entry.step))
    throw new RangeError(`a candidacy that is ${candidacy.state} knows no step ${entry.step}`);
  const to = targetOf(candidacy, entry);
  const moved = to === undefined ? candidacy : { ...candidacy, state: to, since: entry.at, raised: false };
  return { ...moved, ...changes(candidacy, entry), entries: candidacy.entries + 1 };
}

function targetOf({ decided }: Candidacy, entry: StepDetail): CandidacyState | undefined {
  if (entry.step === "decide") return entry.outcome;
  if (entry.step === "undo") return decided?.from;
  const rule: StepRule = STEPS[entry.step];
  return rule.to;
}

/** What a step changes beside the state. */
function changes(before: Candidacy, entry: StepDetail & Pick<CandidacyEntry, "at" | "by">): Partial<Candidacy> {
  const decide = (outcome: Outcome) => ({
    decided: { outcome, at: entry.at, by: entry.by, from: before.state as OpenState, awardDate: before.awardDate },
  });
  switch (entry.step) {
    case "assign":
      return { lead: entry.lead, ...(entry.region === undefined ? {} : { region: entry.region }) };
    case "raise":
      return { raised: true };
    case "contact":
      return { answerBy: entry.answerBy };
    case "accept":
      return { acceptedAt: entry.at };
    case "refuse":
      return { refused: entry.how };
    case "handIn":
      return {
        handedInAt: entry.at,
        closesOn: entry.closesOn,
        prolonged: false,
        ...(entry.awardDate === undefined ? {} : { awardDate: entry.awardDate }),
      };
    case "giveBack":
      return { handedInAt: undefined, closesOn: undefined };
    case "prolong":
      return { closesOn: entry.closesOn, prolonged: true };
    case "turnDown":
      return decide("declined");
    case "decide":
      return {
        ...decide(entry.outcome),
        ...(entry.deferredTo === undefined ? {} : { awardDate: entry.deferredTo }),
      };
    case "undo":
      return { decided: undefined, ...(before.decided ? { awardDate: before.decided.awardDate } : {}) };
    case "resume":
      return { decided: undefined, handedInAt: undefined, closesOn: undefined, prolonged: false };
    case "tell":
      return { told: true };
    case "award":
      return { granted: true };
    case "withdrawVoices":
    case "withdraw":
    case "lapse":
      return {};
  }
}
