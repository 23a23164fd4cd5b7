// Payloads as Slack sends them, in neutral words.
import { expect, test } from "vitest";
import { plainText } from "../../../src/chat/rich.ts";
import { newOnce } from "../../contracts/platform/stage.ts";
import { arrives, profileChanges, revokesTokens } from "../../support/slack/workspace-events.ts";
import { accountIn, MONDAY_NOON, started } from "./stage.ts";

const FIELDS = [
  { id: "text", kind: "text", label: "Text", required: false, max: 50 },
  { id: "number", kind: "number", label: "Number", required: false },
  { id: "date", kind: "date", label: "Date", required: false },
  { id: "yes", kind: "yes-no", label: "Yes", required: true },
  { id: "person", kind: "person", label: "Person", required: false },
  { id: "place", kind: "place", label: "Places", of: ["channel"], most: 2, required: false },
  {
    id: "one",
    kind: "choice",
    label: "One",
    required: false,
    options: [
      { label: "A", value: "a" },
      { label: "B", value: "b" },
    ],
  },
  {
    id: "many",
    kind: "search",
    label: "Many",
    required: false,
    most: 3,
    options: Array.from({ length: 150 }, (_, index) => ({ label: `Field ${index}`, value: `f${index}` })),
  },
  { id: "link", kind: "link", label: "Link", required: false },
] as const;
const FORM = { id: { do: "me.profile", args: [] }, title: "A form with a very long title", fields: FIELDS } as const;

test("a message brings its author, text, thread and time", async () => {
  const { inlet, server, space, settled } = await started();
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const question = await ada.writes("general", "who knows <b> & c?");
  const reply = await hank.replies(question, "@ada see https://example.org/guide in #help");
  await settled();

  const [first, second] = inlet.taken;
  expect(first).toMatchObject({
    kind: "message",
    key: `slack:${space.teamId}:message:${question.channel}:${question.ts}`,
    at: MONDAY_NOON,
    by: { account: accountIn(space, "ada"), bot: false, foreign: false },
    place: { kind: "channel", readers: "members" },
    text: ["who knows <b> & c?"],
    toBot: false,
    files: 0,
  });
  expect(first && "replyTo" in first).toBe(false);
  expect(second).toMatchObject({
    place: { kind: "thread", id: `slack:${space.teamId}:${question.channel}:${question.ts}`, root: question.ts },
    ref: { id: reply.ts },
    replyTo: { id: question.ts, place: { kind: "channel" } },
    text: [
      { person: { account: accountIn(space, "ada") } },
      " see ",
      { link: "https://example.org/guide" },
      " in ",
      { place: { id: `slack:${space.teamId}:${space.channel("help").id}` } },
    ],
  });
  expect(server.calls.map(({ method }) => method)).not.toContain("conversations.history");
});

test("a DM, a file, and a reply that also goes to the channel are messages", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  await ada.dms("hello", { files: [ada.file("talk.pdf", "pages")] });
  const question = await ada.writes("general", "how long?");
  await space.person("hank").replies(question, "a year", { broadcast: true });
  await settled();

  expect(inlet.taken).toMatchObject([
    { kind: "message", toBot: true, files: 1, place: { kind: "dm", readers: "one" } },
    { kind: "message", toBot: false },
    { kind: "message", toBot: false, replyTo: { id: question.ts } },
  ]);
});

test("a message in a thread of a DM is in the DM, and is answered in that thread", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  const first = await ada.dms("hello");
  await settled();
  inlet.answerWith({
    kind: "say",
    view: { blocks: [{ kind: "text", text: ["Here."] }], plain: "Here.", contains: "personal" },
    hidden: false,
  });

  await ada.replies(first, "and then?");
  await settled();

  expect(inlet.last("message").place.kind).toBe("dm");
  expect(ada.seesThread(first).map(({ text }) => text)).toEqual(["hello", "and then?", "Here."]);
});

