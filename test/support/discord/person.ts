// A person on Discord: what they do, and what they are shown. Deeds that Discord would not let them do throw.
import { join } from "./building.ts";
import { completeOption, pickFromMenu, runCommand } from "./deeds/commands.ts";
import { chooseIn, press } from "./deeds/components.ts";
import { formOf, type ShownForm, submit } from "./deeds/forms.ts";
import type { OptionValue } from "./deeds/values.ts";
import type { Deed } from "./interactions.ts";
import type { Channel, Choice, Guild, Member, Message, User } from "./model.ts";
import { withoutUser } from "./payloads.ts";
import { bits, type Permission } from "./permissions.ts";
import { clearReactions, edit, post, react, remove, removeAll } from "./posting.ts";
import type { SentFile } from "./record.ts";
import type { DiscordServer } from "./server.ts";
import { type Shown, shown, shownTo } from "./shown.ts";
import { changeThread, openThread, openThreadAt, setThreadMember, unarchive } from "./threads.ts";
import { FORUM, isThread } from "./world.ts";

/** A channel by its name or id, or itself; `dm` is that of the person with the bot. */
export type Where = string | Channel;
/** A message, or what a person was shown of it. */
export type Which = { readonly id: string };

export interface Writing {
  readonly replyTo?: Which;
  /** Whether the reply notifies its author; yes by default. */
  readonly ping?: boolean;
  readonly files?: readonly Pick<SentFile, "name" | "type" | "bytes">[];
}

const SILENT_REPLY = { parse: ["users", "roles", "everyone"], replied_user: false };

export class Person {
  readonly user: User;
  private readonly server: DiscordServer;

