// Answers by which Discord refuses a call, as its documentation numbers them.

/** `[status, code, message]` by what is wrong. */
export const REFUSALS = {
  "general error": [400, 0, "400: Bad Request"],
  unauthorized: [401, 0, "401: Unauthorized"],
  "no route": [404, 0, "404: Not Found"],
  "unknown channel": [404, 10003, "Unknown Channel"],
  "unknown guild": [404, 10004, "Unknown Guild"],
  "unknown member": [404, 10007, "Unknown Member"],
  "unknown message": [404, 10008, "Unknown Message"],
  "unknown role": [404, 10011, "Unknown Role"],
  "unknown user": [404, 10013, "Unknown User"],
  "unknown emoji": [404, 10014, "Unknown Emoji"],
  "unknown webhook": [404, 10015, "Unknown Webhook"],
  "unknown interaction": [404, 10062, "Unknown interaction"],
  "unknown command": [404, 10063, "Unknown application command"],
  "too many commands": [400, 30032, "Maximum number of application commands reached (100)"],
  "DMs opened too fast": [403, 40003, "You are opening direct messages too fast"],
  "acknowledged before": [400, 40060, "Interaction has already been acknowledged."],
  "missing access": [403, 50001, "Missing Access"],
  "edit of another's message": [403, 50005, "Cannot edit a message authored by another user"],
  "empty message": [400, 50006, "Cannot send an empty message"],
  "DMs closed": [403, 50007, "Cannot send messages to this user"],
  "not a text channel": [400, 50008, "Cannot send messages in a non-text channel"],
  "missing permissions": [403, 50013, "Missing Permissions"],
  "wrong kind of channel": [400, 50024, "Cannot execute action on this channel type"],
  "expired token": [401, 50027, "Invalid Webhook Token"],
  "archived thread": [400, 50083, "Thread is archived"],
  "no mutual guild": [403, 50278, "Cannot send messages to this user due to having no mutual guilds"],
  "too large": [413, 40005, "Request entity too large"],
  "thread exists": [400, 160004, "A thread has already been created for this message"],
  "reaction blocked": [403, 90001, "Reaction was blocked"],
  "blocked by AutoMod": [400, 200000, "Message was blocked by automatic moderation"],
} as const satisfies Record<string, readonly [number, number, string]>;
export type RefusalName = keyof typeof REFUSALS;

/** What a route throws to refuse a call. */
export class Refused extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(why: readonly [status: number, code: number, message: string], errors?: object) {
    super(why[2]);
    this.status = why[0];
    this.code = why[1];
    this.errors = errors;
  }

  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

export const refused = (name: RefusalName): Refused => new Refused(REFUSALS[name]);

/** One thing wrong with a payload: where (`embeds.0.title`), by Discord's own code, and in words. */
export interface Wrong {
  readonly at: string;
  readonly code: string;
  readonly message: string;
}

/** Refuses a payload with 50035 and the places that are wrong in it; does nothing if none is. */
export function refuseIfWrong(wrongs: readonly Wrong[]): void {
  if (wrongs.length === 0) return;
  const errors: Record<string, unknown> = {};
  for (const { at, code, message } of wrongs) {
    let node = errors;
    for (const key of at.split(".").filter(Boolean)) {
      const next: Record<string, unknown> = { ...(node[key] ?? {}) };
      node[key] = next;
      node = next;
    }
    node._errors = [...(Array.isArray(node._errors) ? node._errors : []), { code, message }];
  }
  throw new Refused([400, 50035, "Invalid Form Body"], errors);
}
