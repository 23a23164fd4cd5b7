#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node cannot even read src/main.ts, so it could not say why it stops.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [major] = process.versions.node.split(".").map(Number);

if (major >= NEEDED) {
  const { run } = await import("../src/main.ts");
  await run(process.argv);
} else {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(own)) {
    console.error(
      `Laurel needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}: run "npm ci" in ${root} (it brings its own Node ${NEEDED}), or install Node ${NEEDED} from nodejs.org.`,
    );
    process.exit(1);
  }
  const child = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  if (child.signal) process.kill(process.pid, child.signal);
  process.exit(child.status ?? 1);
}
