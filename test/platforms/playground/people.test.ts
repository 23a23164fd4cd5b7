import { describe, expect, test } from "vitest";
import type { Form } from "../../../src/chat/form.ts";
import { buttons, notice, say, view } from "../../../src/chat/view.ts";
import { accountId } from "../../../src/platforms/playground/ids.ts";
import { PlaygroundMistake } from "../../../src/platforms/playground/mistake.ts";
import { answeringInlet } from "../../fixtures/playground/answering-inlet.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";

describe("who sees what", () => {
  test("the staff channel is there for staff and leads alone", async () => {
    const { playground } = await openPlayground();
    await playground.as("sam").types("#staff", "three nominations today");

    expect(playground.as("lena").sees("#staff")).toHaveLength(1);
    for (const name of ["noor", "ada", "emma", "omar"])
      expect(() => playground.as(name).sees("#staff")).toThrow(PlaygroundMistake);
  });

  test("a DM with Laurel is one's own", async () => {
    const { playground } = await openPlayground();
    await playground.as("ada").dm("hello");

    expect(playground.as("ada").sees("@laurel")).toMatchObject([{ text: "hello", visibleTo: "ada" }]);
    expect(playground.as("hank").sees("@laurel")).toEqual([]);
  });

  test("a hidden answer names the one person who sees it", async () => {
    const { playground } = await openPlayground();
    await playground.start(
      answeringInlet(playground, () => ({ kind: "say", view: notice(say`Your year.`), hidden: true })),
      [],
    );

    const { answer } = await playground.as("ada").types("#general", "/me");

    expect(answer).toMatchObject({ text: "Your year.", visibleTo: "ada", onlyYou: true });
    expect(playground.as("hank").sees("#general")).toEqual([]);
  });

  test("who left sees and does nothing any more, until they come back", async () => {
    const { playground } = await openPlayground();
    const hank = playground.as("hank");
    await hank.leaves();
    const refused = hank.types("#general", "hello");
    await expect(refused).rejects.toThrow("hank has left the space");
    await hank.joins();
    await hank.types("#general", "hello again");

    expect(playground.as("ada").sees("#general")).toMatchObject([{ text: "hello again" }]);
  });

  test("somebody new is welcome, and Laurel hears of it", async () => {
    const { playground } = await openPlayground();
    const inlet = answeringInlet(playground);
    await playground.start(inlet, []);

    await playground.welcomes({ name: "yuki", roles: ["employee"], locale: "ja" });

    expect(inlet.taken).toMatchObject([{ kind: "joined", by: { name: "yuki" }, locale: "ja" }]);
    expect(playground.as("yuki").places()).not.toEqual([]);
  });
});

describe("what is typed", () => {
  test("a slash makes a command of its first word and the rest as typed", async () => {
    const { playground } = await openPlayground();
    const inlet = answeringInlet(playground);
    await playground.start(inlet, []);

    await playground.as("ada").types("#general", '/nominate @grace hyper-v "Runs  the clinic" in #help');

    const { space, world } = playground;
    const help = [...world.places.values()].find(({ place }) => place.name === "help")?.place;
    expect(inlet.taken).toMatchObject([
      {
        kind: "command",
        name: "nominate",
        args: {
          line: [
            { person: { account: accountId(space, "grace"), name: "grace" } },
            ' hyper-v "Runs  the clinic" in ',
            { place: help },
          ],
        },
      },
    ]);
    expect(playground.as("hank").sees("#general")).toEqual([]);
  });

  test.each([
    ["a slash alone", "/"],
    ["a slash and a space", "/ ask"],
    ["a slash further in", "see /ask"],
  ])("%s is a message", async (_, text) => {
    const { playground } = await openPlayground();
    await playground.as("ada").types("#general", text);

    expect(playground.as("hank").sees("#general")).toMatchObject([{ text }]);
  });

  test.each([
    ["an address", "write to me@grace.example"],
    ["a name nobody has", "ask @nobody"],
    ["a path in a link", "https://example.org/@grace"],
  ])("%s mentions nobody", async (_, text) => {
    const { playground } = await openPlayground();
    await playground.as("ada").types("#general", text);

    expect(playground.as("hank").sees("#general")).toMatchObject([{ body: { text: [text] } }]);
  });

  test("Laurel's name is cut out wherever it stands", async () => {
    const { playground } = await openPlayground();
    const inlet = answeringInlet(playground);
    await playground.start(inlet, []);

    await playground.as("ada").types("#general", "hello @Laurel, how long does it last?");

    expect(inlet.taken).toMatchObject([{ toBot: true, text: ["hello ", "how long does it last?"] }]);
  });

  test("a playground that may not read messages hears the text of those to Laurel alone", async () => {
    const { playground } = await openPlayground({ readsMessages: false });
    const heard: unknown[] = [];
    const inlet = answeringInlet(playground);
    await playground.start(
      {
        ...inlet,
        concerns: (event) => {
          if (event.kind === "message") heard.push(event.text);
          return false;
        },
      },
      [],
    );

    await playground.as("ada").types("#general", "good morning");
    await playground.as("ada").types("#general", "@laurel help");

    expect(heard).toEqual([undefined, ["help"]]);
  });

  test("files are counted and go by their names", async () => {
    const { playground } = await openPlayground();
    const inlet = answeringInlet(playground);
    await playground.start(inlet, []);
    const file = { name: "year.txt", type: "text/plain", bytes: "MjAyNg==" };

    await playground.as("ada").types("@laurel", "here", { files: [file] });

    expect(inlet.taken).toMatchObject([{ files: 1 }]);
    expect(playground.as("ada").sees("@laurel")).toMatchObject([{ files: ["year.txt"] }]);
  });
});

