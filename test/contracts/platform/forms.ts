// Forms open, come back with what was typed, and say what is not right.
import { describe, expect } from "vitest";
import type { Form } from "../../../src/chat/form.ts";
import { notice, say } from "../../../src/chat/view.ts";
import { lastShown, type Rule } from "./stage.ts";

const FORM: Form = {
  id: { do: "ask.missing", args: ["0a1b"] },
  title: "What is missing?",
  fields: [
    { id: "words", label: "In your words", required: true, kind: "long", max: 500 },
    { id: "more", label: "Anything else", required: false, kind: "text", max: 100 },
  ],
};

export function formRules(name: string, rule: Rule): void {
  describe(`${name}: forms`, () => {
    rule("a command can open a form for the one who typed it", ["forms"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "open", form: FORM });
      await on.command("ada", on.place("general"), "/missing");

      expect(await on.form("ada")).toMatchObject({ title: FORM.title, fields: [{ id: "words" }, { id: "more" }] });
      expect(await on.form("hank")).toBeUndefined();
    });

    rule("a form brings back its id, its page and what was typed", ["forms"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "open", form: { ...FORM, page: { index: 1, count: 2 } } });
      await on.command("ada", on.place("general"), "/missing");
      inlet.answerWith({ kind: "say", view: notice(say`Noted.`), hidden: true });
      await on.submits("ada", { words: "How  to\nstart" });

      expect(inlet.last("submit")).toMatchObject({ form: FORM.id, page: 1, values: { words: "How  to\nstart" } });
      expect((await lastShown(on, "ada")).text).toContain("Noted.");
      expect(await on.form("ada")).toBeUndefined();
    });

    rule(
      "what is not right is said at its field, and the form stays",
      ["forms", "errors at fields"],
      async ({ on, inlet }) => {
        inlet.answerWith({ kind: "open", form: FORM });
        await on.command("ada", on.place("general"), "/missing");
        inlet.answerWith({ kind: "errors", form: FORM, errors: { words: say`Please write a little more.` } });
        await on.submits("ada", { words: "?" });

        expect((await on.form("ada"))?.fields).toMatchObject([
          { id: "words", error: "Please write a little more." },
          {},
        ]);
      },
    );

    rule("a form follows a form", ["forms", "form after form"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "open", form: { ...FORM, page: { index: 0, count: 2 } } });
      await on.command("ada", on.place("general"), "/missing");
      inlet.answerWith({ kind: "open", form: { ...FORM, title: "And then?" } });
      await on.submits("ada", { words: "First" });

      expect(await on.form("ada")).toMatchObject({ title: "And then?" });
    });

    rule(
      "an event tells whether a form may answer it, and one that may not opens none",
      ["forms"],
      async ({ on, inlet }) => {
        inlet.answerWith({ kind: "open", form: FORM });
        await on.mentions("ada", on.place("general"), "may I?");

        expect(inlet.last("message").handle.mayOpenForm).toBe(false);
        expect(inlet.answers.at(-1)?.receipt).toMatchObject({ kind: "never", reason: "refused" });
        expect(await on.form("ada")).toBeUndefined();
      },
    );

    rule("a submitted form says whether the next one may answer it", ["forms"], async ({ on, inlet }) => {
      inlet.answerWith({ kind: "open", form: FORM });
      await on.command("ada", on.place("general"), "/missing");
      inlet.answerWith({ kind: "nothing" });
      await on.submits("ada", { words: "First" });

      expect(inlet.last("submit").handle.mayOpenForm).toBe(on.platform.can["form after form"] === true);
    });
  });
}
