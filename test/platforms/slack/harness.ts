// Slack as the contract suite plays it: people on a Slack on loopback, and what they are shown there.
import type { FieldValue } from "../../../src/chat/form.ts";
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import { type AccountId, type MessageId, type PlaceId, platformOf, type SpaceId } from "../../../src/core/ids.ts";
import type { Inlet } from "../../../src/platforms/platform.ts";
import type { PersonName, PlaceName, PlatformHarness, Shown } from "../../contracts/platform/harness.ts";
import { checkCalls } from "../../support/slack/check-calls.ts";
import type { ShownMessage } from "../../support/slack/eyes.ts";
import type { Filled } from "../../support/slack/inputs.ts";
import type { StoredFile } from "../../support/slack/state.ts";
import { profileChanges } from "../../support/slack/workspace-events.ts";
import { listen, type StageOptions, slackStage } from "./stage.ts";

const EMOJI: readonly (readonly [emoji: string, name: string])[] = [
  ["✅", "white_check_mark"],
  ["☑️", "ballot_box_with_check"],
  ["✔️", "heavy_check_mark"],
  ["👍🏽", "+1::skin-tone-4"],
  ["👏", "clap"],
  ["🌿", "herb"],
];
const nameOf = (emoji: string) => EMOJI.find(([sign]) => sign === emoji)?.[1] ?? emoji.replaceAll(":", "");
const signOf = (name: string) => EMOJI.find((each) => each[1] === name)?.[0] ?? name;

