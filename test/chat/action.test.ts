import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTION_MAX_LENGTH, type Action, decodeAction, encodeAction, fitsButton } from "../../src/chat/action.ts";
import { writeRowId } from "../../src/core/ids.ts";

const QUESTION = writeRowId(Date.parse("2026-11-23"), 7);

describe("a button says what it asks for, and is read back as it was", () => {
  test.each<[string, Action]>([
    ["a command of two words", { do: "program status", args: [] }],
    ["an action with an id", { do: "ask.share", args: [QUESTION] }],
    ["an empty argument", { do: "ask.section", args: [QUESTION, ""] }],
    ["a section of a file", { do: "ask.section", args: [QUESTION, "awards.md#how-long"] }],
  ])("%s", (_name, action) => {
    expect(decodeAction(encodeAction(action))).toEqual(action);
  });

  test("whatever its parts are", () => {
    const part = fc.string({ maxLength: 12 }).filter((text) => !text.includes("|"));
    const actions = fc.record({ do: part.filter((text) => text !== ""), args: fc.array(part, { maxLength: 4 }) });

    fc.assert(
      fc.property(actions, (action) => {
        expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
    );
  });
});

test("an action with the separator in a part is never written, for it would be read as another", () => {
  expect(() => encodeAction({ do: "ask.share", args: ["a|b"] })).toThrow(/no "\|"/);
});

test("an action fits a button up to its length, and not a character more", () => {
  const filling = (length: number): Action => ({ do: "ask.share", args: ["x".repeat(length - "1|ask.share|".length)] });

  expect(encodeAction(filling(ACTION_MAX_LENGTH))).toHaveLength(ACTION_MAX_LENGTH);
  expect(() => encodeAction(filling(ACTION_MAX_LENGTH + 1))).toThrow(/takes 80 characters/);
  expect([fitsButton(filling(ACTION_MAX_LENGTH)), fitsButton(filling(ACTION_MAX_LENGTH + 1))]).toEqual([true, false]);
});

describe("a button of another version is not understood, rather than misunderstood", () => {
  test.each(["2|ask.share|x", "ask.share", "1|", "1", "", "v1:nom:approve"])("“%s”", (word) => {
    expect(decodeAction(word)).toBeUndefined();
  });
});
