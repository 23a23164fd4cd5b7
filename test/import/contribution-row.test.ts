import { describe, expect, test } from "vitest";
import type { AccountId, CalendarDate } from "../../src/core/ids.ts";
import { columnsOf, fieldsOf } from "../../src/import/contribution-columns.ts";
import { type RowRules, readContributionRow } from "../../src/import/contribution-row.ts";
import { loadProgram } from "../../src/program/load.ts";

const program = await loadProgram("program/program.yaml");
const ADA = "discord:users:900000000000000001" as AccountId;
const rules: RowRules = { ...program, today: "2026-11-25" as CalendarDate, account: undefined };

function read(cells: Record<string, string>, more: Partial<RowRules> = {}) {
  const columns = columnsOf(Object.keys(cells));
  if (!columns) throw new Error("these columns are known");
  return readContributionRow(fieldsOf(cells, columns), columns, { ...rules, ...more });
}
const GOOD = { account: ADA, kind: "blogging", day: "2026-03-01", title: "A title", link: "https://example.org/a" };

test("a row of Laurel's own is a contribution, with what it leaves out as usual", () => {
  expect(read({ ...GOOD, reach: "1,200", expertises: "hyper-v powershell" })).toEqual({
    read: {
      ...GOOD,
      note: undefined,
      key: undefined,
      expertises: ["hyper-v", "powershell"],
      quantity: 1,
      reach: 1200,
      paid: "no",
      visibility: "staff",
      waits: false,
    },
    remarks: [],
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ["a name in place of an account", { account: "Ada" }, /account: "Ada" is no account; .* never a name/],
  ["nobody", { account: "" }, /account: is missing/],
  ["a mistyped kind", { kind: "bloging" }, /kind: "bloging" is not known; did you mean "blogging"\?/],
  ["no kind", { kind: "" }, /kind: is missing/],
  ["a day that is none", { day: "2026-02-30" }, /day: "2026-02-30" is no date/],
  ["a day in another order", { day: "03/01/2026" }, /day: .* is no date; write 2026-11-25, year first/],
  ["a day ahead", { day: "2026-11-26" }, /day: 2026-11-26 lies ahead/],
  ["a day of a century ago", { day: "1926-11-26" }, /too long ago/],
  ["a link that is none", { link: "example" }, /link: "example" is no address/],
  ["a link that runs something", { link: "javascript:alert(1)" }, /link: .* is no address/],
  ["a title too long", { title: "x".repeat(151) }, /title: has 151 characters; 150 fit/],
  ["no quantity", { quantity: "0" }, /quantity: is 0/],
  ["a quantity that is none", { quantity: "-3" }, /quantity: "-3" is no whole number/],
  ["a mistyped expertise", { expertises: "hyperv" }, /expertises: "hyperv" is not known; did you mean "hyper-v"\?/],
  ["a mistyped payment", { paid: "expenses" }, /paid: "expenses" is not known/],
  ["ten thousand emoji", { kind: "🎉".repeat(10_000) }, /^kind: "(🎉){60}…" is not known/u],
])("%s is a problem of its own", (_what, cells, why) => {
  const found = read({ ...GOOD, ...cells });

  expect("problems" in found ? found.problems : []).toEqual([expect.stringMatching(why)]);
});

test("everything that is wrong with a row is told at once", () => {
  const found = read({ account: "x", kind: "y", day: "z", link: "w" });

  expect("problems" in found && found.problems).toHaveLength(4);
});

test("what stood no longer where it came from is passed over, and what waited there waits", () => {
  expect(read({ ...GOOD, standing: "revoked" })).toEqual({ passedOver: "it was revoked" });
  expect(read({ ...GOOD, standing: "not accepted" })).toEqual({ passedOver: "it was not accepted" });
  expect(read({ ...GOOD, standing: "waiting" })).toMatchObject({ read: { waits: true } });
});

describe("the portal's shape", () => {
  const TODAY = {
    "Activity Type": "Webinar/Online Training/Video/Livestream",
    "Primary Technology Area": "Hyper-V",
    "Additional Technology Areas": "PowerShell; Cloud Sorcery",
    Title: "A talk",
    Description: "For all",
    "Published Date": "2026-06-26",
    Quantity: "2",
    "Number of Views": "",
    "On-demand views": "340",
    "Activity URL": "https://example.org/v",
    "Target Audience": "Developer",
  };

  test("is read for the person who is named for the file", () => {
    expect(read(TODAY, { account: ADA })).toMatchObject({
      read: {
        account: ADA,
        kind: "public-speaking",
        day: "2026-06-26",
        title: "A talk",
        note: "For all",
        link: "https://example.org/v",
        expertises: ["hyper-v", "powershell"],
        quantity: 2,
        reach: 340,
      },
      remarks: ['technology area "Cloud Sorcery" is left out: the program has no such expertise'],
    });
  });

  test("is read as it was before, too", () => {
    const old = {
      "Contribution Type": "Forum Participation (3rd Party forums)",
      "Contribution Technology": "Hyper-V",
      "Start Date": "2018-03-09T00:00:00",
      "Title of Activity": "Answers",
      "Annual Quantity": "40",
      "Annual Reach": "2000",
      "Reference URL": "https://example.org",
    };

    expect(read(old, { account: ADA })).toMatchObject({
      read: { kind: "forum-help", day: "2018-03-09", quantity: 40, reach: 2000, expertises: ["hyper-v"] },
    });
  });

  test("what was kept from the public there is not shown to it here", () => {
    const contributions = { ...program.contributions, defaultVisibility: "public" } as const;

    expect(read(TODAY, { account: ADA, contributions })).toMatchObject({ read: { visibility: "public" } });
    expect(read({ ...TODAY, "Private Description": "secret" }, { account: ADA, contributions })).toMatchObject({
      read: { visibility: "staff", note: "For all\n\nsecret" },
    });
  });

  test("a type that the program has no kind for is told", () => {
    const found = read({ ...TODAY, "Activity Type": "Juggling" }, { account: ADA });

    expect("problems" in found && found.problems).toEqual(['activity type: the program has no kind for "Juggling"']);
  });
});

test("columns of no file that is known are none", () => {
  expect(columnsOf(["name", "points"])).toBeUndefined();
  expect(columnsOf(["Kind", "Day", "points"])?.unread).toEqual(["points"]);
});
