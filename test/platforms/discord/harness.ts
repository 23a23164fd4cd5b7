// Discord as the contract suite plays it: the real discord.js against a Discord on the wire.
import type { FieldValue, SentFile } from "../../../src/chat/form.ts";
import type { MessageRef, Place } from "../../../src/chat/place.ts";
import { accountId, messageId, placeId, spaceId } from "../../../src/platforms/discord/ids.ts";
import type { DiscordOptions } from "../../../src/platforms/discord/index.ts";
import type { PersonName, PlaceName, PlatformHarness } from "../../contracts/platform/harness.ts";
import { join } from "../../support/discord/building.ts";
import type { OptionValue } from "../../support/discord/deeds/values.ts";
import type { Deed } from "../../support/discord/interactions.ts";
import type { Message } from "../../support/discord/model.ts";
import type { Followed } from "./following.ts";
import { openDiscord } from "./opening.ts";
import { SAMPLE_COMMANDS } from "./sample-commands.ts";
import { showMessage } from "./shown.ts";
import { typeCommand } from "./typing.ts";

/** Opens a Discord for one rule of the contract. */
export async function discordHarness(options: Partial<DiscordOptions> = {}): Promise<PlatformHarness> {
  const opened = await openDiscord(options);
  const { server, timer, platform } = opened;
  const guild = server.guild();
  const staff = server.role("staff");
  join(server.world, guild, server.world.addUser("sam"), [staff]);
  // The owner sees every channel, so a staff channel needs an owner who is staff.
  const owner = guild.members.get(guild.owner_id);
  if (owner) owner.roles = [staff];

  let following: Followed | undefined;
  const uploads = new Map<string, Buffer>();
  const person = (name: PersonName) => server.person(name);
  const settled = async () => void (await following?.settled());
  const native = ({ id }: Pick<Place, "id">) => id.split(":").at(-1) ?? "";

  function place(name: PlaceName): Place {
    const { id } = server.channel(name);
    const kind = name === "help" ? "forum" : "channel";
    return { space: spaceId(guild.id), id: placeId(guild.id, id), kind, readers: "members", name };
  }
  function refTo({ id, channel_id: channel }: Pick<Message, "id" | "channel_id">): MessageRef {
    const { guild_id, parent_id, type } = server.world.channel(channel);
    const inGuild = guild_id === undefined ? undefined : guild.id;
    const space = inGuild === undefined ? ("discord:dm" as Place["space"]) : spaceId(guild.id);
    const parent = parent_id ? { parent: placeId(guild.id, parent_id) } : {};
    const isForum = parent_id ? server.world.channel(parent_id).type === 15 : false;
    const kind = inGuild === undefined ? "dm" : type < 10 ? "channel" : isForum ? "post" : "thread";
    return { place: { space, id: placeId(inGuild, channel), kind, ...parent, readers: "members" }, id: messageId(id) };
  }
  async function written(message: Message): Promise<MessageRef> {
    await settled();
    return refTo(message);
  }
  async function done(deed: Deed): Promise<void> {
    await deed.done();
    await settled();
  }
  async function ensureCommands(): Promise<void> {
    if (server.world.commands.length === 0) await platform.publish(SAMPLE_COMMANDS, "apply");
  }
  /** A value of the contract as it is typed or picked: places by their channel, files with their bytes. */
  function typed(value: FieldValue): OptionValue {
    if (typeof value === "string") return value.startsWith("discord:") ? (value.split(":").at(-1) ?? "") : value;
    if (Array.isArray(value)) return value.map((each: string) => each.split(":").at(-1) ?? "");
    if (typeof value === "object" && value !== null && "token" in value)
      return { name: value.name, type: value.type, bytes: uploads.get(value.token) ?? Buffer.alloc(0) };
    return typeof value === "number" || typeof value === "boolean" ? value : "";
  }

  return {
    platform: {
      ...platform,
      start: async (inlet) => {
        following = await opened.start(inlet);
      },
    },
    space: spaceId(guild.id),
    role: server.role("awardee"),
    staffRoles: [staff],
    now: timer.now,
    start: async (inlet) => {
      following = await opened.start(inlet);
    },
    ready: async () => {},
    account: (name) => accountId(person(name).id),
    place,

    async command(by, at, line) {
      await ensureCommands();
      await done(typeCommand(server, person(by), native(at), line));
    },
    chats: (by, at, text) => written(person(by).writes(native(at), text)),
    mentions: (by, at, text) => written(person(by).writes(native(at), `${server.mention} ${text}`)),
    dms: (by, text) => written(person(by).writes("dm", text)),
    replies: (by, to, text) => written(person(by).writes(native(to.place), text, { replyTo: to })),
    threads(by, under, text) {
      if (!server.world.channels.has(under.id)) person(by).startsThread(native(under.place), "More on this", under);
      return written(person(by).writes(under.id, text));
    },
    shares: (by, at, text) =>
      written(
        person(by).writes(native(at), text, {
          files: [{ name: "log.txt", type: "text/plain", bytes: Buffer.from("log") }],
        }),
      ),
    async edits(by, message, text) {
      person(by).edits(message, text);
      await settled();
    },
    async deletes(by, message) {
      person(by).deletes(message);
      await settled();
    },
    async reacts(by, message, emoji, added) {
      if (added) person(by).reacts(message, wireEmoji(emoji));
      else person(by).unreacts(message, wireEmoji(emoji));
      await settled();
    },
    posts: (by, title, text, tags) => written(person(by).posts("help", title, text, tags).message),
    async tags(by, post, tags) {
      person(by).tags(native(post), tags);
      await settled();
    },
    presses: (by, { id }, label) => done(person(by).presses({ id }, label)),
    chooses: (by, message, labels) => {
      const [select] = person(by).looksAt({ id: message.id }).selects;
      return done(person(by).chooses({ id: message.id }, select?.customId ?? "", labels));
    },
    async uploads(_by, { name, type, text }): Promise<SentFile> {
      const token = `upload ${uploads.size}`;
      uploads.set(token, Buffer.from(text));
      return { name, type, size: text.length, token };
    },
    submits(by, values) {
      const fields = person(by).form()?.fields ?? [];
      const ids = (name: string) => fields.find(({ customId }) => ownId(customId) === name)?.customId ?? name;
      const entries = Object.entries(values).map(([name, value]) => [ids(name), typed(value)] as const);
      return done(person(by).submits(Object.fromEntries(entries)));
    },
    async picksOnMessage(by, message, label) {
      await ensureCommands();
      await done(person(by).picksOnMessage(message, label));
    },
    async picksOnPerson(by, other, label) {
      await ensureCommands();
      await done(person(by).picksOnPerson(other, label));
    },
    async completes(by, command, option, text) {
      await ensureCommands();
      const choices = await person(by).completes(command, option, text);
      return choices.map(({ name, value }) => ({ label: name, value: String(value) }));
    },
    opensHome: async () => {},
    async leaves(by) {
      person(by).leaves();
      await settled();
    },
    closesDms: async (by) => person(by).closesDms(),
    async redeliver() {
      server.gateway.redeliver();
      await settled();
    },

    shown: async (to, at) =>
      person(to)
        .sees(at === "dm" ? "dm" : native(at))
        .map((message) => showMessage(server, message)),
    async shownBelow(to, message) {
      const thread = server.world.channels.has(message.id);
      const seen = person(to).sees(thread ? message.id : native(message.place));
      return seen
        .filter(({ replyTo, author }) => (thread ? author === server.world.bot.username : replyTo === message.id))
        .map((each) => showMessage(server, each));
    },
    async form(of) {
      const form = person(of).form();
      return (
        form && {
          title: form.title,
          fields: form.fields.map(({ customId, label }) => ({ id: ownId(customId), label })),
        }
      );
    },
    home: async () => undefined,
    acknowledged: () => [...server.interactions.values()].filter(({ answer }) => answer !== undefined).length,
    close: () => opened.close(),
  };
}

/** One of a server's own has an id, too. */
const wireEmoji = (emoji: string): string => emoji.replace(/^:(.+):$/, "$1:1000000000000000042");
const ownId = (customId: string): string => customId.replace(/~[ms]$/, "");
