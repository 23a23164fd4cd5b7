import type { CreditRules } from "../../core/credit-rules.ts";
import type { Program } from "../../program/schema.ts";

/** What program.yaml says of when help is credited. */
export const rulesOf = ({ credit, contributions }: Program): CreditRules => ({
  ...credit,
  notCountedFrom: contributions.notCountedFrom,
});
