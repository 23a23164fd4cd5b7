import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLaurel, temporaryFolder } from "../support/command-line.ts";

// Each command is a process of its own.
const SLOW = { timeout: 60_000 };
const AWARDEES = "name,mail,expertises,from,until\nGrace,grace@example.org,hyper-v,2026-01-01,2027-01-01\n";

test("a backup is put back into a fresh folder, and over a record only if that is said", SLOW, async () => {
  const folder = await temporaryFolder();
  const [data, fresh, copy, file] = ["data", "fresh", "copy.sqlite", "in.csv"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  await writeFile(file, AWARDEES);
  await runLaurel(["import", "awardees", file], { env: { LAUREL_DATA: data } });

  const backedUp = await runLaurel(["backup", copy], { env: { LAUREL_DATA: data } });
  const restored = await runLaurel(["restore", copy], { env: { LAUREL_DATA: fresh } });
  const refused = await runLaurel(["restore", copy], { env: { LAUREL_DATA: fresh } });
  const replaced = await runLaurel(["restore", copy, "--replace"], { env: { LAUREL_DATA: fresh } });
  const terms = await runLaurel(["export", "terms"], { env: { LAUREL_DATA: fresh } });

  expect(backedUp).toMatchObject({ code: 0, stdout: expect.stringMatching(/copy\.sqlite: 1 person, \d+ KB/) });
  expect((await stat(copy)).mode & 0o777).toBe(0o600);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringMatching(/is the record now: 1 person\./) });
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/holds something already\. Say --replace/) });
  expect(replaced.stdout).toMatch(/What was there before is kept as .*before-restore-/);
  expect(await readdir(join(fresh, "backups"))).toHaveLength(1);
  expect(terms.stdout).toMatch(/Grace,grace@example\.org,,,hyper-v,2026-01-01,2027-01-01,,\r\n/);
});

test("a record in PostgreSQL is for its own tools, which are named", async () => {
  const env = { LAUREL_DATA: await temporaryFolder(), DATABASE_URL: "postgres://nobody@127.0.0.1:1/laurel" };

  const [backup, restore] = [await runLaurel(["backup", "x"], { env }), await runLaurel(["restore", "x"], { env })];

  expect([backup.stderr, restore.stderr]).toEqual([
    expect.stringMatching(/pg_dump/),
    expect.stringMatching(/pg_restore/),
  ]);
});
