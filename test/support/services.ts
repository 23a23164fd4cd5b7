// The services that some tests need. `npm test` does without them, `.ci/run` brings them all.
// A test file that needs one names this file among its imports: by that .ci/run knows it.

const SERVICES = {
  PGURL: { name: "PostgreSQL", example: "postgres://user:password@localhost:5432/throwaway" },
  REDIS_URL: { name: "Redis", example: "redis://localhost:6379" },
} as const;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Where a service listens, or undefined where its tests are to be skipped: then `print` is told why.
 * Throws where LAUREL_REQUIRE_SERVICES is 1, so that nothing is skipped unnoticed.
 */
export function addressOf(
  variable: keyof typeof SERVICES,
  { env, print }: { env: Variables; print: (line: string) => void },
): string | undefined {
  const { name, example } = SERVICES[variable];
  const address = env[variable];
  if (address) return address;
  if (env.LAUREL_REQUIRE_SERVICES === "1")
    throw new Error(`LAUREL_REQUIRE_SERVICES is 1, but ${variable} is not set: give ${name}'s address (${example})`);
  print(`Skipped: these tests need ${name}. Set ${variable} (${example}) to run them.`);
  return undefined;
}

const here = { env: process.env, print: console.warn };

/** A PostgreSQL database that tests may fill and empty. Use: `describe.skipIf(!url)`. */
export const postgresUrl = (): string | undefined => addressOf("PGURL", here);
/** A Redis that tests may fill and empty. */
export const redisUrl = (): string | undefined => addressOf("REDIS_URL", here);

/** Whether long campaigns are to run in full: `.ci/run` says so. Where somebody waits, a short one has to do. */
export const isThorough = process.env.LAUREL_REQUIRE_SERVICES === "1";
