// What somebody did to credit help, and what came of it, as the one reads it who asks.
import type { CreditSignal } from "../../core/concerns.ts";
import type { Standing } from "../../core/contribution.ts";
import type { RowId } from "../../core/ids.ts";
import type { AccountRow } from "../../store/store.ts";

type Reader = RowId<"person"> | undefined;

/** A clause about the giver and the helper, each by name or as "you"; of the giver alone where no helper is known. */
export function deedInWords(signal: CreditSignal, by: AccountRow, helper: AccountRow | undefined, me: Reader): string {
  const giver = isMe(by, me) ? "you" : nameOf(by);
  if (helper === undefined) return `${giver} ${ALONE[signal]}`;
  const oneself = isMe(by, me) && isMe(helper, me);
  const them = oneself ? "yourself" : isMe(helper, me) ? "you" : nameOf(helper);
  const answer = oneself ? "your own answer" : isMe(helper, me) ? "your answer" : `an answer by ${nameOf(helper)}`;
  switch (signal) {
    case "mark-helpful":
      return `${giver} marked ${answer} as helpful`;
    case "solved-tag":
      return `${giver} closed a question as solved, with the help of ${them}`;
    case "check-mark":
      return `${giver} put a check mark on ${answer}`;
    case "thanks":
      return `${giver} thanked ${them}`;
  }
}

const ALONE: Readonly<Record<CreditSignal, string>> = {
  "mark-helpful": "marked something as helpful",
  "solved-tag": "closed a question as solved",
  "check-mark": "put a check mark",
  thanks: "gave thanks",
};

const isMe = ({ person }: AccountRow, me: Reader): boolean => me !== undefined && person === me;
const nameOf = ({ name, erased }: AccountRow): string => (erased ? "somebody" : name);

/** A sentence. `ref` is `142` of `C-142`. */
export function standingInWords(standing: Standing, ref: number): string {
  switch (standing) {
    case "stands":
      return `Credited as C-${ref}.`;
    case "waiting":
      return `C-${ref} waits for staff.`;
    case "revoked":
      return `Credited as C-${ref}, and taken back later.`;
    case "not accepted":
      return `Staff looked at C-${ref}, and did not accept it.`;
  }
}
