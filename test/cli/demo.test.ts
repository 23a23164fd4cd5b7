import { expect, test } from "vitest";
import { play } from "../../src/cli/demo/play.ts";
import { scenes } from "../../src/cli/demo/scenes.ts";
import { openStage } from "../../src/cli/demo/stage.ts";
import type { Scene } from "../../src/cli/demo/step.ts";
import { USUAL_PLACES } from "../../src/env.ts";
import { freshData, runLaurel } from "../support/command-line.ts";
import { knowledge, program, registry } from "../support/parts.ts";

const MONDAY = Date.parse("2026-03-02T09:00:00Z");

async function played(acts: readonly Scene[]): Promise<readonly string[]> {
  const env = {
    data: "",
    ...USUAL_PLACES,
    databaseUrl: "",
    web: { host: "127.0.0.1", port: 0 },
    playground: true,
    meaning: "off",
    backupDays: 0,
    readsMessages: { discord: false, slack: false },
    log: { level: "silent", format: "json" },
  } as const;
  const stage = await openStage({ env, program, knowledge, registry }, MONDAY);
  const lines: string[] = [];
  try {
    await play(acts, { stage, program, print: (line) => void lines.push(line) });
    return lines;
  } finally {
    await stage.close();
  }
}

test("the demonstration plays to its end, as a transcript with a heading for each scene", async () => {
  const { code, stdout, stderr } = await runLaurel(["demo"], { env: { LAUREL_DATA: await freshData() } });

  const headings = stdout.split("\n").filter((line) => /^\d+\. /.test(line));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(headings).toHaveLength(scenes(program, MONDAY).length);
  expect(stdout).toMatch(/All of it works/);
});

test.for<[string, Scene["steps"][number], RegExp]>([
  [
    "an answer without the words",
    { as: "noor", types: "/ask How long does an award last?", sees: /a hundred years/ },
    /Laurel said: .*one year/,
  ],
  [
    "an answer that others see",
    { as: "noor", types: "@laurel How long does an award last?", sees: /year/, alone: true },
    /others see it|Laurel said nothing/,
  ],
  ["no answer", { as: "noor", types: "good morning", sees: /./ }, /Laurel said nothing/],
  [
    "something that should be there",
    { as: "noor", looksAt: "#general", sees: /an answer/ },
    /nothing of the kind is there/,
  ],
  ["a name nobody has", { as: "nobody", types: "/help", sees: /./ }, /Nobody here is called "nobody"/],
])("it names the step that did not come out: %s", async ([, step, why]) => {
  const playing = played([{ title: "A scene", steps: [step] }]);

  await expect(playing).rejects.toThrow(new RegExp(`"A scene" broke at .*${why.source}`, "s"));
});
