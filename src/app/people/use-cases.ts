// One person over several accounts: what people do with their own, and staff with those of others.
import type { PersonRef, Rich } from "../../chat/rich.ts";
import type { CalendarDate, Instant, RowId } from "../../core/ids.ts";

/** An account as its person, or staff, see it. */
export interface ShownAccount {
  readonly id: RowId<"account">;
  readonly who: PersonRef;
  /** `discord`, `slack`, `playground`. */
  readonly platform: string;
}

/** How much does not hold any more, now that two people are one. */
export interface Voided {
  /** Credits that one of their accounts gave the other. */
  readonly between: number;
  /** The same help, or the same contribution, that both accounts had. */
  readonly twice: number;
  /** Nominations of one of their accounts by the other. */
  readonly nominations: number;
}

/** A code as it is shown to the one who asked for it, and nowhere else. */
export interface MadeCode {
  readonly code: string;
  readonly minutes: number;
  /** The word behind which Slack knows all commands. */
  readonly slackWord: string;
}

export type Linked =
  | { readonly with: ShownAccount; readonly voided: Voided }
  /** Why not. The try is kept, and counts. */
  | { readonly refused: Rich };

export type Claimed =
  /** How many terms are on record for the one who acts now, and the one that runs. */
  | { readonly terms: number; readonly running: { readonly lastDay: CalendarDate } | undefined }
  /** Why not. The try is kept, and counts. */
  | { readonly refused: Rich };

/** A person as staff see them. */
export interface SeenPerson {
  /** One of their accounts, by which they are named in buttons. */
  readonly id: RowId<"account">;
  readonly accounts: readonly ShownAccount[];
  /** The merges in force, the newest first, each with the accounts it brought. */
  readonly merges: readonly {
    readonly from: RowId<"person">;
    readonly at: Instant;
    readonly accounts: readonly ShownAccount[];
  }[];
  readonly isOwn: boolean;
}

export interface PeopleCases {
  /** The other accounts of the one who acts. */
  readLinked(): Promise<readonly ShownAccount[]>;
  /** A code that takes the place of the one before, or why there is none. */
  makeLinkCode(): Promise<MadeCode | { readonly refused: Rich }>;
  /** Makes one person of the one who acts and of whoever asked for this code. */
  linkAccount(code: string): Promise<Linked>;
  /** Makes one person of the one who acts and of whoever this code of the program team stands for. */
  claimRecord(code: string): Promise<Claimed>;
  /** Parts an account from the others of the one who acts. */
  unlinkAccount(account: RowId<"account">): Promise<ShownAccount>;

  /** For staff: the person of an account, named by the platform or by an id of a button. */
  readPerson(who: PersonRef | RowId<"account">): Promise<SeenPerson>;
  /** For staff: accounts of this name on any platform, for a human to choose from. */
  findAccounts(name: string): Promise<readonly ShownAccount[]>;
  /** For staff: makes one person of two. The reason is kept, and shown to nobody but staff. */
  mergePeople(
    one: RowId<"account">,
    other: PersonRef | RowId<"account">,
    reason: string,
  ): Promise<{ readonly person: SeenPerson; readonly voided: Voided }>;
  /** For staff: takes one merge back. */
  undoMerge(from: RowId<"person">, seenAt: RowId<"account">): Promise<SeenPerson>;
}
