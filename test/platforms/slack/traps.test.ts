// What is known to go wrong with Slack and its SDK, one test each.
import { expect, test } from "vitest";
import { z } from "zod";
import { encodeAction } from "../../../src/chat/action.ts";
import { notice, say, view } from "../../../src/chat/view.ts";
import type { MessageId } from "../../../src/core/ids.ts";
import { newOnce, publicNotice, withButton } from "../../contracts/platform/stage.ts";
import { outgoing } from "../../support/slack/outgoing.ts";
import { saysRateLimited } from "../../support/slack/workspace-events.ts";
import { accountIn, placeIn, started, threadIn } from "./stage.ts";

const FORM = {
  id: { do: "ask.missing", args: ["0a1b"] },
  title: "What is missing?",
  fields: [{ id: "words", label: "In your words", required: true, kind: "long", max: 500 }],
} as const;

test("an event is recorded before it is acknowledged, so that a crash in between loses nothing", async () => {
  const { inlet, server, space } = await started();
  const { reached, release } = inlet.holdNext();
  const said = space.person("ada").dms("hello");
  await reached;
  const before = server.lastEvent(space).outcome;
  release();
  await said;

  expect(before).toBeUndefined();
  expect(server.lastEvent(space).outcome).toMatchObject({ kind: "acknowledged" });
});

test("a mention is told twice, as two events, and taken once", async () => {
  const { inlet, server, space, settled } = await started();

  await space.person("ada").mentions("general", "who can nominate?");
  await settled();

  expect(server.deliveries).toHaveLength(2);
  expect(server.deliveries.map(({ outcome }) => outcome?.kind)).toEqual(["acknowledged", "acknowledged"]);
  expect(inlet.taken).toHaveLength(1);
});

test("what does not concern Laurel is acknowledged at once", async () => {
  const { inlet, server, space } = await started();
  inlet.concernedIf(() => false);

  await space.person("ada").writes("general", "good morning");

  expect(server.lastEvent(space).outcome).toEqual({ kind: "acknowledged", payload: {} });
  expect(inlet.taken).toEqual([]);
});

test.for(["me_message", "channel_topic", "reminder_add"])(
  "a message of subtype %s is nobody's words",
  async (subtype) => {
    const { inlet, space } = await started();

    await space.person("ada").writes("general", "is thinking", { subtype });

    expect(inlet.taken).toEqual([]);
  },
);

test("people who join or leave a channel say nothing by that", async () => {
  const { inlet, space } = await started();
  await space.person("hank").leaves("general");
  await space.person("hank").joins("general");

  expect(inlet.taken).toEqual([]);
});

test("Laurel does not hear itself", async () => {
  const { inlet, slack, space, server } = await started();

  await slack.perform(
    { kind: "post", view: publicNotice("Hello."), to: { place: placeIn(space, "general") } },
    newOnce(),
  );
  await server.until("its own message", () => server.lastEvent(space).outcome);

  expect(inlet.taken).toEqual([]);
});

test("a button of an older or newer version is answered as one, and never left unacknowledged", async () => {
  const { inlet, server, space, settled } = await started();
  const ada = space.person("ada");
  const { bot } = space;
  const channel = space.channel("general");
  const element = {
    type: "button",
    action_id: "approve",
    text: { type: "plain_text" as const, text: "Old" },
    value: "n1",
  };
  channel.messages.push({
    ts: server.world.nextTs(),
    channel: channel.id,
    user: bot.id,
    teamId: space.teamId,
    botId: space.botId,
    appId: space.appId,
    text: "old",
    blocks: [{ type: "actions", block_id: "b", elements: [element] }],
    attachments: [],
    broadcast: false,
    deleted: false,
    reactions: [],
    files: [],
  });
  const [old] = ada.sees("general");
  if (!old) throw new Error("no message");

  const { outcome } = await ada.presses(old, "Old");
  await settled();

  expect(outcome.kind).toBe("acknowledged");
  expect(inlet.last("press").action).toBeUndefined();
});

