// Two accounts that become one person, on every platform: here two people of one space stand for them.
import { describe, expect, test } from "vitest";
import type { Laurel } from "../commands.contract.ts";

export function linkRules(name: string, start: () => Promise<Laurel>): void {
  describe(`${name}: /me link`, () => {
    test("gives a code to one alone, links whoever types it, and unlinks again", async () => {
      const laurel = await start();

      const given = await laurel.types("ada", "/me link");
      const [, code = "none"] = /\/me link ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(given.text) ?? [];
      const wrong = await laurel.types("hank", "/me link 00000-00000");
      const linked = await laurel.types("hank", `/me link ${code.toLowerCase()}`);
      const again = await laurel.types("sam", `/me link ${code}`);
      const shown = await laurel.types("ada", "/me link");
      const [label = "none"] = shown.buttons;
      await laurel.presses("ada", shown, label);
      await laurel.presses("ada", await laurel.last("ada"), "Unlink");

      expect(wrong.text).toMatch(/This code does not hold/);
      expect(linked.text).toMatch(/are one person now/);
      expect(again.text).toBe(wrong.text);
      expect(label).toMatch(/^Unlink hank/i);
      expect((await laurel.last("ada")).text).toMatch(/is on its own again/);
      expect((await laurel.types("ada", "/me link")).buttons).toEqual([]);
      expect(await laurel.on.shown("robot", laurel.on.place("general"))).toEqual([]);
    });
  });
}
