// Somebody in a workspace: what they do, and what they are shown.
import type { Delivery } from "./deliveries.ts";
import { deliverEvent } from "./events.ts";
import { type ShownMessage, type ShownView, shownIn, shownView } from "./eyes.ts";
import { personalFile } from "./files.ts";
import { choose, press, suggestionsFor } from "./hand.ts";
import type { Filled } from "./inputs.ts";
import {
  type Interaction,
  type Surface,
  sendCommand,
  sendGlobalShortcut,
  sendMessageShortcut,
} from "./interactions.ts";
import { membershipChanged } from "./membership.ts";
import { messageChanged, messageDeleted, messageSent } from "./message-events.ts";
import { threadOf } from "./methods-chat.ts";
import { Modal } from "./modal.ts";
import { reactionChanged } from "./reactions.ts";
import type { Channel, Message, StoredFile, User } from "./state.ts";
import { commandText, writtenMessage } from "./typed-text.ts";
import { wireMessage, wireView } from "./wire.ts";
import type { Workspace } from "./workspace.ts";
import { findMessage } from "./world.ts";

/** Names a message; what `sees` gives is one too. */
export interface MessageRef {
  readonly channel: string;
  readonly ts: string;
}

export interface WriteOptions {
  /** The message under which it is written. */
  readonly under?: MessageRef;
  /** A reply that also goes to the channel. */
  readonly broadcast?: boolean;
  readonly files?: readonly StoredFile[];
  /** `me_message` for `/me`, for instance. */
  readonly subtype?: string;
}

export class Person {
  readonly workspace: Workspace;
  readonly user: User;
  /** The modal they have open, if any. */
  readonly modal: Modal;

  constructor(workspace: Workspace, user: User) {
    this.workspace = workspace;
    this.user = user;
    this.modal = new Modal(workspace, user);
  }

  get id(): string {
    return this.user.id;
  }

