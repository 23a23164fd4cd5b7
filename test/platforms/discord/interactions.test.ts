// Answers to commands, buttons and forms: in time, in the right way, once, and after a restart.
import { expect, test } from "vitest";
import type { Form } from "../../../src/chat/form.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { notice, say } from "../../../src/chat/view.ts";
import { scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import { newOnce, publicNotice, withButton } from "../../contracts/platform/stage.ts";
import { post } from "../../support/discord/posting.ts";
import { type Stage, stage } from "./stage.ts";

const HIDDEN: Reply = { kind: "say", view: notice(say`For you alone.`), hidden: true };
const OPEN: Reply = { kind: "say", view: publicNotice("For all to read."), hidden: false };
const NOTHING: Reply = { kind: "nothing" };
const FORM: Form = {
  id: { do: "ask.missing", args: [] },
  title: "What is missing?",
  fields: [{ id: "words", label: "In your words", required: true, kind: "long", max: 500 }],
};

/** The types of first answers, in order: 4 a message, 5 thinking, 6 arrival alone, 7 an update, 9 a form. */
const firstAnswers = ({ server }: Stage) =>
  server.calls.of("POST /interactions/:id/:token/callback").map(({ body }) => body.type);
const textsFor = ({ server }: Stage, who: string, where = "general") =>
  server
    .person(who)
    .sees(where)
    .map(({ text }) => text);

/** A command that takes longer than Discord waits: "thinking" is shown, then the answer is given. */
async function slowly(on: Stage, command: string, reply: Reply): Promise<void> {
  const { server, inlet, timer } = on;
  const { reached, release } = inlet.holdNextAnswer();
  inlet.answerWith(reply);
  const deed = server.person("ada").runs(command);
  await reached;
  timer.advance(1_500);
  await deed.answered();
  release();
  await on.settled();
}

test("an answer within a second and a half is the first answer, and nothing was shown before", async () => {
  const on = await stage();
  on.inlet.answerWith(HIDDEN);
  await on.server.person("ada").runs("help").done();
  await on.settled();

  expect(firstAnswers(on)).toEqual([4]);
  expect(on.server.person("ada").sees("general")).toMatchObject([{ text: "For you alone.", ephemeral: true }]);
});

test("nothing is said at once, so that a form can still be the first answer", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNextAnswer();
  on.inlet.answerWith({ kind: "open", form: FORM });
  on.server.person("ada").runs("missing");
  await reached;
  on.timer.advance(1_499);
  release();
  await on.settled();

  expect(firstAnswers(on)).toEqual([9]);
  expect(on.server.person("ada").form()?.title).toBe("What is missing?");
});

test("a slow answer for one alone takes the place of thinking", async () => {
  const on = await stage();
  await slowly(on, "help", HIDDEN);

  expect(firstAnswers(on)).toEqual([5]);
  expect(on.server.person("ada").sees("general")).toMatchObject([
    { text: "For you alone.", ephemeral: true, thinking: false },
  ]);
  expect(textsFor(on, "hank")).toEqual([]);
});

test("a slow answer for everybody takes thinking away, and stands there for everybody", async () => {
  const on = await stage();
  await slowly(on, "help", OPEN);

  expect(textsFor(on, "ada")).toEqual(["For all to read."]);
  expect(textsFor(on, "hank")).toEqual(["For all to read."]);
});

test("a command that is declared public thinks for everybody to see, and answers in that place", async () => {
  const on = await stage();
  await slowly(on, "share", OPEN);

  expect(on.server.calls.of("POST /webhooks/:app/:token")).toEqual([]);
  expect(textsFor(on, "hank")).toEqual(["For all to read."]);
});

test("what turns out to be for one alone does not take the place of what everybody saw", async () => {
  const on = await stage();
  await slowly(on, "share", HIDDEN);

  expect(textsFor(on, "ada")).toEqual(["For you alone."]);
  expect(textsFor(on, "hank")).toEqual([]);
});

