// One call of the Web API, while it is answered.
import type { Fields } from "./shapes.ts";
import type { Channel, User } from "./state.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

/** Slack refuses: `{ ok: false, error }`. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly extra: Fields;

  constructor(code: string, extra: Fields = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

export interface Method {
  readonly token?: "app";
  readonly scopes?: readonly string[];
  run(call: ApiCall): Fields;
}

export class ApiCall {
  readonly world: World;
  readonly workspace: Workspace;
  readonly args: Fields;

  constructor(world: World, workspace: Workspace, args: Fields) {
    this.world = world;
    this.workspace = workspace;
    this.args = args;
  }

  /** An argument as text; undefined if it is absent or empty. */
  text(name: string): string | undefined {
    const value = this.args[name];
    return value === undefined || value === "" ? undefined : String(value);
  }

  /** An argument that has to be there. */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined)
      throw new SlackRefusal("invalid_arguments", {
        response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
      });
    return value;
  }

  flag(name: string): boolean {
    return ["true", "1"].includes(String(this.args[name]));
  }

  list<T>(name: string): readonly T[] {
    const value = this.args[name];
    return Array.isArray(value) ? value : [];
  }

  needs(scope: string): void {
    if (this.workspace.scopes.has(scope)) return;
    throw new SlackRefusal("missing_scope", { needed: scope, provided: [...this.workspace.scopes].join(",") });
  }

  /** The conversation an id names, if the app can know of it. */
  channel(name = "channel"): Channel {
    const id = this.needed(name);
    const channel = this.world.channels.get(id);
    const isHidden = channel?.kind !== "public" && !channel?.members.has(this.workspace.bot.id);
    if (!channel?.teams.has(this.workspace.teamId) || isHidden) throw new SlackRefusal("channel_not_found");
    return channel;
  }

  /** The same, where the app has to be in it. */
  joinedChannel(name = "channel"): Channel {
    const channel = this.channel(name);
    if (!channel.members.has(this.workspace.bot.id)) throw new SlackRefusal("not_in_channel");
    return channel;
  }

  user(id: string): User {
    const user = this.world.users.get(id);
    if (!user || !this.workspace.knows(id)) throw new SlackRefusal("user_not_found");
    return user;
  }

  /** Somebody the app can open a DM with. */
  reachableUser(id: string): User {
    const user = this.user(id);
    if (user.isBot) throw new SlackRefusal("cannot_dm_bot");
    if (user.deleted) throw new SlackRefusal("user_disabled");
    return user;
  }

  /** One page of a list, by `limit` and `cursor`. */
  page<T>(items: readonly T[], standard = 100): { page: readonly T[]; response_metadata: { next_cursor: string } } {
    const cursor = this.text("cursor");
    const from = cursor ? Number(Buffer.from(cursor, "base64").toString().replace("next:", "")) : 0;
    if (!Number.isInteger(from)) throw new SlackRefusal("invalid_cursor");
    const to = from + Number(this.text("limit") ?? standard);
    const next = to < items.length ? Buffer.from(`next:${to}`).toString("base64") : "";
    return { page: items.slice(from, to), response_metadata: { next_cursor: next } };
  }
}