export async function slackHarness(options: StageOptions = {}): Promise<PlatformHarness> {
  const stage = await slackStage(options);
  const { server, space, slack, timer } = stage;
  const spaceId = `slack:${space.teamId}` as SpaceId;
  const [group] = server.world.groups.values();
  const person = (name: PersonName) => space.person(name);
  const files = new Map<string, StoredFile>();
  const takes = new Set<Promise<unknown>>();

  const place = (name: PlaceName): Place => {
    const channel = space.channel(name);
    const readers = name === "staff" ? "staff" : "members";
    return { space: spaceId, id: `${spaceId}:${channel.id}` as PlaceId, kind: "channel", readers, name };
  };
  const refOf = ({ channel, ts }: { channel: string; ts: string }): MessageRef => ({
    place: {
      space: spaceId,
      id: `${spaceId}:${channel}` as PlaceId,
      kind: channel.startsWith("D") ? "dm" : "channel",
      readers: channel.startsWith("D") ? "one" : "members",
    },
    id: ts as MessageId,
  });
  /** A message in the thread of another, or of the one that began it. */
  const below = ({ place: at, id }: MessageRef, { ts }: { readonly ts: string }): MessageRef => {
    const [root, parent] = at.kind === "thread" ? [at.root ?? id, at.parent ?? at.id] : [id, at.id];
    const thread = { kind: "thread", id: `${parent}:${root}` as PlaceId, parent, root } as const;
    return { place: at.kind === "dm" ? at : { ...at, ...thread }, id: ts as MessageId };
  };
  const wireRef = (ref: MessageRef) => ({ channel: channelOf(ref.place), ts: String(ref.id) });
  const channelOf = (at: Place) => at.id.split(":")[2] ?? "";

  /** Somebody's deed, and what Laurel makes of it. What Laurel refuses to take is given up by Slack, as after three seconds. */
  async function did<T>(deed: Promise<T>): Promise<T> {
    const done = await deed;
    while (takes.size > 0) await Promise.all(takes);
    return done;
  }

  const watched = (inlet: Inlet): Inlet => ({
    ...inlet,
    take(event, acknowledge) {
      const taking = inlet.take(event, acknowledge).catch((error: unknown) => {
        server.advance(3001);
        throw error;
      });
      const settled = taking.catch(() => undefined);
      takes.add(settled);
      void settled.then(() => takes.delete(settled));
      return taking;
    },
  });

  const filled = (value: FieldValue): Filled => {
    if (value === null) return null;
    if (typeof value === "object" && "token" in value)
      return [files.get(value.token)].filter((each) => each !== undefined);
    if (typeof value === "object" && "account" in value) return value.account.split(":")[2] ?? "";
    if (typeof value === "object") return value.map(native);
    return native(String(value));
  };
  /** The id of a place as Slack's own list has it. */
  const native = (value: string): string =>
    value.startsWith("slack:") && platformOf(value as PlaceId) === "slack" ? (value.split(":")[2] ?? "") : value;

  const show = (message: ShownMessage): Shown => ({
    id: `${message.channel} ${message.ts}`,
    author: message.author as Shown["author"],
    text: [message.text, ...message.files.flatMap(({ altText }) => altText ?? [])].join("\n").trim(),
    buttons: message.buttons.map(({ label }) => label),
    selects: message.selects.map(({ options: labels }) => labels),
    pings: message.pings,
    links: message.links.map(({ url }) => url),
    styled: message.styled,
    reactions: message.reactions.filter(({ by }) => by.includes("laurel")).map(({ name }) => signOf(name)),
  });
  const shownRef = ({ id }: Shown) => {
    const [channel = "", ts = ""] = id.split(" ");
    return { channel, ts };
  };

  return {
    platform: slack,
    space: spaceId,
    role: group?.id ?? "",
    staffRoles: [group?.id ?? ""],
    now: timer.now,
    async start(inlet) {
      await slack.start(watched(inlet), []);
      listen(stage);
    },
    ready: async () => listen(stage),
    account: (name) => `${spaceId}:${space.user(name).id}` as AccountId,
    place,
    typedAs: (line) => line.replace(/^\//, "/mvp "),
    publishesNothing: true,

    command: async (by, at, line) =>
      void (await did(person(by).command(space.channel(channelOf(at)), line.replace(/^\//, "/mvp ")))),
    chats: async (by, at, text) => refOf(await did(person(by).writes(space.channel(channelOf(at)), text))),
    mentions: async (by, at, text) => refOf(await did(person(by).mentions(space.channel(channelOf(at)), text))),
    dms: async (by, text) => refOf(await did(person(by).dms(text))),
    replies: async (by, to, text) => below(to, await did(person(by).replies(wireRef(to), text))),
    threads: async (by, under, text) => below(under, await did(person(by).replies(wireRef(under), text))),
    shares: async (by, at, text) => {
      const files = [person(by).file("log.txt", "log")];
      return refOf(await did(person(by).writes(space.channel(channelOf(at)), text, { files })));
    },
    edits: (by, message, text) => did(person(by).edits(wireRef(message), text)),
    deletes: (by, message) => did(person(by).deletes(wireRef(message))),
    reacts: (by, message, emoji, added) =>
      did(person(by)[added ? "reacts" : "unreacts"](wireRef(message), nameOf(emoji))),
    posts: () => Promise.reject(new Error("Slack has no forums")),
    tags: () => Promise.reject(new Error("Slack has no forums")),
    presses: async (by, message, label) => void (await did(person(by).presses(shownRef(message), label))),
    chooses: async (by, message, labels) => {
      const ref = shownRef(message);
      const shown = [...person(by).sees(ref.channel)].find(({ ts }) => ts === ref.ts);
      const [select] = shown?.selects ?? [];
      await did(
        person(by).chooses(
          ref,
          select?.actionId ?? "",
          select?.type.startsWith("multi") ? labels : (labels[0] ?? null),
        ),
      );
    },
    async uploads(by, { name, type, text }) {
      const file = person(by).file(name, text);
      files.set(file.id, file);
      return { name, type, size: text.length, token: file.id };
    },
    async submits(by, values) {
      const { modal } = person(by);
      const byLabel = Object.entries(values).map(([id, value]) => {
        const field = modal.shown?.fields.find(({ blockId }) => blockId.endsWith(`|${id}`));
        return [field?.blockId ?? id, filled(value)] as const;
      });
      await did(modal.submit(Object.fromEntries(byLabel)));
    },
    picksOnMessage: async (by, message, label) =>
      void (await did(person(by).shortcut(`menu:${label}`, wireRef(message)))),
    picksOnPerson: () => Promise.reject(new Error("Slack has no menu on a person")),
    completes: () => Promise.reject(new Error("Slack completes nothing behind a command")),
    opensHome: (by) => did(person(by).opensHome()),
    leaves: (by) => did(profileChanges(space, by, { deleted: true })),
    async closesDms(by) {
      space.user(by).deleted = true;
    },
    redeliver: async () => void (await did(server.redeliver(server.lastEvent(space)))),

    shown: async (to, at) =>
      (at === "dm"
        ? person(to).seesDm()
        : at.kind === "thread"
          ? person(to).seesThread({ channel: channelOf(at), ts: at.root ?? "" })
          : person(to).sees(space.channel(channelOf(at)))
      ).map(show),
    shownBelow: async (to, message) =>
      person(to)
        .seesThread(wireRef(message))
        .filter(({ ts }) => ts !== message.id)
        .map(show),
    async form(of) {
      const open = person(of).modal.shown;
      return (
        open && {
          title: open.title,
          fields: open.fields.map(({ blockId, label, error }) => ({
            id: blockId.slice(blockId.indexOf("|") + 1),
            label,
            ...(error === undefined ? {} : { error }),
          })),
        }
      );
    },
    home: async (of) => person(of).home?.text,
    acknowledged: () => server.deliveries.filter(({ outcome }) => outcome?.kind === "acknowledged").length,
    async close() {
      await stage.close();
      checkCalls(server);
    },
  };
}
