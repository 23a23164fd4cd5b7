// What Postgres' and the network's errors mean to an operator.
import { accessSync, constants, statSync } from "node:fs";
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
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: ({ server }) => `The certificate of ${server} has expired. Renew it.`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ server }) =>
    `The certificate of ${server} is for another host. Write the host as the certificate has it.`,
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

function untrusted({ server }: Target): string {
  return `The certificate of ${server} is not known here. Add sslrootcert=/path/to/its/authority.pem to the address; on a network that nobody else reads, sslmode=no-verify.`;
}

function withoutTls({ server }: Target): string {
  return `Postgres at ${server} offers no TLS, and sslmode in the address asks for it. Set ssl = on at the server; on a network that nobody else reads, sslmode=disable in the address.`;
}

function unanswered({ server }: Target): string {
  return `${server} does not answer. Check the host, the port and the firewall between.`;
}

/** The StoreProblem behind an error of opening, or the error itself where the operator cannot help. */
export function explainPostgres(error: unknown, url: string): unknown {
  const sentence = SENTENCES[errorCode(error) ?? ""] ?? byMessage(error);
  return sentence ? new StoreProblem(sentence(targetOf(url)), { cause: error }) : error;
}

/** What pg and Node say in words alone. */
function byMessage(error: unknown): ((target: Target) => string) | undefined {
  if (!(error instanceof Error)) return undefined;
  if (/timeout/i.test(error.message)) return unanswered;
  return /does not support SSL/.test(error.message) ? withoutTls : undefined;
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

/**
 * Throws a StoreProblem for an address that cannot be read, or that leaves the database to the server. It may hold a
 * password, so it is not repeated.
 */
export function checkPostgresUrl(url: string): void {
  if (!isReadable(url))
    throw new StoreProblem(
      "The address of the record cannot be read. Write postgres://user:password@host:5432/database, with signs such as @ : / # % in the password percent-encoded.",
    );
  if (targetOf(url).database === "")
    throw new StoreProblem(
      "The address of the record names no database. Write its name last, as in postgres://user:password@host:5432/database.",
    );
  const unread = CERTIFICATES.find((key) => !isReadableFile(new URL(url).searchParams.getAll(key).at(-1)));
  if (unread !== undefined)
    throw new StoreProblem(
      `The file that ${unread} names in the address of the record cannot be read. Correct its path, or its permissions.`,
    );
}

const CERTIFICATES = ["sslrootcert", "sslcert", "sslkey"] as const;

function isReadable(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch (error) {
    // `URL` says a TypeError, `decodeURIComponent` a URIError; each quotes nothing, and means the same here.
    if (error instanceof TypeError || error instanceof URIError) return false;
    throw error;
  }
}

/** pg reads the file in a way that fails outside of the attempt to connect. */
function isReadableFile(path: string | undefined): boolean {
  if (path === undefined || path === "") return true;
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

function targetOf(url: string): Target {
  const { hostname, port, pathname, username } = new URL(url);
  return {
    server: `${hostname || "localhost"}:${port || "5432"}`,
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username) || "the default role",
  };
}
