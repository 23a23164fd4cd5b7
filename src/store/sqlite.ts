// Kysely over node:sqlite: one connection, `begin immediate`, and the same manners as Postgres after an error.
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
} from "kysely";
import type { Timer } from "../clock.ts";
import { StrictSqliteCompiler } from "./bound-values.ts";
import { patiently } from "./passing.ts";
import { explainSqlite } from "./sqlite-problems.ts";

/** Longest that one try holds the event loop, in milliseconds, while another process writes. */
const BUSY_TIMEOUT_MS = 100;

/** Statements kept ready, each a few kilobytes. Laurel has about a hundred; only lists of varying length make more. */
const MOST_STATEMENTS = 300;

/**
 * Opens a database file, or `:memory:`, for durable writing: a commit is on disk when it returns.
 * Throws a StoreProblem where the operator can help. `readOnly` opens a file that is there already.
 */
export async function connectSqlite(
  path: string,
  { timer, readOnly = false }: { timer: Timer; readOnly?: boolean },
): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined;
  try {
    const opened = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT_MS });
    database = opened;
    await patiently(timer, () => {
      if (!readOnly) opened.exec("pragma journal_mode = wal");
      // secure_delete: what was erased is overwritten, not only unlinked.
      opened.exec("pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on");
    });
    return opened;
  } catch (error) {
    database?.close();
    throw explainSqlite(error, path);
  }
}

/** Makes Kysely speak to an open database. Closing Kysely closes the database. */
export function sqliteDialect(database: DatabaseSync, timer: Timer, path: string): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new NodeSqliteDriver(database, timer, path),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new StrictSqliteCompiler(),
  };
}

class Adapter extends SqliteAdapter {
  // SQLite can undo DDL. Kysely then migrates inside one transaction, so that two processes do not migrate at once.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: NodeSqliteConnection;
  readonly #timer: Timer;

  constructor(database: DatabaseSync, timer: Timer, path: string) {
    this.#database = database;
    this.#connection = new NodeSqliteConnection(database, path);
    this.#timer = timer;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<NodeSqliteConnection> {
    return this.#connection;
  }

  async beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    // A deferred transaction that reads first and writes later fails at once when another process wrote meanwhile.
    await patiently(this.#timer, () => connection.executeQuery(CompiledQuery.raw("begin immediate")));
    connection.watchTransaction();
  }

  async commitTransaction(connection: NodeSqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
    connection.forgetTransaction();
  }

  async rollbackTransaction(connection: NodeSqliteConnection): Promise<void> {
    connection.forgetTransaction();
    // After a full disk, among others, SQLite has rolled back by itself.
    if (this.#database.isTransaction) this.#database.exec("rollback");
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #path: string;
  // Reading SQL takes SQLite longer than running it. A prepared statement outlives changes of the schema.
  readonly #prepared = new Map<string, Prepared>();
  #inTransaction = false;
  #failure: unknown;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
  }

  watchTransaction(): void {
    this.#inTransaction = true;
  }

  forgetTransaction(): void {
    this.#inTransaction = false;
    this.#failure = undefined;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // Postgres refuses everything after a failed statement. Here the rest would even be committed one by one, where
    // SQLite has rolled back by itself.
    if (this.#failure !== undefined)
      throw new Error("A statement of this transaction failed: roll it back, then run all of it again.", {
        cause: this.#failure,
      });
    try {
      return this.#run(sql, parameters);
    } catch (error) {
      if (this.#inTransaction) this.#failure = error;
      throw explainSqlite(error, this.#path);
    }
  }

  #run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const { statement, hasRows } = this.#prepare(sql);
    const bound = parameters as readonly SQLInputValue[];
    if (hasRows) return { rows: statement.all(...bound) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...bound);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Streaming is not offered on SQLite: read in pages, since a stream would hold the one connection.");
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}
