// A message as a person is shown it on Discord, in the words of the contract.
import type { PersonName, Shown } from "../../contracts/platform/harness.ts";
import { everyComponent, KIND } from "../../support/discord/components.ts";
import type { DiscordServer } from "../../support/discord/server.ts";
import type { Shown as OnDiscord } from "../../support/discord/shown.ts";
import { type Names, type ReadText, readMarkup } from "./reading.ts";

export const namesOf = ({ world }: DiscordServer): Names => ({
  user: (id) => world.users.get(id)?.username,
  channel: (id) => world.channels.get(id)?.name,
});

/** Reads the texts, the alt texts of pictures and the names of files, in their order. */
export function showMessage(server: DiscordServer, message: OnDiscord): Shown {
  const names = namesOf(server);
  const laurel = server.world.bot.username;
  const parts = [...everyComponent(message.components)].flatMap(({ component }): readonly ReadText[] => {
    if (component.type === KIND.text) return [readMarkup(component.content ?? "", names)];
    if (component.type === KIND.gallery) return (component.items ?? []).map((item) => words(item.description ?? ""));
    return component.type === KIND.file ? [words(decodeURIComponent(component.file?.url.split("/").at(-1) ?? ""))] : [];
  });
  const read = message.content === "" ? parts : [readMarkup(message.content, names), ...parts];
  return {
    id: message.id,
    author: message.author === laurel ? "laurel" : (message.author as PersonName),
    text: read.map(({ text }) => text).join("\n"),
    buttons: message.buttons.map(({ label }) => label),
    selects: message.selects.map(({ options }) => options.map(({ label }) => label)),
    pings: message.pings,
    links: read.flatMap(({ links }) => links),
    styled: read.flatMap(({ styled }) => styled),
    reactions: Object.entries(message.reactions).flatMap(([emoji, by]) => (by.includes(laurel) ? [emoji] : [])),
  };
}

const words = (text: string): ReadText => ({ text, links: [], styled: [] });
