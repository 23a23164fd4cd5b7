// The only reader of process.env.
import { join } from "node:path";
import { z } from "zod";
import { suggest } from "./core/suggest.ts";
import { readEnvFile } from "./env-file.ts";
import {
  type DiscordEnv,
  isWorkspaceKey,
  type KeyProblem,
  PLATFORM_KEYS,
  readWorkspaces,
  type SlackEnv,
} from "./env-platforms.ts";
import { type ConfigProblem, ConfigProblems, inOrder } from "./program/problems.ts";

/** How this deployment runs. Nothing of the program is in it. */
export interface Env {
  /** The folder of what Laurel keeps. */
  readonly data: string;
  /** The path of program.yaml. */
  readonly program: string;
  /** The folder of the knowledge. */
  readonly knowledge: string;
  /** A `postgres://` address, or else the path of the SQLite file in the data folder. */
  readonly databaseUrl: string;
  /** For how many days a daily copy of a SQLite file is kept; 0 for none. */
  readonly backupDays: number;
  /** Absent: the cache is in memory. */
  readonly redisUrl?: string;
  readonly discord?: DiscordEnv;
  readonly slack?: SlackEnv;
  /** Whether messages that are not written to Laurel are to be read; known before there is a token, as a manifest is. */
  readonly readsMessages: { readonly discord: boolean; readonly slack: boolean };
  /** Whether the playground runs: where neither is set up, or where it was asked for. */
  readonly playground: boolean;
  /** Whether questions are compared by what they mean as well, where the package for that is installed. */
  readonly meaning: "on" | "off";
  /** Where the playground's page is served. */
  readonly web: { readonly host: string; readonly port: number };
  readonly log: { readonly level: LogLevel; readonly format: "json" | "pretty" };
}

/** Where the operator's files are unless the environment says otherwise. */
export const USUAL_PLACES = { program: "program/program.yaml", knowledge: "program/knowledge" } as const;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const SWITCH = ["on", "off"] as const;
const LOG_FORMATS = ["auto", "json", "pretty"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

// Sentences of addresses never quote them: an address can hold a password.
const postgres = z
  .string()
  .refine((text) => hasProtocol(text, ["postgres:", "postgresql:"]), {
    error:
      "is no Postgres address; write postgres://user:password@host:5432/database, or leave it empty to keep the record in a SQLite file",
    abort: true,
  })
  // Without one, Postgres takes a database that is named like the user, or the one that is there for maintenance.
  .refine((text) => (URL.parse(text)?.pathname.length ?? 0) > 1, {
    error: "names no database; write its name last, as in postgres://user:password@host:5432/database",
  });
const redis = z.string().refine((text) => hasProtocol(text, ["redis:", "rediss:"]), {
  error: "is no Redis address; write redis://host:6379, or leave it empty to keep the cache in memory",
});
const oneOf = <const Words extends readonly [string, ...string[]]>(known: Words) =>
  z.enum(known, {
    error: ({ input }) => {
      const near = suggest(String(input), known);
      return `"${input}" is not known; ${near ? `did you mean "${near}"?` : `use one of ${known.join(", ")}`}`;
    },
  });

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: ({ input }) => `"${input}" is no port; write a number up to 65535, such as 4600 (0 takes any that is free)`,
  })
  .transform(Number);

const MOST_BACKUP_DAYS = 365;
const backupDays = z
  .string()
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= MOST_BACKUP_DAYS, {
    error: ({ input }) =>
      `"${input}" is no number of days; write one from 1 to ${MOST_BACKUP_DAYS}, or 0 for no copies`,
  })
  .transform(Number);

const schema = z.object({
  LAUREL_DATA: z.string().default("data"),
  LAUREL_BACKUP_DAYS: backupDays.default(7),
  LAUREL_PROGRAM: z.string().default(USUAL_PLACES.program),
  LAUREL_KNOWLEDGE: z.string().default(USUAL_PLACES.knowledge),
  LAUREL_MEANING: oneOf(SWITCH).default("on"),
  ...PLATFORM_KEYS,
  LAUREL_PLAYGROUND: oneOf(SWITCH).optional(),
  LAUREL_PORT: port.default(4600),
  LAUREL_HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: postgres.optional(),
  REDIS_URL: redis.optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default("info"),
  LOG_FORMAT: oneOf(LOG_FORMATS).default("auto"),
});

