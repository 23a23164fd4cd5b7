import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { freshData, runLaurel, temporaryFolder } from "../support/command-line.ts";

interface Started {
  readonly line: string;
  readonly address: string;
  /** Tells it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

async function start(data: string): Promise<Started> {
  const laurel = spawn(process.execPath, ["bin/laurel.mjs", "start"], {
    env: {
      PATH: process.env.PATH ?? "",
      LAUREL_DATA: data,
      LAUREL_PORT: "0",
      LAUREL_MEANING: "off",
      LOG_LEVEL: "error",
    },
  });
  onTestFinished(() => void laurel.kill("SIGKILL"));
  const exited = once(laurel, "exit");
  const [line]: string[] = await once(createInterface({ input: laurel.stdout }), "line");
  return {
    line: String(line),
    address: /http:\S+/.exec(String(line))?.[0] ?? "",
    async stop() {
      laurel.kill("SIGTERM");
      const [code] = await exited;
      return code;
    },
  };
}

test("start serves the page at the address it prints, and ends in order when it is told to", async () => {
  const laurel = await start(await freshData());

  const page = await fetch(laurel.address);
  const messages = await fetch(`${laurel.address}/messages?as=noor&place=general`);
  const text = await messages.text();
  const code = await laurel.stop();

  expect(laurel.line).toMatch(/^Laurel's playground is at http:\/\/127\.0\.0\.1:\d+ \(Ctrl-C ends it\)$/);
  expect(page.headers.get("content-type")).toMatch(/text\/html/);
  expect(text).toContain("I am new here");
  expect(code).toBe(0);
});

test("the page is there before the knowledge is learned, and says so until it is", async () => {
  const laurel = await start(await temporaryFolder());

  const live = await fetch(`${laurel.address}/live?as=noor`);
  let told = "";
  const learned: boolean[] = [];
  for await (const chunk of live.body ?? []) {
    told += new TextDecoder().decode(chunk);
    learned.splice(
      0,
      learned.length,
      ...[...told.matchAll(/"learned":(true|false)/g)].map(([, word]) => word === "true"),
    );
    if (learned.at(-1) === true) break;
  }
  const code = await laurel.stop();

  expect(learned).toEqual([false, true]);
  expect(code).toBe(0);
});

test("a port that is taken is named, with what to do about it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? String(address?.port) : "";

  const { code, stdout, stderr } = await runLaurel(["start"], { env: { LAUREL_PORT: port } });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    new RegExp(`^Port ${port} is taken, .* set LAUREL_PORT to another port, such as \\d+\\.$`, "m"),
  );
});
