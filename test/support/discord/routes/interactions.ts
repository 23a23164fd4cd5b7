// First answers to interactions, and what their tokens allow after that.
import { type Route, route } from "../http.ts";
import { byToken, type Interaction, KINDS, ownersIn, unanswered } from "../interactions.ts";
import { checkChoices } from "../limits/command.ts";
import { checkMessage } from "../limits/message.ts";
import { checkModal } from "../limits/modal.ts";
import type { Posted } from "../model.ts";
import { messageObject } from "../payloads.ts";
import { COMPONENTS_V2, EPHEMERAL, edit, LOADING, post, remove } from "../posting.ts";
import type { Call, SentFile, SentMessage, SentResponse } from "../record.ts";
import { refused, refuseIfWrong } from "../refusal.ts";
import type { DiscordServer } from "../server.ts";

const REPLY = 4;
const DEFER = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

export function interactionRoutes(server: DiscordServer): readonly Route[] {
  const { world } = server;
  const shown = (posted: Posted) => messageObject(world, posted);
  return [
    route("POST", "/interactions/:id/:token/callback", (call, param) => {
      const interaction = unanswered(server, param("id"), param("token"));
      const { type = 0, data = {} } = call.body;
      if (!mayAnswer(interaction, type))
        refuseIfWrong([{ at: "type", code: "INTERACTION_RESPONSE_TYPE_INVALID", message: "Invalid response type" }]);
      answer(server, interaction, type, data, call.files);
      const posted = world.findMessage(interaction.original ?? "");
      return call.query.get("with_response") === "true"
        ? response(interaction, type, posted && shown(posted))
        : undefined;
    }),
    route("POST", "/webhooks/:app/:token", (call, param) => {
      const interaction = byToken(server, param("token"));
      const loading = world.findMessage(interaction.original ?? "");
      // The first follow-up takes the place of "thinking", and is as visible as that was.
      if (loading && loading.message.flags & LOADING) return shown(change(server, loading, call));
      return shown(say(server, interaction, call.body, call.files));
    }),
    route("GET", "/webhooks/:app/:token/messages/:message", (_call, param) =>
      shown(reached(server, byToken(server, param("token")), param("message"))),
    ),
    route("PATCH", "/webhooks/:app/:token/messages/:message", (call, param) =>
      shown(change(server, reached(server, byToken(server, param("token")), param("message")), call)),
    ),
    route("DELETE", "/webhooks/:app/:token/messages/:message", (_call, param) =>
      remove(server, reached(server, byToken(server, param("token")), param("message"))),
    ),
  ];
}

/** Which first answers Discord takes: choices only while an option is typed, no form in answer to a form. */
function mayAnswer({ type: kind, source }: Interaction, type: number): boolean {
  if (kind === KINDS.autocomplete) return type === CHOICES;
  if (type === DEFER_UPDATE || type === UPDATE) return source !== undefined;
  if (type === MODAL) return kind !== KINDS.modal;
  return type === REPLY || type === DEFER;
}

function answer(
  server: DiscordServer,
  interaction: Interaction,
  type: number,
  data: SentResponse,
  files: readonly SentFile[],
): void {
  if (type === CHOICES) checkChoices(data.choices ?? []);
  if (type === MODAL) checkModal(data);
  if (type === CHOICES || type === MODAL) server.note(interaction.channel, [interaction.user], JSON.stringify(data));
  if (type === REPLY) say(server, interaction, data, files);
  if (type === DEFER) say(server, interaction, { flags: ((data.flags ?? 0) & EPHEMERAL) | LOADING }, [], true);
  if (interaction.source && (type === UPDATE || type === DEFER_UPDATE)) {
    interaction.original = interaction.source.message.id;
    interaction.messages.push(interaction.original);
    if (type === UPDATE) {
      checkMessage(data, files, interaction.source.message);
      edit(server, interaction.source, withoutPrivacy(data), files);
    }
  }
  const modal = { custom_id: data.custom_id ?? "", title: data.title ?? "", components: data.components ?? [] };
  interaction.answer = {
    type,
    ...(type === CHOICES && { choices: data.choices ?? [] }),
    ...(type === MODAL && { modal }),
  };
  if (type === MODAL) server.modals.set(interaction.user.id, { modal, interaction });
}

/** A message through an interaction: the first one is what `@original` means. */
function say(
  server: DiscordServer,
  interaction: Interaction,
  sent: SentMessage,
  files: readonly SentFile[],
  unchecked = false,
): Posted {
  if (!unchecked) checkMessage(sent, files);
  const { id, type, user, channel } = interaction;
  const hidden = ((sent.flags ?? 0) & EPHEMERAL) !== 0;
  const posted = post(server, sent, {
    channel,
    author: server.world.bot,
    files,
    interaction: { id, type, user, authorizing_integration_owners: ownersIn(channel) },
    ...(hidden && { visibleTo: user.id }),
  });
  interaction.messages.push(posted.message.id);
  interaction.original ??= posted.message.id;
  return posted;
}

function change(server: DiscordServer, posted: Posted, { body, files }: Call): Posted {
  checkMessage(body, files, posted.message);
  const wasThinking = (posted.message.flags & LOADING) !== 0;
  edit(server, posted, withoutPrivacy(body), files, wasThinking);
  return posted;
}

/** Whether a message is ephemeral is settled when it is made. */
const withoutPrivacy = (sent: SentMessage): SentMessage => ({
  ...sent,
  ...(sent.flags !== undefined && { flags: sent.flags & (COMPONENTS_V2 | (1 << 2)) }),
});

/** Throws 10008 for what was not made through the interaction, or is gone. */
function reached(server: DiscordServer, interaction: Interaction, id: string): Posted {
  const wanted = id === "@original" ? interaction.original : id;
  const posted = interaction.messages.includes(wanted ?? "") ? server.world.findMessage(wanted ?? "") : undefined;
  if (!posted) throw refused("unknown message");
  return posted;
}

const response = ({ id, type: kind, original }: Interaction, type: number, message: object | undefined): object => ({
  interaction: { id, type: kind, ...(original !== undefined && { response_message_id: original }) },
  resource: { type, ...(message && { message }) },
});
