import { expect, test } from "vitest";
import { addressOf } from "./services.ts";

function ask(env: Record<string, string>) {
  const printed: string[] = [];
  return { printed, address: () => addressOf("PGURL", { env, print: (line) => printed.push(line) }) };
}

test("a service whose address is set is used, and nothing is printed", () => {
  const { address, printed } = ask({ PGURL: "postgres://localhost/throwaway" });

  expect(address()).toBe("postgres://localhost/throwaway");
  expect(printed).toEqual([]);
});

test("without an address the tests are skipped, and the reason is printed", () => {
  const { address, printed } = ask({});

  expect(address()).toBeUndefined();
  expect(printed).toEqual([expect.stringContaining("need PostgreSQL. Set PGURL")]);
});

test("where services are required a missing one fails instead", () => {
  const { address, printed } = ask({ LAUREL_REQUIRE_SERVICES: "1" });

  expect(address).toThrow("PGURL is not set");
  expect(printed).toEqual([]);
});
