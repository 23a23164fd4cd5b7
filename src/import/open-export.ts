import { platformOf, type SpaceId, splitId } from "../core/ids.ts";
import { openArchive } from "./archive.ts";
import { openDiscordExport } from "./discord-export.ts";
import type { OldSpace } from "./old-message.ts";
import { ImportProblem } from "./problem.ts";
import { isSlackExport, openSlackExport } from "./slack-export.ts";

/**
 * Opens what people said in a space: a Slack export, or files of DiscordChatExporter.
 * Throws an ImportProblem where it is neither, or of the other platform.
 * @param workspace the name in a Slack workspace's address, for links
 */
export async function openExport(
  path: string,
  space: SpaceId,
  { workspace }: { workspace?: string | undefined } = {},
): Promise<OldSpace> {
  const archive = await openArchive(path);
  try {
    const isSlack = isSlackExport(archive);
    const platform = platformOf(space);
    if (isSlack !== (platform === "slack"))
      throw new ImportProblem(
        isSlack
          ? `${path} is a Slack export, and ${space} is no Slack workspace. Name it as slack:T024BE7LD.`
          : `${path} is no Slack export: it has no channels.json. Export the workspace again, or name a Discord server as discord:ID.`,
      );
    if (splitId(space).tenant === "")
      throw new ImportProblem(`"${space}" names no space. Write slack:T024BE7LD or discord:ID.`);
    return await (isSlack ? openSlackExport(archive, space, workspace) : openDiscordExport(archive, space));
  } catch (error) {
    await archive.close();
    throw error;
  }
}
