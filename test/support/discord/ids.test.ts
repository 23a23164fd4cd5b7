import { expect, test } from "vitest";
import { madeAt, snowflakes } from "./ids.ts";

test("ids grow even while the clock stands still or goes back, and tell their time", () => {
  let now = Date.parse("2026-03-02T09:00:00Z");
  const newId = snowflakes(() => now);

  const ids = [newId(), newId()];
  now -= 1000;
  ids.push(newId());
  now += 5000;
  ids.push(newId());

  expect([...ids].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))).toEqual(ids);
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
  expect(madeAt(ids[3] ?? "0")).toBe(now);
});
