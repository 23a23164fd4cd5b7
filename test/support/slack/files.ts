// Files: the three steps of an upload, and what is known of one.
import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import { messageSent } from "./message-events.ts";
import { threadOf } from "./methods-chat.ts";
import type { Fields } from "./shapes.ts";
import type { StoredFile, User } from "./state.ts";
import { wireFile } from "./wire.ts";
import type { Workspace } from "./workspace.ts";
import { randomName, type World } from "./world.ts";

const MIME: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
};

/** What Slack takes a file for, by its name. */
export const mimeOf = (name: string): string => MIME[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";

function getUploadUrl(call: ApiCall): Fields {
  const name = call.needed("filename");
  const length = Number(call.needed("length"));
  if (!(length > 0)) throw new SlackRefusal("invalid_arguments");
  const uploadUrl = `${call.world.origin}/upload/${randomName()}`;
  const altText = call.text("alt_text");
  if ((altText ?? "").length > 1000) throw new SlackRefusal("alt_text_too_long");
  const file: StoredFile = {
    id: call.world.nextId("F"),
    teamId: call.workspace.teamId,
    user: call.workspace.bot.id,
    name,
    title: name,
    mimetype: mimeOf(name),
    ...(altText ? { altText } : {}),
    uploadUrl,
    length,
    completed: false,
    sharedIn: new Set(),
  };
  call.world.files.set(file.id, file);
  return { upload_url: uploadUrl, file_id: file.id };
}

function complete(call: ApiCall): Fields {
  const files = call.list<{ id: string; title?: string }>("files").map(({ id, title }) => {
    const file = call.world.files.get(id);
    if (!file || file.teamId !== call.workspace.teamId) throw new SlackRefusal("file_not_found");
    if (!file.bytes) throw new SlackRefusal("file_not_uploaded");
    if (title) file.title = title;
    return file;
  });
  if (files.length === 0) throw new SlackRefusal("invalid_arguments");
  const channel = call.text("channel_id") ? call.joinedChannel("channel_id") : undefined;
  for (const file of files) file.completed = true;
  if (channel) {
    for (const file of files) file.sharedIn.add(channel.id);
    const { bot, botId, appId, teamId } = call.workspace;
    messageSent(call.world, channel, {
      ts: call.world.nextTs(),
      channel: channel.id,
      user: bot.id,
      teamId,
      botId,
      appId,
      subtype: "file_share",
      text: call.text("initial_comment") ?? "",
      blocks: [],
      attachments: [],
      ...threadOf(channel, call.text("thread_ts")),
      broadcast: false,
      deleted: false,
      reactions: [],
      files,
    });
  }
  return { files: files.map((file) => wireFile(call.world, file)) };
}

function info(call: ApiCall): Fields {
  const file = call.world.files.get(call.needed("file"));
  if (!file || file.teamId !== call.workspace.teamId) throw new SlackRefusal("file_not_found");
  return { file: wireFile(call.world, file) };
}

/** What somebody drops into a form or a message, before it is sent. */
export function personalFile(workspace: Workspace, user: User, name: string, bytes: Buffer): StoredFile {
  const { world } = workspace;
  const file: StoredFile = {
    id: world.nextId("F"),
    teamId: user.teamId,
    user: user.id,
    name,
    title: name,
    mimetype: mimeOf(name),
    bytes,
    length: bytes.length,
    completed: true,
    sharedIn: new Set(),
  };
  world.files.set(file.id, file);
  return file;
}

/** What lies behind `url_private`, for whoever holds a token that may read it; undefined for anybody else. */
export function download(world: World, path: string, authorization: string): StoredFile | undefined {
  const file = world.files.get(/^\/files\/(\w+)/.exec(path)?.[1] ?? "");
  const reader = [...world.workspaces.values()].find(({ botToken }) => authorization === `Bearer ${botToken}`);
  const mayRead = reader?.status === "installed" && reader.scopes.has("files:read") && reader.teamId === file?.teamId;
  return mayRead ? file : undefined;
}

export const FILE_METHODS: Readonly<Record<string, Method>> = {
  "files.getUploadURLExternal": { scopes: ["files:write"], run: getUploadUrl },
  "files.completeUploadExternal": { scopes: ["files:write"], run: complete },
  "files.info": { scopes: ["files:read"], run: info },
};
