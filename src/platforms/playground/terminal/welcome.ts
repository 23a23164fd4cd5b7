import { placeName } from "./place-name.ts";
import type { Session } from "./session.ts";

/** The first lines a newcomer reads: who they are, and what they can do. */
export function welcome({ playground, me, place }: Session): readonly string[] {
  const example = playground.commands().find(({ path }) => path.join(" ") === "ask")?.command.example ?? "/help";
  const other = [...playground.world.members.values()].find(({ name, bot }) => !bot && name !== me().name);
  return [
    `You are ${me().name}, in ${placeName(place())}. Laurel, the award program's bot, is here too. Type as in any chat.`,
    `  Ask about the program:     ${example}`,
    "  Ask in front of everybody: @laurel who can nominate?          Alone with Laurel: :go @laurel",
    "  See what Laurel can do:    /help",
    `  Be somebody else:          :as ${other?.name ?? "ada"}   (:who lists everybody, :help the rest, :quit ends)`,
  ];
}