  get #world() {
    return this.workspace.world;
  }

  /** Waits until what was sent is acknowledged, lost, or timed out by the clock. */
  async #told(deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries)
      await this.#world.until("an acknowledgement of an event", () => delivery.outcome);
  }

  /** Writes as typed: `@ada`, `#general` and `@here` become what Slack makes of them, `<` is escaped. */
  async writes(channel: string | Channel, typed: string, options: WriteOptions = {}): Promise<MessageRef> {
    const at = typeof channel === "string" ? this.workspace.channel(channel) : channel;
    if (!at.members.has(this.id)) throw new Error(`${this.user.name} is not in ${at.name}`);
    if (at.archived) throw new Error(`${at.name} is archived`);
    const files = [...(options.files ?? [])];
    for (const file of files) file.sharedIn.add(at.id);
    const subtype =
      options.subtype ?? (options.broadcast ? "thread_broadcast" : files.length ? "file_share" : undefined);
    const message: Message = {
      ...writtenMessage(this.workspace, typed),
      ...threadOf(at, options.under?.ts),
      ...(subtype ? { subtype } : {}),
      ...(this.user.botId ? { botId: this.user.botId } : { clientMsgId: this.#world.nextId("m") }),
      ts: this.#world.nextTs(),
      channel: at.id,
      user: this.id,
      teamId: this.user.teamId,
      attachments: [],
      broadcast: options.broadcast ?? false,
      deleted: false,
      reactions: [],
      files,
    };
    await this.#told(messageSent(this.#world, at, message));
    return { channel: at.id, ts: message.ts };
  }

  /** Writes with a mention of the app's bot in front. */
  mentions(channel: string | Channel, typed: string, options: WriteOptions = {}): Promise<MessageRef> {
    return this.writes(channel, `@${this.workspace.bot.name} ${typed}`, options);
  }

  replies(to: MessageRef, typed: string, options: WriteOptions = {}): Promise<MessageRef> {
    return this.writes(to.channel, typed, { ...options, under: to });
  }

  dms(typed: string, options: WriteOptions = {}): Promise<MessageRef> {
    return this.writes(this.dm, typed, options);
  }

  /** The direct conversation with the app. */
  get dm(): Channel {
    return this.workspace.conversation([this.id]);
  }

  /** Picks a file from their disk, for a message or a file_input. */
  file(name: string, content: string | Buffer): StoredFile {
    return personalFile(this.workspace, this.user, name, Buffer.from(content));
  }

  async edits(ref: MessageRef, typed: string): Promise<void> {
    const { channel, message } = this.#own(ref);
    const before = wireMessage(this.#world, message);
    Object.assign(message, writtenMessage(this.workspace, typed), { editedTs: this.#world.nextTs() });
    await this.#told(messageChanged(this.#world, channel, message, before));
  }

  async deletes(ref: MessageRef): Promise<void> {
    const { channel, message } = this.#own(ref);
    await this.#told(messageDeleted(this.#world, channel, message));
  }

  #own(ref: MessageRef) {
    const at = this.#message(ref);
    if (at.message.user !== this.id) throw new Error(`${this.user.name} did not write that`);
    return at;
  }

  #message(ref: MessageRef): { channel: Channel; message: Message } {
    const channel = this.workspace.channel(ref.channel);
    const message = findMessage(channel, ref.ts);
    if (!message) throw new Error(`no message ${ref.ts} in ${channel.name}`);
    return { channel, message };
  }

  async reacts(ref: MessageRef, emoji: string): Promise<void> {
    await this.#told(reactionChanged(this.#world, this.#message(ref), this.user, emoji, "added"));
  }

  async unreacts(ref: MessageRef, emoji: string): Promise<void> {
    await this.#told(reactionChanged(this.#world, this.#message(ref), this.user, emoji, "removed"));
  }

  /** Types a slash command into a channel; Slack takes none in a thread. */
  command(channel: string | Channel, line: string): Promise<Interaction> {
    const at = typeof channel === "string" ? this.workspace.channel(channel) : channel;
    const [, command = "", rest = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? [];
    if (!command) throw new Error(`"${line}" is no command`);
    if (this.workspace.commands && !this.workspace.commands.has(command))
      throw new Error(`${command} is not a valid command here`);
    return sendCommand(this.workspace, this.user, at, command, commandText(this.workspace, rest));
  }

  /** Uses a shortcut: of a message, or the global one. */
  shortcut(callbackId: string, on?: MessageRef): Promise<Interaction> {
    return on
      ? sendMessageShortcut(this.workspace, this.user, this.#message(on), callbackId)
      : sendGlobalShortcut(this.workspace, this.user, callbackId);
  }

  /** Presses a button of a message, by its label or action_id. */
  async presses(ref: MessageRef, label: string): Promise<Interaction> {
    return press(this.workspace, this.#surface(ref), this.user, label);
  }

  /** Chooses in a select of a message, by labels or values; people and channels by name. */
  async chooses(ref: MessageRef, wanted: string, filled: Filled): Promise<Interaction> {
    return choose(this.workspace, this.#surface(ref), this.user, wanted, filled);
  }

  /** Types into an external select of a message; gives what is suggested. */
  async types(ref: MessageRef, wanted: string, typed: string): Promise<readonly string[]> {
    return suggestionsFor(this.workspace, this.#surface(ref), this.user, wanted, typed);
  }

  #surface(ref: MessageRef): Surface {
    const channel = this.workspace.channel(ref.channel);
    const mine = this.#world.ephemerals.find(({ ts, to, deleted }) => ts === ref.ts && to === this.id && !deleted);
    if (mine) return { kind: "ephemeral", channel, message: mine };
    return { kind: "message", ...this.#message(ref) };
  }

  /** Opens the app's home tab, or its messages tab. */
  async opensHome(tab: "home" | "messages" = "home"): Promise<void> {
    const home = this.#homeView();
    const event = {
      type: "app_home_opened",
      user: this.id,
      channel: this.dm.id,
      tab,
      ...(tab === "home" && home ? { view: wireView(this.#world, this.workspace, home) } : {}),
      event_ts: this.#world.nextTs(),
    };
    await this.#told(deliverEvent(this.workspace, "app_home_opened", event));
  }

  #homeView() {
    return this.#world.views.get(this.#world.homes.get(`${this.workspace.teamId}:${this.id}`) ?? "");
  }

  /** The home tab as it is shown; undefined if the app has published none. */
  get home(): ShownView | undefined {
    const view = this.#homeView();
    return view && shownView(this.#world, view);
  }

  async pressesAtHome(label: string): Promise<Interaction> {
    return press(this.workspace, this.#homeSurface(), this.user, label);
  }

  async choosesAtHome(wanted: string, filled: Filled): Promise<Interaction> {
    return choose(this.workspace, this.#homeSurface(), this.user, wanted, filled);
  }

  #homeSurface(): Surface {
    const view = this.#homeView();
    if (!view) throw new Error(`${this.user.name} has no home tab`);
    return { kind: "view", view };
  }

  async joins(channel: string): Promise<void> {
    await this.#told(membershipChanged(this.#world, this.workspace.channel(channel), this.user, "joined"));
  }

  async leaves(channel: string): Promise<void> {
    await this.#told(membershipChanged(this.#world, this.workspace.channel(channel), this.user, "left"));
  }

  /** What they are shown in a channel, ephemeral messages included; oldest first. */
  sees(channel: string | Channel): readonly ShownMessage[] {
    return shownIn(this.#world, this.user, typeof channel === "string" ? this.workspace.channel(channel) : channel);
  }

  /** What they are shown in the thread under a message, that message first. */
  seesThread(ref: MessageRef): readonly ShownMessage[] {
    return shownIn(this.#world, this.user, this.workspace.channel(ref.channel), ref.ts);
  }

  seesDm(): readonly ShownMessage[] {
    return this.sees(this.dm);
  }
}
