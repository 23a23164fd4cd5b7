import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { NEEDED } from "../../bin/pick-node.mjs";

/** Where a Node is installed that cannot run Laurel, if one is: on the PATH or where packages put it. */
export function findOldNode(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return [...new Set(folders)].map((folder) => join(folder, "node")).find((path) => majorOf(path) < NEEDED);
}

function majorOf(node: string): number {
  const { stdout } = spawnSync(node, ["--print", "process.versions.node"], { encoding: "utf8" });
  return stdout ? Number.parseInt(stdout, 10) : Number.POSITIVE_INFINITY;
}
