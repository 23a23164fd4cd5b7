// State as Slack writes it out.
import type { Fields } from "./shapes.ts";
import type { Channel, Message, StateValues, StoredFile, User, View } from "./state.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

export function wireUser(viewer: Workspace, user: User, withLocale = false): Fields {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    // Of a deactivated account Slack tells no time zone.
    ...(user.deleted ? {} : { tz: user.tz, tz_label: user.tz, tz_offset: user.tzOffset }),
    profile: {
      real_name: user.realName,
      display_name: user.name,
      team: user.teamId,
      ...(user.botId ? { bot_id: user.botId } : {}),
    },
    is_admin: user.isAdmin,
    is_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    ...(user.teamId === viewer.teamId ? {} : { is_stranger: true }),
    ...(withLocale ? { locale: user.locale } : {}),
  };
}

export function wireChannel(viewer: Workspace, channel: Channel, withLocale = false): Fields {
  const isShared = channel.teams.size > 1;
  const other = [...channel.members].find((id) => id !== viewer.bot.id);
  return {
    id: channel.id,
    ...(channel.kind === "im" ? { user: other } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: channel.kind === "im",
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    is_archived: channel.archived,
    is_general: channel.name === "general",
    is_shared: isShared,
    is_ext_shared: isShared,
    is_org_shared: false,
    is_member: channel.members.has(viewer.bot.id),
    creator: channel.creator,
    created: 0,
    context_team_id: viewer.teamId,
    shared_team_ids: [...channel.teams],
    connected_team_ids: isShared ? [...channel.teams].filter((id) => id !== viewer.teamId) : [],
    topic: { value: channel.topic, creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    num_members: channel.members.size,
    ...(withLocale ? { locale: "en-GB" } : {}),
  };
}

export interface MessageDetail {
  readonly withMetadata?: boolean;
}

/** A message as in history and, with a channel and its kind added, in an event. */
export function wireMessage(world: World, message: Message, detail: MessageDetail = {}): Fields {
  const channel = world.channels.get(message.channel);
  const replies =
    channel?.messages.filter((each) => each.threadTs === message.ts && each.ts !== message.ts && !each.deleted) ?? [];
  return {
    type: "message",
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: message.teamId,
    ...(message.clientMsgId ? { client_msg_id: message.clientMsgId } : {}),
    ...(message.botId ? { bot_id: message.botId, app_id: message.appId } : {}),
    ...(message.blocks.length ? { blocks: message.blocks } : {}),
    ...(message.attachments.length ? { attachments: message.attachments } : {}),
    ...(message.files.length ? { files: message.files.map((file) => wireFile(world, file)) } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.parentUser ? { parent_user_id: message.parentUser } : {}),
    ...(message.editedTs ? { edited: { user: message.user, ts: message.editedTs } } : {}),
    ...(message.reactions.length
      ? { reactions: message.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length })) }
      : {}),
    ...(replies.length
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ user }) => user))],
          reply_users_count: new Set(replies.map(({ user }) => user)).size,
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(detail.withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

export const wireFile = (world: World, file: StoredFile): Fields => ({
  id: file.id,
  name: file.name,
  title: file.title,
  mimetype: file.mimetype,
  filetype: file.name.split(".").at(-1) ?? "",
  size: file.length,
  user: file.user,
  user_team: file.teamId,
  mode: "hosted",
  url_private: `${world.origin}/files/${file.id}/${encodeURIComponent(file.name)}`,
  url_private_download: `${world.origin}/files/${file.id}/download/${encodeURIComponent(file.name)}`,
  permalink: `${world.origin}/files/${file.id}`,
  channels: [...file.sharedIn],
  ...(file.altText ? { alt_txt: file.altText } : {}),
});

/** A file in a field goes over the wire as files do. */
const wireValues = (world: World, values: StateValues): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([block, elements]) => [
      block,
      Object.fromEntries(
        Object.entries(elements).map(([action, held]) => [
          action,
          Array.isArray(held.files)
            ? { ...held, files: held.files.map((file: StoredFile) => wireFile(world, file)) }
            : held,
        ]),
      ),
    ]),
  );

export function wireView(world: World, viewer: Workspace, view: View): Fields {
  return {
    id: view.id,
    team_id: view.teamId,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata ?? "",
    callback_id: view.callback_id ?? "",
    state: { values: wireValues(world, world.inputs.get(view.id) ?? {}) },
    hash: view.hash,
    title: view.title ?? { type: "plain_text", text: "View Title", emoji: true },
    close: view.close ?? null,
    submit: view.submit ?? null,
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: viewer.appId,
    external_id: view.external_id ?? "",
    app_installed_team_id: viewer.teamId,
    bot_id: viewer.botId,
  };
}
