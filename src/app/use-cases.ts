// The use cases as commands see them. Each is implemented in a file of its own beside this one.
import type { Actor } from "../chat/event.ts";
import type { FormErrors, FormValues } from "../chat/form.ts";
import type { Place } from "../chat/place.ts";
import type { Contents } from "../chat/readers.ts";
import type { Rich } from "../chat/rich.ts";
import type { Block } from "../chat/view.ts";
import type { Instant, RowId } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { AwardCases } from "./awards/use-cases.ts";
import type { CandidacyCases } from "./candidacies/use-cases.ts";
import type { ContributionCases } from "./contributions/use-cases.ts";
import type { ReviewCases } from "./credit/review-cases.ts";
import type { CreditCases } from "./credit/use-cases.ts";
import type { DossierCases } from "./dossier/use-cases.ts";
import type { NominationCases } from "./nominations/use-cases.ts";
import type { PeopleCases } from "./people/use-cases.ts";
import type { PrivacyCases } from "./privacy/use-cases.ts";
import type { ReviewingCases } from "./review/use-cases.ts";
import type { StaffCases } from "./staff/use-cases.ts";

/** Where an answer comes from. `file` is relative to the knowledge folder, `section` the anchor in it. */
export interface Source {
  readonly file: string;
  readonly section: string;
  readonly title: string;
}

/** What the knowledge has to say to a question. */
export interface Answered {
  /** Stands for the question in buttons. */
  readonly id: RowId<"question">;
  /** An answer, likely sections to choose from, or neither. */
  readonly outcome: "answered" | "choices" | "unknown";
  /** The answer; where there is none, what is said instead of it or beside the choices. */
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  readonly choices: readonly Source[];
  /** Whom to ask instead, from the program. */
  readonly askInstead: Rich;
  /** What the blocks contain: the view made of them says the same. */
  readonly contains: Contents;
  readonly score: number;
}

/** One line of `/help`. */
export interface HelpEntry {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** The options alone, such as `<nominee> [reason]`; empty where there are none. */
  readonly usage: string;
}

export interface StatusReport {
  readonly version: string;
  readonly startedAt: Instant;
  readonly store: string;
  readonly program: string;
  readonly sections: number;
  /** Events of this space's platform. */
  readonly inbox: { readonly unfinished: number; readonly failed: number };
  /** Effects of this space. */
  readonly outbox: {
    readonly ready: number;
    readonly sending: number;
    readonly sent: number;
    readonly failed: number;
    readonly oldestReadyAt: Instant | undefined;
  };
  /** Roles of awards in this space: those that Laurel cannot give, and how many people wait for one. */
  readonly awardRoles: {
    readonly toMend: readonly { readonly role: string; readonly reason: string }[];
    readonly waiting: number;
    /** What the platform said to the last of them. */
    readonly why: string | undefined;
  };
  /** The channels of this space where Laurel answers without being asked, and those where that switched itself off. */
  readonly unasked: { readonly on: readonly Place[]; readonly switchedOff: readonly Place[] };
  /** Until when this space wants quiet, of the real timer. */
  readonly quietUntil: Instant | undefined;
  /** How Laurel stands in this space; undefined where the platform could not be asked. */
  readonly findings:
    | readonly { readonly subject: string; readonly isWell: boolean; readonly words: Rich }[]
    | undefined;
  /** The staff channel of this space: "none", or undefined where the platform could not be asked. */
  readonly staffChannel: ChannelState | "none" | undefined;
  readonly platforms: readonly {
    readonly name: string;
    readonly connected: boolean;
    readonly lastEventAt: Instant | undefined;
    /** What the platform of this space cannot do; empty for the others. */
    readonly missing: readonly { readonly ability: string; readonly reason: string }[];
  }[];
}

/** Whether Laurel answers in a channel without being asked. */
export interface UnaskedState {
  readonly place: Place;
  readonly state: "on" | "off";
  /** Too many answers were not wanted, so it was switched off by itself. */
  readonly byItself: boolean;
  /** What program.yaml says of such answers. */
  readonly waitSeconds: number;
  readonly perHour: number;
  readonly notWantedPerWeek: number;
}

/** What was chosen for a space, as the record has it. */
export interface SetupChoices {
  readonly staffChannel?: Place;
  /** Where the news of an award date goes. */
  readonly announcements?: Place;
  /** The platform's own roles that give a role here, beside those of program.yaml. */
  readonly roles: Readonly<Record<"staff" | "lead" | "employee" | "awardee", readonly string[]>>;
  readonly unasked: readonly Place[];
  /** Whether the platform lets Laurel answer unasked at all. */
  readonly unaskedPossible: true | { readonly reason: string };
  readonly credit: { readonly signals: readonly string[]; readonly places: readonly Place[] };
}

