/** A platform that did not start, in words for the operator: those of its own fault. */
export class PlatformCannotStart extends Error {
  override readonly name = "PlatformCannotStart";

  constructor(platform: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${platform.charAt(0).toUpperCase()}${platform.slice(1)} could not be started, so nothing runs. ${why}`, {
      cause,
    });
  }
}
