// The table of thanks: messages as people write them, and whether each thanks for help.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { judgeThanks, type ThanksReason, type ThanksVerdict } from "../../src/core/thanks.ts";

/** `tuning` chose the words; `held-out` was written without sight of them and is measured only. */
export type ThanksHalf = "tuning" | "held-out";

/** What has to be reached in each language that is tested, and overall. */
export const GOALS = { precision: 0.96, recall: 0.82, asked: 0.92 } as const;
/** The languages that are held to the goals. The others are words in a file, and a few rows. */
export const TESTED_LANGUAGES = ["en", "es", "pt", "fr", "de", "ja"] as const;

const row = z.object({
  text: z.string(),
  prev: z.string().nullish(),
  verdict: z.enum(["credit", "unclear", "none"]),
  lang: z.string(),
  kind: z.string().optional(),
});
export type ThanksRow = z.infer<typeof row>;

export interface JudgedRow extends ThanksRow {
  readonly judged: ThanksVerdict;
  readonly reason: ThanksReason;
}

/** Shares from 0 to 1 of what concerns `credit`; `exact` of all verdicts. */
export interface ThanksScore {
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  /** Recall where whoever wrote an unclear message is asked. */
  readonly asked: number;
  readonly exact: number;
}

/** What the second opinion is fitted on: the half that chose the words, and tables by authors who saw no rules. */
export const TABLES_TO_FIT = ["tuning", "second-en", "second-others", "second-seven"] as const;
type Table = ThanksHalf | (typeof TABLES_TO_FIT)[number];

const fileOf = (half: Table): URL => new URL(`../fixtures/thanks/${half}.jsonl`, import.meta.url);

export function readThanks(table: Table): readonly ThanksRow[] {
  const lines = readFileSync(fileOf(table), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => row.parse(JSON.parse(line)));
}

/** Changes with every change of the tables that the second opinion is fitted on. */
export function hashOfTablesToFit(): string {
  const hash = createHash("sha256");
  for (const table of TABLES_TO_FIT) hash.update(readFileSync(fileOf(table)));
  return hash.digest("hex");
}

/** All messages of one half, judged. */
export const judgeTable = (half: ThanksHalf): readonly JudgedRow[] =>
  readThanks(half).map((read) => {
    const { verdict: judged, reason } = judgeThanks(read.text, read.prev ? { prev: read.prev } : {});
    return { ...read, judged, reason };
  });

export function scoreOf(rows: readonly JudgedRow[]): ThanksScore {
  const credit = rows.filter(({ verdict }) => verdict === "credit");
  const credited = rows.filter(({ judged }) => judged === "credit");
  const share = (part: readonly JudgedRow[], whole: readonly JudgedRow[]): number =>
    whole.length === 0 ? 1 : part.length / whole.length;
  return {
    rows: rows.length,
    precision: share(
      credited.filter(({ verdict }) => verdict === "credit"),
      credited,
    ),
    recall: share(
      credit.filter(({ judged }) => judged === "credit"),
      credit,
    ),
    asked: share(
      credit.filter(({ judged }) => judged !== "none"),
      credit,
    ),
    exact: share(
      rows.filter(({ verdict, judged }) => verdict === judged),
      rows,
    ),
  };
}
