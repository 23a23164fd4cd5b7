import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LONG } from "./test/long.ts";

// Bolt and discord.js bring two versions of one HTTP client, and whichever a process loads first sends for both. Files go
// wrong that way round, so what tries Discord alone has processes that never load Bolt.
const DISCORD = "test/{platforms,support}/discord/**/*.test.ts";

export default defineConfig({
  test: {
    // All cores, each with one process for many files: to load the sources anew for each of them took longer than the
    // tests. So a test leaves nothing changed behind it that is the process's: no environment, no folder, no listener.
    pool: "forks",
    isolate: false,
    maxWorkers: "100%",
    // A test that leans on the one before it, or a file on another, fails here. The seed is printed; `--sequence.seed`
    // repeats the order.
    sequence: { shuffle: true },
    // What tests start by plain `node` is translated once for all of them.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "laurel-tests") },
    // Long enough for a machine that has much else to do.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "discord", include: [DISCORD] } },
      {
        extends: true,
        test: {
          name: "laurel",
          include: ["test/**/*.test.ts"],
          exclude: [DISCORD, ...(process.env.LAUREL_REQUIRE_SERVICES === "1" ? [] : LONG)],
          globalSetup: "test/support/learn-once.ts",
        },
      },
    ],
  },
});
