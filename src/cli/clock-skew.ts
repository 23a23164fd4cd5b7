const WARN_MS = 60_000;
/** Slack refuses signed requests that seem older than this. */
const FAULT_MS = 300_000;

/** How far this machine's clock is from a server's, by the `Date` of its answer. */
export type Skew =
  | { readonly kind: "well" | "warning" | "fault"; readonly words: string }
  /** The server did not tell. */
  | undefined;

/** @param now of this machine, when the answer came */
export function clockSkew(headers: Headers, now: number): Skew {
  const theirs = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(theirs)) return undefined;
  const ahead = now - theirs;
  const seconds = Math.round(Math.abs(ahead) / 1000);
  // The header has whole seconds, and the answer took its time.
  if (Math.abs(ahead) <= WARN_MS) return { kind: "well", words: "within a minute of theirs" };
  return {
    kind: Math.abs(ahead) > FAULT_MS ? "fault" : "warning",
    words: `this machine's clock is ${seconds} seconds ${ahead > 0 ? "ahead of" : "behind"} theirs; set it by NTP (timedatectl set-ntp true)`,
  };
}
