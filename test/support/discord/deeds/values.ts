// Turns what a person types or picks into values of the wire, with everything they stand for resolved.
import { interactionChannel } from "../interactions.ts";
import type { Channel, User } from "../model.ts";
import { memberWithPermissions, withoutUser } from "../payloads.ts";
import type { SentFile } from "../record.ts";
import type { DiscordServer } from "../server.ts";

export type UploadedFile = Pick<SentFile, "name" | "type" | "bytes">;
export type OptionValue = string | number | boolean | readonly string[] | UploadedFile | readonly UploadedFile[];

/** Collects what ids stand for. */
export class Resolved {
  private readonly all: Record<string, Record<string, object>> = {};
  private readonly server: DiscordServer;
  private readonly channel: Channel;
  private readonly by: User;

  constructor(server: DiscordServer, channel: Channel, by: User) {
    this.server = server;
    this.channel = channel;
    this.by = by;
  }

  /** The id of a person, by name or id. Throws if nobody is called so. */
  user(name: string): string {
    const { world } = this.server;
    const user = [...world.users.values()].find(({ username, id }) => username === name || id === name);
    if (!user) throw new Error(`Nobody is called ${name}`);
    this.put("users", user.id, user);
    const guild = world.guildOf(this.channel);
    const member = guild?.members.get(user.id);
    if (guild && member)
      this.put("members", user.id, {
        ...withoutUser(member),
        permissions: Object(memberWithPermissions(guild, member)).permissions,
      });
    return user.id;
  }

  role(name: string): string {
    const guild = this.server.world.guildOf(this.channel);
    const role = [...(guild?.roles.values() ?? [])].find((each) => each.name === name || each.id === name);
    if (!role) throw new Error(`No role is called ${name}`);
    this.put("roles", role.id, role);
    return role.id;
  }

  place(name: string): string {
    const channel = this.server.channel(name);
    this.put("channels", channel.id, interactionChannel(this.server, channel, this.by));
    return channel.id;
  }

  mentionable(name: string): string {
    const { users } = this.server.world;
    return [...users.values()].some(({ username, id }) => username === name || id === name)
      ? this.user(name)
      : this.role(name);
  }

  file(file: UploadedFile): string {
    const attachment = { ...this.server.upload(this.channel.id, file), ephemeral: true };
    this.put("attachments", attachment.id, attachment);
    return attachment.id;
  }

  message(id: string, message: object): void {
    this.put("messages", id, message);
  }

  /** For `data.resolved`; nothing if nothing needs it. */
  get data(): { readonly resolved?: object } {
    return Object.keys(this.all).length > 0 ? { resolved: this.all } : {};
  }

  private put(kind: string, id: string, object: object): void {
    this.all[kind] = { ...this.all[kind], [id]: object };
  }
}

export const isFile = (value: OptionValue): value is UploadedFile =>
  typeof value === "object" && !Array.isArray(value) && "bytes" in value;
