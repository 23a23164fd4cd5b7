import { describe, expect, test } from "vitest";
import { type RoleTable, roleChanges } from "../../src/core/award-roles.ts";
import type { CalendarDate, RowId, SpaceId } from "../../src/core/ids.ts";
import type { TermBody, TermEntry } from "../../src/core/term.ts";

const [HERE, THERE] = ["discord:1" as SpaceId, "discord:2" as SpaceId];
const TABLE: RoleTable = { everyAwardee: ["all", "all there"], byExpertise: { storage: ["disks"], azure: ["cloud"] } };
const SPACES = [
  { space: HERE, roles: new Set(["all", "disks", "cloud"]) },
  { space: THERE, roles: new Set(["all there"]) },
];
const day = (text: string) => text as CalendarDate;
const granted = (from: string, until: string, ...expertises: string[]): TermBody => ({
  ...{ kind: "granted", from: day(from), until: day(until), expertises },
});
const term = (id: string, ...bodies: TermBody[]) => ({
  id: id as RowId<"term">,
  entries: bodies.map((body, seq): TermEntry => ({ ...body, seq, at: 0, by: undefined })),
});
const told = (on: string, ...terms: ReturnType<typeof term>[]) =>
  roleChanges(TABLE, terms, SPACES, day(on)).map(
    ({ space, role, give, cause }) => `${give ? "+" : "-"}${role} ${space} (${cause})`,
  );

describe("roles follow terms", () => {
  const YEAR = granted("2026-01-01", "2027-01-01", "storage");

  test("each is given where it exists, from the first day of a term to the last", () => {
    const given = ["+all discord:1 (a 1)", "+all there discord:2 (a 1)", "+disks discord:1 (a 1)"];
    const taken = given.map((each) => each.replace("+", "-").replace(")", " over)"));

    expect(told("2025-12-31", term("a", YEAR))).toEqual([]);
    expect(told("2026-01-01", term("a", YEAR))).toEqual(given);
    expect(told("2026-12-31", term("a", YEAR))).toEqual(given);
    expect(told("2027-01-01", term("a", YEAR))).toEqual(taken);
  });

  test("the next term takes over, and what it is not for is taken", () => {
    const next = term("b", granted("2027-01-01", "2028-01-01", "azure"));

    expect(told("2027-01-01", term("a", YEAR), next)).toEqual([
      "+all discord:1 (b 1)",
      "+all there discord:2 (b 1)",
      "-disks discord:1 (a 1 over)",
      "+cloud discord:1 (b 1)",
    ]);
  });

  test("every change of a term is a cause of its own", () => {
    const ended: TermBody = { kind: "ended", on: day("2026-03-01"), why: "error" };
    const corrected: TermBody = {
      ...{ kind: "corrected", from: day("2026-01-01"), until: day("2027-01-01"), expertises: ["azure"] },
    };

    expect(told("2026-04-01", term("a", YEAR, ended))[0]).toBe("-all discord:1 (a 2 over)");
    expect(told("2026-04-01", term("a", YEAR, ended, corrected))).toEqual([
      "+all discord:1 (a 3)",
      "+all there discord:2 (a 3)",
      "-disks discord:1 (a 3 over)",
      "+cloud discord:1 (a 3)",
    ]);
  });

  test("a role that no term brought is left alone, and one that no space has is asked for everywhere", () => {
    expect(told("2026-05-01")).toEqual([]);
    expect(
      roleChanges({ everyAwardee: ["typo"], byExpertise: {} }, [term("a", YEAR)], SPACES, day("2026-05-01")),
    ).toEqual([HERE, THERE].map((space) => ({ space, role: "typo", give: true, cause: "a 1" })));
  });
});