test("the name of somebody is known from the second time, and follows their profile", async () => {
  const { inlet, server, slack, space, settled } = await started();
  const names: string[] = [];
  const says = async () => {
    await space.person("ada").dms("hello");
    await settled();
    names.push(inlet.last("message").by.name);
  };

  await says();
  // Waits for the look-up that is under way.
  await slack.rolesOf(accountIn(space, "ada"), inlet.last("message").place.space);
  await says();
  await profileChanges(space, "ada", { realName: "Ada Lovelace", locale: "de-DE" });
  await says();

  expect(names).toEqual([space.user("ada").id, "ada", "ada"]);
  expect(inlet.last("message").locale).toBe("de-DE");
  expect(server.callsOf("users.info")).toHaveLength(1);
});

test("an edit brings the new text, and a preview that was added is none", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  const question = await ada.mentions("general", "how lomg?");
  await ada.edits(question, "@laurel how long?");
  await settled();

  const event = inlet.last("edited");
  expect(event.ref.id).toBe(question.ts);
  expect(plainText(event.text ?? [])).toBe("how long?");
});

test("a reaction brings the author of the message, and Laurel's own is none", async () => {
  const { inlet, slack, space, settled } = await started();
  const answer = await space.person("hank").writes("general", "use the guide");
  await space.person("ada").reacts(answer, "+1::skin-tone-3");
  await settled();
  const event = inlet.last("reaction");
  const before = inlet.taken.length;
  await slack.perform({ kind: "react", emoji: "👏", on: event.on }, newOnce());
  await space.person("ada").unreacts(answer, "+1::skin-tone-3");
  await settled();

  expect(event).toMatchObject({
    author: accountIn(space, "hank"),
    by: { account: accountIn(space, "ada") },
    emoji: "👍🏼",
    added: true,
  });
  expect(inlet.taken.slice(before)).toMatchObject([{ kind: "reaction", added: false }]);
});

test("a question that leaves a stone above its replies is deleted once, though Slack tells of it again", async () => {
  const { inlet, space, settled } = await started();
  const [ada, hank] = [space.person("ada"), space.person("hank")];
  const question = await ada.writes("general", "how long?");
  const reply = await hank.replies(question, "a year");
  const shown = await hank.replies(question, "a year, for all to see", { broadcast: true });
  await ada.deletes(question);
  await hank.deletes(shown);
  await hank.deletes(reply);
  await settled();

  const deleted = inlet.taken.filter((event) => event.kind === "deleted");
  expect(deleted.map(({ ref, place }) => [ref.id, place.kind])).toEqual([
    [question.ts, "channel"],
    [shown.ts, "thread"],
    [reply.ts, "thread"],
  ]);
  expect(deleted[0]?.by.account).toBe(accountIn(space, "ada"));
  expect(inlet.taken.filter(({ kind }) => kind === "edited")).toEqual([]);
});

test("a reply that also goes to the channel stands in its thread, and is reacted to there", async () => {
  const { inlet, space, slack, settled } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  const shown = await space.person("hank").replies(question, "a year", { broadcast: true });
  await space.person("ada").reacts(shown, "heavy_check_mark");
  await settled();

  const message = inlet.last("message");
  const reaction = inlet.last("reaction");
  expect(message.place).toMatchObject({ kind: "thread", root: question.ts });
  expect(reaction).toMatchObject({ emoji: "✔️", author: accountIn(space, "hank"), place: { kind: "channel" } });
  expect(await slack.look(reaction.on)).toMatchObject({ ref: { place: { id: message.place.id } } });
});

test("the same reaction put twice is two facts, and a redelivery is one", async () => {
  const { inlet, server, space, settled } = await started();
  const answer = await space.person("hank").writes("general", "use the guide");
  const ada = space.person("ada");
  await ada.reacts(answer, "clap");
  await ada.unreacts(answer, "clap");
  await ada.reacts(answer, "clap");
  await server.redeliver(server.lastEvent(space));
  await settled();

  const keys = inlet.taken.filter(({ kind }) => kind === "reaction").map(({ key }) => key);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
});

test("who joins or leaves the workspace is told once", async () => {
  const { inlet, space, settled } = await started();
  await arrives(space, "grace");
  await profileChanges(space, "grace", { tz: "Asia/Tokyo" });
  await profileChanges(space, "grace", { deleted: true });
  await profileChanges(space, "grace", { realName: "Somebody else" });
  await settled();

  expect(inlet.taken.map(({ kind, by }) => [kind, by.account])).toEqual([
    ["joined", accountIn(space, "grace")],
    ["left", accountIn(space, "grace")],
  ]);
});