test("a button that is off is acknowledged, and nothing comes of it", async () => {
  const { inlet, slack, space } = await started();
  const ada = space.person("ada");
  const decided = {
    ...publicNotice("x"),
    blocks: [{ kind: "buttons", buttons: [{ label: "Decided", action: FORM.id, off: true }] }],
  } as const;
  await slack.perform({ kind: "post", view: decided, to: { place: placeIn(space, "general") } }, newOnce());
  const [message] = ada.sees("general");
  if (!message) throw new Error("no message");

  const { outcome } = await ada.presses(message, "Decided");

  expect(outcome.kind).toBe("acknowledged");
  expect(inlet.taken).toEqual([]);
});

test("a shortcut or form that is not Laurel's is acknowledged", async () => {
  const { inlet, space } = await started();

  const { outcome } = await space.person("ada").shortcut("somebody-elses");

  expect(outcome.kind).toBe("acknowledged");
  expect(inlet.taken).toEqual([]);
});

test("an app_rate_limited over Socket Mode does not end the process", async () => {
  const { logged, server, space, slack, inlet } = await started();
  saysRateLimited(space);
  await server.until("the warning", () => logged.some(({ msg }) => String(msg).includes("it may hold events back")));

  await space.person("ada").dms("hello");

  expect(slack.connected()).toBe(true);
  expect(inlet.taken).toHaveLength(1);
});

test("a trigger that died offers no form, and says that it is late", async () => {
  const { inlet, server, space, slack, settled } = await started();
  await space.person("ada").command("general", "/mvp missing");
  await settled();
  server.advance(3001);

  const receipt = await slack.answer(inlet.last("command"), { kind: "open", form: FORM }, newOnce());

  expect(receipt).toMatchObject({ kind: "never", reason: "late" });
});

test("a response_url that is used up gives way to a message for that person alone", async () => {
  const { inlet, server, space, slack, settled } = await started();
  const ada = space.person("ada");
  await ada.command("general", "/mvp me");
  await settled();
  server.advance(31 * 60_000);

  const receipt = await slack.answer(
    inlet.last("command"),
    { kind: "say", view: notice(say`Your year.`), hidden: true },
    newOnce(),
  );

  expect(receipt).toEqual({ kind: "sent" });
  expect(ada.sees("general")).toMatchObject([{ text: "Your year.", ephemeral: true }]);
  expect(space.person("hank").sees("general")).toEqual([]);
});

const CHART = view({
  blocks: [
    {
      kind: "picture",
      file: { name: "year.png", type: "image/png", bytes: Buffer.from("chart").toString("base64") },
      alt: "Three talks",
    },
    { kind: "text", text: say`Talks: 3` },
  ],
  contains: "personal",
});

test("what one person alone is shown carries no picture, so it goes to their direct messages, with its words", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "say", view: CHART, hidden: true });

  await ada.command("general", "/mvp me year");
  await settled();

  expect(ada.sees("general")).toMatchObject([
    { text: expect.stringMatching(/^The picture is in our direct messages\.\s+Talks: 3$/), ephemeral: true },
  ]);
  expect(ada.sees(ada.dm).map(({ files }) => files)).toMatchObject([[{ altText: "Three talks" }]]);
  expect(space.person("hank").sees("general")).toEqual([]);
});

test("where a picture cannot go there, its words stand in its place", async () => {
  const { inlet, server, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "say", view: CHART, hidden: true });
  server.faults.on("files.getUploadURLExternal", { kind: "refused", error: "missing_scope" });

  await ada.command("general", "/mvp me year");
  await settled();

  expect(ada.sees("general")).toMatchObject([
    { text: expect.stringMatching(/^Picture: Three talks\s+Talks: 3$/), ephemeral: true },
  ]);
});

test("a command works in a channel that Laurel is not in, in the open as well", async () => {
  const { inlet, space, settled } = await started();
  space.addChannel("elsewhere", { withBot: false });
  inlet.answerWith({ kind: "say", view: publicNotice("For all."), hidden: false });

  await space.person("ada").command("elsewhere", "/mvp help");
  await settled();

  expect(space.person("hank").sees("elsewhere")).toMatchObject([{ text: "For all." }]);
});

test("a shortcut on a message in a channel that Laurel is not in is answered there", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  space.addChannel("elsewhere", { withBot: false });
  const message = await space.person("hank").writes("elsewhere", "use the guide");
  inlet.answerWith({ kind: "say", view: notice(say`Noted.`), hidden: true });

  await ada.shortcut("menu:Mark as helpful", message);
  await settled();

  expect(ada.sees("elsewhere").at(-1)).toMatchObject({ text: "Noted.", ephemeral: true });
});

