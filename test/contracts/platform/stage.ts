import { test } from "vitest";
import type { Delivery, Once } from "../../../src/chat/effect.ts";
import { type Button, notice, type View, view } from "../../../src/chat/view.ts";
import { writeRowId } from "../../../src/core/ids.ts";
import type { Ability } from "../../../src/platforms/platform.ts";
import type { PersonName, PlatformHarness, Shown } from "./harness.ts";
import { type ScriptedInlet, scriptedInlet } from "./scripted-inlet.ts";

/** A platform that is started, and the inlet it hands events to. */
export interface Stage {
  readonly on: PlatformHarness;
  readonly inlet: ScriptedInlet;
}

/** One rule of the contract, and the abilities without which it says nothing. */
export type Rule = (title: string, needs: readonly Ability[], holds: (stage: Stage) => Promise<void>) => void;

export const rulesOn =
  (name: string, open: () => Promise<PlatformHarness>): Rule =>
  (title, needs, holds) => {
    test(title, async ({ skip }) => {
      const on = await open();
      try {
        for (const ability of needs) {
          const can = on.platform.can[ability];
          if (can !== true) skip(`${name} lacks "${ability}": ${can.reason}`);
        }
        const inlet = scriptedInlet(() => on.platform, on.staffRoles);
        await on.start(inlet);
        await holds({ on, inlet });
      } finally {
        await on.close();
      }
    });
  };

export const HELPFUL: Button = { label: "helpful", action: { do: "ask.helpful", args: ["0a1b"] } };

export const withButton = (text: string): View =>
  view({
    blocks: [
      { kind: "text", text: [text] },
      {
        kind: "buttons",
        buttons: [HELPFUL, { label: "not helpful", action: { do: "ask.unhelpful", args: ["0a1b"] } }],
      },
    ],
    contains: "public",
  });

export const publicNotice = (text: string): View => notice([text], "public");

/** A post at #general. */
export const postOf = (on: PlatformHarness, shown: View): Delivery => ({
  kind: "post",
  view: shown,
  to: { place: on.place("general") },
});

let deliveries = 0;
export const newOnce = (): Once => writeRowId<"outbox">(Date.UTC(2026, 0, 1), ++deliveries);

export const texts = (shown: readonly Shown[]): readonly string[] => shown.map(({ text }) => text);

/** The last message somebody is shown at #general; throws if there is none. */
export async function lastShown(on: PlatformHarness, to: PersonName): Promise<Shown> {
  const shown = (await on.shown(to, on.place("general"))).at(-1);
  if (!shown) throw new Error(`${to} is shown nothing at #general`);
  return shown;
}
