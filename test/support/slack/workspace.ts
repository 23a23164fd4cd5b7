import { createHash } from "node:crypto";
import type { Transport } from "./deliveries.ts";
import { Person } from "./person.ts";
import { EVENT_SCOPES, LAUREL_SCOPES } from "./scopes.ts";
import type { Channel, ChannelKind, User, UserGroup } from "./state.ts";
import { channelOf, userOf, type World } from "./world.ts";

export type PersonOptions = Partial<
  Pick<
    User,
    "realName" | "isBot" | "deleted" | "isAdmin" | "isRestricted" | "isUltraRestricted" | "tz" | "tzOffset" | "locale"
  >
>;

export interface ChannelOptions {
  readonly private?: boolean;
  /** Names of people; everybody who is there already, if absent. */
  readonly members?: readonly string[];
  /** Whether the app's bot is in it; so unless said otherwise. */
  readonly withBot?: boolean;
  readonly archived?: boolean;
}

/** One workspace with the app installed in it, and everything a test sets up there. */
export class Workspace {
  readonly world: World;
  readonly teamId: string;
  readonly name: string;
  readonly domain: string;
  readonly appId: string;
  botToken: string;
  appToken: string;
  readonly signingSecret: string;
  readonly bot: User;
  readonly botId: string;
  /** What the app was granted; change it to take something away. */
  readonly scopes: Set<string>;
  /** Events the app is subscribed to. */
  readonly events: Set<string>;
  /** Commands the app has published; any command, if undefined. */
  commands: Set<string> | undefined;
  status: "installed" | "revoked" | "deactivated" = "installed";
  /** Whether people may write to the app in its messages tab. */
  messagesTab = true;
  homeTab = true;
  /** Where events go in HTTP mode; Socket Mode, if undefined. */
  requestUrl: string | undefined;
  /** Set by the server. */
  transport: Transport = () => false;

  constructor(
    world: World,
    name: string,
    options: { scopes?: readonly string[]; events?: readonly string[]; botName?: string },
  ) {
    this.world = world;
    this.name = name;
    this.domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    this.teamId = world.nextId("T");
    this.appId = world.nextId("A");
    this.botId = world.nextId("B");
    this.botToken = `xoxb-${this.teamId}-${this.botId}-secret`;
    this.appToken = `xapp-1-${this.appId}-secret`;
    this.signingSecret = createHash("md5").update(this.appId).digest("hex");
    this.scopes = new Set(options.scopes ?? LAUREL_SCOPES);
    this.events = new Set(options.events ?? Object.keys(EVENT_SCOPES));
    this.bot = this.#addUser(options.botName ?? "laurel", { isBot: true }, this.botId);
  }

  /** A new member, in no channel that exists already. */
  addPerson(name: string, options: PersonOptions = {}): Person {
    return new Person(this, this.#addUser(name, options));
  }

  #addUser(name: string, options: PersonOptions, botId?: string): User {
    if (this.users().some((user) => user.name === name)) throw new Error(`${this.name} has a ${name} already`);
    const user: User = {
      id: this.world.nextId("U"),
      teamId: this.teamId,
      name,
      realName: name.charAt(0).toUpperCase() + name.slice(1),
      isBot: false,
      deleted: false,
      isAdmin: false,
      isRestricted: false,
      isUltraRestricted: false,
      tz: "Europe/Dublin",
      tzOffset: 0,
      locale: "en-GB",
      ...options,
      ...(botId ? { botId } : options.isBot ? { botId: this.world.nextId("B") } : {}),
    };
    this.world.users.set(user.id, user);
    return user;
  }

  addChannel(name: string, options: ChannelOptions = {}): Channel {
    const people = options.members
      ? options.members.map((each) => this.user(each))
      : this.users().filter(({ id }) => id !== this.bot.id);
    const members = new Set(people.map(({ id }) => id));
    if (options.withBot ?? true) members.add(this.bot.id);
    const channel = this.#addConversation(name, options.private ? "private" : "public", members);
    channel.archived = options.archived ?? false;
    return channel;
  }

  #addConversation(name: string, kind: ChannelKind, members: Set<string>): Channel {
    const channel: Channel = {
      id: this.world.nextId(kind === "im" ? "D" : kind === "public" ? "C" : "G"),
      name,
      kind,
      members,
      archived: false,
      teams: new Set([this.teamId]),
      messages: [],
      creator: [...members][0] ?? this.bot.id,
      topic: "",
    };
    this.world.channels.set(channel.id, channel);
    return channel;
  }

  addGroup(handle: string, members: readonly string[]): UserGroup {
    const group: UserGroup = {
      id: this.world.nextId("S"),
      teamId: this.teamId,
      handle,
      name: handle,
      members: new Set(members.map((each) => this.user(each).id)),
      disabled: false,
    };
    this.world.groups.set(group.id, group);
    return group;
  }

  /** Shares a channel of this workspace with another through Slack Connect, with those of the other's people. */
  share(channel: string, other: Workspace, members: readonly string[]): Channel {
    const shared = this.channel(channel);
    shared.teams.add(other.teamId);
    for (const name of members) shared.members.add(other.user(name).id);
    return shared;
  }

  /** The direct conversation of these with one another; opened if it was not there. The bot's own, with one user. */
  conversation(userIds: readonly string[]): Channel {
    const members = new Set([this.bot.id, ...userIds]);
    const kind = members.size > 2 ? "mpim" : "im";
    const found = [...this.world.channels.values()].find(
      (each) => each.kind === kind && each.teams.has(this.teamId) && isSameSet(each.members, members),
    );
    return (
      found ?? this.#addConversation(kind === "im" ? "directmessage" : `mpdm-${[...members].join("--")}`, kind, members)
    );
  }

  /** By name or id, anything this workspace can see. */
  channel(nameOrId: string): Channel {
    const found = [...this.world.channels.values()].find(
      (each) => each.id === nameOrId || (each.teams.has(this.teamId) && each.name === nameOrId.replace(/^#/, "")),
    );
    return found ?? channelOf(this.world, nameOrId);
  }

  /** By name or id; a name means somebody of this workspace. */
  user(nameOrId: string): User {
    const name = nameOrId.replace(/^@/, "");
    return this.users().find((each) => each.name === name) ?? userOf(this.world, name);
  }

  users(): User[] {
    return [...this.world.users.values()].filter(({ teamId }) => teamId === this.teamId);
  }

  /** Whether the app knows of a user: a member, or a foreigner in a shared channel. */
  knows(userId: string): boolean {
    if (this.world.users.get(userId)?.teamId === this.teamId) return true;
    return [...this.world.channels.values()].some((each) => each.teams.has(this.teamId) && each.members.has(userId));
  }

  /**
   * Somebody of this workspace by name. By id also a foreigner in a shared channel: what they press there goes to this
   * workspace's app.
   */
  person(name: string): Person {
    return new Person(this, this.user(name));
  }
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));
