// Ending: nothing new is taken, what was taken is finished, and the connections are closed when it is said so.
import { expect, test } from "vitest";
import { notice, say } from "../../../src/chat/view.ts";
import { newOnce, publicNotice } from "../../contracts/platform/stage.ts";
import { placeIn, started } from "./stage.ts";

test("the socket is closed when Laurel has ended, and stays so", async () => {
  const { server, slack, space } = await started();
  await space.person("ada").dms("hello");

  await slack.stop(1000);
  // The other side hears of it a moment later.
  await server.until("the socket to close", () => server.sockets.open(space) === 0);

  expect(slack.connected()).toBe(false);
  expect(server.sockets.opened(space)).toBe(1);
});

test("what is under way when Laurel ends is still acknowledged and answered", async () => {
  const { inlet, server, slack, space } = await started();
  inlet.answerWith({ kind: "say", view: notice(say`Your year.`), hidden: true });
  const { reached, release } = inlet.holdNext();
  const asked = space.person("ada").command("general", "/mvp me");
  await reached;

  const stopping = slack.stop(10_000);
  release();
  const { outcome } = await asked;
  await stopping;
  await server.until("the socket to close", () => server.sockets.open(space) === 0);

  expect(outcome.kind).toBe("acknowledged");
  expect(space.person("ada").sees("general")).toMatchObject([{ text: "Your year.", ephemeral: true }]);
});

test("while Laurel ends nothing new is taken, and effects are still performed", async () => {
  const { inlet, server, slack, space } = await started();
  const { reached, release } = inlet.holdNext();
  const first = space.person("ada").dms("one");
  await reached;
  slack.pause();

  const second = space.person("hank").dms("two");
  const receipt = await slack.perform(
    { kind: "post", view: publicNotice("Hello."), to: { place: placeIn(space, "general") } },
    newOnce(),
  );
  release();
  await Promise.all([first, second]);

  expect(receipt.kind).toBe("sent");
  expect(inlet.taken).toHaveLength(1);
  expect(server.lastEvent(space).outcome).toEqual({ kind: "not delivered" });
});

test("ending twice ends once", async () => {
  const { slack } = await started();

  await Promise.all([slack.stop(1000), slack.stop(0)]);

  expect(slack.connected()).toBe(false);
});

test("what never ends does not keep Laurel from ending", async () => {
  const { inlet, slack, space, timer } = await started();
  const { reached, release } = inlet.holdNext();
  const asked = space.person("ada").dms("hello");
  await reached;

  const stopping = slack.stop(5000);
  timer.advance(5000);
  await stopping;
  release();
  await asked;

  expect(slack.connected()).toBe(false);
});
