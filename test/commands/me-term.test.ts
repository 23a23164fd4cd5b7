import { expect, test } from "vitest";
import { awarded } from "../support/awarded.ts";
import { startTestBot } from "../support/bot.ts";

test("/me term tells what runs, for what and for how long, and what was before, to its holder alone", async () => {
  const bot = await startTestBot({ now: "2026-11-01T09:00:00Z" });
  await awarded(bot, "hank", { from: "2025-01-01", until: "2026-01-01", expertises: ["powershell"] });
  await awarded(bot, "hank", { expertises: ["hyper-v", "powershell"] });

  const answer = await bot.member("hank").types("/me term");

  expect(answer.visibleTo).toBe("hank");
  expect(answer.text).toMatch(/From 1 January 2026 to 31 December 2026: Hyper-V, PowerShell\. That is 61 more days\./);
  expect(answer.text).toMatch(/Its renewal window opens on 1 October 2026/);
  expect(answer.text).toMatch(/Before.*From 1 January 2025 to 31 December 2025: PowerShell\./s);
});

test("/me term tells of what is yet to come, and somebody without an award what they can do", async () => {
  const bot = await startTestBot({ now: "2026-11-01T09:00:00Z" });
  await awarded(bot, "hank", { from: "2027-01-01", until: "2028-01-01" });

  const ahead = await bot.member("hank").types("/me term");
  const none = await bot.member("noor").types("/me term");

  expect(ahead.text).toMatch(/No award of yours is running now.*Yet to come.*1 January 2027/s);
  expect(none.text).toMatch(/no award of yours on record.*\/me claim/s);
});

test("a question about one's own award is answered from the record", async () => {
  const bot = await startTestBot({ now: "2026-11-01T09:00:00Z" });
  await awarded(bot, "hank");

  const answer = await bot.member("hank").types("/ask when does my award end?");

  expect(answer.text).toMatch(/Your award runs from 1 January 2026 to 31 December 2026/);
  expect(answer.visibleTo).toBe("hank");
});
