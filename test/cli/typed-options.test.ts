import { expect, test } from "vitest";
import { readAccount, readDay, readRef, readSpace } from "../../src/cli/typed-options.ts";

test("what is typed as it should be is taken", () => {
  expect(readAccount("discord:users:123456789")).toBe("discord:users:123456789");
  expect(readDay("2026-01-31")).toBe("2026-01-31");
  expect(readSpace("slack:T024BE7LD")).toBe("slack:T024BE7LD");
  expect(readRef("c-7", readRef("C-142", undefined))).toEqual([142, 7]);
});

test.each([
  [() => readAccount("Ada"), /never a name/],
  [() => readDay("31.01.2026"), /year first/],
  [() => readDay("2026-02-30"), /year first/],
  [() => readSpace("acme"), /slack:T024BE7LD/],
  [() => readSpace("slack:../x"), /slack:T024BE7LD/],
  [() => readRef("142", undefined), /C-142/],
])("anything else is refused with how to write it (%#)", (read, why) => {
  expect(read).toThrow(why);
});
