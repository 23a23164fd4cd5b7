// What fails where nobody catches it: a process of its own, run as `laurel start` runs.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

async function run(deed: string) {
  const program = `
    import { realTimer } from ${JSON.stringify(source("clock.ts"))};
    import { explainFailure } from ${JSON.stringify(source("cli/exit.ts"))};
    import { onStopSignal } from ${JSON.stringify(source("cli/signals.ts"))};
    const signal = onStopSignal(realTimer, (error) => console.log("stray", error.constructor.name));
    class Told extends Error { requestBody = "words of somebody"; }
    setTimeout(() => { ${deed} }, 0);
    const alive = setTimeout(() => process.emit("SIGTERM", "SIGTERM"), 50);
    try {
      await Promise.race([signal.received, signal.failed]);
    } catch (error) {
      process.exitCode = explainFailure(error);
    } finally {
      clearTimeout(alive);
      console.log("stopped in order");
      signal.release();
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said };
}

test("what is thrown where nobody catches it ends Laurel in order, and nobody's words are printed", async () => {
  const { code, said } = await run(`throw new Told("words of somebody");`);

  expect(code).toBe(1);
  expect(said).toMatch(/stopped in order/);
  expect(said).toMatch(/fault of its own[\s\S]*"Told"/);
  expect(said).not.toMatch(/words of somebody/);
});

test("a promise that fails unseen ends nothing", async () => {
  const { code, said } = await run(`void Promise.reject(new Told("words of somebody"));`);

  expect(code).toBe(0);
  expect(said).toMatch(/stray Told/);
  expect(said).not.toMatch(/words of somebody/);
});
