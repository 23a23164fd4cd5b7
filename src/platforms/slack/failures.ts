// What a refusal of Slack means for what was to be done.
import { webApi } from "@slack/bolt";
import type { Receipt } from "../../chat/effect.ts";
import type { Timer } from "../../clock.ts";

type Never = Extract<Receipt, { kind: "never" }>;

export const never = (reason: Never["reason"], why: string): Never => ({ kind: "never", reason, why });

/** A token that is void now may be replaced: what waits is kept meanwhile. */
const VOID_TOKEN = [
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "org_login_required",
];
const VOID_TOKEN_MS = 5 * 60_000;

const REASONS: Readonly<Record<string, Never["reason"]>> = {
  channel_not_found: "gone",
  message_not_found: "gone",
  thread_not_found: "gone",
  user_not_found: "gone",
  users_not_found: "gone",
  users_list_not_supplied: "gone",
  is_archived: "closed",
  user_disabled: "closed",
  user_not_visible: "closed",
  cannot_dm_user: "closed",
  messages_tab_disabled: "closed",
  user_not_in_channel: "closed",
  channel_is_archived: "closed",
  not_in_channel: "forbidden",
  missing_scope: "forbidden",
  no_permission: "forbidden",
  not_allowed_token_type: "forbidden",
  restricted_action: "forbidden",
  restricted_action_read_only_channel: "forbidden",
  restricted_action_thread_only_channel: "forbidden",
  restricted_action_thread_locked: "forbidden",
  restricted_action_non_threadable_channel: "forbidden",
  team_access_not_granted: "forbidden",
  ekm_access_denied: "forbidden",
  cant_update_message: "forbidden",
  cant_delete_message: "forbidden",
  edit_window_closed: "forbidden",
  not_enabled: "forbidden",
  expired_trigger_id: "late",
  exchanged_trigger_id: "late",
};
/** Slack says that it may have done it all the same. */
const UNKNOWN_OUTCOME = ["fatal_error", "internal_error", "request_timeout", "service_unavailable"];

/** Slack's word for a refusal: `channel_not_found`. Undefined if it said none. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether asking again may help: what was lost on the way, or refused for now. */
export const isUnknown = (error: unknown): boolean => {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return UNKNOWN_OUTCOME.includes(refusal);
  return !(error instanceof webApi.WebAPIRateLimitedError);
};

/**
 * What became of a call that failed. Throws the error on where nobody can know: the connection broke, Slack answered
 * 5xx, or says itself that it may have been done.
 */
export function receiptOf(error: unknown, timer: Timer): Receipt {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: "again", at: timer.now() + error.retryAfter * 1000, why: "Slack asks to slow down" };
  const refusal = refusalOf(error);
  if (refusal === undefined || UNKNOWN_OUTCOME.includes(refusal)) throw error;
  if (["ratelimited", "rate_limited", "message_limit_exceeded"].includes(refusal))
    return { kind: "again", at: timer.now() + 60_000, why: "Slack asks to slow down" };
  if (VOID_TOKEN.includes(refusal))
    return { kind: "again", at: timer.now() + VOID_TOKEN_MS, why: `the bot token was refused: ${refusal}` };
  return never(REASONS[refusal] ?? "refused", `Slack refused: ${refusal}`);
}

/** What was to be shown does not fit Slack; nothing was sent. */
export class Unfit extends Error {
  override readonly name = "Unfit";
}

/** Writes something in Slack's terms. Throws Unfit for what exceeds a limit that nothing can be cut for. */
export function withinLimits<T>(render: () => T): T {
  try {
    return render();
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError) throw new Unfit("it does not fit", { cause });
    throw cause;
  }
}

/** Runs a call, and gives what became of it. Throws where nobody can know. */
export async function attempt(timer: Timer, work: () => Promise<Receipt>): Promise<Receipt> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Unfit ? never("refused", "it does not fit what Slack shows") : receiptOf(error, timer);
  }
}
