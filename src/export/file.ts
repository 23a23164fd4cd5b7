// A whole file of contributions, for what fits in memory: those of one person.
import { csvHeader, csvRecords } from "./csv.ts";
import type { Format } from "./formats.ts";
import { JSON_BEGIN, JSON_BETWEEN, JSON_END, jsonRecord } from "./json.ts";
import { type Naming, type Pasted, portalFile } from "./portal-activities.ts";

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: "text/csv",
  json: "application/json",
  mvp: "text/csv",
};

/** The text of a file. `mvp` takes only what is to be counted: see `portalFile`. */
export function fileOf(records: readonly Pasted[], format: Format, naming: Naming): string {
  switch (format) {
    case "csv":
      return csvHeader() + csvRecords(records);
    case "json":
      return JSON_BEGIN + records.map((record) => jsonRecord(plain(record))).join(JSON_BETWEEN) + JSON_END;
    case "mvp":
      return portalFile(records, naming).text;
  }
}

/** Without what is only told for the portal. */
export const plain = ({ space: _, ...record }: Pasted): Omit<Pasted, "space"> => record;
