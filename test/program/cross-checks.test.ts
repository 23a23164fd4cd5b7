import { expect, test } from "vitest";
import { edit, problemsOf } from "./edited-program.ts";

type Change = readonly [from: string, to: string];

// Each case: what is exchanged, and the problem without its line.
const conflicts: readonly [rule: string, changes: readonly [Change, ...Change[]], problem: string][] = [
  [
    "a term ends on an award date",
    [["termMonths: 24", "termMonths: 18"]],
    "calendar.termMonths: a term from 09-01 would end on 03-01, which is no award date, so it could not be renewed; change termMonths or awardDates",
  ],
  [
    "the renewal window is within the term",
    [
      ["renewalWindowMonths: 6", "renewalWindowMonths: 24"],
      ["termMonths: 24", "termMonths: 12"],
    ],
    "calendar.renewalWindowMonths: is longer than the term; lower it to termMonths or less",
  ],
  [
    "terms that end together end on an award date",
    [["termMonths: 24", 'termMonths: 24\n  termsEndTogether: { on: ["07-01"], afterMonths: 12 }']],
    'calendar.termsEndTogether.on[0]: "07-01" is no award date, so nothing could follow; use one of awardDates',
  ],
  [
    "the renewal window is within the shortest of the terms that end together",
    [["termMonths: 24", 'termMonths: 24\n  termsEndTogether: { on: ["09-01"], afterMonths: 3 }']],
    "calendar.renewalWindowMonths: is longer than the shortest term; lower it, or raise termsEndTogether.afterMonths",
  ],
  [
    "staff decide after the dossier is due",
    [["decisionDueDaysBefore: 14", "decisionDueDaysBefore: 60"]],
    "calendar.decisionDueDaysBefore: staff would have to decide before the dossier is due; use fewer than 60",
  ],
  [
    "the dossier is due within the renewal window",
    [
      ["dossierDueDaysBefore: 60", "dossierDueDaysBefore: 184"],
      ["[60, 30, 14, 3]", "[]"],
    ],
    "calendar.dossierDueDaysBefore: the dossier would be due before the renewal window opens; use fewer than 184, the days of the shortest window",
  ],
  [
    "every reminder comes after the opening of the renewal window",
    [["[60, 30, 14, 3]", "[124, 3]"]],
    "renewal.remindDaysBefore[0]: 124 days before the dossier is due is no later than the opening of the renewal window; use fewer than 124",
  ],
  [
    "a review, prolonged once, ends before the decision is due",
    [["openForDays: 30", "openForDays: 40"]],
    "review.openForDays: with prolongOnceByDays a review takes 50 days, but only 46 lie between dossier and decision; shorten it, or move calendar.dossierDueDaysBefore",
  ],
  [
    "a credit is a contribution of a known kind",
    [["kind: answers", "kind: anwsers"]],
    'credit.kind: "anwsers" is no id of contributions.kinds; did you mean "answers"?',
  ],
  [
    "a link is of one kind",
    [
      ["many: people }", "many: people }\n      links: [example.org]"],
      ["many: changes }", "many: changes }\n      links: [github.com, Example.org]"],
    ],
    'contributions.kinds[1].links[1]: "Example.org" is a link of "mentoring" already, so neither would be recognised; list it with one kind',
  ],
  [
    "a signal has the tags it listens to",
    [["solvedTags: [solved]", "solvedTags: []"]],
    'credit.solvedTags: is empty, but the signal "solved-tag" needs one; add it, or take the signal away',
  ],
  [
    "a country is in one region",
    [
      [
        "- { id: world, name: Everywhere, countries: [] }",
        "- { id: world, name: Everywhere, countries: [Ireland] }\n  - { id: isles, name: Isles, countries: [Ireland] }",
      ],
    ],
    'regions[1].countries[0]: "Ireland" belongs to "world" already; list it in one region',
  ],
  [
    "an expertise belongs to a region that exists",
    [["id: tooling, ", "id: tooling, region: wrold, "]],
    'expertises[2].region: "wrold" is no id of regions; did you mean "world"?',
  ],
];

test.each(conflicts)("%s", (_rule, changes, problem) => {
  const problems = problemsOf(edit(...changes.map(([from, to]): [string, string] => [from, to])));

  expect(problems.map((text) => text.replace(/^\S+ /, ""))).toEqual([problem]);
});

test("sections that are right are compared while others are wrong", () => {
  const problems = problemsOf(edit(["kind: answers", "kind: anwsers"], ["quorum: 5", "quorum: many"]));

  expect(problems).toHaveLength(2);
});

test("a reminder can come on the day after the renewal window opened", () => {
  expect(problemsOf(edit(["[60, 30, 14, 3]", "[123, 3]"]))).toEqual([]);
});
