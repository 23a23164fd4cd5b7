import { onTestFinished } from "vitest";
import type { Place } from "../../src/chat/place.ts";
import type { Program } from "../../src/program/schema.ts";
import { openDiscord } from "../platforms/discord/opening.ts";
import { placeNamed } from "../platforms/discord/stage.ts";
import type { DiscordServer } from "../support/discord/server.ts";
import { registry } from "../support/parts.ts";
import { startOn, type WireApp } from "./wire-app.ts";

export interface DiscordApp extends WireApp {
  readonly server: DiscordServer;
  place(name: string): Place;
  /** Resolves when so many events were taken in all. */
  took(events: number): Promise<void>;
}

/** Laurel on a Discord on the wire, for one test; looked through at its end. */
export async function discordApp(answers: Partial<Program["answers"]> = {}): Promise<DiscordApp> {
  const opened = await openDiscord({ readsMessages: false });
  onTestFinished(() => opened.close());
  const { server, platform, timer } = opened;
  await platform.publish(registry.published, "apply");
  const laurel = await startOn(platform, timer, answers);
  await server.gateway.delivered();
  return {
    ...laurel,
    server,
    place: (name) => placeNamed(server, name),
    async took(events) {
      await server.gateway.delivered();
      await server.calls.until(`event ${events}`, () => (laurel.taken.length >= events ? true : undefined));
    },
  };
}
