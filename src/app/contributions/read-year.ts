import { plainDate } from "../../chat/rich.ts";
import { addDays, today as dayAt } from "../../core/calendar.ts";
import { foldEntries } from "../../core/contribution.ts";
import { type Figures, figuresOf, twoYearsUpTo } from "../../core/figures.ts";
import { altText } from "../../draw/alt-text.ts";
import type { YearChart } from "../../draw/year-chart.ts";
import { causeOf } from "../../log.ts";
import type { Program } from "../../program/schema.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { kindsIn } from "./kinds-in.ts";
import { inWords, whatCounts } from "./left-out.ts";
import type { YearReport } from "./use-cases.ts";

/** Who waits for a picture longer than this is better off with the words alone. */
const DRAWN_WITHIN_MS = 3_000;

type Parts = Pick<ListeningParts, "program" | "timer" | "log" | "draw">;

/**
 * The twelve months up to the day of the event in the program's time zone, beside the twelve before. Where the picture
 * fails or is late, the report comes without it.
 */
export async function readYear(parts: Parts, { event, work }: Acting): Promise<YearReport> {
  const { program } = parts;
  const { year, before } = twoYearsUpTo(dayAt(event.at, program.program.timeZone));
  const rows = await work.read(async (reads) => {
    const person = await reads.accounts.personOf(event.by.account);
    return person === undefined ? [] : reads.ledger.ofPerson(person, { from: before.from, until: year.until });
  });
  const states = rows.map(({ entries }) => foldEntries(entries));
  const figures = figuresOf(states, year, program.contributions);
  const earlier = figuresOf(states, before, program.contributions);
  const report = reportOf(program, figures, earlier);
  const today = addDays(year.until, -1);
  return {
    from: year.from,
    today,
    ...report,
    counted: whatCounts(program.contributions.countedIfPaid),
    picture: await pictureOf(parts, {
      span: `${plainDate(year.from)} to ${plainDate(today)}`,
      kinds: report.kinds,
      months: report.months,
    }),
  };
}

type Numbers = Pick<YearReport, "contributions" | "before" | "kinds" | "months" | "notCounted">;

function reportOf(program: Program, figures: Figures, earlier: Figures): Numbers {
  const kinds = kindsIn(program, new Set([...figures.kinds.keys(), ...earlier.kinds.keys()]));
  return {
    contributions: figures.contributions,
    before: earlier.contributions,
    kinds: kinds.map(({ id, name, unit, reachOf }) => {
      const { contributions = 0, quantity = 0, reach } = figures.kinds.get(id) ?? {};
      return {
        ...{ id, name, contributions, quantity, unit: unit(quantity), reach, reachOf },
        before: earlier.kinds.get(id)?.contributions ?? 0,
      };
    }),
    months: figures.months.map(({ month, byKind }, index) => ({
      month,
      byKind: kinds.map(({ id }) => byKind.get(id) ?? 0),
      before: [...(earlier.months[index]?.byKind.values() ?? [])].reduce((sum, each) => sum + each, 0),
    })),
    notCounted: inWords(figures.leftOut),
  };
}

async function pictureOf({ draw, timer, log }: Parts, chart: YearChart): Promise<YearReport["picture"]> {
  if (chart.kinds.length === 0) return undefined;
  const late = new AbortController();
  const cancel = timer.after(DRAWN_WITHIN_MS, () => late.abort());
  try {
    const png = await draw(chart, late.signal);
    const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString("base64");
    return { file: { name: "year.png", type: "image/png", bytes }, alt: altText(chart) };
  } catch (error) {
    log.warn({ cause: causeOf(error) }, "the picture of a year could not be drawn");
    return undefined;
  } finally {
    cancel();
  }
}
