import { type Backfilled, backfill } from "../app/backfill/backfill.ts";
import { hearInThread } from "../app/backfill/hear-thread.ts";
import { rulesOf } from "../app/credit/credit-program.ts";
import type { HelpFacts } from "../app/credit/help-facts.ts";
import { realTimer, wallClock } from "../clock.ts";
import { addMonths, startOfDay, today } from "../core/calendar.ts";
import { creditKey } from "../core/credit.ts";
import { reasonInWords } from "../core/credit-rules.ts";
import { type CalendarDate, platformOf, type SpaceId } from "../core/ids.ts";
import { fingerprintOf } from "../import/fingerprint.ts";
import type { Program } from "../program/schema.ts";
import { IN_MEMORY, openStore } from "../store/open.ts";
import type { Reads } from "../store/store.ts";
import { EXIT } from "./exit.ts";
import { keepMemoryModest } from "./modest-memory.ts";
import { type OpenedRecord, withRecord } from "./opened-record.ts";
import { print } from "./output.ts";
import { showProgress } from "./progress.ts";
import { onStopSignal } from "./signals.ts";

export interface BackfillChoice {
  readonly space: SpaceId;
  readonly since?: CalendarDate;
  readonly channel?: readonly string[];
  readonly workspace?: string;
  readonly dryRun?: boolean;
}

/** How far back help is credited if nothing else is asked for: what a dossier looks at. */
const USUAL_MONTHS = 12;

/** Reads an export of old chat and credits help in it; what is credited waits for staff. Ends with a report in words. */
export async function backfillFromCommandLine(file: string, choice: BackfillChoice): Promise<void> {
  await withRecord(choice.dryRun ? "look" : "change", async (record) => {
    const report = await read(record, file, choice);
    for (const line of inWords(report, record.program, choice)) await print(line);
    if (report.stopped) process.exitCode = EXIT.failed;
  });
}

async function read(
  { program, store, nextId, timer, elapsedMs }: OpenedRecord,
  path: string,
  { space, since, channel, workspace, dryRun = false }: BackfillChoice,
): Promise<Backfilled> {
  const fingerprint = await fingerprintOf(path);
  const now = wallClock.now();
  const { timeZone } = program.program;
  const day = since ?? addMonths(today(now, timeZone), -USUAL_MONTHS);
  const stop = new AbortController();
  const signal = onStopSignal(realTimer, () => undefined);
  void signal.received.then(() => stop.abort());
  keepMemoryModest();
  const progress = showProgress();
  // Nothing of a dry run is kept: it is decided in memory, beside what is on record.
  const trial = dryRun ? await openStore({ url: IN_MEMORY, timer: realTimer }) : undefined;
  try {
    return await backfill(
      { program, store: trial ?? store, nextId, timer, elapsedMs, now },
      {
        space,
        fingerprint,
        hear: (request) => hearInThread({ path, space, workspace, request }),
        since: { at: startOfDay(day, timeZone), isAsked: since !== undefined },
        stop: stop.signal,
        onRead: (bytes, all) => progress.advance(bytes, all),
        ...(channel ? { channels: channel } : {}),
        ...(trial ? { isKnown: (facts) => isOnRecord(store.read, facts) } : {}),
      },
    );
  } finally {
    progress.end();
    signal.release();
    await trial?.close();
  }
}

async function isOnRecord(reads: Reads, { question, helper }: HelpFacts): Promise<boolean> {
  const account = await reads.accounts.find(helper.account);
  return account !== undefined && (await reads.ledger.byKey(creditKey(question.key, account.id))) !== undefined;
}

function inWords(report: Backfilled, program: Program, { dryRun = false, space }: BackfillChoice): readonly string[] {
  const { read, decided, channels, notChosen } = report;
  const passedOver = [...Object.entries(read.passedOver), ...Object.entries(decided.passedOver)];
  const rules = rulesOf(program);
  const day = today(report.since, program.program.timeZone);
  return [
    ...(report.stopped ? ["Stopped before the end. Run the same command again to go on from there.", ""] : []),
    ...(report.resumed ? [`Went on where an earlier run had stopped, since ${day}.`] : []),
    `${counted(read.messages, "message")} read in ${counted(channels, "channel")}${read.before > 0 ? `, ${read.before} of them from before ${day}` : ""}`,
    ...(notChosen > 0
      ? [`${counted(notChosen, "channel")} not read: help is not credited there (/program setup, or --channel)`]
      : []),
    `${counted(read.signals, "signal")} of help found`,
    `${counted(decided.waiting, "credit")} ${dryRun ? "would wait" : decided.waiting === 1 ? "waits" : "wait"} for staff`,
    ...(decided.known > 0 ? [`${counted(decided.known, "signal")} for what was credited already`] : []),
    ...(passedOver.length > 0 ? ["Passed over:"] : []),
    ...passedOver
      .toSorted(([, one], [, other]) => other - one)
      .map(
        ([reason, times]) =>
          `  ${String(times).padStart(6)}  ${whyOld(reason) ?? reasonInWords(reason, rules) ?? reason}`,
      ),
    ...(read.unknownPeople > 0
      ? [
          `${counted(read.unknownPeople, "author")} whom the export does not know, told by their id; counted in each channel`,
        ]
      : []),
    ...(read.skipped > 0 ? [`${counted(read.skipped, "piece")} of the export could not be read:`] : []),
    ...read.skips.map(({ where, why }) => `  ${printable(where)}: ${why}`),
    ...(read.skipped > read.skips.length ? [`  … and ${read.skipped - read.skips.length} more`] : []),
    ...(platformOf(space) === "slack" && decided.waiting > 0
      ? ["A Slack export does not tell who is staff: look whether somebody of your team is among those who wait."]
      : []),
    ...(dryRun ? ["Nothing was recorded. Caps were counted within the export alone."] : afterwards(decided.waiting)),
  ];
}

/** Of what is said live, what is different for what was said long ago. */
const whyOld = (reason: string): string | undefined =>
  reason === "unclear"
    ? "It was not clear who helped, or whether it helped, and nobody is asked about old words."
    : undefined;

const afterwards = (waiting: number): readonly string[] =>
  waiting === 0
    ? []
    : [
        'See them with "npx laurel backfill --report" or /program credits, then "npx laurel backfill --accept" or "--reject".',
      ];

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;

// What a file holds goes to a terminal: nothing of it may move the cursor.
const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");