test("nothing to say leaves nothing behind, in time or late", async () => {
  const on = await stage();
  await slowly(on, "help", NOTHING);
  on.inlet.answerWith(NOTHING);
  await on.server.person("ada").runs("help").done();
  await on.settled();

  expect(textsFor(on, "ada")).toEqual([]);
});

test("a form that comes too late is refused, and its button can be shown instead", async () => {
  const on = await stage();
  await slowly(on, "missing", { kind: "open", form: FORM });
  const [late] = on.inlet.answers;
  const offered = late && (await on.platform.answer(late.event, HIDDEN, late.once));

  expect(late?.receipt).toMatchObject({ kind: "never", reason: "refused" });
  expect(offered).toEqual({ kind: "sent" });
  expect(textsFor(on, "ada")).toEqual(["For you alone."]);
});

test("a slow press only says that it arrived; then its message gives way, and stays one message", async () => {
  const on = await stage();
  const { server, inlet, platform, timer } = on;
  await platform.perform({ kind: "post", view: withButton("Helpful?"), to: { place: on.place("general") } }, newOnce());
  const { reached, release } = inlet.holdNextAnswer();
  inlet.answerWith({ kind: "replace", view: publicNotice("Thank you."), hidden: false });
  const [shown] = server.person("ada").sees("general");
  server.person("ada").presses({ id: shown?.id ?? "" }, "helpful");
  await reached;
  timer.advance(1_500);
  await server.calls.until("the arrival", () => firstAnswers(on)[0]);
  release();
  await on.settled();

  expect(firstAnswers(on)).toEqual([6]);
  expect(server.person("hank").sees("general")).toMatchObject([{ id: shown?.id, text: "Thank you.", buttons: [] }]);
});

test("a slow press whose answer is for one alone leaves the message as it is", async () => {
  const on = await stage();
  const { server, inlet, platform, timer } = on;
  await platform.perform({ kind: "post", view: withButton("Helpful?"), to: { place: on.place("general") } }, newOnce());
  const { reached, release } = inlet.holdNextAnswer();
  inlet.answerWith({ kind: "replace", view: notice(say`Your own matter.`), hidden: true });
  const [shown] = server.person("ada").sees("general");
  server.person("ada").presses({ id: shown?.id ?? "" }, "helpful");
  await reached;
  timer.advance(1_500);
  await server.calls.until("the arrival", () => firstAnswers(on)[0]);
  release();
  await on.settled();

  expect(textsFor(on, "ada")).toEqual(["Helpful?", "Your own matter."]);
  expect(textsFor(on, "hank")).toEqual(["Helpful?"]);
});

test("a button whose action stands twice in a message is still read", async () => {
  const on = await stage();
  const { server, inlet, platform } = on;
  const action = { do: "ask.pick", args: ["0a"] };
  const view = {
    ...withButton("Which?"),
    blocks: [
      {
        kind: "buttons",
        buttons: [
          { label: "one", action },
          { label: "two", action },
        ],
      },
    ],
  } as const;
  await platform.perform({ kind: "post", view, to: { place: on.place("general") } }, newOnce());
  const [shown] = server.person("ada").sees("general");
  await server
    .person("ada")
    .presses({ id: shown?.id ?? "" }, "two")
    .done();
  await on.settled();

  expect(inlet.last("press").action).toEqual(action);
});

test("a button that another version wrote is a press without an action", async () => {
  const on = await stage();
  const { server } = on;
  const old = { type: 2, style: 2, label: "old", custom_id: "0|approve|7" };
  const sent = { flags: 1 << 15, components: [{ type: 1, components: [old] }] };
  const { message } = post(server, sent, { channel: server.channel("general"), author: server.world.bot });
  await server.person("ada").presses(message, "old").done();
  await on.settled();

  expect(on.inlet.last("press").action).toBeUndefined();
});

test("what cannot be recorded is said to be so, to the one who acted", async () => {
  const on = await stage();
  on.inlet.failNext();
  await on.server.person("ada").runs("help").done();
  await on.settled();

  expect(on.server.person("ada").sees("general")).toMatchObject([
    { text: expect.stringMatching(/could not take that/), ephemeral: true },
  ]);
});

