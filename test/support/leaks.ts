// The net under every test with a bot: what nobody may ever see, whatever the test is about.
import { mayRead } from "../../src/chat/readers.ts";
import { plainText } from "../../src/chat/rich.ts";
import type { Change } from "../../src/platforms/playground/changes.ts";
import type { World } from "../../src/platforms/playground/world.ts";

/** What a change shows at a place whose readers may not see it; undefined if it shows nothing of the kind. */
export function leakOf(world: World, change: Change): string | undefined {
  if (change.kind !== "message" && change.kind !== "edit") return undefined;
  const message = change.kind === "message" ? change.message : world.messages.get(change.message);
  if (!message || !("view" in message.body) || message.onlyFor !== undefined) return undefined;
  const place = world.places.get(message.place)?.place;
  const { contains, plain } = message.body.view;
  if (mayRead(place?.readers ?? "unknown", contains)) return undefined;
  return `${contains} in #${place?.name}: ${plain}`;
}

/** Shorter pieces of text may be in any log by chance. */
const TELLING_LENGTH = 10;

/** What somebody wrote to Laurel and the log repeats. */
export function wordsInLog(world: World, log: readonly unknown[]): readonly string[] {
  const lines = log.map((entry) => JSON.stringify(entry));
  return [...world.events.values()]
    .flatMap(({ event }) => {
      if (event.kind === "message") return [plainText(event.text ?? [])];
      if (event.kind === "command" && "line" in event.args) return [plainText(event.args.line)];
      return event.kind === "submit" ? Object.values(event.values).filter((value) => typeof value === "string") : [];
    })
    .map((text) => text.trim())
    .filter((text) => text.length >= TELLING_LENGTH)
    .filter((text) => lines.some((line) => line.includes(JSON.stringify(text).slice(1, -1))));
}
