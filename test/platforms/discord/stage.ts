// A Discord on which Laurel has started, for one test; looked through at its end.
import { onTestFinished } from "vitest";
import type { Place } from "../../../src/chat/place.ts";
import { accountId, DM_SPACE, placeId, spaceId } from "../../../src/platforms/discord/ids.ts";
import type { DiscordOptions } from "../../../src/platforms/discord/index.ts";
import type { Inlet } from "../../../src/platforms/platform.ts";
import { type ScriptedInlet, scriptedInlet } from "../../contracts/platform/scripted-inlet.ts";
import type { DiscordServer } from "../../support/discord/server.ts";
import { type Opened, openDiscord } from "./opening.ts";
import { SAMPLE_COMMANDS } from "./sample-commands.ts";

export interface Stage extends Opened {
  readonly inlet: ScriptedInlet;
  /** Resolves when all that was sent until now is taken and answered. */
  settled(): Promise<void>;
  place(name: string): Place;
  account(name: string): ReturnType<typeof accountId>;
}

export interface Staging extends Partial<DiscordOptions> {
  /** What is there before Laurel comes. */
  readonly before?: (server: DiscordServer) => void | Promise<void>;
  readonly inlet?: Partial<Inlet>;
}

/** Starts Laurel with the sample commands published, staff being the role `staff`. */
export async function stage({ before, inlet: own, ...options }: Staging = {}): Promise<Stage> {
  const opened = await openDiscord(options);
  onTestFinished(() => opened.close());
  const { server, platform } = opened;
  await platform.publish(SAMPLE_COMMANDS, "apply");
  await before?.(server);
  const inlet = scriptedInlet(() => platform, [server.role("staff")]);
  const following = await opened.start({ ...inlet, ...own }, platform, SAMPLE_COMMANDS);
  return {
    ...opened,
    inlet,
    settled: following.settled,
    place: (name) => placeNamed(server, name),
    account: (name) => accountId(server.person(name).id),
  };
}

/** A place as Laurel's ids name it; `readers` are those of a guess, for tests that work them out themselves. */
export function placeNamed(server: DiscordServer, name: string): Place {
  const { id, guild_id: guild, parent_id: parent, type } = server.channel(name);
  if (guild === undefined) return { space: DM_SPACE, id: placeId(undefined, id), kind: "dm", readers: "one" };
  const isThread = type >= 10 && type <= 12;
  const above = isThread && parent ? { parent: placeId(guild, parent) } : {};
  const kind = isThread
    ? above && server.channel(parent ?? "").type === 15
      ? "post"
      : "thread"
    : type === 15
      ? "forum"
      : "channel";
  return { space: spaceId(guild), id: placeId(guild, id), kind, ...above, readers: "unknown", name };
}
