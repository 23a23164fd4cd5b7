// How Laurel stands in a server: intents, rights, commands. Nothing of any person.
import { type APIApplication, ApplicationFlags, type Client, type Guild, Routes } from "discord.js";
import { type Rich, say } from "../../chat/rich.ts";
import type { PublishedCommand } from "../../command/published.ts";
import type { SpaceId } from "../../core/ids.ts";
import type { Finding } from "../platform.ts";
import { IN_THIS_VERSION, rightsFor } from "./invitation.ts";
import type { Publishing } from "./publishing.ts";
import { serverOf } from "./surroundings.ts";

export interface ExaminingParts {
  readonly client: Client;
  readonly publishing: Publishing;
  readonly commands: readonly PublishedCommand[];
  readonly readsMessages: boolean;
  readonly hearsMembers: boolean;
}

/** Looks at everything that can be wrong in a server. Rejects where Discord cannot be asked. */
export async function examineServer(parts: ExaminingParts, space: SpaceId): Promise<readonly Finding[]> {
  const guild = serverOf(parts.client, space);
  if (!guild) return [{ subject: "server", isWell: false, words: say`I am not in this server (any more).` }];
  const { flags = 0 } = (await parts.client.rest.get(Routes.currentApplication())) as APIApplication;
  return [...intents(parts, flags), rights(guild), await commandsFinding(parts)];
}

const CONTENT_FLAGS = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
const MEMBERS_FLAGS = ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited;

function intents({ readsMessages, hearsMembers }: ExaminingParts, flags: number): readonly Finding[] {
  return [
    intent(
      "Message Content intent",
      readsMessages,
      (flags & CONTENT_FLAGS) !== 0,
      say`I read questions that nobody put to me, and thanks, where a channel was opened for that.`,
    ),
    ...(hearsMembers
      ? [intent("Server Members intent", true, (flags & MEMBERS_FLAGS) !== 0, say`I hear who joins and leaves.`)]
      : []),
  ];
}

function intent(subject: string, isAsked: boolean, isGranted: boolean, effect: Rich): Finding {
  if (!isAsked)
    return {
      subject,
      isWell: true,
      words: say`It is not asked for. I answer commands, mentions and direct messages, see marks, and hear no thanks in words.`,
    };
  if (isGranted) return { subject, isWell: true, words: effect };
  return {
    subject,
    isWell: false,
    words: say`It is switched off in the Developer Portal, so Discord will not let me in after the next start. Switch it on there, under Bot, Privileged Gateway Intents.`,
  };
}

/** What was asked for when Laurel was invited; single channels are looked at by `checkPlace`. */
function rights(guild: Guild): Finding {
  const self = guild.members.me;
  const missing = rightsFor(IN_THIS_VERSION).filter(({ bit }) => !self?.permissions.has(BigInt(bit)));
  const subject = "rights in the server";
  if (missing.length === 0) return { subject, isWell: true, words: say`My role has all the rights I use.` };
  const names = missing.map(({ name }) => name).join(", ");
  return {
    subject,
    isWell: false,
    words: say`My role lacks ${names}. Give them in the server settings, under Roles, or channel by channel.`,
  };
}

async function commandsFinding({ publishing, commands }: ExaminingParts): Promise<Finding> {
  const changes = await publishing.publish(commands, "plan");
  const subject = "commands";
  if (changes.length === 0)
    return { subject, isWell: true, words: say`All commands are published as they are declared.` };
  const names = changes.map(({ name }) => name).join(", ");
  return {
    subject,
    isWell: false,
    words: say`These are not published as they are declared: ${names}. Whoever runs Laurel publishes them with the command line.`,
  };
}
