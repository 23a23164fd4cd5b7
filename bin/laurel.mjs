#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node cannot even read src/main.ts, so it could not say why it stops.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pickNode } from "./pick-node.mjs";

const self = fileURLToPath(import.meta.url);
const root = join(dirname(self), "..");
const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const ownExists = existsSync(own);

const choice = pickNode({
  version: process.versions.node,
  path: realpathSync(process.execPath),
  own: ownExists ? realpathSync(own) : own,
  ownExists,
  root,
});

if ("sentence" in choice) {
  console.error(choice.sentence);
  process.exitCode = 1;
} else if ("instead" in choice) {
  runWith(choice.instead);
} else {
  // Half of the start is translating modules. Beside the packages nobody else can write; where we cannot, it is skipped.
  module.enableCompileCache(join(root, "node_modules", ".cache", "laurel"));
  const { run } = await import("../src/main.ts");
  await run(process.argv);
}

/**
 * Starts this file again with another Node, which takes over the terminal, the signals and the exit code.
 * @param {string} node
 */
function runWith(node) {
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: "inherit" });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the child as well, and a second one would mean: at once.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);

  child.on("error", (error) => {
    console.error(`Laurel's own Node at ${node} did not start (${error.message}): run "npm ci" in ${root} again.`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    for (const each of signals) process.off(each, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}
