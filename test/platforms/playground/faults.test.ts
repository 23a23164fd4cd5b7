import { expect, test } from "vitest";
import type { Delivery } from "../../../src/chat/effect.ts";
import { type Block, notice, say, view } from "../../../src/chat/view.ts";
import type { Playground } from "../../../src/platforms/playground/index.ts";
import { answeringInlet } from "../../fixtures/playground/answering-inlet.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { countedIds, MONDAY_NOON } from "../../fixtures/playground/still-time.ts";

const ONCE = countedIds()<"outbox">();

function postAtGeneral(
  playground: Playground,
  blocks: readonly Block[] = [{ kind: "text", text: say`Hello.` }],
): Delivery {
  const [place] = playground.as("ada").places();
  if (!place) throw new Error("no place");
  return { kind: "post", view: view({ blocks, contains: "public" }), to: { place } };
}

test("a post is made each time it is asked for, and counted under its name", async () => {
  const { playground } = await openPlayground();
  const post = postAtGeneral(playground);
  await playground.perform(post, ONCE);
  await playground.perform(post, ONCE);

  expect(playground.postsOf(ONCE)).toHaveLength(2);
});

test("a post of which the process learns nothing is there all the same, and is found", async () => {
  const { playground, time } = await openPlayground();
  const post = postAtGeneral(playground);
  playground.faults.onNextPerform({ kind: "unheard" });

  await expect(playground.perform(post, ONCE)).rejects.toThrow("lose the connection");

  expect(playground.postsOf(ONCE)).toHaveLength(1);
  expect(post.kind === "post" && (await playground.sentAlready(ONCE, post.to, time.now()))).toMatchObject({
    id: playground.postsOf(ONCE)[0]?.id,
  });
});

test("a post from before is not looked for", async () => {
  const { playground, time } = await openPlayground();
  const post = postAtGeneral(playground);
  await playground.perform(post, ONCE);
  time.pass(1);

  expect(post.kind === "post" && (await playground.sentAlready(ONCE, post.to, time.now()))).toBeUndefined();
});

test("faults come in the order in which they were asked for, and each once", async () => {
  const { playground } = await openPlayground();
  const post = postAtGeneral(playground);
  playground.faults.onNextPerform(
    { kind: "again", afterMs: 5_000 },
    { kind: "never", reason: "forbidden" },
    { kind: "throws" },
  );

  expect(await playground.perform(post, ONCE)).toMatchObject({ kind: "again", at: MONDAY_NOON + 5_000 });
  expect(await playground.perform(post, ONCE)).toMatchObject({ kind: "never", reason: "forbidden" });
  await expect(playground.perform(post, ONCE)).rejects.toThrow("told to fail");
  expect(playground.postsOf(ONCE)).toHaveLength(0);
  expect(await playground.perform(post, ONCE)).toMatchObject({ kind: "sent" });
});

test("an answer fails on demand too, and can be given afterwards", async () => {
  const { playground } = await openPlayground();
  const reply = { kind: "say", view: notice(say`Here.`), hidden: true } as const;
  const inlet = answeringInlet(playground, () => reply);
  await playground.start(inlet, []);
  playground.faults.onNextAnswer({ kind: "throws" });
  const { acknowledged, failure } = await playground.as("ada").types("#general", "/me");
  const [event] = inlet.taken;
  const receipt = event && (await playground.answer(event, reply, ONCE));

  expect({ acknowledged, failure }).toMatchObject({ acknowledged: true, failure: expect.any(Error) });
  expect(receipt).toMatchObject({ kind: "sent" });
  expect(playground.as("ada").sees("#general")).toMatchObject([{ text: "Here." }]);
});

test("an event that waited too long can no longer be answered", async () => {
  const { playground, time } = await openPlayground({ handlesLastMs: 900_000 });
  const inlet = answeringInlet(playground);
  await playground.start(
    {
      ...inlet,
      async take(event, acknowledge) {
        time.pass(900_001);
        await inlet.take(event, acknowledge);
      },
    },
    [],
  );
  await playground.as("ada").types("#general", "/me");
  const [event] = inlet.taken;

  expect(event?.handle.until).toBe(MONDAY_NOON + 900_000);
  expect(event && (await playground.answer(event, { kind: "nothing" }, ONCE))).toMatchObject({ reason: "late" });
});

test("the last event can be delivered again, under its key", async () => {
  const { playground } = await openPlayground();
  const inlet = answeringInlet(playground);
  await playground.start(inlet, []);
  const first = await playground.as("ada").types("#general", "/help");
  const second = await playground.redeliver();

  expect(inlet.taken.map(({ key }) => key)).toEqual([first.event, first.event]);
  expect(second.event).toBe(first.event);
});

test("a view beyond the limits is refused with what is too much", async () => {
  const { playground } = await openPlayground({ limits: { selectOptions: 2 } });
  const options = ["a", "b", "c"].map((value) => ({ label: value, value }));
  const select: Block = { kind: "select", action: { do: "x.y", args: [] }, label: "Which?", options };

  expect(await playground.perform(postAtGeneral(playground, [select]), ONCE)).toMatchObject({
    kind: "never",
    reason: "refused",
    why: 'the select "Which?" has 3 options, and one here holds 2',
  });
});

test("a form beyond the limits is refused with what is too much", async () => {
  const { playground } = await openPlayground({ limits: { fieldsPerPage: 1 } });
  const fields = ["one", "two"].map((id) => ({ id, label: id, required: true, kind: "text", max: 10 }) as const);
  const inlet = answeringInlet(playground, () => ({ kind: "nothing" }));
  const receipts: unknown[] = [];
  const form = { id: { do: "x.y", args: [] }, title: "Long", fields };
  const take: typeof inlet.take = async (event) => {
    receipts.push(await playground.answer(event, { kind: "open", form }, ONCE));
  };
  await playground.start({ ...inlet, take }, []);
  await playground.as("ada").types("#general", "/form");

  expect(receipts).toMatchObject([{ why: 'the form "Long" has 2 fields, and a page here holds 1' }]);
});

test("an action too long for a button is a bug, and says so", async () => {
  const { playground } = await openPlayground();
  const button = { label: "No", action: { do: "x.y", args: ["a".repeat(100)] } };

  await expect(
    playground.perform(postAtGeneral(playground, [{ kind: "buttons", buttons: [button] }]), ONCE),
  ).rejects.toThrow(TypeError);
});

test("stopping waits for what is under way, and no longer than it is given", async () => {
  const { playground, time } = await openPlayground();
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const inlet = answeringInlet(playground);
  await playground.start(
    {
      ...inlet,
      async take(event, acknowledge) {
        reached.resolve();
        await release.promise;
        await inlet.take(event, acknowledge);
      },
    },
    [],
  );
  const deed = playground.as("ada").types("#general", "/help");
  await reached.promise;
  const ended: string[] = [];
  const impatient = playground.stop(1_000).then(() => ended.push("impatient"));
  const patient = playground.stop(60_000).then(() => ended.push("patient"));
  time.pass(1_000);
  await impatient;
  release.resolve();
  await Promise.all([deed, patient]);

  expect(ended).toEqual(["impatient", "patient"]);
});
