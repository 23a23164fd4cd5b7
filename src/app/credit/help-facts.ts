// What is decided about where somebody helped, in no platform's terms, and what comes of it.
import type { Place } from "../../chat/place.ts";
import type { Rich } from "../../chat/rich.ts";
import type { CreditSignal } from "../../core/concerns.ts";
import type { Giver, Reason } from "../../core/credit-rules.ts";
import type { AccountId, Instant, MessageId, PlaceId, RowId, SpaceId } from "../../core/ids.ts";
import type { Role } from "../../core/role.ts";

/** Somebody as a platform, or an export of one, tells. */
export interface Party {
  readonly account: AccountId;
  /** Absent where it is not told: then the one on record stays. */
  readonly name?: string;
  readonly bot: boolean;
}

/** A signal that somebody gave, mostly the asker. */
export interface SignalGiven {
  readonly signal: CreditSignal;
  readonly at: Instant;
  readonly by: Party;
  /** The message of the signal; the answer, where it has none. */
  readonly on: { readonly place: PlaceId; readonly message: MessageId };
}

/** One signal about one helper, in no platform's terms. All instants are those of the events themselves. */
export interface HelpFacts extends SignalGiven {
  readonly space: SpaceId;
  readonly asker: Party;
  /** What the one who gave the signal is. */
  readonly givers: readonly Giver[];
  /** `roles` by what the platform says now; none where it is not known. */
  readonly helper: Party & { readonly roles: ReadonlySet<Role> };
  /** `key` by `questionKey` of core/credit.ts. `at` and `text` where the question is known and not the answer itself. */
  readonly question: { readonly key: string; readonly at?: Instant; readonly text?: Rich };
  readonly answer: {
    readonly place: Place;
    readonly message: MessageId;
    readonly at: Instant;
    /** Absent where it may not be read. */
    readonly text?: Rich;
    readonly files: number;
    readonly link?: string;
  };
  /** When the asker confirmed it, where that was asked for. */
  readonly confirmedAt?: Instant;
  /** The marks by which it is given were taken back in time: it is recorded, and revoked at once. */
  readonly takenBackAt?: Instant;
}

/** How it comes into the ledger. What `waits` counts for nothing before staff accepted it. */
export interface CreditTerms {
  readonly source: "credit" | "backfill";
  readonly waits?: true;
}

/** What came of it. `seq` is the number of the entry that was made. */
export type Decided =
  | {
      readonly is: "recorded" | "reinstated" | "taken back";
      readonly contribution: RowId<"contribution">;
      readonly ref: number;
      readonly seq: number;
    }
  /** It was credited before, for the same question. */
  | { readonly is: "known"; readonly contribution: RowId<"contribution">; readonly ref: number }
  | { readonly is: "passed over"; readonly reason: Reason };
