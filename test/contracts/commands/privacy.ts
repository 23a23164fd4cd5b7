// What people know and decide about what is held of them, and staff about contributions, on every platform.
import { describe, expect, test } from "vitest";
import type { Laurel } from "../commands.contract.ts";
import type { PersonName } from "../platform/harness.ts";

const LINK = "https://example.org/blog/how-we-moved-a-file-server";

/** Enters a post by its link; it is C-1. */
async function enters(laurel: Laurel, by: PersonName): Promise<void> {
  await laurel.on.command(by, laurel.on.place("general"), `/contribute ${LINK}`);
  await laurel.settled();
  await laurel.on.submits(by, { expertises: ["hyper-v"], paid: "no" });
  await laurel.settled();
}

export function privacyRules(name: string, start: () => Promise<Laurel>): void {
  describe(`${name}: /me privacy`, () => {
    test("says what is held, sends a copy, and is seen by nobody else", async () => {
      const laurel = await start();
      await enters(laurel, "ada");

      const held = await laurel.types("ada", "/me privacy");
      await laurel.presses("ada", held, "Send me a copy");
      const sent = await laurel.last("ada");

      expect(held.text).toMatch(/Contributions:?\s1 entered by you\./);
      expect(held.buttons).toEqual(["Send me a copy", "Stop crediting me", "Erase my data"]);
      expect(sent.text).toMatch(/all that I hold of you/);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });

    test("asks once more, erases, and knows nobody of that name afterwards", async () => {
      const laurel = await start();
      await enters(laurel, "ada");

      await laurel.presses("ada", await laurel.types("ada", "/me privacy"), "Erase my data");
      const asked = await laurel.last("ada");
      await laurel.presses("ada", asked, "Erase everything");
      const erased = await laurel.last("ada");
      const after = await laurel.types("ada", "/me privacy");

      expect(asked.text).toMatch(/cannot be undone/);
      expect(erased.text).toMatch(/Done\. Erased: 2 texts of yours/);
      expect(after.text).toMatch(/None\./);
    });
  });

  describe(`${name}: /program credits`, () => {
    test("is for staff, who look at one, revoke it with a reason, and reinstate it", async () => {
      const laurel = await start();
      await enters(laurel, "ada");

      const refused = await laurel.types("ada", "/program credits");
      const none = await laurel.types("sam", "/program credits");
      await laurel.presses("sam", await laurel.types("sam", "/program credits C-1"), "Revoke");
      await laurel.on.submits("sam", { reason: "This post is somebody else's." });
      await laurel.settled();
      const revoked = await laurel.last("sam");
      const told = await laurel.types("ada", "/me contributions");
      await laurel.presses("sam", revoked, "Reinstate");

      expect(refused.text).toMatch(/This is for program staff/);
      expect(none.text).toMatch(/Nothing waits for staff/);
      expect(revoked.text).toMatch(/It was revoked/);
      expect(told.text).toMatch(/taken out by staff: “This post is somebody else's\.”/);
      expect((await laurel.last("sam")).text).toMatch(/It stands/);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });
  });
}
