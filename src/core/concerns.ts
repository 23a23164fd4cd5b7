/** As much of an event as the first question about it needs. */
export interface Happening {
  readonly kind: string;
  readonly by: { readonly bot: boolean };
  readonly toBot?: boolean;
}

const ALWAYS: ReadonlySet<string> = new Set(["command", "press", "submit", "menu"]);

/**
 * Whether an event is Laurel's business. Asked of everything that happens, before anything else, so it stays a
 * few comparisons: what does not concern Laurel is neither recorded nor looked at again. Bots never concern it.
 */
export function concerns(event: Happening): boolean {
  if (event.by.bot) return false;
  if (ALWAYS.has(event.kind)) return true;
  return event.kind === "message" && event.toBot === true;
}
