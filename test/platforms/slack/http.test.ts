// Over HTTP: what is not Slack's is turned away, what comes again is taken once.
import { connect } from "node:net";
import { expect, test } from "vitest";
import { postTo, requestFor, signed } from "../../support/slack/signed-http.ts";
import { started } from "./stage.ts";

const overHttp = () => started({ mode: "http", startAt: Date.now() });

/** Writes to the port as anybody may who reaches it; gives what comes back, or "" where the line is cut. */
async function says(url: string, words: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const { promise, resolve } = Promise.withResolvers<void>();
  let answer = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    answer += part;
    if (answer.includes("\r\n")) socket.destroy();
  });
  socket.on("error", () => undefined).on("close", () => resolve());
  socket.write(words);
  await promise;
  return answer.split("\r\n", 1)[0] ?? "";
}

test("a request with a forged signature is turned away, and nothing is taken", async () => {
  const { inlet, server, space } = await overHttp();
  await space.person("ada").dms("hello");
  const forged = requestFor(space, server.lastEvent(space), { secret: "guessed" });

  const { status } = await postTo(space.requestUrl ?? "", forged);

  expect(status).toBe(401);
  expect(inlet.taken).toHaveLength(1);
});

test("a request that is ten minutes old is turned away, and the log asks whether the clock is right", async () => {
  const { inlet, server, space, logged } = await overHttp();
  await space.person("ada").dms("hello");
  const stale = requestFor(space, server.lastEvent(space), { at: Math.floor(Date.now() / 1000) - 600 });

  const { status } = await postTo(space.requestUrl ?? "", stale);

  expect(status).toBe(401);
  expect(inlet.taken).toHaveLength(1);
  expect(logged.map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/clock right/));
});

test("a request that somebody sends again is acknowledged and not taken twice", async () => {
  const { inlet, server, space } = await overHttp();
  await space.person("ada").command("general", "/mvp help");
  const command = server.deliveries.find(({ kind }) => kind === "slash_commands");
  if (!command) throw new Error("no command");

  const { status } = await postTo(space.requestUrl ?? "", requestFor(space, command));

  expect(status).toBe(200);
  expect(inlet.taken).toHaveLength(1);
});

test("an event that could not be recorded is answered with a failure, so that Slack repeats it", async () => {
  const { inlet, server, space, settled } = await overHttp();
  inlet.failNext();
  await space.person("ada").dms("hello");
  const first = server.lastEvent(space);

  await server.redeliver(first);
  await settled();

  expect(first.outcome).toMatchObject({ kind: "not delivered", status: 503 });
  expect(inlet.answers).toHaveLength(1);
});

test("a workspace's secret opens its own path alone, and other paths are not there", async () => {
  const { space } = await overHttp();
  const url = space.requestUrl ?? "";

  const { status } = await postTo(url.replace("contoso", "fabrikam"), signed(space, "{}", "application/json"));

  expect(status).toBe(404);
});

test("while Laurel ends, requests are turned away, so that Slack repeats its events later", async () => {
  const { inlet, server, slack, space } = await overHttp();
  slack.pause();
  await space.person("ada").dms("hello");

  expect(server.lastEvent(space).outcome).toMatchObject({ kind: "not delivered", status: 503 });
  expect(inlet.taken).toEqual([]);
});

test("Slack's question whether the address is right is answered", async () => {
  const { space } = await overHttp();
  const body = JSON.stringify({ type: "url_verification", challenge: "c0ffee" });

  const answer = await postTo(space.requestUrl ?? "", signed(space, body, "application/json"));

  expect(answer).toEqual({ status: 200, body: JSON.stringify({ challenge: "c0ffee" }) });
});

test.for([
  ["//", "HTTP/1.1 404 Not Found"],
  ["/\\", "HTTP/1.1 404 Not Found"],
  ["http://[", "HTTP/1.1 404 Not Found"],
  ["/slack/contoso/events/../admin", "HTTP/1.1 404 Not Found"],
  ["*", "HTTP/1.1 404 Not Found"],
])("whatever stranger asks for %s is told that it is not there, and Laurel goes on", async ([path, expected]) => {
  const { inlet, space } = await overHttp();

  const answer = await says(space.requestUrl ?? "", `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n`);
  await space.person("ada").dms("hello");

  expect(answer).toBe(expected);
  expect(inlet.taken).toHaveLength(1);
});

test.for([
  ["a body that is no JSON", "application/json", "certain words of somebody"],
  ["a form whose payload is no JSON", "application/x-www-form-urlencoded", "payload=certain words of somebody"],
  ["a page", "text/html", "<html>certain words of somebody</html>"],
  ["nothing", "application/json", ""],
  ["a list", "application/json", "[]"],
  ["a number", "application/json", "1"],
])("%s is refused or dropped, is not repeated in the log, and Laurel goes on", async ([, type, body]) => {
  const { inlet, space, logged } = await overHttp();

  const { status } = await postTo(space.requestUrl ?? "", signed(space, body ?? "", type ?? ""));
  await space.person("ada").dms("hello");

  expect(status).toBeGreaterThanOrEqual(200);
  expect(inlet.taken).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toMatch(/certain|words of/);
});

test("a body of two megabytes is refused before it is read", async () => {
  const { space } = await overHttp();

  const answer = await says(
    space.requestUrl ?? "",
    "POST /slack/contoso/events HTTP/1.1\r\nhost: a\r\ncontent-length: 2000000\r\n\r\n{",
  );

  expect(answer).toBe("HTTP/1.1 413 Payload Too Large");
});

test("a request that never comes to its end does not keep Laurel from ending", async () => {
  const { slack, space, timer } = await overHttp();
  const hanging = says(
    space.requestUrl ?? "",
    "POST /slack/contoso/events HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
  );
  await space.person("ada").dms("hello");

  const stopping = slack.stop(5000);
  await expect.poll(() => timer.nextDueAt()).toBeDefined();
  timer.advance(7000);
  await stopping;

  expect(await hanging).toBe("");
});
