// Commands, presses, forms and menus: what Discord calls interactions.
import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from "discord.js";
import type { Actor, Event, RawValue } from "../../chat/event.ts";
import type { EventKey } from "../../core/ids.ts";
import { readCustomId } from "./custom-id.ts";
import { type InteractionHandle, interactionHandle, type Source } from "./handle.ts";
import { accountId, instantOf, messageId } from "./ids.ts";
import { actorOf, actorWithRoles, personRef } from "./people.ts";
import { readText } from "./read-text.ts";
import type { Known, PlaceFound } from "./receive.ts";
import { readSubmitted } from "./receive-form.ts";

export type Answerable = APIApplicationCommandInteraction | APIMessageComponentInteraction | APIModalSubmitInteraction;

export interface KnownOfInteractions extends Pick<Known, "botId" | "placeOf"> {
  ownerOf(guild: string): string | undefined;
  /** Whether a command answers for everybody to read. */
  isPublic(command: string): boolean;
}

/** Who acted. */
export function actorIn({ member, user, guild_id: guild }: APIInteraction, known: KnownOfInteractions): Actor {
  if (member) return actorWithRoles(member, guild === undefined ? undefined : known.ownerOf(guild));
  if (user) return actorOf(user);
  throw new TypeError("an interaction without anybody who acted");
}

/** How an interaction is answered. */
export function handleOf(interaction: Answerable, known: KnownOfInteractions): InteractionHandle {
  const { id, token } = interaction;
  if (interaction.type === InteractionType.MessageComponent)
    return { kind: "press", source: sourceOf(interaction.message), isPublic: false, id, token };
  if (interaction.type === InteractionType.ModalSubmit)
    return { kind: "submit", source: sourceOf(interaction.message), isPublic: false, id, token };
  return { kind: "command", source: "none", isPublic: known.isPublic(commandName(interaction.data)), id, token };
}

const isHidden = ({ flags }: Pick<APIMessage, "flags">): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const sourceOf = (message: APIMessage | undefined): Source =>
  message === undefined ? "none" : isHidden(message) ? "hidden" : "open";

/** The event behind an interaction. */
export function interactionEvent(interaction: Answerable, place: PlaceFound, known: KnownOfInteractions): Event {
  const base = {
    key: interaction.id as EventKey,
    at: instantOf(interaction.id),
    place,
    by: actorIn(interaction, known),
    locale: "locale" in interaction ? interaction.locale : undefined,
    handle: interactionHandle(handleOf(interaction, known)),
  };
  if (interaction.type === InteractionType.ModalSubmit) {
    const { action: form, page } = readCustomId(interaction.data.custom_id);
    const values = readSubmitted(interaction.data, interaction.guild_id);
    return { ...base, kind: "submit", form, page, values };
  }
  if (interaction.type === InteractionType.MessageComponent) {
    const { message, data } = interaction;
    const on = isHidden(message) ? {} : { on: { place, id: messageId(message.id) } };
    const values = "values" in data ? data.values : [];
    return { ...base, kind: "press", action: readCustomId(data.custom_id).action, values, ...on };
  }
  return { ...base, ...commandPart(interaction, place, known) };
}

type CommandPart =
  | Pick<Event & { kind: "command" }, "kind" | "name" | "args">
  | Pick<Event & { kind: "menu" }, "kind" | "name" | "on">;

function commandPart(
  { data, guild_id: guild }: APIApplicationCommandInteraction,
  place: PlaceFound,
  known: KnownOfInteractions,
): CommandPart {
  switch (data.type) {
    case ApplicationCommandType.ChatInput: {
      const { name, options } = commandPath(data.name, data.options ?? []);
      return { kind: "command", name, args: { options: readOptions(options, data.resolved) } };
    }
    case ApplicationCommandType.User: {
      const user = data.resolved.users[data.target_id];
      if (!user) throw new TypeError("the menu of a person without the person");
      return { kind: "menu", name: data.name, on: { person: personRef(user, data.resolved.members?.[user.id]) } };
    }
    case ApplicationCommandType.Message: {
      const message = data.resolved.messages[data.target_id];
      if (!message) throw new TypeError("the menu of a message without the message");
      // Its text comes along even where other messages come without theirs.
      const text = readText(message.content, {
        mentions: message.mentions,
        botId: known.botId,
        placeOf: (channel) => known.placeOf(channel, guild),
      });
      const author = actorOf(message.author);
      return {
        kind: "menu",
        name: data.name,
        on: {
          message: { place, id: messageId(message.id) },
          author: message.webhook_id === undefined ? author : { ...author, bot: true },
          text,
        },
      };
    }
    default:
      throw new TypeError(`a command of an unknown type`);
  }
}

interface Path {
  readonly name: string;
  readonly options: readonly APIApplicationCommandInteractionDataBasicOption<InteractionType>[];
}

/** `program` with the subcommand `status` inside is `program status`. */
export function commandPath(
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[],
): Path {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  )
    return commandPath(`${name} ${first.name}`, first.options ?? []);
  return { name, options: options.filter(isBasic) };
}

const isBasic = (
  option: APIApplicationCommandInteractionDataOption<InteractionType>,
): option is APIApplicationCommandInteractionDataBasicOption<InteractionType> => "value" in option;

const commandName = (data: APIApplicationCommandInteraction["data"]): string =>
  data.type === ApplicationCommandType.ChatInput ? commandPath(data.name, data.options ?? []).name : data.name;

type Resolved = (APIApplicationCommandInteraction["data"] & { type: ApplicationCommandType.ChatInput })["resolved"];

function readOptions(options: Path["options"], resolved: Resolved): Readonly<Record<string, RawValue>> {
  return Object.fromEntries(
    options.map((option) => {
      if (option.type !== ApplicationCommandOptionType.User) return [option.name, option.value];
      const user = resolved?.users?.[option.value];
      const person = user && personRef(user, resolved?.members?.[user.id]);
      return [option.name, person ?? { account: accountId(option.value), name: "somebody" }];
    }),
  );
}
