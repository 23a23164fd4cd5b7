import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ENV_KEYS, readEnv } from "../src/env.ts";
import { ConfigProblems, renderProblem } from "../src/program/problems.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "laurel-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NO_FILE = join(tmpdir(), "laurel-has-no-such-file.env");

function dotenv(text: string): string {
  const file = join(folder, ".env");
  writeFileSync(file, text);
  return file;
}

function problemsOf(source: NodeJS.ProcessEnv, file = NO_FILE): string[] {
  try {
    readEnv(source, file);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems.map(renderProblem);
    throw error;
  }
}

test("nothing needs to be set", () => {
  expect(readEnv({ LOG_FORMAT: "json" }, NO_FILE)).toEqual({
    data: "data",
    program: "program/program.yaml",
    knowledge: "program/knowledge",
    databaseUrl: join("data", "laurel.sqlite"),
    meaning: "on",
    backupDays: 7,
    readsMessages: { discord: false, slack: false },
    playground: true,
    web: { host: "127.0.0.1", port: 4600 },
    log: { level: "info", format: "json" },
  });
});

test("an empty value counts as left out", () => {
  const env = readEnv({ DATABASE_URL: "", REDIS_URL: "  ", LAUREL_DATA: "" }, NO_FILE);

  expect(env.databaseUrl).toBe(join("data", "laurel.sqlite"));
  expect(env).not.toHaveProperty("redisUrl");
});

test("the SQLite file stands in the data folder", () => {
  expect(readEnv({ LAUREL_DATA: "/var/lib/laurel" }, NO_FILE).databaseUrl).toBe("/var/lib/laurel/laurel.sqlite");
});

test.each(["postgres://laurel:pw@db:5432/laurel", "postgresql://db/laurel"])("%s is a Postgres address", (url) => {
  expect(readEnv({ DATABASE_URL: url }, NO_FILE).databaseUrl).toBe(url);
});

test.each(["postgres://laurel:hunter2@db:5432", "postgres://db/", "postgres://db?sslmode=verify-full"])(
  "%s names no database, and is refused without being quoted",
  (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([
      "environment DATABASE_URL: names no database; write its name last, as in postgres://user:password@host:5432/database",
    ]);
  },
);

test("a secured Redis is a Redis", () => {
  expect(readEnv({ REDIS_URL: "rediss://cache:6380" }, NO_FILE).redisUrl).toBe("rediss://cache:6380");
});