test("a void token is told as Laurel's removal", async () => {
  const { inlet, space } = await started();
  await revokesTokens(space);

  expect(inlet.last("removed").place.space).toBe(`slack:${space.teamId}`);
});

test("a bare command asks for help, and one that is published of its own goes by its word", async () => {
  const { inlet, space, settled } = await started({ extraCommands: ["ask"] });
  const ada = space.person("ada");
  await ada.command("general", "/mvp");
  await ada.command("general", "/mvp-ask how long?");
  await settled();

  expect(inlet.taken).toMatchObject([
    { kind: "command", name: "help", args: { line: [] } },
    { kind: "command", name: "ask", args: { line: ["how long?"] } },
  ]);
});

test("a form of every kind of field comes back as values", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "open", form: FORM });
  await ada.command("general", "/mvp me");
  await settled();
  inlet.answerWith({ kind: "nothing" });

  await ada.modal.submit({
    Text: "two  words",
    Number: "2.5",
    Date: "2026-07-01",
    Yes: "No",
    Person: "hank",
    Places: ["general", "help"],
    One: "B",
    Many: ["Field 7", "Field 120"],
    Link: "example.org",
  });
  await settled();

  expect(inlet.last("submit")).toMatchObject({
    form: FORM.id,
    page: 0,
    values: {
      text: "two  words",
      number: 2.5,
      date: "2026-07-01",
      yes: false,
      person: { account: accountIn(space, "hank") },
      place: [
        `slack:${space.teamId}:${space.channel("general").id}`,
        `slack:${space.teamId}:${space.channel("help").id}`,
      ],
      one: "b",
      many: ["f7", "f120"],
      link: "example.org",
    },
  });
});

test("what was left empty is null", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  inlet.answerWith({ kind: "open", form: FORM });
  await ada.command("general", "/mvp me");
  await settled();
  inlet.answerWith({ kind: "nothing" });

  await ada.modal.submit({ Yes: "Yes" });
  await settled();

  const { yes, many, place, ...rest } = inlet.last("submit").values;
  expect([yes, many, place]).toEqual([true, [], []]);
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test("a form is filled in with what was typed before, and its title fits", async () => {
  const { inlet, space, settled } = await started();
  const ada = space.person("ada");
  const initial = {
    text: "draft",
    number: 3,
    date: "2026-07-01",
    yes: true,
    one: "a",
    many: ["f1", "f140"],
    person: { account: accountIn(space, "hank"), name: "hank" },
  };
  const fields = FORM.fields.map((field) =>
    field.id in initial ? { ...field, initial: initial[field.id as keyof typeof initial] } : field,
  );
  inlet.answerWith({ kind: "open", form: { ...FORM, fields, page: { index: 0, count: 2 } } });
  await ada.command("general", "/mvp me");
  await settled();
  inlet.answerWith({ kind: "nothing" });
  const shown = ada.modal.shown;

  await ada.modal.submit({});
  await settled();

  expect(shown?.title).toBe("A form with a very … 1/2");
  expect(shown?.submit).toBe("Next");
  expect(inlet.last("submit").values).toMatchObject({ ...initial, person: { account: accountIn(space, "hank") } });
});

test("a press brings its action, what was chosen, and its thread", async () => {
  const { inlet, slack, space, settled } = await started();
  const question = await space.person("ada").writes("general", "how long?");
  await settled();
  const action = { do: "ask.pick", args: ["0a1b"] };
  const options = ["Cloud", "Data", "Edge"].map((label) => ({ label, value: label.toLowerCase() }));
  const select = {
    blocks: [{ kind: "select", action, label: "Fields", options, most: 2 }],
    plain: "",
    contains: "public",
  } as const;
  await slack.perform(
    { kind: "post", view: select, to: { place: inlet.last("message").place, under: inlet.last("message").ref } },
    newOnce(),
  );
  const [, message] = space.person("hank").seesThread(question);
  if (!message) throw new Error("no message");

  await space.person("hank").chooses(message, "Fields", ["Cloud", "Edge"]);
  await settled();

  expect(inlet.last("press")).toMatchObject({
    action,
    values: ["cloud", "edge"],
    place: { kind: "thread", root: question.ts },
    on: { id: message.ts },
    handle: { mayOpenForm: true, canHide: true },
  });
});
