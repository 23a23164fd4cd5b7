import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // All cores, each with one process for all its files: to load the sources anew for each of them took longer than the
    // tests. So a test leaves nothing changed behind it that is the process's: no environment, no folder, no listener.
    pool: "forks",
    isolate: false,
    maxWorkers: "100%",
    // A test that leans on the one before it, or a file on another, fails here. The seed is printed; `--sequence.seed`
    // repeats the order.
    sequence: { shuffle: true },
    // What tests start by plain `node` is translated once for all of them.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "laurel-tests") },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