test("while Laurel restarts, somebody who acts is told so", async () => {
  const on = await stage();
  on.platform.pause();
  await on.server.person("ada").runs("help").done();

  expect(on.inlet.taken).toEqual([]);
  expect(textsFor(on, "ada")).toEqual([expect.stringMatching(/being restarted/)]);
});

test("an interaction that was taken and not answered can be answered by the next run", async () => {
  const on = await stage();
  const { reached } = on.inlet.holdNextAnswer();
  const deed = on.server.person("ada").runs("help");
  await reached;
  const stopped = on.platform.stop(0);
  await deed.answered();
  on.timer.advance(0);
  await stopped;
  const next = on.again();
  await next.start(
    scriptedInlet(() => next, []),
    [],
  );
  const event = on.inlet.last("command");
  on.timer.advance(14 * 60_000);
  const receipt = await next.answer(event, HIDDEN, newOnce());

  expect(receipt).toEqual({ kind: "sent" });
  expect(on.server.person("ada").sees("general")).toMatchObject([{ text: "For you alone.", thinking: false }]);
});

test("a stop shows no thinking for what is not on record: nobody would ever answer it", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNext();
  on.server.person("ada").runs("help");
  await reached;
  const stopped = on.platform.stop(1_000);
  on.timer.advance(1_000);
  await stopped;

  expect(firstAnswers(on)).toEqual([]);
  release();
});

test("a run that dies before it said anything is followed by one that gives the first answer, if it is soon", async () => {
  const on = await stage();
  const { reached } = on.inlet.holdNextAnswer();
  on.server.person("ada").runs("help");
  await reached;
  const next = on.again();
  await next.start(
    scriptedInlet(() => next, []),
    [],
  );
  const receipt = await next.answer(on.inlet.last("command"), HIDDEN, newOnce());

  expect([receipt, firstAnswers(on)]).toEqual([{ kind: "sent" }, [4]]);
});

test("a stop says nothing more where something was said already", async () => {
  const on = await stage();
  on.inlet.answerWith(HIDDEN);
  await on.server.person("ada").runs("help").done();
  await on.settled();
  const stopped = on.platform.stop(0);
  on.timer.advance(0);
  await stopped;

  expect(firstAnswers(on)).toEqual([4]);
});

test.for([
  ["for one alone", "help", HIDDEN],
  ["for everybody", "help", OPEN],
  ["for everybody, by a public command", "share", OPEN],
] as const)(
  "an answer %s that was given just before a process died is not given again by the next",
  async ([, command, reply]) => {
    const on = await stage();
    await slowly(on, command, reply);
    const [answer] = on.inlet.answers;
    const next = on.again();
    await next.start(
      scriptedInlet(() => next, []),
      [],
    );
    const receipt = answer && (await next.answer(answer.event, reply, answer.once));

    expect(receipt).toEqual({ kind: "sent" });
    expect(textsFor(on, "ada")).toHaveLength(1);
  },
);

test("a press that an earlier run only took is answered in its message by the next", async () => {
  const on = await stage();
  const { server, inlet, platform } = on;
  await platform.perform({ kind: "post", view: withButton("Helpful?"), to: { place: on.place("general") } }, newOnce());
  const { reached } = inlet.holdNextAnswer();
  const [shown] = server.person("ada").sees("general");
  server.person("ada").presses({ id: shown?.id ?? "" }, "helpful");
  await reached;
  on.timer.advance(1_500);
  await server.calls.until("the arrival", () => firstAnswers(on)[0]);
  const next = on.again();
  await next.start(
    scriptedInlet(() => next, []),
    [],
  );
  await next.answer(
    inlet.last("press"),
    { kind: "replace", view: publicNotice("Thank you."), hidden: false },
    newOnce(),
  );

  expect(textsFor(on, "hank")).toEqual(["Thank you."]);
});

