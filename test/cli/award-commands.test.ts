import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLaurel, temporaryFolder } from "../support/command-line.ts";

// Each command is a process of its own.
const SLOW = { timeout: 60_000 };

test("awardees are imported, sent codes, and reminded only once the operator says so", SLOW, async () => {
  const env = { LAUREL_DATA: await temporaryFolder() };
  const folder = await temporaryFolder();
  const [file, codes] = [join(folder, "in.csv"), join(folder, "codes.csv")];
  await writeFile(
    file,
    'name,mail,expertises,from,until\n"=1+1\u001b[31m",grace@example.org,hyper-v,2020-01-01,2021-01-01\nAda,ada,hyper-v,2020-01-01,2021-01-01\n',
  );

  const dry = await runLaurel(["import", "awardees", file, "--dry-run"], { env });
  expect(await readdir(env.LAUREL_DATA)).toEqual([]);
  const done = await runLaurel(["import", "awardees", file], { env });
  const claims = await runLaurel(["claims", "export", "--out", codes], { env });
  const outlook = await runLaurel(["go-live", "--dry-run"], { env });
  const live = await runLaurel(["go-live"], { env });
  const again = await runLaurel(["go-live"], { env });

  expect(dry.stdout).toMatch(/^2 +=1\+1 \[31m +2020-01-01 +2021-01-01 +hyper-v$/m);
  expect(dry).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^1 would be recorded, .* 1 with something wrong$/m),
  });
  expect(done.stdout).toMatch(/^line 3: mail: "ada" is no mail address$/m);
  expect(done.stdout).toMatch(/^Nobody was written to\./m);
  expect(claims).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 code written/) });
  expect(await readFile(codes, "utf8")).toMatch(
    /^\ufeffname,mail,code,expires\r\n'=1\+1 \[31m,grace@example\.org,[0-9A-Z]{5}(-[0-9A-Z]{5}){3},\d{4}-\d{2}-\d{2}\r\n$/,
  );
  expect((await stat(codes)).mode & 0o777).toBe(0o600);
  expect(outlook.stdout).toMatch(/^0 imported terms running\.$/m);
  expect([live.stdout, again.stdout]).toEqual([
    expect.stringMatching(/Reminders may start/),
    expect.stringMatching(/Reminders were started on .*: nothing changes/),
  ]);
});

test("a file that is none of awardees gets one sentence", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "in.csv"), "what,ever\n1,2\n");

  const { code, stderr } = await runLaurel(["import", "awardees", join(folder, "in.csv")], {
    env: { LAUREL_DATA: folder },
  });

  expect(code).toBe(1);
  expect(stderr).toMatch(/^The columns are none of awardees: what, ever\./);
});
