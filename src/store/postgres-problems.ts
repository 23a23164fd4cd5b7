// What Postgres' and the network's errors mean to an operator.
import { errorCode } from "./passing.ts";
import { OLDEST_POSTGRES } from "./postgres.ts";
import { StoreProblem } from "./problem.ts";

interface Target {
  readonly server: string;
  readonly database: string;
  readonly user: string;
}

/** PostgreSQL manual, appendix A; Node's system errors. */
const SENTENCES: Readonly<Record<string, (target: Target) => string>> = {
  ECONNREFUSED: ({ server }) => `Nothing answers at ${server}. Start Postgres there, or correct the host and port.`,
  ENOTFOUND: ({ server }) => `The host of ${server} is not known. Correct the host of the record.`,
  EAI_AGAIN: ({ server }) => `The host of ${server} could not be looked up. Check the network and its DNS.`,
  ETIMEDOUT: unanswered,
  EHOSTUNREACH: unanswered,
  ENETUNREACH: unanswered,
  ECONNRESET: ({ server }) =>
    `${server} closed the connection. Check that Postgres listens there, with or without TLS.`,
  "28P01": ({ server, user }) => `Postgres at ${server} refuses the password of ${user}. Correct it.`,
  "28000": ({ server, user }) =>
    `Postgres at ${server} does not let ${user} in. Check that the role exists and pg_hba.conf admits it.`,
  "3D000": ({ server, database }) =>
    `Postgres at ${server} has no database ${database}. Create it: createdb ${database}`,
  "42501": ({ database, user }) =>
    `${user} may not create tables in ${database}. Make it the owner: alter database ${database} owner to ${user}`,
  "25006": ({ server }) => `Postgres at ${server} takes no writes. Name the primary server, not a standby.`,
  "53300": ({ server }) => `Postgres at ${server} has no connection left. Raise max_connections, or end other clients.`,
  "53100": ({ server }) => `The disk of Postgres at ${server} is full. Make room there.`,
  "57P03": ({ server }) => `Postgres at ${server} is still starting. Start Laurel again in a moment.`,
};

function unanswered({ server }: Target): string {
  return `${server} does not answer. Check the host, the port and the firewall between.`;
}

/** The StoreProblem behind an error of opening, or the error itself where the operator cannot help. */
export function explainPostgres(error: unknown, url: string): unknown {
  const sentence = SENTENCES[errorCode(error) ?? ""] ?? (isTimeout(error) ? unanswered : undefined);
  return sentence ? new StoreProblem(sentence(targetOf(url)), { cause: error }) : error;
}

/**
 * Throws a StoreProblem for a server that is too old.
 * @param versionNumber what `show server_version_num` says, such as 150020
 */
export function checkPostgresVersion(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST_POSTGRES) return;
  throw new StoreProblem(
    `The record needs Postgres ${OLDEST_POSTGRES} or newer, and this one is ${major}. Upgrade the server, or name another.`,
  );
}

/** Throws a StoreProblem for an address that cannot be read. It may hold a password, so it is not repeated. */
export function checkPostgresUrl(url: string): void {
  if (URL.canParse(url)) return;
  throw new StoreProblem(
    "The address of the record cannot be read. Write postgres://user:password@host:5432/database, with signs such as @ : / # in the password percent-encoded.",
  );
}

function targetOf(url: string): Target {
  const { hostname, port, pathname, username } = new URL(url);
  return {
    server: `${hostname || "localhost"}:${port || "5432"}`,
    database: decodeURIComponent(pathname.slice(1)) || "postgres",
    user: decodeURIComponent(username) || "the default role",
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message);
}
