// Exports of old chat as the tests want them, written to a folder that is gone after the test.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ZipFile } from "yazl";

/** A folder of its own for one test. */
export async function exportFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-export-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a zip and returns its path. `damage` may change its bytes before they are written. */
export async function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  damage: (zip: Buffer) => Buffer = (zip) => zip,
): Promise<string> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  const path = join(await exportFolder(), "export.zip");
  await writeFile(path, damage(Buffer.concat(chunks)));
  return path;
}

/** Puts other bytes of the same length in the place of a text, everywhere. */
export function replaced(zip: Buffer, text: string, by: string): Buffer {
  if (text.length !== by.length) throw new RangeError("a zip's offsets have to stay");
  return Buffer.from(zip.toString("latin1").replaceAll(text, by), "latin1");
}

export const TEAM = "T0TEAM";
export const HELP = "C0HELP";

export interface SlackMessage {
  readonly user?: string;
  readonly text: string;
  /** Seconds, as a day of 2026 and a time: `2026-09-01T10:00:00Z`. */
  readonly at: string;
  /** When the message above was written. */
  readonly thread?: string;
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly [more: string]: unknown;
}

/** A ts as Slack writes it. */
export const slackTs = (at: string): string => (Date.parse(at) / 1000).toFixed(6);

/** The files of a Slack export with one channel, #help, and people who are called by their ids. */
export function slackFiles(
  messages: readonly SlackMessage[],
  people: readonly string[] = ["U0ADA", "U0BOB", "U0EVE"],
): Record<string, string> {
  const written = messages.map(({ at, thread, ...rest }) => ({
    type: "message",
    ...rest,
    ts: slackTs(at),
    ...(thread === undefined ? {} : { thread_ts: slackTs(thread) }),
    day: at.slice(0, 10),
  }));
  const days = Map.groupBy(written, ({ day }) => day);
  return {
    "channels.json": JSON.stringify([{ id: HELP, name: "help" }]),
    "users.json": JSON.stringify(people.map((id) => ({ id, team_id: TEAM, name: id.toLowerCase(), profile: {} }))),
    ...Object.fromEntries(
      [...days].map(([day, said]) => [
        `help/${day}.json`,
        JSON.stringify(said.map(({ day: _, ...message }) => message)),
      ]),
    ),
  };
}

/** A question, an answer with substance, and thanks for it, all in one thread of #help. */
export function helpInThread(
  at: string,
  { asker = "U0ADA", helper = "U0BOB", thanks = "Thank you, that fixed it!" } = {},
): readonly SlackMessage[] {
  const minute = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  return [
    { user: asker, text: "How do I start a virtual machine from the command line?", at, thread: at },
    {
      user: helper,
      text: "Open a shell as administrator and run Start-VM with the name of the machine.",
      at: minute(5),
      thread: at,
    },
    { user: asker, text: thanks, at: minute(10), thread: at },
  ];
}

export const GUILD = "100200300400500600";

/** A Discord id of an instant, told apart by a small number. */
export const snowflake = (at: string, low = 0): string =>
  String((BigInt(Date.parse(at) - 1_420_070_400_000) << 22n) + BigInt(low));

export interface DiscordMessage {
  readonly id: string;
  readonly author: string;
  readonly content: string;
  readonly replyTo?: string;
  readonly checkedBy?: readonly string[];
  readonly [more: string]: unknown;
}

/** The JSON of one channel, as DiscordChatExporter writes it. */
export function discordFile(
  messages: readonly DiscordMessage[],
  channel: Readonly<Record<string, unknown>> = {},
  guild = GUILD,
): string {
  const userOf = (id: string) => ({ id, name: `user-${id.slice(-3)}`, nickname: null, isBot: false });
  return JSON.stringify({
    guild: { id: guild, name: "A server", iconUrl: "" },
    channel: {
      id: "111222333444555666",
      type: "GuildTextChat",
      categoryId: "9",
      category: "Talk",
      name: "help",
      topic: null,
      ...channel,
    },
    dateRange: { after: null, before: null },
    exportedAt: "2026-11-01T00:00:00+00:00",
    messages: messages.map(({ id, author, content, replyTo, checkedBy, ...more }) => ({
      id,
      type: replyTo === undefined ? "Default" : "Reply",
      timestamp: "2026-01-01T00:00:00+00:00",
      content,
      author: userOf(author),
      attachments: [],
      embeds: [],
      reactions: checkedBy
        ? [{ emoji: { id: "", name: "✅" }, count: checkedBy.length, users: checkedBy.map(userOf) }]
        : [],
      mentions: [],
      ...(replyTo === undefined ? {} : { reference: { messageId: replyTo, channelId: null, guildId: guild } }),
      ...more,
    })),
    messageCount: messages.length,
  });
}