/** Every variable that Laurel reads. `.env.example` documents each. */
export const ENV_KEYS: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the environment, and a `.env` for what the environment leaves out. An empty value counts as left out.
 * @param file the `.env`; it need not exist
 * @throws ConfigProblems with everything that is wrong in either; no sentence holds a secret
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env, file = ".env"): Env {
  const dotenv = readEnvFile(file, isOurs);
  const values: Record<string, string | undefined> = {};
  for (const [key, value] of [...Object.entries(dotenv.values), ...Object.entries(source)]) {
    if (value !== undefined && value.trim() !== "") values[key] = value.trim();
  }
  const parsed = schema.safeParse(values);
  const locate = (key: string): Pick<ConfigProblem, "file" | "line" | "path"> => {
    const line = source[key]?.trim() ? undefined : dotenv.lineOf(key);
    return line === undefined ? { file: "environment", path: key } : { file, line, path: key };
  };
  const wrong = parsed.error?.issues.map((issue) => ({
    ...locate(String(issue.path[0])),
    sentence: issue.message,
  }));
  const slack = readWorkspaces(values);
  const problems = [
    ...dotenv.problems,
    ...[...unknownKeys(Object.keys(values)), ...slack.problems].map(withPlace(locate)),
    ...(wrong ?? []),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(inOrder(problems));
  return describe(parsed.data, slack.workspaces);
}

function describe(values: z.infer<typeof schema>, workspaces: SlackEnv["workspaces"]): Env {
  const { LAUREL_DATA: data, LOG_FORMAT: format } = values;
  return {
    data,
    program: values.LAUREL_PROGRAM,
    knowledge: values.LAUREL_KNOWLEDGE,
    meaning: values.LAUREL_MEANING,
    backupDays: values.LAUREL_BACKUP_DAYS,
    databaseUrl: values.DATABASE_URL ?? join(data, "laurel.sqlite"),
    ...(values.REDIS_URL === undefined ? {} : { redisUrl: values.REDIS_URL }),
    ...(values.DISCORD_TOKEN === undefined ? {} : { discord: discordOf(values.DISCORD_TOKEN, values) }),
    ...(workspaces.length === 0 ? {} : { slack: slackOf(workspaces, values) }),
    readsMessages: { discord: values.DISCORD_READS_MESSAGES, slack: values.SLACK_READS_MESSAGES },
    playground:
      values.LAUREL_PLAYGROUND === "on" ||
      (values.LAUREL_PLAYGROUND === undefined && values.DISCORD_TOKEN === undefined && workspaces.length === 0),
    web: { host: values.LAUREL_HOST, port: values.LAUREL_PORT },
    log: {
      level: values.LOG_LEVEL,
      // The log goes to standard error: people at a terminal get lines to read, everything else gets JSON.
      format: format === "auto" ? (process.stderr.isTTY ? "pretty" : "json") : format,
    },
  };
}

type Read = z.infer<typeof schema>;

const discordOf = (
  token: string,
  { DISCORD_READS_MESSAGES, DISCORD_HEARS_MEMBERS, DISCORD_API_URL }: Read,
): DiscordEnv => ({
  token,
  readsMessages: DISCORD_READS_MESSAGES,
  ...(DISCORD_HEARS_MEMBERS ? { hearsMembers: true } : {}),
  ...(DISCORD_API_URL === undefined ? {} : { apiUrl: DISCORD_API_URL }),
});

const slackOf = (workspaces: SlackEnv["workspaces"], values: Read): SlackEnv => ({
  workspaces,
  readsMessages: values.SLACK_READS_MESSAGES,
  ...(values.SLACK_HTTP_PORT === undefined
    ? {}
    : { http: { host: values.SLACK_HTTP_HOST, port: values.SLACK_HTTP_PORT } }),
  ...(values.SLACK_API_URL === undefined ? {} : { apiUrl: values.SLACK_API_URL }),
});

const isOurs = (key: string): boolean => key.startsWith("LAUREL_") || ENV_KEYS.includes(key) || isWorkspaceKey(key);
/** Others use these names too, so that only what is all but one of ours is taken for it. */
const isAlmostOurs = (key: string): boolean => /^(DISCORD|SLACK)_/.test(key) && suggest(key, ENV_KEYS, 2) !== undefined;

/** Keys that carry Laurel's name and that Laurel does not read: most likely mistyped. */
function unknownKeys(keys: readonly string[]): KeyProblem[] {
  return keys
    .filter((key) => (isOurs(key) || isAlmostOurs(key)) && !ENV_KEYS.includes(key) && !isWorkspaceKey(key))
    .map((key) => {
      const near = suggest(key, ENV_KEYS) ?? suggest(key.slice("LAUREL_".length), ENV_KEYS);
      const advice = near ? `did you mean ${near}?` : `take it away; .env.example lists those there are`;
      return { key, sentence: `is not known; ${advice}` };
    });
}

const withPlace =
  (locate: (key: string) => Pick<ConfigProblem, "file" | "line" | "path">) =>
  ({ key, sentence }: KeyProblem): ConfigProblem => ({ ...locate(key), sentence });

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && url.hostname !== "" && protocols.includes(url.protocol);
}
