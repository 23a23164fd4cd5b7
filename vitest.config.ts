import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests open files, sockets and processes of their own: each file in a process of its own, and all cores.
    pool: "forks",
    maxWorkers: "100%",
    // A test that leans on the one before it fails here. The seed is printed; `--sequence.seed` repeats the order.
    sequence: { shuffle: true },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
