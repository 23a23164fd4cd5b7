import { describe, expect, test } from "vitest";
import { questionKey } from "../../src/core/credit.ts";
import type { AccountId, MessageId, PlaceId } from "../../src/core/ids.ts";
import {
  askerOf,
  helpedByThanks,
  mayHaveHelped,
  questionOf,
  type TalkAround,
  type Thanks,
  type Told,
} from "../../src/core/who-helped.ts";

const RULE = { minCharacters: 10, orLink: true, orFile: true };
const CHANNEL = { id: "p:s:c" as PlaceId, kind: "channel" };
const POST = { id: "p:s:post" as PlaceId, kind: "post", parent: "p:s:forum" as PlaceId };
const THREAD = { id: "p:s:t" as PlaceId, kind: "thread", parent: CHANNEL.id, root: "1" as MessageId };

const acc = (name: string) => `p:s:${name}` as AccountId;
/** `noor: how do I? <2`: what noor says, in reply to message 2. Messages are numbered from 1, a minute apart. */
function talk(place: TalkAround<Told>["place"], ...lines: readonly string[]): TalkAround<Told> {
  const told = lines.map((line, index): Told => {
    const [, name = "", text = "", replyTo] = /^(\w+): (.*?)(?: <(\d+))?$/.exec(line) ?? [];
    return {
      ref: { id: String(index + 1) as MessageId },
      by: { account: acc(name), bot: name === "bot" },
      at: index + 1,
      text: [text],
      files: 0,
      ...(replyTo === undefined ? {} : { replyTo: replyTo as MessageId }),
    };
  });
  return place.kind === "channel" ? { place, messages: told } : { place, root: told[0], messages: told.slice(1) };
}

/** What the thanks of `name` come to: they are the next message, in reply to `to`, and name some. */
function thanked(around: TalkAround<Told>, name: string, { to, names = [] }: { to?: number; names?: string[] } = {}) {
  const all = [...(around.root ? [around.root] : []), ...around.messages];
  const find = (id: string | undefined) => all.find(({ ref }) => ref.id === id);
  const repliedTo = find(to === undefined ? undefined : String(to));
  const thanks: Thanks<Told> = {
    id: "99" as MessageId,
    by: acc(name),
    at: 99,
    repliedTo,
    beforeThat: find(repliedTo?.replyTo),
    mentioned: names.map(acc),
  };
  const helped = helpedByThanks(thanks, around, RULE);
  return helped.is === "none" ? helped.why : `${helped.is} ${helped.answers.map(({ ref }) => ref.id).join(" ")}`;
}

const LONG = "restart the spooler";
describe("thanks in a channel", () => {
  const around = talk(
    CHANNEL,
    "noor: how do I print this?",
    `hank: ${LONG} <1`,
    "grace: good morning all",
    `linus: ${LONG}`,
  );

  test.each([
    ["in reply to an answer to them", "noor", { to: 2 }, "clear 2"],
    ["in reply to an answer that came after them", "noor", { to: 4 }, "clear 4"],
    ["in reply to an answer to somebody else", "grace", { to: 2 }, "not the asker"],
    ["in reply, by somebody who said nothing before", "ada", { to: 4 }, "not the asker"],
    ["by name", "noor", { names: ["hank"] }, "clear 2"],
    ["by several names", "noor", { names: ["hank", "linus"] }, "clear 2 4"],
    ["by the name of somebody who said nothing", "noor", { names: ["ada"] }, "no answer seen"],
    ["by their own name", "noor", { names: ["noor"] }, "unclear 4 3 2"],
    ["to nobody in particular", "noor", {}, "unclear 4 3 2"],
    ["to nobody, by somebody who asked nothing", "ada", {}, "no answer seen"],
  ] as const)("%s", (_case, by, how, expected) => {
    expect(thanked(around, by, how as never)).toBe(expected);
  });

  test("to the one who answered since are not clear either", () => {
    expect(thanked(talk(CHANNEL, "noor: how do I print this?", `hank: ${LONG}`), "noor")).toBe("unclear 2");
  });
});

describe.each([
  ["a thread", THREAD],
  ["a post", POST],
])("thanks in %s", (_case, place) => {
  test.each([
    ["are for the only one who answered", [`hank: ${LONG}`], "noor", {}, "clear 2"],
    ["are for the author of the answer, not of the last message", [`hank: ${LONG}`, "ada: hm"], "noor", {}, "clear 2"],
    ["are not clear after two who answered", [`hank: ${LONG}`, `ada: ${LONG}`], "noor", {}, "unclear 3 2"],
    [
      "are for who answered since the last question",
      [`hank: ${LONG}`, "noor: and how on a phone?", `ada: ${LONG}`],
      "noor",
      {},
      "clear 4",
    ],
    ["by somebody who did not open it", [`hank: ${LONG}`], "grace", {}, "not the asker"],
    [
      "by somebody who was answered there",
      ["grace: same here, but how?", `hank: ${LONG} <2`],
      "grace",
      { to: 3 },
      "clear 3",
    ],
    ["by name", [`hank: ${LONG}`, `ada: ${LONG}`], "noor", { names: ["ada"] }, "clear 3"],
    ["after bots and short words alone", ["bot: here is a long list", "hank: hm"], "noor", {}, "no answer seen"],
  ] as const)("%s", (_title, lines, by, how, expected) => {
    expect(thanked(talk(place, "noor: how do I print this?", ...lines), by, how as never)).toBe(expected);
  });
});

test("who may have helped the owner of a post: who said most comes first", () => {
  const around = talk(
    POST,
    "noor: how?",
    `hank: ${LONG}`,
    `ada: ${LONG}`,
    `hank: ${LONG}`,
    "linus: hm",
    "bot: a long list of links",
  );

  expect(mayHaveHelped(around, 99, RULE).map(({ ref }) => ref.id)).toEqual(["4", "3"]);
});

test("the asker is who opened the thread, or who was replied to", () => {
  const inThread = talk(THREAD, "noor: how?", `hank: ${LONG}`);
  const inChannel = talk(CHANNEL, "noor: how?", `hank: ${LONG} <1`);
  const [asked, answer] = inChannel.messages;

  expect(askerOf(inThread, undefined, acc("ada"))).toBe(acc("noor"));
  expect(askerOf(inThread, inThread.messages[0], acc("hank"))).toBe(acc("hank"));
  expect(askerOf(inChannel, asked, acc("noor"))).toBe(acc("noor"));
  expect(askerOf(inChannel, undefined, acc("noor"))).toBeUndefined();
  expect(answer && questionOf(inChannel, answer, acc("noor"), asked)).toBe(asked);
  expect(answer && questionOf(inChannel, answer, acc("ada"), asked)).toBeUndefined();
});

test("a question has one name, whether it is answered in the channel or in the thread under it", () => {
  const one = "1" as MessageId;
  expect(questionKey(THREAD, "7" as MessageId)).toBe(questionKey(CHANNEL, one));
  expect(questionKey(POST, one)).toBe(questionKey(POST, "7" as MessageId));
  expect(questionKey(CHANNEL, one)).not.toBe(questionKey(CHANNEL, "2" as MessageId));
});
