// Answers reach the one who acted, and nobody they are not for.
import { describe, expect } from "vitest";
import { notice, say, view } from "../../../src/chat/view.ts";
import { HELPFUL, lastShown, newOnce, postOf, publicNotice, type Rule, texts, withButton } from "./stage.ts";

export function answerRules(name: string, rule: Rule): void {
  describe(`${name}: answers reach the one who acted`, () => {
    rule("an open answer is seen by everybody", [], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: publicNotice("For all to read."), hidden: false });
      await on.command("ada", on.place("general"), "/help");

      for (const who of ["ada", "hank"] as const) expect((await lastShown(on, who)).text).toContain("For all to read.");
    });

    rule("a hidden answer is seen by the one who acted alone", ["hidden replies"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: notice(say`For you alone.`), hidden: true });
      await on.command("ada", on.place("general"), "/me");

      expect((await lastShown(on, "ada")).text).toContain("For you alone.");
      expect(await on.shown("hank", on.place("general"))).toEqual([]);
    });

    rule("an answer that cannot be hidden is not shown to anybody", [], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: notice(say`For you alone.`), hidden: true });
      const ref = await on.mentions("ada", on.place("general"), "when does my award end?");

      const { canHide } = inlet.last("message").handle;
      expect(inlet.answers.map(({ receipt }) => receipt)).toMatchObject([
        canHide ? { kind: "sent" } : { kind: "never", reason: "refused" },
      ]);
      for (const [who, place] of [
        ["hank", "general"],
        ["hank", "help"],
        ["sam", "staff"],
      ] as const)
        expect(texts(await on.shown(who, on.place(place))).join()).not.toContain("For you alone.");
      expect(texts(await on.shownBelow("hank", ref)).join()).not.toContain("For you alone.");
    });

    rule("a mention is answered below the message", [], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: publicNotice("An award lasts a year."), hidden: false });
      const ref = await on.mentions("ada", on.place("general"), "how long does it last?");

      expect(texts(await on.shownBelow("hank", ref))).toEqual([expect.stringContaining("An award lasts a year.")]);
    });

    rule("a DM is answered in the DM", ["direct messages"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "say", view: notice(say`It ends in July.`), hidden: false });
      await on.dms("ada", "when does my award end?");

      expect((await on.shown("ada", "dm")).at(-1)).toMatchObject({ author: "laurel", text: "It ends in July." });
      expect(await on.shown("hank", "dm")).toEqual([]);
    });

    rule("an answer of nothing shows nothing", [], async ({ on, inlet }) => {
      await on.command("ada", on.place("general"), "/help");

      expect(inlet.answers.map(({ receipt }) => receipt)).toMatchObject([{ kind: "sent" }]);
      expect(await on.shown("ada", on.place("general"))).toEqual([]);
    });

    rule("the same answer given twice is shown once", [], async ({ on, inlet }) => {
      const reply = { kind: "say", view: publicNotice("Once."), hidden: false } as const;
      inlet.answerWith(reply);
      await on.command("ada", on.place("general"), "/help");

      const [answer] = inlet.answers;
      const second = answer && (await on.platform.answer(answer.event, reply, answer.once));

      expect(second).toMatchObject({ kind: "sent" });
      expect(texts(await on.shown("ada", on.place("general")))).toEqual([expect.stringContaining("Once.")]);
    });

    rule("a button can be pressed, and its message gives way to the answer", [], async ({ on, inlet }) => {
      await on.platform.perform(postOf(on, withButton("Was this helpful?")), newOnce());
      inlet.answerWith({ kind: "replace", view: publicNotice("Thank you."), hidden: false });
      await on.presses("ada", await lastShown(on, "ada"), "helpful");

      expect(inlet.last("press")).toMatchObject({
        action: HELPFUL.action,
        values: [],
        by: { account: on.account("ada") },
      });
      expect(inlet.last("press").on).toBeDefined();
      expect(texts(await on.shown("hank", on.place("general")))).toEqual([expect.stringContaining("Thank you.")]);
    });

    rule(
      "a hidden message gives way to the answer too, and stays hidden",
      ["hidden replies"],
      async ({ on, inlet }) => {
        inlet.answerWith({ kind: "say", view: withButton("For you: helpful?"), hidden: true });
        await on.command("ada", on.place("general"), "/ask how long?");
        inlet.answerWith({ kind: "replace", view: notice(say`Thank you.`), hidden: true });
        await on.presses("ada", await lastShown(on, "ada"), "helpful");

        expect(inlet.last("press").on).toBeUndefined();
        expect(texts(await on.shown("ada", on.place("general")))).toEqual([expect.stringContaining("Thank you.")]);
        expect(await on.shown("hank", on.place("general"))).toEqual([]);
      },
    );

    rule(
      "what is for one person does not go into a message that others read",
      ["hidden replies"],
      async ({ on, inlet }) => {
        await on.platform.perform(postOf(on, withButton("Was this helpful?")), newOnce());
        inlet.answerWith({ kind: "replace", view: notice(say`Your own matter.`), hidden: true });
        await on.presses("ada", await lastShown(on, "ada"), "helpful");

        expect(texts(await on.shown("ada", on.place("general"))).join()).toContain("Your own matter.");
        expect(texts(await on.shown("hank", on.place("general"))).join()).not.toContain("Your own matter.");
      },
    );

    rule("what is chosen in a select comes as values", ["selects"], async ({ on, inlet }) => {
      const options = [
        { label: "Cloud", value: "cloud" },
        { label: "Data", value: "data" },
      ];
      const action = { do: "ask.pick", args: ["0a1b"] };
      const select = view({ blocks: [{ kind: "select", action, label: "Which one?", options }], contains: "public" });
      await on.platform.perform(postOf(on, select), newOnce());
      await on.chooses("ada", await lastShown(on, "ada"), ["Data"]);

      expect(inlet.last("press")).toMatchObject({ action, values: ["data"] });
    });
  });
}
