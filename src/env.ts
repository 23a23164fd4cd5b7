// The only reader of process.env.
import { join } from "node:path";
import { z } from "zod";
import { suggest } from "./core/suggest.ts";
import { readEnvFile } from "./env-file.ts";
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
  /** Absent: the cache is in memory. */
  readonly redisUrl?: string;
  /** Where the playground's page is served. */
  readonly web: { readonly host: string; readonly port: number };
  /** Whether the playground is there; `auto`: where no other platform is. */
  readonly playground: "auto" | "on" | "off";
  readonly log: { readonly level: LogLevel; readonly format: "json" | "pretty" };
}

/** Where the operator's files are unless the environment says otherwise. */
export const USUAL_PLACES = { program: "program/program.yaml", knowledge: "program/knowledge" } as const;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
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

const schema = z.object({
  LAUREL_DATA: z.string().default("data"),
  LAUREL_PROGRAM: z.string().default(USUAL_PLACES.program),
  LAUREL_KNOWLEDGE: z.string().default(USUAL_PLACES.knowledge),
  LAUREL_PORT: port.default(4600),
  LAUREL_HOST: z.string().default("127.0.0.1"),
  LAUREL_PLAYGROUND: oneOf(["auto", "on", "off"]).default("auto"),
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
  const problems = [...dotenv.problems, ...unknownKeys(Object.keys(values)).map(withPlace(locate)), ...(wrong ?? [])];
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(inOrder(problems));
  return describe(parsed.data);
}

function describe(values: z.infer<typeof schema>): Env {
  const { LAUREL_DATA: data, LOG_FORMAT: format } = values;
  return {
    data,
    program: values.LAUREL_PROGRAM,
    knowledge: values.LAUREL_KNOWLEDGE,
    databaseUrl: values.DATABASE_URL ?? join(data, "laurel.sqlite"),
    ...(values.REDIS_URL === undefined ? {} : { redisUrl: values.REDIS_URL }),
    web: { host: values.LAUREL_HOST, port: values.LAUREL_PORT },
    playground: values.LAUREL_PLAYGROUND,
    log: {
      level: values.LOG_LEVEL,
      // The log goes to standard error: people at a terminal get lines to read, everything else gets JSON.
      format: format === "auto" ? (process.stderr.isTTY ? "pretty" : "json") : format,
    },
  };
}

const isOurs = (key: string): boolean => key.startsWith("LAUREL_") || ENV_KEYS.includes(key);

/** Keys that carry Laurel's name and that Laurel does not read: most likely mistyped. */
function unknownKeys(keys: readonly string[]): { key: string; sentence: string }[] {
  return keys
    .filter((key) => isOurs(key) && !ENV_KEYS.includes(key))
    .map((key) => {
      const near = suggest(key, ENV_KEYS) ?? suggest(key.slice("LAUREL_".length), ENV_KEYS);
      const advice = near ? `did you mean ${near}?` : `take it away; .env.example lists those there are`;
      return { key, sentence: `is not known; ${advice}` };
    });
}

const withPlace =
  (locate: (key: string) => Pick<ConfigProblem, "file" | "line" | "path">) =>
  ({ key, sentence }: { key: string; sentence: string }): ConfigProblem => ({ ...locate(key), sentence });

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && url.hostname !== "" && protocols.includes(url.protocol);
}
