// What every platform adapter holds, whatever stands behind it. A rule that needs an ability the platform lacks is
// skipped with the platform's own reason.
import { describe, expect } from "vitest";
import { ABILITIES } from "../../src/platforms/platform.ts";
import { answerRules } from "./platform/answers.ts";
import { deliveryRules } from "./platform/deliveries.ts";
import { eventRules } from "./platform/events.ts";
import { formRules } from "./platform/forms.ts";
import type { PlatformHarness } from "./platform/harness.ts";
import { markRules } from "./platform/marks.ts";
import { showingRules } from "./platform/showing.ts";
import { signalRules } from "./platform/signals.ts";
import { type Rule, rulesOn } from "./platform/stage.ts";
import { surroundingsRules } from "./platform/surroundings.ts";
import { talkRules } from "./platform/talk.ts";

/**
 * The suite of the platform port.
 * @param name as it stands in the titles
 * @param open makes a platform on which nobody has done anything yet; it is closed after each rule
 */
export function platformContract(name: string, open: () => Promise<PlatformHarness>): void {
  const rule = rulesOn(name, open);
  describeItself(name, rule);
  eventRules(name, rule);
  answerRules(name, rule);
  formRules(name, rule);
  showingRules(name, rule);
  deliveryRules(name, rule);
  surroundingsRules(name, rule);
  signalRules(name, rule);
  markRules(name, rule);
  talkRules(name, rule);
}

function describeItself(name: string, rule: Rule): void {
  describe(`${name}: what it says of itself`, () => {
    rule("every ability is there, or is named with a reason", [], async ({ on }) => {
      const lacking = ABILITIES.map((ability) => on.platform.can[ability]).filter((can) => can !== true);

      expect(Object.keys(on.platform.can).sort()).toEqual([...ABILITIES].sort());
      for (const { reason } of lacking) expect(reason.length).toBeGreaterThan(10);
    });

    rule("a form can have a field, a list an option, and a delivery can run", [], async ({ on }) => {
      expect(on.platform.limits.fieldsPerPage).toBeGreaterThan(0);
      expect(on.platform.limits.selectOptions).toBeGreaterThan(0);
      expect(on.platform.limits.delivery.concurrency).toBeGreaterThan(0);
      expect(on.platform.limits.delivery.gapMs).toBeGreaterThanOrEqual(0);
    });

    rule("its ids begin with its name", [], async ({ on }) => {
      for (const id of [on.space, on.account("ada"), on.place("general").id])
        expect(id.startsWith(`${on.platform.name}:`)).toBe(true);
    });
  });
}
