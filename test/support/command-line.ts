// Laurel as its operator runs it: a process of its own, on a data folder of its own.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { KNOWLEDGE_CACHE } from "./knowledge-cache.ts";

const ENTRY = fileURLToPath(new URL("../../bin/laurel.mjs", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder in which nothing is kept yet but what was learned of the knowledge: learning takes seconds. */
export async function freshData(): Promise<string> {
  const data = await temporaryFolder();
  await mkdir(KNOWLEDGE_CACHE, { recursive: true });
  await symlink(KNOWLEDGE_CACHE, join(data, "knowledge"));
  return data;
}

/** Runs a command to its end. Nothing of this process's environment but the path reaches it. */
export async function runLaurel(
  args: readonly string[],
  { input = "", env = {}, cwd = ROOT }: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  const data = env.LAUREL_DATA ?? (await freshData());
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", LAUREL_DATA: data, LAUREL_MEANING: "off", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}
