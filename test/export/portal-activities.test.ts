import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { AccountId, CalendarDate, SpaceId } from "../../src/core/ids.ts";
import { ACTIVITY_TYPES, activityTypeOf, kindOfActivity, PORTAL_LIMITS } from "../../src/export/portal.ts";
import { type Pasted, portalFile } from "../../src/export/portal-activities.ts";
import { readTable } from "../../src/import/csv-rows.ts";
import { loadProgram } from "../../src/program/load.ts";

const program = await loadProgram("program/program.yaml");

const made = (more: Partial<Pasted> = {}): Pasted => ({
  ref: 1,
  key: "hand 1",
  account: "discord:users:1" as AccountId,
  kind: "blogging",
  title: "A title",
  link: "https://example.org/a",
  note: "What it says",
  expertises: ["hyper-v", "powershell"],
  quantity: 1,
  reach: 120,
  paid: "no",
  visibility: "public",
  source: "hand",
  standing: "stands",
  ...more,
  day: more.day ?? ("2026-03-01" as CalendarDate),
});

async function rowsOf(contributions: readonly Pasted[]) {
  const file = portalFile(contributions, program);
  const { rows } = await readTable(Readable.from([Buffer.from(file.text)]));
  const cells = [];
  for await (const row of rows) cells.push(row.cells ?? {});
  return { ...file, cells };
}

test("a contribution is an entry with the portal's own words", async () => {
  const { cells } = await rowsOf([made()]);

  expect(cells).toEqual([
    {
      "Activity Type": "Blog",
      "Primary Technology Area": "Hyper-V",
      "Additional Technology Areas": "PowerShell",
      Title: "A title",
      Description: "What it says",
      "Private Description": "",
      "Target Audience": "",
      "Published Date": "2026-03-01",
      Role: "Author",
      Quantity: "1",
      "Number of Views": "120",
      "On-demand views": "",
      "In-Person Attendees": "",
      "Activity URL": "https://example.org/a",
      Cut: "",
    },
  ]);
});

test("credits of a month, kind and space are one entry of online support, with the answers counted and linked", async () => {
  const credit = (day: string, space: string, link: string) =>
    made({
      kind: "forum-help",
      source: "credit",
      title: "How?",
      reach: undefined,
      day: day as CalendarDate,
      space: space as SpaceId,
      link,
    });
  const { cells, activities } = await rowsOf([
    credit("2026-03-20", "slack:T1", "https://s/2"),
    credit("2026-03-02", "slack:T1", "https://s/1"),
    credit("2026-03-05", "discord:7", "https://d/1"),
    credit("2026-04-05", "slack:T1", "https://s/3"),
  ]);

  expect(activities).toBe(3);
  expect(cells.map(({ Title, Quantity }) => [Title, Quantity])).toEqual([
    ["Forum help on Discord, March 2026: 1 answer", "1"],
    ["Forum help on Slack, March 2026: 2 answers", "2"],
    ["Forum help on Slack, April 2026: 1 answer", "1"],
  ]);
  expect(cells[1]).toMatchObject({
    "Activity Type": "Online Support",
    "Published Date": "2026-03-20",
    "Activity URL": "https://s/1",
    Description:
      "2 answers that helped, as those who asked said or staff confirmed:\n- 2026-03-02 How? https://s/1\n- 2026-03-20 How? https://s/2",
  });
});

test("what is too long for the form is cut between words, and what was cut is said", async () => {
  const { cells, cut } = await rowsOf([
    made({ title: "word 🎉 ".repeat(30), note: "long words here ".repeat(100) }),
    ...Array.from({ length: 60 }, (_, at) =>
      made({
        kind: "forum-help",
        source: "credit",
        title: "How?",
        link: `https://example.org/a/rather/long/link/${at}`,
      }),
    ),
  ]);

  for (const { Title = "", Description = "" } of cells) {
    expect(Title.length).toBeLessThanOrEqual(PORTAL_LIMITS.title);
    expect(Description.length).toBeLessThanOrEqual(PORTAL_LIMITS.description);
  }
  expect(cut).toEqual([
    expect.stringMatching(/Title cut from 240 to \d+ characters; Description cut from 1600 to \d+ characters/),
    expect.stringMatching(/\d+ of 60 answers are not listed/),
  ]);
  const support = cells.find((row) => row["Activity Type"] === "Online Support");
  const listed = support?.Description?.split("\n").filter((line) => line.startsWith("- ")).length ?? 0;
  expect(support?.Description).toMatch(new RegExp(`… and ${60 - listed} more$`));
  expect(support?.Cut).toMatch(new RegExp(`^${60 - listed} of 60`));
});

test("what is under the agreement is left out, and what is staff's stands where the public does not read", async () => {
  const { cells, underNda } = await rowsOf([
    made({ visibility: "nda", title: "Secret" }),
    made({ visibility: "staff" }),
  ]);

  expect(underNda).toBe(1);
  expect(cells).toHaveLength(1);
  expect(cells[0]).toMatchObject({ Description: "", "Private Description": "What it says" });
});

test.each(["program/program.yaml", "program/examples/mvp-today.yaml"])(
  "every kind of %s has a type that is read back as the same kind",
  async (file) => {
    const ids = (await loadProgram(file)).contributions.kinds.map(({ id }) => id);

    expect(ids.map((id) => kindOfActivity(activityTypeOf(id)?.name ?? "", ids))).toEqual(ids);
  },
);

test("every type of the portal is one for itself", () => {
  for (const { name, kinds } of ACTIVITY_TYPES) expect(kindOfActivity(name, kinds)).toBe(kinds[0]);
});
