import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadRegistry, type Registry } from "../../src/command/registry.ts";
import { startTestBot } from "../support/bot.ts";

const NEW_COMMAND = `
import { notice, say } from "../src/chat/view.ts";
import { defineCommand, optional, text } from "../src/command/define.ts";

/** Tells when the next award date is. */
export default defineCommand({
  name: "next-date",
  summary: "See when the next awards are granted",
  example: "/next-date please",
  allowed: ["awardee"],
  options: { word: optional(text("A word of politeness", { max: 10 })) },
  async run({ word }, { answerQuestion }) {
    const { outcome, sources } = await answerQuestion("When are awards granted?");
    return notice(say\`\${outcome} from \${sources.length} source, \${word ?? "just so"}\`);
  },
});
`;

/** The project's commands and one more, in a folder of their own beside the same sources. */
async function commandsWith(file: string, source: string): Promise<Registry> {
  const root = await mkdtemp(join(tmpdir(), "laurel-commands-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp("commands", join(root, "commands"), { recursive: true });
  await symlink(join(process.cwd(), "src"), join(root, "src"));
  await writeFile(join(root, "commands", file), source);
  return loadRegistry(join(root, "commands"));
}

test("a new command is one file: it runs, is checked, guarded, explained and published with nothing else edited", async () => {
  const bot = await startTestBot({ registry: await commandsWith("next-date.ts", NEW_COMMAND) });
  const ada = bot.member("ada");

  const ran = await ada.types("/next-date kindly");
  const tooLong = await ada.types(`/next-date ${"x".repeat(11)}`);
  const refused = await bot.member("noor").types("/next-date");
  const help = await ada.types("/help");
  const helpForOthers = await bot.member("noor").types("/help");
  const explained = await ada.types("/help next-date");

  expect(ran.text).toBe("answered from 1 source, kindly");
  expect(ran.visibleTo).toBe("ada");
  expect(tooLong.text).toMatch(/10/);
  expect(refused.text).toMatch(/people who hold the award/);
  expect(help.text).toMatch(/\/next-date: See when the next awards are granted/);
  expect(helpForOthers.text).not.toMatch(/next-date/);
  expect(explained.text).toMatch(/\[word\]/);
  expect(bot.playground.commands().map(({ path }) => path.join(" "))).toContain("next-date");
});
