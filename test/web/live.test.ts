import { describe, expect, test } from "vitest";
import type { MessageShown, News, Snapshot } from "../../src/web/shapes.ts";
import { openTestWeb } from "../support/web.ts";

const GENERAL = "playground:community:general";
const isMessage = (words: RegExp) => (news: News) =>
  news.kind === "message" && words.test(JSON.stringify(news.message.body));
const snapshotOf = (news: News): Snapshot => {
  if (news.kind !== "snapshot") throw new Error(`no snapshot but ${news.kind}`);
  return news.snapshot;
};
const messageOf = (news: News): MessageShown => {
  if (news.kind !== "message") throw new Error(`no message but ${news.kind}`);
  return news.message;
};

describe("a page is told what its person sees", () => {
  test("who is there, where one can be and what can be typed, without what is staff's", async () => {
    const { listens } = await openTestWeb();

    const noor = snapshotOf(await (await listens("noor")).hears(({ kind }) => kind === "snapshot"));
    const sam = snapshotOf(await (await listens("sam")).hears(({ kind }) => kind === "snapshot"));

    expect(noor.people.find(({ name }) => name === "ada")).toMatchObject({ fullName: "Ada Lindqvist", part: "MVP" });
    expect(noor.places.map(({ name }) => name)).not.toContain("staff");
    expect(sam.places.map(({ name }) => name)).toContain("staff");
    expect(noor.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(["ask", "help", "me year"]));
    expect(noor.commands.filter(({ name }) => name.startsWith("program"))).toEqual([]);
    expect(sam.commands.map(({ name }) => name)).toContain("program gaps");
  });

  test("what is for one person alone reaches no other page", async () => {
    const { listens, does } = await openTestWeb();
    const noor = await listens("noor");
    const hank = await listens("hank");

    await does("noor", { do: "type", place: GENERAL, text: "/ask when are awards granted?" });
    await does("noor", { do: "type", place: GENERAL, text: "thank you all" });
    const answer = messageOf(await noor.hears(isMessage(/Awards are granted/)));
    await hank.hears(isMessage(/thank you all/));

    expect(answer.onlyYou).toBe(true);
    expect(JSON.stringify(hank.heard)).not.toMatch(/Awards are granted/);
    expect(JSON.stringify(hank.heard)).not.toContain(answer.id);
  });

  test("what was taken back is taken from every page", async () => {
    const { listens, does, bot } = await openTestWeb();
    const hank = await listens("hank");
    await does("noor", { do: "type", place: GENERAL, text: "a slip of the finger" });
    const { id } = messageOf(await hank.hears(isMessage(/slip of the finger/)));

    await does("noor", { do: "delete", message: id });
    await hank.hears((news) => news.kind === "gone" && news.message === id);

    expect(bot.sees("hank", "general").some(({ ref }) => ref.id === id)).toBe(false);
  });

  test("that Laurel is still learning, until it is not", async () => {
    const { promise: learned, resolve } = Promise.withResolvers<void>();
    const { listens } = await openTestWeb({ learned });
    const noor = await listens("noor");

    const before = snapshotOf(await noor.hears(({ kind }) => kind === "snapshot"));
    resolve();
    await noor.hears((news) => news.kind === "snapshot" && news.snapshot.learned);

    expect(before.learned).toBe(false);
  });
});

describe("the clock", () => {
  test("moves to the next award date for everybody, and on from there", async () => {
    const { listens, asks, bot, address } = await openTestWeb({ now: "2026-03-01T09:00:00Z" });
    const hank = await listens("hank");
    const move = (step: string) =>
      asks("POST", "/clock", {
        headers: { "content-type": "application/json", "x-laurel-token": "a word of this start", origin: address },
        body: JSON.stringify({ step }),
      });

    const moved = await move("award date");
    await hank.hears(
      (news) => news.kind === "snapshot" && news.snapshot.clock.now >= Date.parse("2026-04-01T09:00:00Z"),
    );
    const asked = await bot.member("ada").types("/ask when is the next award date?");
    const none = await move("reminder");

    expect(moved.status).toBe(200);
    expect(asked.text).toMatch(/1 July 2026/);
    expect([none.status, none.sentence]).toEqual([422, "There is nothing ahead to move to."]);
  });
});
