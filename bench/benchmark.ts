// What a benchmark is, and what it reports.

/** How much is measured: `quick` for a first look, `tiny` only shows that a benchmark runs. */
export type Size = "full" | "quick" | "tiny";

export interface Setting {
  readonly size: Size;
  /** A server on which throwaway databases may be made. Absent: what needs Postgres is skipped. */
  readonly postgresUrl?: string;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `ms`, `µs`, `MB`, `a second`, or empty for a count. */
  readonly unit: string;
}

/** One line of the table. */
export interface Result {
  /** What was measured: "/ask, one after the other". */
  readonly what: string;
  /** Over what: "SQLite file". */
  readonly over: string;
  readonly figures: readonly Figure[];
  /** Why nothing was measured. */
  readonly skipped?: string;
  /** What must never be so, and is. */
  readonly failure?: string;
}

export interface Benchmark {
  /** The word after `--only`. */
  readonly name: string;
  run(setting: Setting): Promise<readonly Result[]>;
}