/** How a channel that was chosen stands on its platform. */
export interface ChannelState {
  readonly place: Place;
  /** Nobody but staff reads there. */
  readonly staffAlone: boolean;
  /** Who reads there, the widest first. */
  readonly who: readonly string[];
  readonly lacks: readonly { readonly what: string; readonly remedy: string }[];
}

export interface TestMessage {
  readonly at: Instant;
  readonly state: "on its way" | "arrived" | "failed";
  readonly why?: string;
}

/** How far a space is set up. */
export interface SetupReport {
  readonly choices: SetupChoices;
  readonly staffChannel?: ChannelState;
  /** By name of the platform's roles. */
  readonly roles: readonly {
    readonly role: "staff" | "lead" | "employee" | "awardee";
    readonly byProgram: readonly string[];
    readonly bySpace: readonly string[];
  }[];
  /** Whether the one who asks may say which roles give these. */
  readonly mayGiveRoles: boolean;
  readonly testMessage?: TestMessage;
}

/** What came of a choice: it is kept, or the form says what to mend. */
export type SavedSetup = { readonly saved: SetupReport } | { readonly errors: FormErrors };

/** Whether Laurel keeps quiet in a space: an instant of the real timer, absent where it speaks as usual. */
export interface QuietState {
  readonly until?: Instant;
}

/** Questions that are alike and got no good answer. Nothing in it tells who asked. */
export interface Gap {
  readonly questions: number;
  /** Up to three ways in which it was asked, newest first. */
  readonly wordings: readonly string[];
  /** Up to three things that people found missing, newest first. */
  readonly missing: readonly string[];
}
export interface Gaps {
  /** The largest first. */
  readonly groups: readonly Gap[];
  readonly questions: number;
  /** There are older questions that were not looked at. */
  readonly more: boolean;
}

/** What may be done for the one who acted: each verb checks its own rules and throws a Refusal where they forbid. */
export interface UseCases
  extends AwardCases,
    CandidacyCases,
    ContributionCases,
    CreditCases,
    DossierCases,
    NominationCases,
    PeopleCases,
    PrivacyCases,
    ReviewCases,
    ReviewingCases,
    StaffCases {
  /** Answers from the sections that may be read where the reply goes. */
  answerQuestion(question: string): Promise<Answered>;
  /** Answers with one section that was offered as a choice: `file#section`, or its number among the choices, from 0. */
  answerWithSection(question: RowId<"question">, section: string): Promise<Answered>;
  /** Posts an answer for everybody at this place, made again from public sections. */
  shareAnswer(question: RowId<"question">): Promise<void>;
  /** Keeps what the asker thought of an answer. */
  judgeAnswer(question: RowId<"question">, verdict: "helpful" | "not helpful"): Promise<void>;
  /** Keeps what was missing from an answer, without its author. */
  reportMissing(question: RowId<"question">, missing: string): Promise<void>;
  /** The commands that the one who acted may use, those for everybody first. */
  listCommands(): readonly HelpEntry[];
  readStatus(): Promise<StatusReport>;
  /** What the knowledge lacks, as far as questions tell. Confidential. */
  readGaps(): Promise<Gaps>;
  /** Whether Laurel answers in this channel without being asked. */
  readUnasked(): Promise<UnaskedState>;
  switchUnasked(state: "on" | "off"): Promise<UnaskedState>;
  /** What was chosen for this space, from the record alone. */
  readChoices(): Promise<SetupChoices>;
  /** The same with how it stands on the platform. */
  readSetup(): Promise<SetupReport>;
  /** `values.channel`: where staff hear from Laurel. */
  saveStaffChannel(values: FormValues): Promise<SavedSetup>;
  /** `values.channel`: where the news of an award date goes; none if empty. */
  saveAnnouncements(values: FormValues): Promise<SavedSetup>;
  /** `values.staff`, `lead`, `employee`, `awardee`: the platform's roles that give these here. */
  saveRoles(values: FormValues): Promise<SavedSetup>;
  /** `values.channels`: where Laurel answers unasked. */
  saveUnasked(values: FormValues): Promise<SavedSetup>;
  /** `values.signals` and `values.channels`: what is to be credited, and where. */
  saveSignals(values: FormValues): Promise<SavedSetup>;
  /** Posts a few words to the staff channel. */
  sendTestMessage(): Promise<SetupReport>;
  /** Whether Laurel keeps quiet in this space. */
  readQuiet(): Promise<QuietState>;
  /** For how long, such as `30m`, Laurel says nothing of its own accord in this space; `off` ends it. */
  keepQuiet(length: string): Promise<QuietState>;
}

/** What a command is given beside its options. */
export interface May extends UseCases {
  readonly by: Omit<Actor, "roles"> & { readonly roles: ReadonlySet<Role> };
  readonly place: Place;
  /** Whether what is said back reaches the actor alone; false where it stands in `place` for everybody there. */
  readonly hidden: boolean;
  /** The event's own time. */
  readonly at: Instant;
  /** BCP 47. */
  readonly locale: string;
}
