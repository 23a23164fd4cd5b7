// Events that concern Laurel, through the whole path: recorded, decided in a transaction, answered, finished.
import type { Benchmark, Result, Size } from "./benchmark.ts";
import { type BenchedLaurel, peopleToAsk, withLaurel } from "./laurel.ts";
import { mustBeAnswered } from "./must-be-answered.ts";
import { question } from "./questions.ts";
import { overEveryRecord } from "./records.ts";
import { rate, spread } from "./statistics.ts";
import { atOnce, inTurn } from "./stopwatch.ts";

const EVENTS: Readonly<Record<Size, { warmUp: number; inTurn: number; atOnce: number }>> = {
  full: { warmUp: 300, inTurn: 2_000, atOnce: 4_000 },
  quick: { warmUp: 100, inTurn: 300, atOnce: 600 },
  tiny: { warmUp: 1, inTurn: 3, atOnce: 4 },
};
const LANES = 32;

/** A question that is searched for, kept and answered. */
export const asking: Benchmark = measuring("ask", "/ask", (number) => `/ask ${question(number)}`);
/** The path with hardly anything to decide. */
export const helping: Benchmark = measuring("help", "/help", () => "/help");

function measuring(name: string, command: string, line: (number: number) => string): Benchmark {
  return {
    name,
    run: (setting) =>
      overEveryRecord(command, setting, async (url) => {
        const events = EVENTS[setting.size];
        const people = peopleToAsk(events.warmUp + events.inTurn + events.atOnce);
        return withLaurel(url, people, async (laurel) => {
          let number = 0;
          const next = async () => {
            const mine = number++;
            mustBeAnswered(await laurel.person(mine).types("#general", line(mine)));
          };
          await inTurn(events.warmUp, next);
          return [
            await measureInTurn(command, laurel, events.inTurn, next),
            await measureAtOnce(command, events.atOnce, next),
          ];
        });
      }),
  };
}

type Measured = Omit<Result, "over">;

async function measureInTurn(
  command: string,
  { store }: BenchedLaurel,
  count: number,
  next: () => Promise<void>,
): Promise<Measured> {
  const before = store.transactions();
  const startedAt = process.cpuUsage();
  const samples = await inTurn(count, next);
  const { user, system } = process.cpuUsage(startedAt);
  const transactions = (store.transactions() - before) / count;
  const elapsedMs = samples.reduce((sum, sample) => sum + sample, 0);
  return {
    what: `${command}, one after the other`,
    figures: [
      rate("events", count, elapsedMs),
      ...spread(samples),
      // Hardly differs where other programs are at work too, so changes of the code are compared by it.
      { name: "processor time an event", value: (user + system) / count / 1_000, unit: "ms" },
      { name: "transactions an event", value: transactions, unit: "" },
    ],
  };
}

async function measureAtOnce(command: string, count: number, next: () => Promise<void>): Promise<Measured> {
  const { elapsedMs, samples } = await atOnce(LANES, count, next);
  return { what: `${command}, ${LANES} at once`, figures: [rate("events", count, elapsedMs), ...spread(samples)] };
}
