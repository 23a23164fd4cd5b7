// One's own year so far, on every platform.
import { describe, expect, test } from "vitest";
import { addDays, today as dayAt } from "../../../src/core/calendar.ts";
import type { CalendarDate } from "../../../src/core/ids.ts";
import { program } from "../../support/parts.ts";
import type { Laurel } from "../commands.contract.ts";
import { texts } from "../platform/stage.ts";

const today = (on: Laurel["on"]): CalendarDate => dayAt(on.now(), program.program.timeZone);

export function yearRules(name: string, start: () => Promise<Laurel>): void {
  describe(`${name}: /me year`, () => {
    test("shows one's year to oneself alone: the numbers, what is in none, and a picture with its words", async () => {
      const laurel = await start();
      const { on } = laurel;
      await laurel.holds(
        "hank",
        { day: today(on), kind: "public-speaking", reach: 120 },
        { day: addDays(today(on), -365), kind: "public-speaking" },
        { day: today(on), paid: "yes" },
      );

      const year = await laurel.types("hank", "/me year");
      const seen = [...(await on.shown("hank", on.place("general"))), ...(await on.shown("hank", "dm"))];

      expect(year.text).toMatch(/1 contribution\b/);
      expect(year.text).toMatch(/Public speaking: 1 \(1\), 1 talk, 120 listeners/);
      expect(year.text).toMatch(/1: paid work/);
      const words = /In all 1, the year before 1\. Public speaking: 1, the year before 1\./;
      expect(texts(seen).filter((text) => words.test(text))).toHaveLength(1);
      for (const [who, place] of [
        ["ada", on.place("general")],
        ["ada", "dm"],
      ] as const)
        expect(await on.shown(who, place)).toEqual([]);
    });

    test("leads to all contributions, and to one more", async () => {
      const laurel = await start();
      const { on } = laurel;
      await laurel.holds("hank", { day: today(on), title: "How we moved a file server" });
      const year = await laurel.types("hank", "/me year");

      await laurel.presses("hank", year, "All contributions");
      const all = await laurel.last("hank");
      await laurel.presses("hank", year, "Add something");

      expect(all.text).toMatch(/C-1, .*How we moved a file server/);
      expect((await on.form("hank"))?.title).toMatch(/Add a contribution/);
    });

    test("says to somebody of whom nothing is on record how it comes there", async () => {
      const laurel = await start();

      const year = await laurel.types("ada", "/me year");

      expect(year.text).toMatch(/Nothing of yours is on record/);
    });
  });
}
