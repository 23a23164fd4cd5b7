// The real discord.js at a Discord on the wire, with a timer that a test moves.
import pino, { type Logger } from "pino";
import type { PublishedCommand } from "../../../src/command/published.ts";
import { createDiscord, type DiscordOptions } from "../../../src/platforms/discord/index.ts";
import type { Inlet, Platform } from "../../../src/platforms/platform.ts";
import { checkCalls } from "../../support/discord/checks.ts";
import { type DiscordServer, startDiscord } from "../../support/discord/server.ts";
import { type ManualTimer, manualTimer } from "../../support/manual-timer.ts";
import { type Followed, followed } from "./following.ts";

export interface Opened {
  readonly server: DiscordServer;
  readonly timer: ManualTimer;
  readonly platform: Platform;
  /** What was logged, a line each. */
  readonly logged: string[];
  /** Starts the platform with an inlet that is followed. */
  start(inlet: Inlet, platform?: Platform, commands?: readonly PublishedCommand[]): Promise<Followed>;
  /** Another run of Laurel against the same Discord. */
  again(options?: Partial<DiscordOptions>): Platform;
  /** Ends all runs, and looks through everything that was sent. */
  close(): Promise<void>;
}

/** Opens both; nothing is connected yet. */
export async function openDiscord(options: Partial<DiscordOptions> = {}): Promise<Opened> {
  const timer = manualTimer(Date.now());
  const server = await startDiscord({ now: timer.now });
  const logged: string[] = [];
  const log: Logger = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const runs: Platform[] = [];
  const again = (more: Partial<DiscordOptions> = {}): Platform => {
    const run = createDiscord({
      token: server.token,
      apiUrl: server.api,
      readsMessages: true,
      hearsMembers: true,
      timer,
      log,
      ...options,
      ...more,
    });
    runs.push(run);
    return run;
  };
  const platform = again();
  return {
    server,
    timer,
    platform,
    logged,
    again,
    async start(inlet, run = platform, commands = []) {
      const inletFollowed = followed(server, inlet);
      await run.start(inletFollowed.inlet, commands);
      return inletFollowed;
    },
    async close() {
      server.faults.stop();
      for (const run of runs) await stopped(run, timer);
      await server.close();
      checkCalls(server);
    },
  };
}

/** The grace of a stop is of the same timer. */
async function stopped(run: Platform, timer: ManualTimer): Promise<void> {
  const end = run.stop(0);
  timer.advance(0);
  await end;
}
