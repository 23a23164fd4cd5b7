import { say } from "../../chat/rich.ts";
import { isOfHelperAlone, reasonInWords } from "../../core/credit-rules.ts";
import type { ListeningParts } from "../parts.ts";
import { rulesOf } from "./credit-program.ts";
import type { Decided, HelpFacts } from "./help-facts.ts";
import type { Credited } from "./use-cases.ts";

/** What came of a signal, as the one who gave it is told. */
export const creditedOf = (
  { program }: ListeningParts,
  facts: readonly HelpFacts[],
  decided: readonly Decided[],
): readonly Credited[] =>
  facts.flatMap(({ helper }, index): readonly Credited[] => {
    const came = decided[index];
    if (!came) return [];
    if (came.is === "passed over") {
      const words = isOfHelperAlone(came.reason) ? undefined : reasonInWords(came.reason, rulesOf(program));
      return [{ is: "passed over", why: say`${words ?? "This answer is not credited; thank you for telling me."}` }];
    }
    const { ref } = came;
    const person = { account: helper.account, name: helper.name ?? "somebody" };
    return [{ is: came.is === "known" || came.is === "taken back" ? "known" : "credited", helper: person, ref }];
  });
