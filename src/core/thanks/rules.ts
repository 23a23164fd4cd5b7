import type { Message } from "./message.ts";
import { acknowledgement } from "./rules/acknowledgement.ts";
import { closingQuestion } from "./rules/closing-question.ts";
import { credit } from "./rules/credit.ts";
import { anyway, noThanks } from "./rules/declined.ts";
import { failure } from "./rules/failure.ts";
import { inAdvance } from "./rules/in-advance.ts";
import { noHelper } from "./rules/nobody-helped.ts";
import { politeness } from "./rules/politeness.ts";
import { byTheHelper } from "./rules/said-by-who-helped.ts";
import { selfSolved } from "./rules/self-solved.ts";
import { doubtful, halfHearted, ironic } from "./rules/tone.ts";
import { unfounded } from "./rules/unfounded.ts";
import type { ThanksReason } from "./verdict.ts";

/** Says why a message is judged as it is, or nothing where the rule does not speak of it. */
export type Rule = (message: Message) => ThanksReason | undefined;

/** The first that speaks decides. */
export const rules: readonly Rule[] = [
  ironic,
  noThanks,
  byTheHelper,
  selfSolved,
  inAdvance,
  anyway,
  doubtful,
  failure,
  politeness,
  closingQuestion,
  halfHearted,
  noHelper,
  unfounded,
  credit,
  acknowledgement,
];
