// The playground as the contract suite plays it.
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import { plainText, type RichPart } from "../../../src/chat/rich.ts";
import type { Block } from "../../../src/chat/view.ts";
import type { MessageId } from "../../../src/core/ids.ts";
import type { PlaygroundOptions } from "../../../src/platforms/playground/index.ts";
import { renderMessage, renderView } from "../../../src/platforms/playground/render.ts";
import type { WorldSeed } from "../../../src/platforms/playground/seed.ts";
import type { SeenMessage } from "../../../src/platforms/playground/seen.ts";
import { sentFile } from "../../../src/platforms/playground/surroundings.ts";
import type { PersonName, PlaceName, PlatformHarness, Shown } from "../../contracts/platform/harness.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { MONDAY_NOON } from "../../fixtures/playground/still-time.ts";

const SEED: WorldSeed = [
  {
    id: "contract",
    name: "The contract",
    members: [
      { name: "ada" },
      { name: "hank" },
      { name: "robot", bot: true, roles: ["awardee"] },
      { name: "sam", roles: ["staff"] },
    ],
    places: [
      { name: "general", kind: "channel", readers: "members" },
      { name: "staff", kind: "channel", readers: "staff", openTo: ["staff"] },
      { name: "help", kind: "forum", readers: "members", tags: ["question", "solved"] },
    ],
  },
];
const READING = { timeZone: "UTC", now: MONDAY_NOON };

/** Opens a playground for one rule of the contract. */
export async function playgroundHarness(manners: Partial<PlaygroundOptions>): Promise<PlatformHarness> {
  const { playground, time } = await openPlayground({ seed: SEED, ...manners });
  const member = (name: PersonName) => playground.as(name);
  const posted = async (outcome: Promise<{ posted?: MessageRef }>): Promise<MessageRef> => {
    const { posted: ref } = await outcome;
    if (!ref) throw new Error("nothing was posted");
    return ref;
  };
  const account = (name: PersonName) => {
    const found = [...playground.world.members.values()].find((each) => each.name === name);
    if (!found) throw new Error(`no member ${name}`);
    return found.account;
  };
  const place = (name: PlaceName): Place => {
    const found = [...playground.world.places.values()].find((each) => each.place.name === name);
    if (!found) throw new Error(`no place ${name}`);
    return found.place;
  };
  const shownBelow = (to: PersonName, message: MessageRef): readonly Shown[] => {
    const here = member(to).sees(message.place);
    const thread = here.find(({ ref }) => ref.id === message.id)?.thread;
    return (thread ? member(to).sees(thread) : here.filter(({ replyTo }) => replyTo?.id === message.id)).map(show);
  };

  return {
    platform: playground,
    space: playground.space,
    role: "awardee",
    staffRoles: ["staff"],
    now: time.now,
    start: (inlet) => playground.start(inlet, []),
    ready: async () => undefined,
    account,
    place,

    command: async (by, at, line) => void (await member(by).types(at, line)),
    chats: (by, at, text) => posted(member(by).types(at, text)),
    mentions: (by, at, text) => posted(member(by).types(at, `@laurel ${text}`)),
    dms: (by, text) => posted(member(by).dm(text)),
    replies: (by, to, text) => posted(member(by).replies(to, text)),
    threads: (by, under, text) => posted(member(by).opensThread(under, text)),
    shares: (by, at, text) =>
      posted(member(by).types(at, text, { files: [{ name: "log.txt", type: "text/plain", bytes: "bG9n" }] })),
    edits: async (by, message, text) => void (await member(by).edits(message, text)),
    deletes: async (by, message) => void (await member(by).deletes(message)),
    reacts: async (by, message, emoji, added) =>
      void (await (added ? member(by).react(message, emoji) : member(by).unreact(message, emoji))),
    posts: (by, title, text, tags) => posted(member(by).posts("help", title, text, tags)),
    tags: async (by, post, tags) => void (await member(by).tags(post, tags)),
    presses: async (by, { id }, label) => void (await member(by).press(id as MessageId, label)),
    chooses: async (by, { id }, labels) => void (await member(by).choose(id as MessageId, labels)),
    uploads: async (_by, { name, type, text }) => sentFile({ name, type, bytes: Buffer.from(text).toString("base64") }),
    submits: async (by, values) => void (await member(by).submit(values)),
    picksOnMessage: async (by, message, label) => void (await member(by).menu(message, label)),
    picksOnPerson: async (by, person, label) => void (await member(by).menu({ person }, label, "general")),
    completes: (by, command, option, typed) => member(by).completes(command, option, typed),
    opensHome: async (by) => void (await member(by).opensHome()),
    leaves: async (by) => void (await member(by).leaves()),
    closesDms: (by) => member(by).closesDms(),
    redeliver: async () => void (await playground.redeliver()),

    shown: async (to, at) =>
      member(to)
        .sees(at === "dm" ? "@laurel" : at)
        .map(show),
    shownBelow: async (to, message) => shownBelow(to, message),
    form: async (of) => {
      const open = member(of).seesForm();
      return (
        open && {
          title: open.form.title,
          fields: open.form.fields.map(({ id, label }) => ({ id, label, error: plainText(open.errors[id] ?? []) })),
        }
      );
    },
    home: async (of) => {
      const home = member(of).seesHome();
      return home && renderView(home, READING).join("\n");
    },
    acknowledged: () => [...playground.world.events.values()].filter((event) => event.acknowledged).length,
    close: () => playground.stop(0),
  };
}

/** Read off the terminal's lines, so that the renderer is held to the contract too. */
function show(message: SeenMessage): Shown {
  const parts = "view" in message.body ? message.body.view.blocks.flatMap(partsOf) : message.body.text;
  return {
    id: message.ref.id,
    author: message.author as PersonName | "laurel",
    text: renderMessage(message, READING)
      .slice(1)
      .map((line) => line.trim())
      .join("\n"),
    buttons: message.buttons.map(({ label }) => label),
    selects: message.selects.map(({ options }) => options.map(({ label }) => label)),
    pings: parts.flatMap((part) => (typeof part === "object" && "person" in part ? [part.person.name] : [])),
    links: parts.flatMap((part) => (typeof part === "object" && "link" in part ? [part.link] : [])),
    styled: parts.flatMap((part) =>
      typeof part === "object" && ("strong" in part || "emphasis" in part || "code" in part) ? Object.values(part) : [],
    ),
    reactions: Object.entries(message.reactions).flatMap(([emoji, names]) => (names.includes("laurel") ? [emoji] : [])),
  };
}

function partsOf(block: Block): readonly RichPart[] {
  if ("text" in block) return block.text;
  if (block.kind === "list") return block.items.flat();
  return block.kind === "fields" ? block.fields.flatMap(({ value }) => value) : [];
}
