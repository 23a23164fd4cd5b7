// The calls by which interactions are answered. They go out at once: Discord counts them apart from all others.
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type Client,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  Routes,
} from "discord.js";
import type { InteractionHandle } from "./handle.ts";
import type { Payload } from "./render.ts";

export interface InteractionCalls {
  reply(to: Named, payload: Payload, hidden: boolean): Promise<void>;
  /** In place of the message whose button was pressed. */
  update(to: Named, payload: Payload): Promise<void>;
  open(to: Named, form: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Shows "thinking", to the one who acted alone or to everybody. */
  think(to: Named, hidden: boolean): Promise<void>;
  /** Tells only that the press arrived. */
  deferUpdate(to: Named): Promise<void>;
  suggest(to: Named, choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>;

  /** What `@original` means now: the first answer, or the message whose button was pressed. */
  original(to: Named): Promise<APIMessage>;
  editOriginal(to: Named, payload: Payload): Promise<void>;
  removeOriginal(to: Named): Promise<void>;
  followUp(to: Named, payload: Payload, hidden: boolean): Promise<void>;
}
type Named = Pick<InteractionHandle, "id" | "token">;

export function interactionCalls(client: Client, applicationId: () => string): InteractionCalls {
  const { rest } = client;
  const query = new URLSearchParams({ with_response: "false" });
  const callback = async ({ id, token }: Named, body: object, files?: RawFile[]): Promise<void> => {
    await rest.post(Routes.interactionCallback(id, token), { auth: false, query, body, ...(files ? { files } : {}) });
  };
  const original = ({ token }: Named) => Routes.webhookMessage(applicationId(), token, "@original");
  const withPrivacy = ({ body }: Payload, hidden: boolean) =>
    hidden ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body;

  return {
    reply: (to, payload, hidden) =>
      callback(to, { type: InteractionResponseType.ChannelMessageWithSource, data: withPrivacy(payload, hidden) }, [
        ...payload.files,
      ]),
    update: (to, payload) =>
      callback(to, { type: InteractionResponseType.UpdateMessage, data: payload.body }, [...payload.files]),
    open: (to, data) => callback(to, { type: InteractionResponseType.Modal, data }),
    think: (to, hidden) =>
      callback(to, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: hidden ? { flags: MessageFlags.Ephemeral } : {},
      }),
    deferUpdate: (to) => callback(to, { type: InteractionResponseType.DeferredMessageUpdate }),
    suggest: (to, choices) =>
      callback(to, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),
    original: async (to) => (await rest.get(original(to), { auth: false })) as APIMessage,
    async editOriginal(to, { body, files }) {
      await rest.patch(original(to), { auth: false, body, files: [...files] });
    },
    async removeOriginal(to) {
      await rest.delete(original(to), { auth: false });
    },
    async followUp(to, payload, hidden) {
      await rest.post(Routes.webhook(applicationId(), to.token), {
        auth: false,
        query: new URLSearchParams({ wait: "true" }),
        body: withPrivacy(payload, hidden),
        files: [...payload.files],
      });
    },
  };
}