test("after a quarter of an hour it is too late, and Discord is not asked", async () => {
  const on = await stage();
  await on.server.person("ada").runs("help").done();
  await on.settled();
  const calls = on.server.calls.calls.length;
  on.timer.advance(15 * 60_000);
  const receipt = await on.platform.answer(on.inlet.last("command"), HIDDEN, newOnce());

  expect(receipt).toMatchObject({ kind: "never", reason: "late" });
  expect(on.server.calls.calls.length).toBe(calls);
});

test("an interaction of which nothing was said in three seconds is lost to Discord, and called late", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNext();
  on.inlet.answerWith(HIDDEN);
  on.server.person("ada").runs("help");
  await reached;
  on.timer.advance(3_001);
  release();
  await on.settled();

  expect(on.inlet.answers.map(({ receipt }) => receipt)).toMatchObject([{ kind: "never", reason: "late" }]);
});

test.for([
  ["before", 500],
  ["after", 502],
] as const)("an answer that breaks off %s it arrived is shown once, when it is given again", async ([when, status]) => {
  const on = await stage();
  on.server.faults.add("POST /interactions/:id/:token/callback", { is: "error", status, when });
  const { reached, release } = on.inlet.holdNextAnswer();
  on.server.person("ada").runs("help");
  await reached;
  const event = on.inlet.last("command");
  const once = newOnce();
  await expect(on.platform.answer(event, HIDDEN, once)).rejects.toThrow();
  const again = await on.platform.answer(event, HIDDEN, once);

  expect(again).toEqual({ kind: "sent" });
  expect(textsFor(on, "ada")).toEqual(["For you alone."]);
  release();
});

test("the second of two answers given at once under one name does nothing more", async () => {
  const on = await stage();
  const { reached, release } = on.inlet.holdNextAnswer();
  on.server.person("ada").runs("help");
  await reached;
  const once = newOnce();
  const event = on.inlet.last("command");
  const receipts = await Promise.all([on.platform.answer(event, OPEN, once), on.platform.answer(event, OPEN, once)]);
  release();

  expect(receipts).toEqual([{ kind: "sent" }, { kind: "sent" }]);
  expect(textsFor(on, "hank")).toEqual(["For all to read."]);
});

test("suggestions that do not fit Discord are left out, and a fault gives none", async () => {
  const on = await stage();
  on.inlet.suggest([
    { label: "x".repeat(120), value: "long-label" },
    { label: "Too long", value: "y".repeat(101) },
    ...Array.from({ length: 30 }, (_, at) => ({ label: `Option ${at}`, value: `o${at}` })),
  ]);
  const choices = await on.server.person("ada").completes("nominate", "expertise", "o");

  expect(choices).toHaveLength(25);
  expect(choices[0]).toEqual({ name: `${"x".repeat(99)}…`, value: "long-label" });
  expect(choices.map(({ value }) => value)).not.toContain("y".repeat(101));
});

test("no token of an interaction, and nothing that was said, stands in the log", async () => {
  const on = await stage();
  on.server.faults.add("POST /interactions/:id/:token/callback", { is: "refused", as: "missing permissions" });
  on.inlet.answerWith(HIDDEN);
  on.server.person("ada").runs("help");
  await on.settled();
  const log = on.logged.join("");

  expect(log).not.toContain("interaction-token");
  expect(log).not.toContain("For you alone");
  expect(log).not.toContain(on.server.token);
});

test("where it takes long to tell who reads along, the command is answered as if anybody did", async () => {
  const on = await stage();
  const { server, timer, inlet } = on;
  const slow = server.faults.add("GET /guilds/:id/members/:id", { is: "slow", when: "before" });
  inlet.answerWith(HIDDEN);
  const deed = server.person("sue").runs("help", {}, { at: "staff" });
  await slow.reached;
  timer.advance(1_000);
  await deed.done();
  slow.release();
  await on.settled();

  expect(inlet.last("command").place).toMatchObject({ name: "staff", readers: "unknown" });
  expect(textsFor(on, "sue", "staff")).toEqual(["For you alone."]);
});
