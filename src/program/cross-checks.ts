// What has to hold between keys of program.yaml that are each right by themselves.
import { addMonths, daysBetween, isAwardDate, parseDate, termOf } from "../core/calendar.ts";
import type { CalendarDate } from "../core/ids.ts";
import { suggest } from "../core/suggest.ts";
import type { Program } from "./schema.ts";
import type { Finding } from "./sentences.ts";

/** A rule between sections. It is asked as soon as the sections it needs are right, whatever the others are. */
export interface CrossCheck {
  readonly needs: readonly (keyof Program)[];
  find(program: Program): readonly Finding[];
}

// Award dates are looked at in a year that is followed by no 29 February for as long as most terms last.
const SAMPLE_YEAR = 2025;

export const crossChecks: readonly CrossCheck[] = [
  { needs: ["calendar"], find: ({ calendar }) => findTermEnds(calendar) },
  { needs: ["calendar"], find: ({ calendar }) => findDueDays(calendar) },
  { needs: ["calendar", "renewal"], find: findReminders },
  { needs: ["calendar", "review"], find: findReviewTime },
  { needs: ["credit", "contributions"], find: findCreditKind },
  { needs: ["contributions"], find: findSharedLinks },
  { needs: ["credit"], find: ({ credit }) => findSignalSigns(credit) },
  { needs: ["regions"], find: ({ regions }) => findSharedCountries(regions) },
  { needs: ["regions", "expertises"], find: findExpertiseRegions },
  { needs: ["awards", "expertises"], find: findRoleExpertises },
];

type Calendar = Program["calendar"];

function findTermEnds(calendar: Calendar): Finding[] {
  const together = calendar.termsEndTogether;
  if (together !== undefined) {
    const strange = together.on.flatMap((day, index) =>
      calendar.awardDates.includes(day)
        ? []
        : [
            at(
              ["calendar", "termsEndTogether", "on", index],
              `"${day}" is no award date, so nothing could follow; use one of awardDates`,
            ),
          ],
    );
    if (calendar.renewalWindowMonths <= together.afterMonths) return strange;
    return [
      ...strange,
      at(
        ["calendar", "renewalWindowMonths"],
        "is longer than the shortest term; lower it, or raise termsEndTogether.afterMonths",
      ),
    ];
  }
  if (calendar.renewalWindowMonths > calendar.termMonths) {
    return [at(["calendar", "renewalWindowMonths"], "is longer than the term; lower it to termMonths or less")];
  }
  return sampleTerms(calendar)
    .filter(({ until }) => !isAwardDate(calendar, until))
    .slice(0, 1)
    .map(({ from, until }) =>
      at(
        ["calendar", "termMonths"],
        `a term from ${from.slice(5)} would end on ${until.slice(5)}, which is no award date, so it could not be renewed; change termMonths or awardDates`,
      ),
    );
}

function findDueDays(calendar: Calendar): Finding[] {
  const { dossierDueDaysBefore, decisionDueDaysBefore } = calendar;
  const early =
    decisionDueDaysBefore < dossierDueDaysBefore
      ? []
      : [
          at(
            ["calendar", "decisionDueDaysBefore"],
            `staff would have to decide before the dossier is due; use fewer than ${dossierDueDaysBefore}`,
          ),
        ];
  const shortest = shortestWindow(calendar);
  if (dossierDueDaysBefore < shortest) return early;
  return [
    ...early,
    at(
      ["calendar", "dossierDueDaysBefore"],
      `the dossier would be due before the renewal window opens; use fewer than ${shortest}, the days of the shortest window`,
    ),
  ];
}

function findReminders({ calendar, renewal }: Program): Finding[] {
  const left = shortestWindow(calendar) - calendar.dossierDueDaysBefore;
  return renewal.remindDaysBefore.flatMap((days, index) =>
    days < left || left <= 0
      ? []
      : [
          at(
            ["renewal", "remindDaysBefore", index],
            `${days} days before the dossier is due is no later than the opening of the renewal window; use fewer than ${left}`,
          ),
        ],
  );
}

