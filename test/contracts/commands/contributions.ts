// What people do with their own contributions, on every platform.
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/chat/form.ts";
import type { Laurel } from "../commands.contract.ts";
import type { PersonName, Shown } from "../platform/harness.ts";

type Values = Readonly<Record<string, FieldValue>>;

const LINK = "https://example.org/blog/how-we-moved-a-file-server";
const FIRST_TIME: Values = { expertises: ["hyper-v"], paid: "no" };

/** Fills in the form that is open, page by page, and gives what is said at the end. */
async function fillsIn(laurel: Laurel, by: PersonName, values: Values): Promise<Shown> {
  for (let page = 0; page < 5; page++) {
    const form = await laurel.on.form(by);
    if (!form) throw new Error(`${by} has no form open`);
    const own = Object.entries(values).filter(([id]) => form.fields.some((field) => field.id === id));
    await laurel.on.submits(by, Object.fromEntries(own));
    await laurel.settled();
    const said = await laurel.last(by);
    if (said.buttons.includes("Continue")) await laurel.presses(by, said, "Continue");
    else if (!(await laurel.on.form(by))) return said;
  }
  throw new Error("this form does not end");
}

/** Enters a post by its link. */
async function enters(laurel: Laurel, by: PersonName, values: Values = FIRST_TIME): Promise<Shown> {
  await laurel.on.command(by, laurel.on.place("general"), `/contribute ${LINK}`);
  await laurel.settled();
  return fillsIn(laurel, by, values);
}

const isoDay = (laurel: Laurel, daysBefore: number): string =>
  new Date(laurel.on.now() - daysBefore * 86_400_000).toISOString().slice(0, 10);

export function contributionRules(name: string, start: () => Promise<Laurel>): void {
  describe(`${name}: /contribute and /me contributions`, () => {
    test("a link is one short page that knows its kind and title, kept for its owner alone", async () => {
      const laurel = await start();

      await laurel.on.command("ada", laurel.on.place("general"), `/contribute ${LINK}`);
      await laurel.settled();
      const form = await laurel.on.form("ada");
      const kept = await fillsIn(laurel, "ada", FIRST_TIME);

      expect(form?.fields.map(({ id }) => id)).toEqual(["title", "link", "day", "expertises", "paid"]);
      expect(kept.text).toMatch(/Kept as C-1\./);
      expect(kept.text).toMatch(/Blogging: How we moved a file server/);
      expect(kept.links).toContain(LINK);
      expect(kept.buttons).toEqual(["Change", "Again", "Withdraw"]);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
    });

    test("the whole form keeps everything, in as many pages as it takes there", async () => {
      const laurel = await start();

      await laurel.on.command("ada", laurel.on.place("general"), "/contribute");
      await laurel.settled();
      const kept = await fillsIn(laurel, "ada", {
        kind: "user-group",
        title: "A meeting",
        day: isoDay(laurel, 3),
        expertises: ["hyper-v", "xbox"],
        quantity: "1",
        reach: "35",
        paid: "expenses-only",
        visibility: "public",
        note: "In the new room.",
      });

      expect(kept.text).toMatch(/Running a user group: A meeting/);
      expect(kept.text).toMatch(/Hyper-V, Xbox/);
      expect(kept.text).toMatch(/35 attendees/);
      expect(kept.text).toMatch(/In the new room\./);
    });

    test("what is not right is named, and what was typed is not lost", async () => {
      const laurel = await start();
      const { on } = laurel;
      await on.command("ada", on.place("general"), `/contribute ${LINK}`);
      await laurel.settled();

      await on.submits("ada", { ...FIRST_TIME, title: "A title of my own", day: isoDay(laurel, -2) });
      await laurel.settled();
      if (on.platform.can["errors at fields"] === true) {
        const errors = (await on.form("ada"))?.fields.flatMap(({ error }) => error || []);
        expect(errors).toEqual([expect.stringMatching(/not come yet/)]);
      } else {
        const list = await laurel.last("ada");
        expect(list.text).toMatch(/not come yet/);
        await laurel.presses("ada", list, "Fix it");
      }

      const kept = await fillsIn(laurel, "ada", { day: isoDay(laurel, 1) });
      expect(kept.text).toMatch(/Blogging: A title of my own/);
    });

    test("the same again is told, and kept once", async () => {
      const laurel = await start();
      await enters(laurel, "ada");

      const again = await enters(laurel, "ada", {});

      expect(again.text).toMatch(/You have that as C-1/);
    });

    test("Change opens with what it is, and keeps what is new", async () => {
      const laurel = await start();

      await laurel.presses("ada", await enters(laurel, "ada"), "Change");
      const changed = await fillsIn(laurel, "ada", { title: "A better title" });

      expect(changed.text).toMatch(/Kept as C-1\./);
      expect(changed.text).toMatch(/Blogging: A better title/);
      expect(changed.text).toMatch(/Hyper-V/);
    });

    test("Again repeats it on another day", async () => {
      const laurel = await start();

      await laurel.presses("ada", await enters(laurel, "ada"), "Again");
      const again = await fillsIn(laurel, "ada", { day: isoDay(laurel, 5) });

      expect(again.text).toMatch(/Kept as C-2\./);
      expect(again.text).toMatch(/How we moved a file server/);
    });

    test("Withdraw takes it out, and Undo brings it back", async () => {
      const laurel = await start();

      await laurel.presses("ada", await enters(laurel, "ada"), "Withdraw");
      const gone = await laurel.last("ada");
      await laurel.presses("ada", gone, "Undo");

      expect(gone.text).toMatch(/in no sum: withdrawn/);
      expect((await laurel.last("ada")).text).toMatch(/It is back\./);
    });

    test("one's own message becomes a contribution, and nobody else's does", async ({ skip }) => {
      const laurel = await start();
      const { on } = laurel;
      const can = on.platform.can["message menu"];
      if (can !== true) skip(`${name} lacks "message menu": ${can.reason}`);
      const message = await on.chats("ada", on.place("general"), "The slides of my talk are up");

      await on.picksOnMessage("hank", message, "Add to my year");
      await laurel.settled();
      const refused = await laurel.last("hank");
      await on.picksOnMessage("ada", message, "Add to my year");
      await laurel.settled();
      const kept = await fillsIn(laurel, "ada", FIRST_TIME);

      expect(refused.text).toMatch(/Somebody else wrote this/);
      expect(kept.text).toMatch(/Forum help: The slides of my talk are up/);
      expect(kept.links).toHaveLength(1);
    });

    test("/me contributions lists them for their owner, and opens one", async () => {
      const laurel = await start();
      await enters(laurel, "ada");

      const empty = await laurel.types("hank", "/me contributions");
      const list = await laurel.types("ada", "/me contributions");
      await laurel.on.chooses("ada", list, list.selects[0] ?? []);
      await laurel.settled();

      expect(empty.text).toMatch(/nothing here yet/);
      expect(list.text).toMatch(/C-1, .*Blogging: How we moved a file server/);
      expect(list.links).toEqual([LINK]);
      expect((await laurel.last("ada")).buttons).toEqual(["Change", "Again", "Withdraw"]);
    });
  });
}
