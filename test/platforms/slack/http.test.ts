// Over HTTP: what is not Slack's is turned away, what comes again is taken once.
import { expect, test } from "vitest";
import { postTo, requestFor, signed } from "../../support/slack/signed-http.ts";
import { started } from "./stage.ts";

const overHttp = () => started({ mode: "http", startAt: Date.now() });

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
