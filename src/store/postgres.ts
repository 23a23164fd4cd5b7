// The pool of Postgres connections, and Kysely over it.
import { PostgresDialect, type QueryCompiler } from "kysely";
import pg from "pg";
import { StrictPostgresCompiler } from "./bound-values.ts";
import type { StoreLog } from "./problem.ts";

/** The oldest major version the record is tested on. */
export const OLDEST_POSTGRES = 15;
const BIGINT_TYPE = 20;

/** How every connection is made. */
export const CONNECT = { connectionTimeoutMillis: 5_000, keepAlive: true, application_name: "laurel" } as const;
// Each limit lies below the ten seconds after which a transaction is rolled back, so that the server ends first what
// hangs there; idle_in_transaction_session_timeout is for a process that was frozen with a transaction open.
const WORK = {
  max: 10,
  idleTimeoutMillis: 30_000,
  lock_timeout: 4_000,
  statement_timeout: 8_000,
  query_timeout: 9_000,
  idle_in_transaction_session_timeout: 15_000,
} as const;
// A migration may rewrite a table, and a second process waits for the first to finish it.
const MIGRATE = { max: 1 } as const;

/** Modes of which pg says on standard error, in many words, that it takes them for `verify-full`. */
const TAKEN_FOR_STRICT: readonly unknown[] = ["prefer", "require", "verify-ca"];

/** The address with an `sslmode` that means to pg today, and in its next version, what it does. */
export function exactAddress(url: string): string {
  const exact = new URL(url);
  const { searchParams } = exact;
  if (searchParams.get("uselibpqcompat") === "true") return url;
  if (!TAKEN_FOR_STRICT.includes(searchParams.getAll("sslmode").at(-1))) return url;
  searchParams.set("sslmode", "verify-full");
  return exact.href;
}

/** A pool for everyday work, or one connection without time limits for migrations. */
export function postgresPool(url: string, log: StoreLog, use: "work" | "migrate"): pg.Pool {
  const pool = new pg.Pool({
    connectionString: exactAddress(url),
    ...CONNECT,
    ...(use === "work" ? WORK : MIGRATE),
    types: { getTypeParser },
  });
  const lost = (error: Error) => log.warn({ reason: error.message }, "A connection to the record was lost");
  // Without listeners a restart of the database ends the process: the pool's is for idle connections, the client's
  // for one that is lost between two statements of a transaction.
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  return pool;
}

/** Makes Kysely speak to a pool, and refuse values that are not portable. Closing Kysely ends the pool. */
export class StrictPostgresDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new StrictPostgresCompiler();
  }
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: "text" | "binary") =>
  type === BIGINT_TYPE ? Number : pg.types.getTypeParser(type, format as "text");