test("a form that was opened in a channel Laurel is not in is answered in a DM", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  space.addChannel("elsewhere", { withBot: false });
  inlet.answerWith({ kind: "open", form: FORM });
  await ada.command("elsewhere", "/mvp missing");
  await settled();
  inlet.answerWith({ kind: "say", view: notice(say`Noted.`), hidden: true });

  await ada.modal.submit({ "In your words": "the end date" });
  await settled();

  expect(ada.seesDm()).toMatchObject([{ text: "Noted." }]);
});

test("a command typed in a DM of two others is not answered as if nobody else read it", async () => {
  const { inlet, space, settled } = await started();
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const theirs = space.conversation([ada.id]);
  theirs.members.delete(space.bot.id);
  theirs.members.add(hank.id);

  await ada.command(theirs, "/mvp me");
  await settled();

  expect(inlet.last("command").place).toMatchObject({ kind: "channel", readers: "unknown" });
});

test("an ephemeral message brings no message when its button is pressed", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "say", view: withButton("Helpful?"), hidden: true });
  await ada.command("general", "/mvp ask how long?");
  await settled();
  const [answer] = ada.sees("general");
  if (!answer) throw new Error("no answer");

  await ada.presses(answer, "helpful");
  await settled();

  expect(inlet.last("press").on).toBeUndefined();
});

test("an edit keeps its blocks", async () => {
  const { slack, space } = await started();
  const to = { place: placeIn(space, "general") };
  const receipt = await slack.perform({ kind: "post", view: withButton("Before"), to }, newOnce());
  if (receipt.kind !== "sent" || !receipt.ref) throw new Error("not sent");

  await slack.perform({ kind: "edit", view: withButton("After"), on: receipt.ref }, newOnce());

  expect(space.person("ada").sees("general")).toMatchObject([
    { text: "After", buttons: [{ label: "helpful" }, { label: "not helpful" }] },
  ]);
});

test("home is the home tab: somebody who opens the messages tab is shown none", async () => {
  const { inlet, space } = await started();

  await space.person("ada").opensHome("messages");

  expect(inlet.taken).toEqual([]);
});

test("a form that follows a form with the same fields does not show what was typed before", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "open", form: FORM });
  await ada.command("general", "/mvp missing");
  await settled();
  await ada.modal.submit({ "In your words": "the first" });
  await settled();
  await ada.modal.submit({});

  expect(ada.modal.shown?.fields[0]?.error).toMatch(/required/);
});

test("an error at a field of another page brings that page", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "open", form: { ...FORM, page: { index: 1, count: 2 } } });
  await ada.command("general", "/mvp missing");
  await settled();
  const first = { ...FORM, fields: [{ ...FORM.fields[0], id: "title", label: "Title" }], page: { index: 0, count: 2 } };
  inlet.answerWith({ kind: "errors", form: first, errors: { title: say`Please give a title.` } });

  await ada.modal.submit({ "In your words": "words" });
  await settled();

  expect(ada.modal.shown?.fields.map(({ label }) => label)).toEqual(["Title"]);
  expect(ada.modal.shown?.text).toContain("Please give a title.");
});

test("a form carries ids and nothing that was typed or that answers it", async () => {
  const { inlet, server, space, settled } = await started();
  inlet.answerWith({ kind: "open", form: { ...FORM, fields: [{ ...FORM.fields[0], initial: "a draft" }] } });

  await space.person("ada").command("general", "/mvp missing");
  await settled();

  const opened = z
    .object({ view: z.object({ private_metadata: z.string() }) })
    .parse(outgoing(server.world).find(({ by }) => by === "views.open")?.said);
  expect(JSON.parse(opened.view.private_metadata)).toEqual({
    form: encodeAction(FORM.id),
    page: 0,
    channel: space.channel("general").id,
  });
});

