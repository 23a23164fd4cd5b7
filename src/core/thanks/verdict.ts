/** `credit`: help that was given is thanked for, or it worked. `unclear`: ask the asker. `none`: nothing happened here. */
export type ThanksVerdict = "credit" | "unclear" | "none";

/** Why, as short names that stay the same. */
export const THANKS_REASONS = [
  "worked",
  "thanks-for-help-given",
  "will-try",
  "bare-acknowledgement",
  "ironic",
  "mixed",
  "no-helper",
  "in-advance",
  "anyway",
  "no-thanks",
  "still-fails",
  "solved-it-myself",
  "closing-question",
  "by-the-helper",
  "politeness",
  "not-thanks",
] as const;
export type ThanksReason = (typeof THANKS_REASONS)[number];

export interface Judgement {
  readonly verdict: ThanksVerdict;
  readonly reason: ThanksReason;
}

const VERDICTS: Readonly<Record<ThanksReason, ThanksVerdict>> = {
  worked: "credit",
  "thanks-for-help-given": "credit",
  "will-try": "credit",
  "bare-acknowledgement": "unclear",
  ironic: "unclear",
  mixed: "unclear",
  "no-helper": "unclear",
  "in-advance": "none",
  anyway: "none",
  "no-thanks": "none",
  "still-fails": "none",
  "solved-it-myself": "none",
  "closing-question": "none",
  "by-the-helper": "none",
  politeness: "none",
  "not-thanks": "none",
};

/** Every reason has one verdict. */
export const because = (reason: ThanksReason): Judgement => ({ verdict: VERDICTS[reason], reason });