function findReviewTime({ calendar, review }: Program): Finding[] {
  const left = calendar.dossierDueDaysBefore - calendar.decisionDueDaysBefore;
  const taken = review.openForDays + review.prolongOnceByDays;
  if (taken <= left || left <= 0) return [];
  return [
    at(
      ["review", "openForDays"],
      `with prolongOnceByDays a review takes ${taken} days, but only ${left} lie between dossier and decision; shorten it, or move calendar.dossierDueDaysBefore`,
    ),
  ];
}

function findCreditKind({ credit, contributions }: Program): Finding[] {
  const known = contributions.kinds.map(({ id }) => id);
  return known.includes(credit.kind)
    ? []
    : [at(["credit", "kind"], notAmong(credit.kind, known, "contributions.kinds"))];
}

function findSharedLinks({ contributions }: Program): Finding[] {
  const home = new Map<string, string>();
  return contributions.kinds.flatMap(({ id, links = [] }, index) =>
    links.flatMap((pattern, place) => {
      const other = home.get(pattern.toLowerCase());
      home.set(pattern.toLowerCase(), other ?? id);
      return other === undefined || other === id
        ? []
        : [
            at(
              ["contributions", "kinds", index, "links", place],
              `"${pattern}" is a link of "${other}" already, so neither would be recognised; list it with one kind`,
            ),
          ];
    }),
  );
}

function findSignalSigns(credit: Program["credit"]): Finding[] {
  const signs = { "check-mark": "checkMarks", "solved-tag": "solvedTags" } as const;
  return credit.signals.flatMap(({ id }) => {
    const sign = id === "check-mark" || id === "solved-tag" ? signs[id] : undefined;
    return sign === undefined || credit[sign].length > 0
      ? []
      : [at(["credit", sign], `is empty, but the signal "${id}" needs one; add it, or take the signal away`)];
  });
}

function findSharedCountries(regions: Program["regions"]): Finding[] {
  const home = new Map<string, string>();
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country, place) => {
      const other = home.get(country);
      home.set(country, other ?? region.id);
      return other === undefined || other === region.id
        ? []
        : [
            at(
              ["regions", index, "countries", place],
              `"${country}" belongs to "${other}" already; list it in one region`,
            ),
          ];
    }),
  );
}

function findExpertiseRegions({ regions, expertises }: Program): Finding[] {
  const known = regions.map(({ id }) => id);
  return expertises.flatMap(({ region }, index) =>
    region === undefined || known.includes(region)
      ? []
      : [at(["expertises", index, "region"], notAmong(region, known, "regions"))],
  );
}

function findRoleExpertises({ awards, expertises }: Program): Finding[] {
  const known = expertises.map(({ id }) => id);
  return Object.entries(awards.roles ?? {}).flatMap(([platform, table]) =>
    Object.keys(table?.byExpertise ?? {}).flatMap((id) =>
      known.includes(id)
        ? []
        : [at(["awards", "roles", platform, "byExpertise", id], notAmong(id, known, "expertises"))],
    ),
  );
}

const at = (path: readonly PropertyKey[], sentence: string): Finding => ({ path, sentence });

function notAmong(id: string, known: readonly string[], list: string): string {
  const near = suggest(id, known);
  return `"${id}" is no id of ${list}; ${near ? `did you mean "${near}"?` : `use one of ${known.join(", ") || "them, once there are some"}`}`;
}

function sampleTerms(calendar: Calendar) {
  return calendar.awardDates
    .map((monthDay) => parseDate(`${SAMPLE_YEAR}-${monthDay}`))
    .filter((date): date is CalendarDate => date !== undefined)
    .map((date) => termOf(date, calendar));
}

/** Days of the shortest renewal window that the calendar knows. */
function shortestWindow(calendar: Calendar): number {
  return Math.min(
    ...sampleTerms(calendar).map(({ until }) => daysBetween(addMonths(until, -calendar.renewalWindowMonths), until)),
  );
}
