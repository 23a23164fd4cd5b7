const DISCORD_EPOCH = 1_420_070_400_000;
const PER_MILLISECOND = 1n << 22n;

/**
 * Makes snowflakes: each greater than the one before, even if the clock stands still or goes back, and of the 17 to
 * 19 digits by which the client's REST knows them.
 * @param now epoch milliseconds
 */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = BigInt(Math.max(0, Math.floor(now()) - DISCORD_EPOCH)) * PER_MILLISECOND;
    last = first > last ? first : last + 1n;
    return String(last);
  };
}

/** Epoch milliseconds at which a snowflake was made. */
export const madeAt = (id: string): number => Number(BigInt(id) / PER_MILLISECOND) + DISCORD_EPOCH;