describe("what people cannot do", () => {
  test("nobody edits or deletes what somebody else wrote", async () => {
    const { playground } = await openPlayground();
    const { posted } = await playground.as("ada").types("#general", "mine");
    const hank = playground.as("hank");
    const [seen] = hank.sees("#general");

    expect(posted?.id).toBe(seen?.ref.id);
    if (!seen) return;
    await expect(hank.edits(seen, "yours")).rejects.toThrow(PlaygroundMistake);
    await expect(hank.deletes(seen)).rejects.toThrow(PlaygroundMistake);
  });

  test("nobody presses a button they do not see, or one that is off", async () => {
    const { playground } = await openPlayground();
    const action = { do: "ask.share", args: [] };
    const shown = view({
      blocks: [buttons({ label: "Share", action }, { label: "Done", action, off: true })],
      contains: "personal",
    });
    await playground.start(
      answeringInlet(playground, () => ({ kind: "say", view: shown, hidden: true })),
      [],
    );
    const { answer } = await playground.as("ada").types("#general", "/ask how?");
    if (!answer) throw new Error("no answer");

    await expect(playground.as("hank").press(answer, "Share")).rejects.toThrow("hank sees no such message");
    await expect(playground.as("ada").press(answer, "Done")).rejects.toThrow("cannot be pressed any more");
    await expect(playground.as("ada").press(answer, 3)).rejects.toThrow("It has 1 Share, 2 Done");
  });

  test("a mistake says who, where and what there is", async () => {
    const { playground } = await openPlayground();
    const ada = playground.as("ada");

    expect(() => playground.as("bob")).toThrow(/Nobody here is called "bob"\. There are laurel, noor/);
    await expect(ada.types("#nowhere", "hi")).rejects.toThrow(
      /There are #general, #award-questions, #help and @laurel/,
    );
    await expect(ada.types("#help", "hi")).rejects.toThrow("#help is a forum");
    await expect(ada.posts("help", "Why?", "So.", ["urgent"])).rejects.toThrow('#help has no tag "urgent"');
    await expect(ada.submit({})).rejects.toThrow("ada has no form open");
  });

  test("what the playground was told it cannot, it refuses with the reason", async () => {
    const { playground } = await openPlayground({ can: { threads: { reason: "there are no threads in this test" } } });
    const { posted } = await playground.as("ada").types("#general", "hello");
    if (!posted) throw new Error("nothing was posted");

    await expect(playground.as("hank").opensThread(posted, "hi")).rejects.toThrow("there are no threads in this test");
  });
});

describe("forms", () => {
  const FORM: Form = {
    id: { do: "nominate.form", args: [] },
    title: "Nominate",
    fields: [
      { id: "who", label: "Who", required: true, kind: "person" },
      {
        id: "kinds",
        label: "Kinds",
        required: true,
        kind: "choice",
        most: 2,
        options: [
          { label: "Forum help", value: "forum" },
          { label: "Blogging", value: "blog" },
        ],
      },
      { id: "paid", label: "Paid", required: true, kind: "yes-no" },
      { id: "why", label: "Why", required: true, kind: "long", max: 1000, initial: "as before" },
      { id: "link", label: "Link", required: false, kind: "link" },
    ],
  };
  const opened = async () => {
    const { playground } = await openPlayground();
    const inlet = answeringInlet(playground, ({ kind }) =>
      kind === "command" ? { kind: "open", form: FORM } : { kind: "nothing" },
    );
    await playground.start(inlet, []);
    const ada = playground.as("ada");
    const outcome = await ada.types("#general", "/nominate");
    return { ada, inlet, outcome };
  };

  test("people and options go by what they are called, text stays as typed, the rest keeps what was there", async () => {
    const { ada, inlet, outcome } = await opened();
    await ada.submit({ who: "@grace", kinds: ["blogging", "forum"], paid: "no", link: " example.org " });

    expect(outcome.form?.form).toEqual(FORM);
    expect(inlet.taken.at(-1)).toMatchObject({
      kind: "submit",
      page: 0,
      values: {
        who: { name: "grace" },
        kinds: ["blog", "forum"],
        paid: false,
        why: "as before",
        link: " example.org ",
      },
    });
    expect(ada.seesForm()).toBeUndefined();
  });

  test.each([
    ["a field that is not there", { whom: "x" }, 'no field "whom". It has who, kinds, paid, why, link'],
    ["an option that is not there", { kinds: "poems" }, 'no option "poems". It has Forum help, Blogging'],
    ["a person who is not there", { who: "@bob" }, 'Nobody here is called "@bob"'],
    ["neither yes nor no", { paid: "perhaps" }, '"Paid" takes yes or no'],
  ])("%s cannot be sent", async (_, values, why) => {
    const { ada } = await opened();

    await expect(ada.submit(values)).rejects.toThrow(why);
    expect(ada.seesForm()).toBeDefined();
  });

  test("a form that is dismissed is gone, and Laurel does not hear of it", async () => {
    const { ada, inlet } = await opened();
    await ada.dismiss();

    expect(ada.seesForm()).toBeUndefined();
    expect(inlet.taken.map(({ kind }) => kind)).toEqual(["command"]);
  });
});
