import type { ContributionRecord } from "./contribution-record.ts";

// A list with one object a line, so that a large one can be read and written piece by piece.
export const JSON_BEGIN = "[\n";
export const JSON_BETWEEN = ",\n";
export const JSON_END = "\n]\n";

/** One object. What is not known is left out. */
export const jsonRecord = (record: ContributionRecord): string => JSON.stringify(record);
