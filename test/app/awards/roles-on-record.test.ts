import { describe, expect, test } from "vitest";
import { notice, say, view } from "../../../src/chat/view.ts";
import { defineCommand } from "../../../src/command/define.ts";
import { registryOf } from "../../../src/command/registry.ts";
import type { SeenMessage } from "../../../src/platforms/playground/seen.ts";
import { awarded } from "../../support/awarded.ts";
import { startTestBot } from "../../support/bot.ts";
import { links } from "../../support/linking.ts";
import { registry as whole } from "../../support/parts.ts";

/** For awardees alone, with a button for them. */
const lounge = defineCommand({
  name: "lounge",
  summary: "For those who hold the award",
  example: "/lounge",
  allowed: ["awardee"],
  run: async () =>
    view({
      blocks: [{ kind: "buttons", buttons: [{ label: "Sit", action: { do: "lounge.sit", args: [] } }] }],
      contains: "public",
    }),
  actions: { sit: { run: async () => notice(say`You sit.`) } },
});
const link = whole.find("me link");
if (!link) throw new Error("there is no /me link");
const registry = registryOf([
  { path: ["lounge"], command: lounge },
  { path: ["me", "link"], command: link.command, ...(link.group ? { group: link.group } : {}) },
]);

const REFUSED = /^This is for people who hold the award/;
const DAY_MS = 86_400_000;

describe("who holds an award on record is an awardee", () => {
  test("with any account of theirs, and whatever their platform says", async () => {
    const bot = await startTestBot({ registry });
    const before = await bot.member("hank").types("/lounge");
    await awarded(bot, "hank");

    const after = await bot.member("hank").types("/lounge");
    const other = await bot.member("noor").types("/lounge");
    await links(bot, "hank", "noor");

    expect([before.text, other.text]).toEqual([expect.stringMatching(REFUSED), expect.stringMatching(REFUSED)]);
    expect(after.buttons).toEqual(["Sit"]);
    expect((await bot.member("noor").types("/lounge")).buttons).toEqual(["Sit"]);
  });

  test("no longer than it lasts: a button that was theirs yesterday is refused", async () => {
    const bot = await startTestBot({ registry, now: "2026-03-31T12:00:00Z" });
    await awarded(bot, "hank", { from: "2025-04-01", until: "2026-04-01" });
    const shown = await bot.member("hank").types("/lounge");

    const sat = await shown.presses("Sit");
    bot.timer.advance(DAY_MS);
    const late = await bot.member("hank").presses(shown.answer as SeenMessage, "Sit");

    expect(sat.text).toBe("You sit.");
    expect(late.text).toMatch(REFUSED);
  });

  test("not before it begins", async () => {
    const bot = await startTestBot({ registry, now: "2026-03-31T12:00:00Z" });
    await awarded(bot, "hank", { from: "2026-04-01", until: "2027-04-01" });

    expect((await bot.member("hank").types("/lounge")).text).toMatch(REFUSED);
  });
});