test("somebody of another organisation is foreign, and a shared channel is read by outsiders", async () => {
  const { inlet, server, space, slack, settled } = await started();
  const other = server.addWorkspace("Fabrikam");
  other.addPerson("eve");
  space.share("general", other, ["eve"]);

  await other.person("eve").mentions(space.channel("general"), `<@${space.bot.id}> hello`);
  await space.person("ada").mentions("general", "hello");
  await settled();

  expect(inlet.taken.filter(({ kind }) => kind === "message").map(({ by }) => by.foreign)).toEqual([true, false]);
  expect(inlet.taken.map(({ place }) => [place.space, place.readers])).toEqual([
    [`slack:${space.teamId}`, "outsiders"],
    [`slack:${space.teamId}`, "outsiders"],
  ]);
  expect(await slack.readersOf(placeIn(space, "general"))).toBe("outsiders");
});

test("what is said in the open shows no previews, and makes no names or addresses of words", async () => {
  const { server, slack, space } = await started();

  await slack.perform(
    { kind: "post", view: publicNotice("@channel example.org"), to: { place: placeIn(space, "general") } },
    newOnce(),
  );

  expect(server.callsOf("chat.postMessage")[0]?.args).toMatchObject({
    unfurl_links: "false",
    unfurl_media: "false",
    parse: "none",
    link_names: "false",
    text: "@channel example.org",
  });
});

test("a message with its thread goes below the first of the thread", async () => {
  const { slack, space } = await started();
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const question = await ada.writes("general", "how long?");
  const reply = await hank.replies(question, "a year");
  const under = { place: threadIn(space, question), id: reply.ts as MessageId };

  await slack.perform({ kind: "post", view: publicNotice("Indeed."), to: { place: under.place, under } }, newOnce());

  expect(hank.seesThread(question).map(({ text }) => text)).toEqual(["how long?", "a year", "Indeed."]);
});

test("a hidden post is shown to one person, and can never be found again", async () => {
  const { slack, space, timer } = await started();
  const once = newOnce();
  const to = { place: placeIn(space, "general"), onlyFor: accountIn(space, "ada") };

  await slack.perform({ kind: "post", view: publicNotice("Did that help?"), to }, once);

  expect(await slack.sentAlready(once, to, timer.now())).toBeUndefined();
});

test("a question to somebody who left the channel cannot be shown, in a thread either", async () => {
  const { slack, space } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  const under = { place: placeIn(space, "general"), id: question.ts as MessageId };
  await space.person("ada").leaves("general");
  const to = { place: under.place, under, onlyFor: accountIn(space, "ada") };

  expect(await slack.perform({ kind: "post", view: publicNotice("Did that help?"), to }, newOnce())).toMatchObject({
    kind: "never",
    reason: "closed",
  });
});

test("with reading switched off, marks are heard and their message is looked up", async () => {
  const { inlet, slack, space, settled } = await started({ readsMessages: false });
  const question = await space.person("ada").writes("general", "how long?");
  await space.person("ada").reacts(await space.person("hank").replies(question, "a year"), "white_check_mark");
  await settled();

  expect(await slack.look(inlet.last("reaction").on)).toMatchObject({ by: { account: accountIn(space, "hank") } });
  expect(await slack.checkPlace(placeIn(space, "general"), ["read", "react"])).toEqual([]);
});

test("with reading switched off, chatter is not heard though Slack sends it, and the ability is lacking", async () => {
  const { inlet, slack, space, settled } = await started({ readsMessages: false });
  await space.person("ada").writes("general", "good morning");
  await space.person("ada").mentions("general", "hello");
  await settled();

  expect(inlet.taken).toHaveLength(1);
  expect(slack.can["message text"]).toMatchObject({ reason: expect.stringContaining("switched off") });
});

test("nothing that people wrote, and no token, is in the log", async () => {
  const { logged, inlet, server, space, settled } = await started();
  server.faults.on("chat.postMessage", { kind: "status", status: 500, applied: false });
  inlet.answerWith({ kind: "say", view: publicNotice("An award lasts a year."), hidden: false });
  inlet.failNext();
  const said = space.person("ada").mentions("general", "the secret of the summit");
  await server.until("trouble", () => logged.some(({ msg }) => msg === "an event could not be recorded"));
  server.advance(3001);
  await said;
  await settled();

  const lines = JSON.stringify(logged);
  expect(logged.length).toBeGreaterThan(1);
  expect(lines).not.toMatch(/secret of the summit|lasts a year/);
  for (const secret of [space.botToken, space.appToken, "/respond/"]) expect(lines).not.toContain(secret);
});
