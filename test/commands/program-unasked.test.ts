import { describe, expect, test } from "vitest";
import { startTestBot } from "../support/bot.ts";

describe("/program unasked", () => {
  test("shows that it is off until somebody switches it on, and what on means", async () => {
    const bot = await startTestBot();

    const before = await bot.member("sam").types("/program unasked");
    const on = await bot.member("sam").types("/program unasked on");
    const after = await bot.member("omar").types("/program unasked");

    expect(before.text).toMatch(/In #general I answer only when I am asked/);
    expect(on.text).toMatch(/In #general I answer without being asked.*after 90 seconds.*2 times an hour/);
    expect(on.visibleTo).toBe("sam");
    expect(after.text).toBe(on.text);
  });

  test("holds for the channel where it is typed, and for no other", async () => {
    const bot = await startTestBot();
    await bot.member("omar").types("/program unasked on");

    const elsewhere = await bot.member("omar").types("/program unasked", "#award-questions");

    expect(elsewhere.text).toMatch(/only when I am asked/);
  });

  test.each(["noor", "ada", "emma"])("is refused to %s", async (name) => {
    const bot = await startTestBot();

    const refused = await bot.member(name).types("/program unasked on");

    expect(refused.text).toMatch(/staff/);
    expect(await bot.store.read.settings.all("unasked answers")).toEqual([]);
  });

  test("is refused in a thread and in a DM: neither of them is a channel", async () => {
    const bot = await startTestBot();
    const sam = bot.member("sam");
    const { posted: root } = await sam.types("Good morning, all of you");
    if (!root) throw new Error("nothing was posted");
    const { posted: inThread } = await sam.person.opensThread(root, "And a good evening");

    const said = [await sam.types("/program unasked on", inThread?.place), await sam.writesDm("/program unasked on")];

    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/in the channel itself/),
      expect.stringMatching(/works in a channel/),
    ]);
    expect(await bot.store.read.settings.all("unasked answers")).toEqual([]);
  });

  test("in a post switches it for the whole forum", async () => {
    const bot = await startTestBot();
    const sam = bot.member("sam");
    const { posted: inPost } = await sam.person.posts("#help", "A title", "A text");

    await sam.types("/program unasked on", inPost?.place);

    const on = await bot.store.read.settings.all("unasked answers");
    expect(on.map(({ scope }) => scope)).toEqual([bot.place("help").id]);
  });

  test("each switch is on record with who did it; switching to what is set already is not", async () => {
    const bot = await startTestBot();
    for (const state of ["off", "on", "on", "off"]) await bot.member("omar").types(`/program unasked ${state}`);

    const entries = await bot.store.read.audit.latest(10);

    expect(entries.map(({ what }) => what)).toEqual(["switched unasked answers off", "switched unasked answers on"]);
    expect(entries.every(({ by }) => by !== undefined)).toBe(true);
  });

  test("what is neither on nor off is not understood", async () => {
    const bot = await startTestBot();

    const said = await bot.member("omar").types("/program unasked maybe");

    expect(said.text).toMatch(/on/);
    expect(await bot.store.read.settings.all("unasked answers")).toEqual([]);
  });
});
