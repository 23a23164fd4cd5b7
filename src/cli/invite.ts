import { tableFor } from "../app/awards/role-book.ts";
import { realTimer } from "../clock.ts";
import { readEnv } from "../env.ts";
import { type Feature, inviteUrl, rightsFor, SCOPES } from "../platforms/discord/invitation.ts";
import { loadProgram } from "../program/load.ts";
import { discordApplication } from "./discord-api.ts";
import { EXIT } from "./exit.ts";
import { print } from "./output.ts";

/**
 * Prints the address that adds Laurel to a Discord server, then each right with its reason.
 * @param application its id; Discord is asked for it, with DISCORD_TOKEN, if absent
 */
export async function inviteFromCommandLine({ application }: { application?: string }): Promise<void> {
  const { discord, readsMessages, program: path } = readEnv();
  if (application === undefined && !discord) {
    console.error(
      "Set DISCORD_TOKEN, or name the application: npx laurel invite discord --application 1000000000000000000 (Developer Portal, General Information, Application ID)",
    );
    process.exitCode = EXIT.usage;
    return;
  }
  if (application !== undefined && !/^\d{17,20}$/.test(application)) {
    console.error(
      "An application id is a number of 17 to 20 digits: Developer Portal, General Information, Application ID.",
    );
    process.exitCode = EXIT.usage;
    return;
  }
  const features: readonly Feature[] = [
    "answers",
    ...(readsMessages.discord ? (["unasked answers"] as const) : []),
    ...((await givesRoles(path)) ? (["award roles"] as const) : []),
  ];
  const rights = rightsFor(features);
  try {
    const id = application ?? (discord && (await discordApplication(discord, realTimer)).id) ?? "";
    await print(inviteUrl(id, rights));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.failed;
    return;
  }
  await print("\nIt asks for these rights, and no others:");
  for (const { name, reason } of rights) await print(`  ${name.padEnd(26)} ${reason}`);
  await print("\nand these scopes:");
  for (const { scope, reason } of SCOPES) await print(`  ${scope.padEnd(26)} ${reason}`);
  await print(
    readsMessages.discord
      ? "\nDISCORD_READS_MESSAGES is yes: switch on Message Content Intent in the Developer Portal (Bot, Privileged Gateway Intents)."
      : "\nNo privileged intent is needed.",
  );
}

/** Whether program.yaml has Laurel give roles on Discord. One that cannot be read is for the doctor to tell of. */
async function givesRoles(path: string): Promise<boolean> {
  const program = await loadProgram(path).catch(() => undefined);
  return program !== undefined && tableFor(program, "discord") !== undefined;
}
