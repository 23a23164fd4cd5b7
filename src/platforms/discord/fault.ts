// What went wrong with a call to Discord: for the log, and as the end of a delivery.
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { Receipt } from "../../chat/effect.ts";
import type { Instant } from "../../core/ids.ts";
import { type Cause, causeOf } from "../../log.ts";
import { DM_PAUSE_MS } from "./limits.ts";

/** What a log may hold of an error of a call: discord.js keeps the whole body in the error, so never the error itself. */
export type Fault =
  | { readonly code: number | string; readonly status: number; readonly method: string; readonly route: string }
  | { readonly cause: Cause };

export function describeFault(error: unknown): Fault {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, method: error.method, route: routeOf(error.url) };
  if (error instanceof HTTPError)
    return { code: "http", status: error.status, method: error.method, route: routeOf(error.url) };
  if (error instanceof RateLimitError)
    return { code: "rate limit", status: 429, method: error.method, route: routeOf(error.route) };
  return { cause: causeOf(error) };
}

/** The path without the tokens of interactions in it. */
function routeOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? url;
  return path
    .replace(/\/interactions\/(\d+)\/[^/]+/, "/interactions/$1/-")
    .replace(/\/webhooks\/(\d+)\/[^/]+/, "/webhooks/$1/-");
}

/** Discord's number for what it refused; undefined for anything else that went wrong. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === "number" ? error.code : undefined;

/** Discord's numbers, as its documentation names them under Opcodes and Status Codes, JSON. */
export const CODE = {
  unknownChannel: 10_003,
  unknownMember: 10_007,
  unknownMessage: 10_008,
  unknownRole: 10_011,
  unknownUser: 10_013,
  unknownEmoji: 10_014,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  slowMode: 20_016,
  tooManyEdits: 30_046,
  dmsTooFast: 40_003,
  acknowledged: 40_060,
  missingAccess: 50_001,
  dmsClosed: 50_007,
  missingPermissions: 50_013,
  expiredToken: 50_027,
  archived: 50_083,
  noMutualGuild: 50_278,
  threadExists: 160_004,
  autoMod: 200_000,
  autoModTitle: 200_001,
} as const;

const REASONS: Readonly<Record<number, (Receipt & { kind: "never" })["reason"]>> = {
  [CODE.unknownChannel]: "gone",
  [CODE.unknownMember]: "gone",
  [CODE.unknownMessage]: "gone",
  [CODE.unknownRole]: "gone",
  [CODE.unknownWebhook]: "late",
  [CODE.unknownInteraction]: "late",
  [CODE.expiredToken]: "late",
  [CODE.missingAccess]: "forbidden",
  [CODE.missingPermissions]: "forbidden",
  [CODE.dmsClosed]: "closed",
  [CODE.noMutualGuild]: "closed",
  [CODE.autoMod]: "refused",
  [CODE.autoModTitle]: "refused",
};
const WAITS: Readonly<Record<number, number>> = {
  [CODE.dmsTooFast]: DM_PAUSE_MS,
  [CODE.slowMode]: 60_000,
  [CODE.tooManyEdits]: DM_PAUSE_MS,
};
const TOO_MANY = 429;

/**
 * How a delivery ended that Discord refused. What it did not refuse is thrown again: a server that failed, or a
 * connection that broke, may have done it all the same, and whoever tries again asks first.
 */
export function refusalReceipt(error: unknown, now: Instant): Receipt {
  if (error instanceof RateLimitError)
    return { kind: "again", at: now + Math.max(error.retryAfter, error.timeToReset), why: "Discord asks to wait" };
  if (!(error instanceof DiscordAPIError) || error.status >= 500 || error.status === 401) throw error;
  const code = codeOf(error) ?? 0;
  const why = `Discord says ${code || error.status}`;
  const wait = WAITS[code] ?? (error.status === TOO_MANY ? DM_PAUSE_MS : undefined);
  if (wait !== undefined) return { kind: "again", at: now + wait, why };
  return { kind: "never", reason: REASONS[code] ?? reasonOfStatus(error.status), why };
}

function reasonOfStatus(status: number): (Receipt & { kind: "never" })["reason"] {
  if (status === 404) return "gone";
  return status === 403 ? "forbidden" : "refused";
}
