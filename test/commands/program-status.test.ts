import { expect, test } from "vitest";
import { startTestBot } from "../support/bot.ts";

test.each(["sam", "lena", "omar"])("the status is shown to %s, alone", async (name) => {
  const bot = await startTestBot();

  const answer = await bot.member(name).types("/program status");

  expect(answer.text).toMatch(/Program: MVP award, \d+ sections/);
  expect(answer.text).toMatch(/Record: SQLite/);
  expect(answer.text).toMatch(/Playground: connected/);
  expect(answer.text).toMatch(/0 unfinished, 0 failed/);
  expect(answer.visibleTo).toBe(name);
});

test.each(["noor", "ada", "emma"])("the status is refused to %s, with whom it is for", async (name) => {
  const bot = await startTestBot();

  const answer = await bot.member(name).types("/program status");

  expect(answer.text).toMatch(/^This is for program staff or admins of this space\./);
  expect(answer.visibleTo).toBe(name);
});

test.each(["@laurel program status please", "@laurel /program status", "@laurel /program Status"])(
  "in a message, %s is a command if it begins with a slash, else a question",
  async (line) => {
    const bot = await startTestBot();

    const answer = await bot.member("sam").types(line);

    expect(answer.text.startsWith("Status")).toBe(line.includes("/"));
  },
);

test("a group without a command says which commands it has", async () => {
  const bot = await startTestBot();

  const answer = await bot.member("sam").types("/program");

  expect(answer.text).toBe(
    "/program needs one more word. Please type /program gaps, /program quiet, /program setup, /program status or /program unasked.",
  );
});

test("the status names what a platform cannot do, and why", async () => {
  const bot = await startTestBot({ playground: { can: { home: { reason: "there are no tabs here" } } } });

  const answer = await bot.member("sam").types("/program status");

  expect(answer.text).toMatch(/Playground: connected; no home \(there are no tabs here\)/);
});
