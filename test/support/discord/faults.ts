// What goes wrong when a test wants it to. Each fault counts how often it struck.
import { RateLimited } from "./rate-limits.ts";
import { type Call, matcher } from "./record.ts";
import { REFUSALS, type RefusalName, Refused } from "./refusal.ts";

/** What happens to a call. `after` faults strike when the call has had its effect already. */
export type FaultKind =
  | { readonly is: "refused"; readonly as: RefusalName }
  | { readonly is: "rate limit"; readonly retryAfterMs: number; readonly scope?: "user" | "shared" | "global" }
  | { readonly is: "error"; readonly status: number; readonly when: "before" | "after" }
  | { readonly is: "drop"; readonly when: "before" | "after"; readonly reset?: boolean }
  | { readonly is: "slow"; readonly when: "before" | "after" };

export class Fault {
  readonly kind: FaultKind;
  /** How often it struck. */
  struck = 0;
  /** Resolves when a call has been caught by a slow one. */
  readonly reached: Promise<void>;
  private readonly matches: (call: Call) => boolean;
  private left: number;
  private readonly opened = Promise.withResolvers<void>();
  private readonly caught = Promise.withResolvers<void>();

  constructor(route: string, kind: FaultKind, times: number) {
    this.matches = matcher(route);
    this.kind = kind;
    this.left = times;
    this.reached = this.caught.promise;
  }

  /** Lets the calls go on that a slow fault holds. */
  release(): void {
    this.opened.resolve();
  }

  /** Ends it. */
  stop(): void {
    this.left = 0;
    this.release();
  }

  takes(call: Call): boolean {
    if (this.left <= 0 || !this.matches(call)) return false;
    this.left--;
    this.struck++;
    return true;
  }

  /** Waits for `release`. */
  async hold(): Promise<void> {
    this.caught.resolve();
    await this.opened.promise;
  }
}

export class Faults {
  private readonly all: Fault[] = [];

  /**
   * Lets the next calls of a route go wrong.
   * @param route as in `"POST /channels/:channel/messages"`
   * @param times how many calls; `Infinity` until `stop()`
   */
  add(route: string, kind: FaultKind, times = 1): Fault {
    const fault = new Fault(route, kind, times);
    this.all.push(fault);
    return fault;
  }

  /** The fault that strikes a call, if one does. */
  for(call: Call): Fault | undefined {
    return this.all.find((fault) => fault.takes(call));
  }

  /** Lets everything go on that is held, so that the server can close. */
  stop(): void {
    for (const fault of this.all) fault.stop();
  }
}

/** Throws for the kinds that refuse before anything happens. */
export function strikeBefore({ kind }: Fault): void {
  if (kind.is === "refused") throw new Refused(REFUSALS[kind.as]);
  if (kind.is === "rate limit") throw new RateLimited(kind.retryAfterMs, kind.scope);
}
