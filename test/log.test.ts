import { describe, expect, test } from "vitest";
import { causeOf, openLog } from "../src/log.ts";

const SECRET = "Grace was nominated";

describe("what the log says of an error", () => {
  test("is its class, its codes and where it was thrown", () => {
    class RateLimited extends Error {
      readonly code = 429;
    }

    const cause = causeOf(new RateLimited("slow down"));

    expect(cause).toMatchObject({ name: "RateLimited", code: 429 });
    expect(cause.at[0]).toMatch(/log\.test\.ts:\d+:\d+/);
  });

  test.each([
    ["its message", new Error(SECRET)],
    ["a message of several lines that looks like where it was thrown", new Error(`x\n    at ${SECRET} (a.ts:1:1)`)],
    ["the message of its cause", new Error("x", { cause: new TypeError(`y\n    at ${SECRET} (a.ts:1:1)`) })],
    ["a thrown text", SECRET],
    ["a thrown object", { message: SECRET, code: SECRET }],
    ["a code that is a sentence", Object.assign(new Error("x"), { code: SECRET })],
    ["properties of its own", Object.assign(new Error("x"), { detail: SECRET, input: SECRET })],
    ["errors that it gathers", new AggregateError([new Error(SECRET)], SECRET)],
  ])("is never %s", (_case, error) => {
    expect(JSON.stringify(causeOf(error))).not.toContain("Grace");
  });

  test("ends, even where causes go in a circle or very deep", () => {
    const circle = new Error("x");
    circle.cause = circle;

    const depth = JSON.stringify(causeOf(circle)).match(/"cause"/g)?.length;

    expect(depth).toBe(3);
  });

  test("is short, however deep it was thrown", () => {
    const dive = (depth: number): Error => (depth === 0 ? new Error("x") : dive(depth - 1));

    expect(causeOf(dive(50)).at).toHaveLength(8);
  });
});

test("an entry is one line of JSON with its time, and names neither process nor machine", () => {
  const lines: string[] = [];
  const log = openLog({ level: "info", format: "json" }, { write: (line: string) => void lines.push(line) });

  log.info({ event: "playground:1" }, "an event");
  log.debug("too fine");

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: "playground:1",
    msg: "an event",
  });
});
