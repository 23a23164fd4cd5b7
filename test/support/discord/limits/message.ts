// What Discord takes as a message.
import type { Embed, Message } from "../model.ts";
import { COMPONENTS_V2, shownUploads } from "../posting.ts";
import type { SentFile, SentMessage } from "../record.ts";
import { refused, refuseIfWrong, type Wrong } from "../refusal.ts";
import { checkComponents } from "./components.ts";
import { count, length, wrongIf } from "./wrong.ts";

const CONTENT = 2000;
const NONCE = 25;
const UPLOAD_BYTES = 10 * 1024 * 1024;
const FILES = 10;

/**
 * Refuses a message that Discord would: 50035 with the places that are wrong, 50006 for an empty one, 40005 for a
 * file that is too large.
 * @param edited the message as it is, if this is an edit
 */
export function checkMessage(sent: SentMessage, files: readonly SentFile[], edited?: Message): void {
  const isV2 = (((sent.flags ?? 0) | (edited?.flags ?? 0)) & COMPONENTS_V2) !== 0;
  const hadText = isV2 && !((edited?.flags ?? 0) & COMPONENTS_V2) ? edited : undefined;
  refuseIfWrong([
    ...length("content", sent.content, CONTENT),
    ...length("nonce", String(sent.nonce ?? ""), NONCE),
    ...wrongIf(
      sent.enforce_nonce === true && sent.nonce === undefined,
      "nonce",
      "BASE_TYPE_REQUIRED",
      "This field is required",
    ),
    ...embeds(sent.embeds ?? []),
    ...mentions(sent),
    ...count("attachments", files, FILES),
    ...checkComponents(sent.components ?? [], isV2),
    ...(isV2
      ? onlyComponents({ ...sent, content: sent.content ?? hadText?.content, embeds: sent.embeds ?? hadText?.embeds })
      : []),
    ...missingUploads(sent, files, edited),
  ]);
  if (files.some(({ bytes }) => bytes.length > UPLOAD_BYTES)) throw refused("too large");
  if (!edited && !sent.content?.trim() && !sent.embeds?.length && !sent.components?.length && files.length === 0)
    throw refused("empty message");
}

function onlyComponents({ content, embeds: shown }: SentMessage): readonly Wrong[] {
  const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
  return [
    ...wrongIf(
      Boolean(content),
      "content",
      code,
      "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    ),
    ...wrongIf(
      Boolean(shown?.length),
      "embeds",
      code,
      "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    ),
  ];
}

function mentions({ allowed_mentions: allowed }: SentMessage): readonly Wrong[] {
  const both = (list: "users" | "roles") =>
    (allowed?.parse?.includes(list) && (allowed[list]?.length ?? 0) > 0) || false;
  const message = (list: string) => `parse:["${list}"] and ${list}: [ids...] are mutually exclusive.`;
  return (["users", "roles"] as const).flatMap((list) => [
    ...wrongIf(both(list), "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message(list)),
    ...count(`allowed_mentions.${list}`, allowed?.[list], 100),
  ]);
}

function missingUploads(sent: SentMessage, files: readonly SentFile[], edited: Message | undefined): readonly Wrong[] {
  const names = [...files.map(({ name }) => name), ...(edited?.attachments ?? []).map(({ filename }) => filename)];
  return shownUploads(sent.components)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      at: "components",
      code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      message: `The referenced attachment was not found: ${name}`,
    }));
}

function embeds(list: readonly Embed[]): readonly Wrong[] {
  const size = ({ title, description, fields = [], footer, author }: Embed) =>
    [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])]
      .map((text) => text?.length ?? 0)
      .reduce((sum, each) => sum + each, 0);
  const total = list.map(size).reduce((sum, each) => sum + each, 0);
  return [
    ...count("embeds", list, 10),
    ...wrongIf(total > 6000, "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"),
    ...list.flatMap(({ title, description, fields = [], footer, author }, index) => [
      ...length(`embeds.${index}.title`, title, 256),
      ...length(`embeds.${index}.description`, description, 4096),
      ...count(`embeds.${index}.fields`, fields, 25),
      ...fields.flatMap(({ name, value }, at) => [
        ...length(`embeds.${index}.fields.${at}.name`, name, 256, 1),
        ...length(`embeds.${index}.fields.${at}.value`, value, 1024, 1),
      ]),
      ...length(`embeds.${index}.footer.text`, footer?.text, 2048),
      ...length(`embeds.${index}.author.name`, author?.name, 256),
    ]),
  ];
}
