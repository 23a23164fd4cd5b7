import { answering } from "./answering.ts";
import { backfill } from "./backfill.ts";
import type { Benchmark } from "./benchmark.ts";
import { asking, helping } from "./concerning.ts";
import { discord } from "./discord.ts";
import { effects } from "./effects.ts";
import { ledger } from "./ledger.ts";
import { notConcerning } from "./not-concerning.ts";
import { page } from "./page.ts";
import { slack } from "./slack.ts";
import { starting } from "./starting.ts";
import { year } from "./year.ts";

/** Every benchmark, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  asking,
  helping,
  effects,
  notConcerning,
  discord,
  slack,
  starting,
  page,
  backfill,
  answering,
  ledger,
  year,
];