  constructor(server: DiscordServer, user: User) {
    this.server = server;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  get mention(): string {
    return `<@${this.user.id}>`;
  }

  member(guild: Guild = this.server.guild()): Member | undefined {
    return guild.members.get(this.user.id);
  }

  /** Writes a message. Mentions are written as they are sent: `${person.mention}`. */
  writes(where: Where, content: string, { replyTo, ping = true, files = [] }: Writing = {}): Message {
    const channel = this.place(where);
    this.may(channel, isThread(channel) ? "SendMessagesInThreads" : "SendMessages");
    if (channel.thread_metadata?.locked) this.may(channel, "ManageThreads");
    if (channel.thread_metadata?.archived) unarchive(this.server, channel);
    if (isThread(channel)) setThreadMember(this.server, channel, this.user, true);
    const sent = {
      content,
      ...(replyTo && { message_reference: { message_id: replyTo.id } }),
      ...(replyTo && !ping && { allowed_mentions: SILENT_REPLY }),
    };
    const uploads = files.map((file, index) => ({ ...file, field: `files[${index}]` }));
    return post(this.server, sent, { channel, author: this.user, files: uploads }).message;
  }

  edits(which: Which, content: string): void {
    const posted = this.reached(which);
    if (posted.message.author.id !== this.id) throw new Error(`${this.user.username} edits another's message`);
    edit(this.server, posted, { content });
  }

  deletes(which: Which): void {
    const posted = this.reached(which);
    if (posted.message.author.id !== this.id && posted.visibleTo !== this.id)
      this.may(this.server.world.channel(posted.message.channel_id), "ManageMessages");
    remove(this.server, posted);
  }

  reacts(which: Which, emoji: string): void {
    const posted = this.reached(which);
    const channel = this.server.world.channel(posted.message.channel_id);
    if (!posted.reactions.has(emoji)) this.may(channel, "AddReactions");
    react(this.server, posted, this.user, emoji, true);
  }

  unreacts(which: Which, emoji: string): void {
    react(this.server, this.reached(which), this.user, emoji, false);
  }

  /** Takes all reactions off a message, or all of one emoji, whoever put them on. */
  clearsReactions(which: Which, emoji?: string): void {
    const posted = this.reached(which);
    this.may(this.server.world.channel(posted.message.channel_id), "ManageMessages");
    clearReactions(this.server, posted, emoji);
  }

  /** Deletes messages of one channel, all at once. */
  deletesAll(where: Where, all: readonly Which[]): void {
    const channel = this.place(where);
    this.may(channel, "ManageMessages");
    removeAll(
      this.server,
      channel,
      all.map(({ id }) => id),
    );
  }

  /** Opens a post in a forum, with tags by their names. The id of the post is that of its first message. */
  posts(
    where: Where,
    title: string,
    content: string,
    tags: readonly string[] = [],
  ): { post: Channel; message: Message } {
    const forum = this.place(where);
    if (forum.type !== FORUM) throw new Error(`${forum.name} is no forum`);
    this.may(forum, "SendMessages");
    const appliedTags = this.tagIds(forum, tags);
    const opened = openThread(this.server, forum, { name: title, owner: this.user, appliedTags });
    const { message } = post(this.server, { content }, { channel: opened, author: this.user, id: opened.id });
    return { post: opened, message };
  }

  /** Starts a thread at a message, or one of its own in a channel. */
  startsThread(where: Where, name: string, at?: Which): Channel {
    const parent = this.place(where);
    this.may(parent, "CreatePublicThreads");
    const start = { name, owner: this.user };
    return at ? openThreadAt(this.server, parent, this.reached(at), start) : openThread(this.server, parent, start);
  }

  /** Sets all tags of a post, by their names. */
  tags(post: Where, tags: readonly string[]): void {
    const thread = this.ownThread(post);
    const forum = this.server.world.channel(thread.parent_id ?? "");
    changeThread(this.server, thread, { appliedTags: this.tagIds(forum, tags, thread.applied_tags) });
  }

  archives(thread: Where): void {
    changeThread(this.server, this.ownThread(thread), { archived: true });
  }

  locks(thread: Where): void {
    this.may(this.place(thread), "ManageThreads");
    changeThread(this.server, this.place(thread), { locked: true });
  }

  /** Runs a command that the bot has published, as `program status`. */
  runs(
    command: string,
    options: Readonly<Record<string, OptionValue>> = {},
    { at = "general" }: { at?: Where } = {},
  ): Deed {
    return runCommand(this.server, this, this.place(at), command, options);
  }

  /** What is suggested for an option while it is typed. */
  completes(
    command: string,
    option: string,
    typed: string,
    { at = "general", others = {} }: { at?: Where; others?: Readonly<Record<string, OptionValue>> } = {},
  ): Promise<readonly Choice[]> {
    return completeOption(this.server, this, this.place(at), command, { ...others, [option]: typed }, option);
  }

  picksOnMessage(which: Which, command: string): Deed {
    const { message } = this.reached(which);
    return pickFromMenu(this.server, this, this.server.world.channel(message.channel_id), command, message.id);
  }

  picksOnPerson(person: string, command: string, { at = "general" }: { at?: Where } = {}): Deed {
    return pickFromMenu(this.server, this, this.place(at), command, this.server.person(person).id);
  }

  /** Presses a button, by its label or custom id. */
  presses(which: Which, button: string): Deed {
    return press(this.server, this, this.reached(which), button);
  }

  /** Chooses in a select, by custom id or placeholder: options by label or value, people, roles, channels by name. */
  chooses(which: Which, select: string, values: readonly string[]): Deed {
    return chooseIn(this.server, this, this.reached(which), select, values);
  }

  /** The form that is open before them. */
  form(): ShownForm | undefined {
    return formOf(this.server, this.user);
  }

  /** Fills in and sends the form that is open; fields by custom id or label. What is left out stays as it is. */
  submits(values: Readonly<Record<string, OptionValue>>): Deed {
    return submit(this.server, this, values);
  }

  /** Messages that they see at a place, oldest first. */
  sees(where: Where): readonly Shown[] {
    return shownTo(this.server, this.user, this.place(where));
  }

  /** One message as it is shown, wherever it is. */
  looksAt(which: Which): Shown {
    return shown(this.server, this.reached(which));
  }

  leaves(guild: Guild = this.server.guild()): void {
    guild.members.delete(this.id);
    const d = { guild_id: guild.id, user: this.user };
    this.server.emit({ t: "GUILD_MEMBER_REMOVE", inGuild: true, d: () => d });
  }

  joins(guild: Guild = this.server.guild(), roles: readonly string[] = []): void {
    const ids = roles.map((role) => this.server.role(role, guild));
    const member = join(this.server.world, guild, this.user, ids);
    const d = { guild_id: guild.id, user: this.user, ...withoutUser(member) };
    this.server.emit({ t: "GUILD_MEMBER_ADD", inGuild: true, d: () => d });
  }

  /** Has exactly these roles from now on. */
  has(roles: readonly string[], guild: Guild = this.server.guild()): void {
    const member = this.member(guild);
    if (!member) throw new Error(`${this.user.username} is not in ${guild.name}`);
    const ids = roles.map((role) => this.server.role(role, guild));
    this.server.setRoles(guild, member, ids);
  }

  closesDms(): void {
    this.server.world.closedDms.add(this.id);
  }

  opensDms(): void {
    this.server.world.closedDms.delete(this.id);
  }

  /** A place by name. Throws where there is none. */
  place(where: Where): Channel {
    if (typeof where !== "string") return where;
    return where === "dm" ? this.server.world.dmWith(this.user) : this.server.channel(where);
  }

  private may(channel: Channel, permission: Permission): void {
    const needed = bits("ViewChannel", permission);
    if ((this.server.world.permissions(channel, this.id) & needed) !== needed)
      throw new Error(`${this.user.username} lacks ${permission} in ${channel.name ?? "the DM"}`);
  }

  private reached({ id }: Which) {
    const posted = this.server.world.findMessage(id);
    if (!posted) throw new Error(`Message ${id} is gone`);
    this.may(this.server.world.channel(posted.message.channel_id), "ViewChannel");
    if (posted.visibleTo !== undefined && posted.visibleTo !== this.id)
      throw new Error(`${this.user.username} cannot see message ${id}`);
    return posted;
  }

  private ownThread(where: Where): Channel {
    const thread = this.place(where);
    if (thread.owner_id !== this.id) this.may(thread, "ManageThreads");
    return thread;
  }

  private tagIds(forum: Channel, names: readonly string[], kept: readonly string[] = []): readonly string[] {
    return names.map((name) => {
      const tag = forum.available_tags?.find((each) => each.name === name || each.id === name);
      if (!tag) throw new Error(`${forum.name} has no tag ${name}`);
      if (tag.moderated && !kept.includes(tag.id)) this.may(forum, "ManageThreads");
      return tag.id;
    });
  }
}
