// Whom a message notifies: what stands in its text, cut down by `allowed_mentions` as Discord does.
import { mentioningText } from "./components.ts";
import type { AllowedMentions, Channel, Message, User } from "./model.ts";
import { bits } from "./permissions.ts";
import type { World } from "./world.ts";

export interface Mentioned {
  readonly users: readonly User[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  /** People who are notified, by user id. */
  readonly pings: readonly string[];
}

/** Without `allowed_mentions`, everything pings; in what answers an interaction, users do. */
const DEFAULT: AllowedMentions = { parse: ["users", "roles", "everyone"], replied_user: true };
const OF_INTERACTIONS: AllowedMentions = { parse: ["users"], replied_user: true };

/**
 * Works out whom a message mentions.
 * @param allowed as it came with the message; undefined stands for Discord's default
 * @param byInteraction whether the message answers an interaction
 */
export function mentionsIn(
  world: World,
  channel: Channel,
  message: Pick<Message, "author" | "content" | "components" | "message_reference">,
  allowed: AllowedMentions | undefined,
  byInteraction: boolean,
): Mentioned {
  const { parse = [], users = [], roles = [], replied_user } = allowed ?? (byInteraction ? OF_INTERACTIONS : DEFAULT);
  const text = mentioningText(message);
  const guild = world.guildOf(channel);
  const mayAll = (world.permissions(channel, message.author.id) & bits("MentionEveryone")) !== 0n;

  const mentionedUsers = idsIn(text, /<@!?(\d{17,19})>/g).filter((id) => parse.includes("users") || users.includes(id));
  const mentionedRoles = idsIn(text, /<@&(\d{17,19})>/g)
    .filter((id) => guild?.roles.has(id) && (parse.includes("roles") || roles.includes(id)))
    .filter((id) => mayAll || guild?.roles.get(id)?.mentionable);
  const everyone = guild !== undefined && mayAll && parse.includes("everyone") && /@(everyone|here)/.test(text);
  const replied = replied_user ? world.repliedTo(message)?.author.id : undefined;

  const ids = new Set([...mentionedUsers, ...(replied === undefined ? [] : [replied])]);
  const found = [...ids].flatMap((id) => world.users.get(id) ?? []);
  const readers = world.readersOf(channel).filter((user) => !user.bot && user.id !== message.author.id);
  const byRole = (user: User) => guild?.members.get(user.id)?.roles.some((id) => mentionedRoles.includes(id)) ?? false;
  const pinged = readers.filter((user) => everyone || ids.has(user.id) || byRole(user));
  return { users: found, roles: mentionedRoles, everyone, pings: pinged.map(({ id }) => id) };
}

const idsIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? [])),
];
