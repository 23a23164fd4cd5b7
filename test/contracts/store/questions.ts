import { describe, expect, test } from "vitest";
import type { QuestionRow } from "../../../src/store/store.ts";
import { MINUTE, MONDAY } from "./samples.ts";
import { atOnce, nowhere, type Opened, opened, type Subject } from "./subject.ts";

const asked = ({ store, nextId }: Opened, more: Partial<Omit<QuestionRow, "id" | "text">> = {}) =>
  store.transact(async (tx) => {
    const [id, text] = [nextId<"question">(), nextId<"text">()];
    await tx.texts.keep({ id: text, body: "How long does it last?", at: MONDAY });
    await tx.questions.add({ id, text, outcome: "unknown", sections: [], score: 0.25, askedAt: MONDAY, ...more });
    return id;
  });

export const questionsContract = (subject: Subject) =>
  describe("questions", () => {
    test("a question is kept with what was shown, to the last digit of its score", async () => {
      const opening = await opened(subject);
      const sections = ["award.md#term", "award.md#dates"];

      const id = await asked(opening, { outcome: "choices", sections, score: 0.1 + 0.2 });

      expect(await opening.store.read.questions.find(id)).toMatchObject({
        id,
        outcome: "choices",
        sections,
        score: 0.1 + 0.2,
        askedAt: MONDAY,
        verdict: undefined,
        remarks: [],
      });
      expect(await opening.store.read.questions.find(nowhere())).toBeUndefined();
    });

    test("of twenty presses of the same button one counts, and the other verdict may follow", async () => {
      const opening = await opened(subject);
      const id = await asked(opening);
      const judge = (verdict: "helpful" | "not helpful") =>
        opening.store.transact((tx) => tx.questions.judge(id, verdict));

      const presses = await atOnce(20, () => judge("helpful"));

      expect(presses.filter(Boolean)).toHaveLength(1);
      expect(await judge("not helpful")).toBe(true);
      expect((await opening.store.read.questions.find(id))?.verdict).toBe("not helpful");
      expect(await opening.store.transact((tx) => tx.questions.judge(nowhere(), "helpful"))).toBe(false);
    });

    test("a choice that was made is kept, and everything that people found missing", async () => {
      const opening = await opened(subject);
      const { store, nextId } = opening;
      const id = await asked(opening, { outcome: "choices", sections: ["a.md#x", "a.md#y"] });
      const missing = [nextId<"text">(), nextId<"text">()] as const;

      const answers = await store.transact(async (tx) => {
        for (const text of missing) await tx.texts.keep({ id: text, body: "the date", at: MONDAY });
        return [
          await tx.questions.setSections(id, "answered", ["a.md#y"]),
          await tx.questions.addRemark(id, missing[0]),
          await tx.questions.addRemark(id, missing[1]),
          await tx.questions.setSections(nowhere(), "answered", []),
          await tx.questions.addRemark(nowhere(), missing[0]),
        ];
      });

      expect(answers).toEqual([true, true, true, false, false]);
      expect(await store.read.questions.find(id)).toMatchObject({
        outcome: "answered",
        sections: ["a.md#y"],
        remarks: missing,
      });
    });

    test("a question is open until it was answered or found helpful, newest first", async () => {
      const opening = await opened(subject);
      const { store } = opening;
      const unknown = await asked(opening, { outcome: "unknown", askedAt: MONDAY - MINUTE });
      const choices = await asked(opening, { outcome: "choices" });
      const disliked = await asked(opening, { outcome: "answered", askedAt: MONDAY + MINUTE });
      await asked(opening, { outcome: "answered" });
      const liked = await asked(opening, { outcome: "choices" });
      await store.transact(async (tx) => {
        await tx.questions.judge(disliked, "not helpful");
        await tx.questions.judge(liked, "helpful");
      });

      expect((await store.read.questions.open(9)).map((row) => row.id)).toEqual([disliked, choices, unknown]);
      expect(await store.read.questions.open(1)).toHaveLength(1);
    });
  });
