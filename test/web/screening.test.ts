import { describe, expect, test } from "vitest";
import { openTestWeb, TOKEN } from "../support/web.ts";

const JSON_TYPE = { "content-type": "application/json" };
const line = (text: string) =>
  JSON.stringify({ as: "noor", deed: { do: "type", place: "playground:community:general", text } });

const saysHello = (bot: Awaited<ReturnType<typeof openTestWeb>>["bot"]) =>
  bot.sees("ada", "general").some(({ text }) => text === "hello from elsewhere");

describe("what did not come from the page itself is refused, and nothing comes of it", () => {
  test.for<[string, Record<string, string>, RegExp]>([
    ["a name that was made to point here", { host: "evil.example:4600" }, /goes by another name/],
    ["the right name with another port", { host: "127.0.0.1:1" }, /goes by another name/],
    ["the page of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, /Another site/],
    ["a page on another port of this machine", { origin: "http://localhost:3000" }, /Another site/],
    ["a page that hides where it is from", { origin: "null" }, /Another site/],
    ["a site next door", { "sec-fetch-site": "same-site" }, /Another site/],
    ["somebody without the word of this start", { "x-laurel-token": "" }, /Load it again/],
    ["the word of an earlier start", { "x-laurel-token": "guessed" }, /Load it again/],
  ])("%s", async ([, headers, sentence]) => {
    const { asks, bot } = await openTestWeb();

    const answered = await asks("POST", "/do", {
      headers: { ...JSON_TYPE, "x-laurel-token": TOKEN, ...headers },
      body: line("hello from elsewhere"),
    });

    expect(answered.status).toBe(403);
    expect(answered.sentence).toMatch(sentence);
    expect(saysHello(bot)).toBe(false);
  });

  test("a form of another site cannot even send its kind of body", async () => {
    const { asks, bot } = await openTestWeb();

    const answered = await asks("POST", "/do", {
      headers: { "content-type": "text/plain", "x-laurel-token": TOKEN },
      body: line("hello from elsewhere"),
    });

    expect(answered.status).toBe(415);
    expect(saysHello(bot)).toBe(false);
  });

  test("the same line from the page is taken", async () => {
    const { does, bot } = await openTestWeb();

    const { status } = await does("noor", {
      do: "type",
      place: "playground:community:general",
      text: "hello from elsewhere",
    });

    expect(status).toBe(200);
    expect(saysHello(bot)).toBe(true);
  });

  test("what people wrote is not read by another site, nor by a name that points here", async () => {
    const { asks } = await openTestWeb();

    const foreign = await asks("GET", "/messages?as=noor&place=general", {
      headers: { "sec-fetch-site": "cross-site" },
    });
    const rebound = await asks("GET", "/live?as=noor", { headers: { host: "evil.example" } });

    expect([foreign.status, rebound.status]).toEqual([403, 403]);
    expect(foreign.text + rebound.text).not.toMatch(/Lena|Good morning|token/);
  });

  test("a link from elsewhere may lead to the page, by each of its own names", async () => {
    const { asks, address } = await openTestWeb();
    const { port } = new URL(address);
    const visit = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };

    const visits = await Promise.all(
      ["127.0.0.1", "localhost", "[::1]"].map((name) =>
        asks("GET", "/", { headers: { ...visit, host: `${name}:${port}` } }),
      ),
    );

    expect(visits.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe("what nobody should send gets a sentence", () => {
  test.for<[string, string, number]>([
    ["an address that leads nowhere", "/admin", 404],
    ["the name of something every object has", "/constructor", 404],
    ["a way out of the page's files", "/assets/../../package.json", 404],
    ["the same, written otherwise", "/assets/%2e%2e/%2e%2e/package.json", 404],
    ["a file of another version", "/assets/0000000000000000/main.ts", 404],
    ["somebody nobody knows", "/live?as=nobody", 422],
    ["a place that is not there", "/messages?as=noor&place=nowhere", 422],
    ["a place one does not see", "/messages?as=noor&place=playground:community:staff", 422],
  ])("%s", async ([, path, status]) => {
    const { asks } = await openTestWeb();

    const answered = await asks("GET", path);

    expect(answered.status).toBe(status);
    expect(answered.sentence).toMatch(/^\S.+\.$/);
    expect(answered.headers["x-content-type-options"]).toBe("nosniff");
  });

  test.for<[string, string, number, RegExp]>([
    ["no JSON", "{", 400, /no JSON/],
    ["a deed there is none of", `{"as":"noor","deed":{"do":"rule"}}`, 400, /deed/],
    ["nothing", "", 400, /no JSON/],
    ["more than three megabytes", `"${"x".repeat(3_200_000)}"`, 413, /3 MB/],
  ])("%s", async ([, body, status, sentence]) => {
    const { asks } = await openTestWeb();

    const answered = await asks("POST", "/do", { headers: { ...JSON_TYPE, "x-laurel-token": TOKEN }, body });

    expect(answered.status).toBe(status);
    expect(answered.sentence).toMatch(sentence);
  });

  test("the wrong method is told the right one", async () => {
    const { asks } = await openTestWeb();

    const answered = await asks("DELETE", "/do", { headers: { "x-laurel-token": TOKEN } });

    expect(answered.status).toBe(405);
    expect(answered.headers.allow).toBe("POST");
  });
});
