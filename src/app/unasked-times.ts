import type { Program } from "../program/schema.ts";

export const HOUR_MS = 3_600_000;
export const WEEK_MS = 7 * 24 * HOUR_MS;

/** How long people have the first word, in milliseconds of the real timer. */
export const waitMsOf = ({ answers }: Program): number => answers.unasked.waitSeconds * 1000;
