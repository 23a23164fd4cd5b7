import { expect, test } from "vitest";
import { notice, say } from "../../../src/chat/view.ts";
import { accountId } from "../../../src/platforms/playground/ids.ts";
import { JournalProblem } from "../../../src/platforms/playground/journal-problem.ts";
import { memoryPersistence, type PlaygroundPersistence } from "../../../src/platforms/playground/persistence.ts";
import { answeringInlet, brokenInlet } from "../../fixtures/playground/answering-inlet.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { countedIds } from "../../fixtures/playground/still-time.ts";

test("what people did is there after a restart", async () => {
  const { playground, restart } = await openPlayground();
  const ada = playground.as("ada");
  const { posted } = await ada.types("#general", "good morning");
  if (posted) await playground.as("hank").react(posted, "👋");
  await playground.as("omar").grants("noor", "awardee");
  await playground.as("hank").posts("help", "My build fails", "It says no.", ["question"]);

  const after = await restart();

  expect(after.as("hank").sees("#general")).toEqual(ada.sees("#general"));
  expect(after.as("hank").sees("#general")).toMatchObject([{ text: "good morning", reactions: { "👋": ["hank"] } }]);
  expect(await after.rolesOf(accountId(after.space, "noor"), after.space)).toEqual(["awardee"]);
  expect(after.as("ada").sees("My build fails")).toMatchObject([{ text: "It says no." }]);
});

test("an open form is still open after a restart", async () => {
  const { playground, restart } = await openPlayground();
  const form = {
    id: { do: "ask.missing", args: [] },
    title: "What is missing?",
    fields: [{ id: "words", label: "In your words", required: true, kind: "text", max: 100 }],
  } as const;
  await playground.start(
    answeringInlet(playground, () => ({ kind: "open", form })),
    [],
  );
  await playground.as("ada").types("#general", "/missing");

  const after = await restart();

  expect(after.as("ada").seesForm()?.form).toEqual(form);
});

test("an event that was not acknowledged comes again at the next start, under the same key", async () => {
  const { playground, restart } = await openPlayground();
  await playground.start(brokenInlet, []);
  const lost = await playground.as("ada").types("#general", "/help");

  const after = await restart();
  const inlet = answeringInlet(after);
  await after.start(inlet, []);
  await after.settled();

  expect(lost).toMatchObject({ heard: true, acknowledged: false, failure: new Error("the record cannot be reached") });
  expect(inlet.taken.map(({ key }) => key)).toEqual([lost.event]);
});

test("an event that was acknowledged never comes again", async () => {
  const { playground, restart } = await openPlayground();
  await playground.start(answeringInlet(playground), []);
  const outcome = await playground.as("ada").types("#general", "/help");

  const after = await restart();
  const inlet = answeringInlet(after);
  await after.start(inlet, []);
  await after.settled();

  expect(outcome.acknowledged).toBe(true);
  expect(inlet.taken).toEqual([]);
});

test("what happened while Laurel was away is delivered in order, and chatter is passed over", async () => {
  const { playground, restart } = await openPlayground();
  await playground.as("ada").types("#general", "good morning");
  await playground.as("ada").types("#general", "@laurel one");
  await playground.as("hank").types("#general", "@laurel two");

  const inlet = answeringInlet(playground);
  await playground.start(inlet, []);
  await playground.settled();
  const after = await restart();
  const later = answeringInlet(after);
  await after.start(later, []);
  await after.settled();

  expect(inlet.taken.map((event) => event.kind === "message" && event.text)).toEqual([["one"], ["two"]]);
  expect(later.taken).toEqual([]);
});

test("an answer is remembered: after a restart the same event is not answered a second time", async () => {
  const { playground, restart } = await openPlayground();
  const reply = { kind: "say", view: notice(say`Once.`), hidden: true } as const;
  const inlet = answeringInlet(playground, () => reply);
  await playground.start(inlet, []);
  await playground.as("ada").types("#general", "/me");

  const after = await restart();
  const [event] = inlet.taken;
  if (event) await after.answer(event, reply, countedIds()<"inbox">());

  expect(after.as("ada").sees("#general")).toHaveLength(1);
});

test("a change that cannot be kept does not happen, and the next one does", async () => {
  const memory = memoryPersistence();
  let isFull = false;
  const persistence: PlaygroundPersistence = {
    load: memory.load,
    append: (entries) => (isFull ? Promise.reject(new Error("disk full")) : memory.append(entries)),
  };
  const { playground } = await openPlayground({ persistence });
  const ada = playground.as("ada");
  isFull = true;
  const failed = ada.types("#general", "lost");
  await expect(failed).rejects.toThrow("disk full");
  isFull = false;
  await ada.types("#general", "kept");

  expect(ada.sees("#general").map(({ text }) => text)).toEqual(["kept"]);
});

test("nobody sees or hears of anything before it is durable", async () => {
  const memory = memoryPersistence();
  let written: Promise<void> = Promise.resolve();
  const persistence: PlaygroundPersistence = {
    load: memory.load,
    append: async (entries) => {
      await written;
      await memory.append(entries);
    },
  };
  const { playground } = await openPlayground({ persistence });
  const inlet = answeringInlet(playground);
  await playground.start(inlet, []);
  const disk = Promise.withResolvers<void>();
  written = disk.promise;
  const deed = playground.as("ada").types("#general", "@laurel good morning");
  // Everything that could run before the disk has written has run once this resolves.
  await persistence.load();
  const before = [playground.as("hank").sees("#general").length, inlet.taken.length];
  disk.resolve();
  await deed;

  expect(before).toEqual([0, 0]);
  expect([playground.as("hank").sees("#general").length, inlet.taken.length]).toEqual([1, 1]);
});

test("two worlds do not give their events the same keys", async () => {
  const one = await openPlayground();
  const other = await openPlayground({ nextId: countedIds(1) });
  const first = await one.playground.as("ada").types("#general", "/help");
  const second = await other.playground.as("ada").types("#general", "/help");

  expect(first.event).not.toBe(second.event);
});

test("a journal of another version is refused with what to do", async () => {
  const persistence = memoryPersistence([{ seq: 1, body: '{"v":99,"change":{}}' }]);

  await expect(openPlayground({ persistence })).rejects.toThrow(/version 99.*begin a new playground/);
});

test.each([
  ["is no JSON", "{"],
  ["is nothing", "null"],
  ["has no version", '{"change":{"kind":"dms","account":"a","open":true}}'],
  ["is of an unknown kind", '{"v":1,"change":{"kind":"flood"}}'],
  ["lacks what its kind has", '{"v":1,"change":{"kind":"message","message":{"id":"playground:home:1"}}}'],
])("an entry of the journal that %s is told as damage, with what to do", async (_name, body) => {
  const persistence = memoryPersistence([{ seq: 7, body }]);

  const opening = openPlayground({ persistence });

  await expect(opening).rejects.toThrow(JournalProblem);
  await expect(opening).rejects.toThrow("Entry 7 of the playground's journal is damaged. Put your last backup");
});
