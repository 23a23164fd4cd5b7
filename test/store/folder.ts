import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own, removed when the test ends. Ask for it before what uses it: the last asked for ends first. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