describe("a .env", () => {
  test("sets what the environment leaves out, and no more", () => {
    const file = dotenv("LAUREL_DATA=from-file\nLOG_LEVEL=debug # for now\n");

    const env = readEnv({ LAUREL_DATA: "from-environment" }, file);

    expect(env.data).toBe("from-environment");
    expect(env.log.level).toBe("debug");
  });

  test("yields to the environment only where that has a value", () => {
    expect(readEnv({ LAUREL_DATA: "" }, dotenv("LAUREL_DATA=from-file\n")).data).toBe("from-file");
  });

  test("leaves the environment of the process as it is", () => {
    const source = {};

    readEnv(source, dotenv("LAUREL_DATA=from-file\n"));

    expect(source).toEqual({});
  });

  test("has its problems told at their lines, all at once", () => {
    const file = dotenv("# mine\nLAUREL_DATAA=x\n\nLOG_LEVEL=inof\nexport LOG_FORMAT=colour\n");

    expect(problemsOf({}, file)).toEqual([
      `${file}:2 LAUREL_DATAA: is not known; did you mean LAUREL_DATA?`,
      `${file}:4 LOG_LEVEL: "inof" is not known; did you mean "info"?`,
      `${file}:5 LOG_FORMAT: "colour" is not known; use one of auto, json, pretty`,
    ]);
  });

  test("has a line told that sets nothing", () => {
    const file = dotenv("LAUREL_DATA: data\n");

    expect(problemsOf({}, file)).toEqual([`${file}:1 LAUREL_DATA: sets nothing; write it as LAUREL_DATA=value`]);
  });

  test("has nothing said of lines that may be a secret of somebody else", () => {
    expect(problemsOf({}, dotenv("HUNTER2\nOTHER_TOKEN: hunter2\n"))).toEqual([]);
  });

  test("may hold a value of several lines", () => {
    const file = dotenv('OTHER_KEY="-----BEGIN\nABC\n-----END"\nLOG_LEVEL=warn\n');

    expect(readEnv({}, file).log.level).toBe("warn");
  });

  test("may begin with a byte order mark", () => {
    expect(readEnv({}, dotenv("\uFEFFLAUREL_DATA=from-file\n")).data).toBe("from-file");
  });

  test.each(["\r", "\r\n"])("may have the line ends %j", (end) => {
    const file = dotenv(`# mine${end}LAUREL_DATA=from-file${end}LOG_LEVEL=inof${end}`);

    expect(problemsOf({}, file)).toEqual([`${file}:3 LOG_LEVEL: "inof" is not known; did you mean "info"?`]);
  });

  test("has a quote told that nothing closes", () => {
    const file = dotenv("LOG_LEVEL=info\nLAUREL_DATA='from-file\n");

    expect(problemsOf({}, file)).toEqual([
      `${file}:2 LAUREL_DATA: begins with a quote that its line does not close; close it, or take it away`,
    ]);
  });

  test("has a quote told that would swallow settings of Laurel's", () => {
    const file = dotenv('OTHER_KEY="abc\nLOG_LEVEL="debug"\n');

    expect(problemsOf({}, file)).toEqual([
      `${file}:1 OTHER_KEY: begins with a quote that its line does not close; close it, or take it away`,
    ]);
  });

  test("has a setting told at its own line, not at one within a longer value", () => {
    const file = dotenv('LOG_FORMAT=colour\nOTHER_KEY="A=1\nLOG_FORMA=x\n"\n');

    expect(problemsOf({}, file)).toEqual([
      `${file}:1 LOG_FORMAT: "colour" is not known; use one of auto, json, pretty`,
    ]);
  });

  test("that is a folder is refused", () => {
    expect(problemsOf({}, folder)).toEqual([`${folder}: is a folder; make it a file`]);
  });
});

test.each([
  ["a letter too many", "LAUREL_PROGRAMM", "did you mean LAUREL_PROGRAM?"],
  ["a name that has no such prefix", "LAUREL_DATABASE_URL", "did you mean DATABASE_URL?"],
  ["nothing that is known", "LAUREL_COLOUR_OF_THE_SKY", "take it away; .env.example lists those there are"],
])("a variable with Laurel's name and %s is refused", (_name, key, advice) => {
  expect(problemsOf({ [key]: "x" })).toEqual([`environment ${key}: is not known; ${advice}`]);
});

test("variables of others are none of Laurel's business", () => {
  expect(problemsOf({ PATH: "/bin", DATABASE_URI: "x" })).toEqual([]);
});

test.each([
  ["DATABASE_URL", "mysql://root:hunter2@db/laurel"],
  ["DATABASE_URL", "hunter2"],
  ["DATABASE_URL", "postgres://"],
  ["REDIS_URL", "http://:hunter2@cache"],
])("a wrong %s is refused without being quoted", (key, value) => {
  const problems = problemsOf({ [key]: value }).join("\n");

  expect(problems).toMatch(new RegExp(`^environment ${key}: is no (Postgres|Redis) address; write `));
  expect(problems).not.toMatch(/hunter2|mysql|http:/);
});

test(".env.example documents every variable that is read, and no other", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const paragraphs = example.split("\n\n").slice(1);

  const documented = paragraphs.map((paragraph) => /^(?:# .+\n)+#(\w+)=\S+\n?$/.exec(paragraph)?.[1]);

  expect(documented).toEqual(ENV_KEYS);
});

test(".env.example changes nothing when it is copied, even with every line switched on but the addresses", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const switchedOn = example.replaceAll(/^#(?=(?:LAUREL|LOG)_)/gm, "");

  expect(readEnv({}, dotenv(switchedOn))).toEqual(readEnv({}, NO_FILE));
});

test.each(["forty", "70000", "-1", "80.5"])("%s is no port", (port) => {
  expect(problemsOf({ LAUREL_PORT: port })).toEqual([
    expect.stringMatching(/LAUREL_PORT: ".*" is no port; write a number/),
  ]);
});
