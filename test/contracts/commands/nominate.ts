// From a nomination to the nominee's answer, on every platform: who is shown what, and who is not.
import { describe, expect, test } from "vitest";
import type { MessageId } from "../../../src/core/ids.ts";
import type { Laurel } from "../commands.contract.ts";
import { texts } from "../platform/stage.ts";

const REASON = "Runs the weekly clinic for new administrators and stays to the end.";
const GREETING = "Hello Hank, your clinic is known far beyond your town.";

export function nominateRules(name: string, start: () => Promise<Laurel>): void {
  describe(`${name}: /nominate`, () => {
    const everybodySees = async ({ on }: Laurel) => texts(await on.shown("robot", on.place("general")));
    const nominates = (laurel: Laurel) => laurel.types("sam", `/nominate @hank hyper-v ${REASON}`);
    /** sam chooses the staff channel, where the card comes. */
    const withStaffChannel = async (): Promise<Laurel> => {
      const laurel = await start();
      await laurel.presses("sam", await laurel.types("sam", "/program setup"), "Staff channel");
      await laurel.on.submits("sam", { channel: laurel.on.place("staff").id });
      await laurel.settled();
      return laurel;
    };

    test("thanks the nominator alone, the first time and again, and the nominee sees nothing", async () => {
      const laurel = await start();

      const first = await nominates(laurel);
      const again = await nominates(laurel);

      expect(first.text).toMatch(/^Thank you\. The program team has your nomination of @?hank/i);
      expect(again.text).toBe(first.text);
      expect(again.pings).toEqual(first.pings);
      expect(await everybodySees(laurel)).toEqual([]);
      expect(await laurel.on.shown("hank", laurel.on.place("general"))).toEqual([]);
      expect(await laurel.on.shown("hank", "dm")).toEqual([]);
      expect((await laurel.types("sam", "/me nominations")).text).toMatch(/hank.*with the lead/is);
    });

    test("is refused in private to who may not, for oneself and for a bot", async () => {
      const laurel = await start();

      const visitor = await laurel.types("ada", `/nominate @hank hyper-v ${REASON}`);
      const oneself = await laurel.types("sam", `/nominate @sam hyper-v ${REASON}`);
      const bot = await laurel.types("sam", `/nominate @robot hyper-v ${REASON}`);

      expect(visitor.text).toMatch(/This is for people who hold the award, employees or program staff/);
      expect(oneself.text).toMatch(/cannot be nominated|Nobody nominates themselves/);
      expect(bot.text).toMatch(/bots cannot be nominated/);
      expect(await everybodySees(laurel)).toEqual([]);
    });

    test("opens its form when it is typed alone, with all that it asks on one page", async () => {
      const laurel = await start();

      await laurel.on.command("sam", laurel.on.place("general"), "/nominate");
      await laurel.settled();
      const form = await laurel.on.form("sam");
      await laurel.on.submits("sam", {
        elsewhere: "Mei Tanaka, mei@example.org",
        expertises: ["hyper-v"],
        reason: REASON,
      });
      await laurel.settled();

      expect(form?.fields.map(({ id }) => id)).toEqual(["who", "elsewhere", "expertises", "reason", "region"]);
      expect((await laurel.last("sam")).text).toMatch(
        /^Thank you\. The program team has your nomination of Mei Tanaka/,
      );
    });

    test("brings a card to the staff channel, from which the nominee is written to, answers, and is answered", async () => {
      const laurel = await withStaffChannel();
      const { on } = laurel;
      await nominates(laurel);

      const card = await laurel.last("sam", "staff");
      await laurel.presses("sam", card, "Contact");
      await on.submits("sam", { greeting: GREETING, answerBy: "2099-01-01" });
      await laurel.settled();
      const dm = await laurel.last("hank", "dm");
      await laurel.presses("hank", dm, "Ask a question");
      await on.submits("hank", { words: "How much time does it take?" });
      await laurel.settled();
      await laurel.presses("hank", dm, "Accept");
      const cards = texts(await on.shown("sam", on.place("staff")));

      expect(card.buttons).toEqual(["Contact", "Reassign", "Decline", "Show voices"]);
      expect(card.text).toMatch(/N-1: hank/i);
      expect(card.pings).toEqual([]);
      expect(dm.text).toContain(GREETING);
      expect(dm.buttons).toEqual(["Accept", "Not now", "Never again", "Ask a question"]);
      expect(dm.text).not.toContain(REASON);
      expect(cards[0]).toMatch(/being documented/);
      const below = texts(
        await on.shownBelow("sam", { place: on.place("staff"), id: card.id.split(" ").at(-1) as MessageId }),
      );
      expect([...cards, ...below].join("\n")).toContain("How much time does it take?");
      expect(texts(await on.shown("hank", "dm")).at(-1)).toMatch(/Thank you, I am glad/);
      expect((await everybodySees(laurel)).join()).not.toMatch(/hank|clinic/i);
    });
  });
}
