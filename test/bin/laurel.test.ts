import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "../project/source-tree.ts";
import { findOldNode } from "./old-node.ts";

const oldNode = findOldNode();
if (!oldNode) console.warn("Skipped: these tests start bin/laurel.mjs with a Node older than 24, and none was found.");

const clones: string[] = [];
afterEach(() => {
  for (const clone of clones.splice(0)) rmSync(clone, { recursive: true });
});

/** A folder like a clone, whose src/main.ts holds `main`, with the Node of this test as the project's own. */
function makeClone({ main, ownNode = true }: { main: string; ownNode?: boolean }): string {
  const clone = mkdtempSync(join(tmpdir(), "laurel-bin-"));
  clones.push(clone);
  writeFileSync(join(clone, "package.json"), `{ "type": "module" }`);
  cpSync(join(root, "bin"), join(clone, "bin"), { recursive: true });
  mkdirSync(join(clone, "src"));
  writeFileSync(join(clone, "src", "main.ts"), main);
  if (!ownNode) return clone;
  mkdirSync(join(clone, "node_modules", "node", "bin"), { recursive: true });
  symlinkSync(process.execPath, join(clone, "node_modules", "node", "bin", "node"));
  return clone;
}

const start = (node: string, clone: string, ...args: string[]): ChildProcessWithoutNullStreams =>
  spawn(node, [join(clone, "bin", "laurel.mjs"), ...args]);

async function ended(child: ChildProcessWithoutNullStreams) {
  const [[code, signal], out, err] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
  return { code, signal, out, err };
}

const ECHO = `
export async function run(argv: readonly string[]): Promise<void> {
  let typed = "";
  for await (const chunk of process.stdin) typed += chunk;
  console.log(JSON.stringify({ major: parseInt(process.versions.node, 10), args: argv.slice(2), typed }));
  process.exitCode = 7;
}`;

/** Prints a line once it listens, then the signal it gets, and ends by itself. */
const LISTEN = `
export async function run(): Promise<void> {
  const idle = setInterval(() => {}, 1000);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => { console.log(signal); clearInterval(idle); });
  console.log("ready");
}`;

const ABORT = `
export async function run(): Promise<void> {
  process.kill(process.pid, "SIGKILL");
  setInterval(() => {}, 1000);
}`;

const both = [
  ["the Node at hand", process.execPath],
  ["an old Node", oldNode],
] as const;

for (const [title, node] of both)
  describe.skipIf(!node)(`started with ${title}`, () => {
    const begin = (main: string, ...args: string[]) => start(node ?? "", makeClone({ main }), ...args);

    test("Laurel gets what was typed and the arguments, and its exit code is kept", async () => {
      const child = begin(ECHO, "start", "--at", "two words");
      child.stdin.end("/ask when\n");

      const { code, out, err } = await ended(child);

      expect(JSON.parse(out)).toEqual({
        major: Number.parseInt(process.versions.node, 10),
        args: ["start", "--at", "two words"],
        typed: "/ask when\n",
      });
      expect({ code, err }).toEqual({ code: 7, err: "" });
    });

    test.for(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
      "%s reaches Laurel, which may end in its own time",
      async (signal) => {
        const child = begin(LISTEN);
        child.stdout.once("data", () => child.kill(signal));

        const { code, out } = await ended(child);

        expect({ code, out }).toEqual({ code: 0, out: `ready\n${signal}\n` });
      },
    );

    test("a Laurel that was killed is reported as killed", async () => {
      const { signal } = await ended(begin(ABORT));

      expect(signal).toBe("SIGKILL");
    });
  });

test.skipIf(!oldNode)("an old Node without the project's own says one sentence and fails", async () => {
  const child = start(oldNode ?? "", makeClone({ main: ECHO, ownNode: false }), "start");

  const { code, out, err } = await ended(child);

  expect(err.trim().split("\n")).toEqual([
    expect.stringMatching(/^Laurel needs Node 24 or newer, .* run "npm ci" in /),
  ]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
});

test.skipIf(!oldNode)("an own Node that cannot start says one sentence and fails", async () => {
  const clone = makeClone({ main: ECHO, ownNode: false });
  mkdirSync(join(clone, "node_modules", "node", "bin"), { recursive: true });
  writeFileSync(join(clone, "node_modules", "node", "bin", "node"), "of another machine", { mode: 0o644 });

  const { code, err } = await ended(start(oldNode ?? "", clone));

  expect(err.trim().split("\n")).toEqual([expect.stringMatching(/did not start \(.*\): run "npm ci" in /)]);
  expect(code).toBe(1);
});
