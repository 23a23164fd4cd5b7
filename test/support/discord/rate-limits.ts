// Rate limits: buckets of routes where a test wants them, and the count of invalid requests.
import { type Call, matcher } from "./record.ts";

export type Scope = "user" | "shared" | "global";

/** What a call that comes too soon is answered with: 429, and how long to wait. */
export class RateLimited extends Error {
  readonly retryAfterMs: number;
  readonly scope: Scope;

  constructor(retryAfterMs: number, scope: Scope = "user") {
    super("You are being rate limited.");
    this.retryAfterMs = retryAfterMs;
    this.scope = scope;
  }

  get headers(): Record<string, string> {
    const seconds = String(this.retryAfterMs / 1000);
    return {
      "retry-after": seconds,
      "x-ratelimit-scope": this.scope,
      ...(this.scope === "global" ? { "x-ratelimit-global": "true" } : { "x-ratelimit-reset-after": seconds }),
    };
  }

  get body(): object {
    return { message: this.message, retry_after: this.retryAfterMs / 1000, global: this.scope === "global" };
  }
}

interface Bucket {
  readonly name: string;
  readonly matches: (call: Call) => boolean;
  readonly limit: number;
  readonly perMs: number;
  /** By the channel or guild that a path names: calls so far, and when that starts anew. */
  readonly used: Map<string, { calls: number; readonly until: number }>;
}

export class RateLimits {
  /** Answers of 401, 403 and 429 so far, shared limits aside: 10 000 of them in ten minutes and Discord bans. */
  invalidRequests = 0;
  private readonly buckets: Bucket[] = [];

  /**
   * Gives a route a bucket, with headers that tell of it; the machine's clock counts, since the client waits by it.
   * @param route as in `"POST /channels/:channel/messages"`
   */
  add(route: string, { limit, perMs }: { readonly limit: number; readonly perMs: number }): void {
    const name = `bucket-${this.buckets.length + 1}`;
    this.buckets.push({ name, matches: matcher(route), limit, perMs, used: new Map() });
  }

  /** Counts a call and returns the headers of its answer. Throws `RateLimited` where the bucket is empty. */
  take(call: Call): Record<string, string> {
    const bucket = this.buckets.find(({ matches }) => matches(call));
    if (!bucket) return {};
    const major = /\d{17,19}/.exec(call.path)?.[0] ?? "";
    const now = Date.now();
    const known = bucket.used.get(major);
    const window = known && known.until > now ? known : { calls: 0, until: now + bucket.perMs };
    bucket.used.set(major, window);
    window.calls++;
    if (window.calls > bucket.limit) throw new RateLimited(window.until - now);
    return {
      "x-ratelimit-bucket": bucket.name,
      "x-ratelimit-limit": String(bucket.limit),
      "x-ratelimit-remaining": String(bucket.limit - window.calls),
      "x-ratelimit-reset": String(window.until / 1000),
      "x-ratelimit-reset-after": String((window.until - now) / 1000),
    };
  }

  countInvalid({ status }: Call, error: unknown): void {
    const shared = error instanceof RateLimited && error.scope === "shared";
    if (!shared && (status === 401 || status === 403 || status === 429)) this.invalidRequests++;
  }
}
