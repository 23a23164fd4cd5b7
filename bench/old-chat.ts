// A Slack export that looks like a year of a busy workspace, written message by message.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { loadBackground } from "../src/knowledge/background.ts";

const TEAM = "T0BENCH";
export const SPACE = `slack:${TEAM}`;
const CHANNELS = 20;
const DAYS = 360;
const PEOPLE = 2_000;
/** Who talks in one channel. */
const REGULARS = 80;
const DAY_SECONDS = 86_400;

const QUESTIONS = [
  "How do I start a virtual machine from the command line without opening the manager?",
  "Does anybody know why replication stops after an hour on the second host?",
  "Which version do I need to migrate from the old cluster? The page says nothing about it.",
];
const ANSWERS = [
  "Open a shell as administrator and run Start-VM with the name of the machine, then look at its state.",
  "That is the firewall: replication needs its own rule on both hosts, see https://example.org/replication",
  "Any version of the last two years does. Export the settings first, they are not carried over by themselves.",
  "I had the same last week and it was the driver of the network card; update it and restart the service.",
];
/** Of each kind that the rules tell apart, as people write. */
const THANKS = [
  "Thank you, that fixed it!",
  "thanks, works now",
  "That worked, thank you so much",
  "perfect, thanks a lot!",
  "makes sense",
  "Thanks in advance!",
  "thanks, but it still fails with the same error",
  "Thanks, I found it myself in the meantime",
];
/** Draws the same numbers each time, so that two runs measure the same. */
function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a zip with about so many messages, the last of them written the day before `until`. Returns how many. */
export async function writeOldChat(path: string, messages: number, until: number): Promise<number> {
  const draw = draws(20_261_125);
  const chatter = await loadBackground();
  const days = Math.min(DAYS, Math.max(1, Math.floor(messages / 200)));
  const perFile = Math.max(1, Math.round(messages / (days * CHANNELS)));
  const zip = new ZipFile();
  const done = pipeline(zip.outputStream, createWriteStream(path));
  zip.addBuffer(
    Buffer.from(JSON.stringify(range(CHANNELS).map((at) => ({ id: channelId(at), name: `help-${at}` })))),
    "channels.json",
  );
  zip.addBuffer(Buffer.from(JSON.stringify(range(PEOPLE).map(personAt))), "users.json");
  let written = 0;
  for (const channel of range(CHANNELS))
    for (const day of range(days)) {
      const from = Math.floor(until / 1000 / DAY_SECONDS) * DAY_SECONDS - (days - day) * DAY_SECONDS;
      const name = `help-${channel}/${new Date(from * 1000).toISOString().slice(0, 10)}.json`;
      written += perFile;
      // Made when its turn comes, so that a large export takes no memory.
      zip.addReadStreamLazy(name, { compressionLevel: 1 }, (give) =>
        give(null, Readable.from([Buffer.from(JSON.stringify(dayOf({ draw, chatter, channel }, perFile, from)))])),
      );
    }
  zip.end();
  await done;
  return written;
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);
const channelId = (at: number): string => `C0BENCH${at}`;
const userId = (at: number): string => `U0BENCH${at}`;
const personAt = (at: number) => ({
  id: userId(at),
  team_id: TEAM,
  name: `person${at}`,
  profile: {
    display_name: `Person ${at}`,
    real_name: `Person ${at} of the bench`,
    image_72: `https://example.org/${at}.png`,
  },
});

interface Talking {
  readonly draw: (below: number) => number;
  readonly chatter: readonly string[];
  readonly channel: number;
}

/** Questions with answers in threads, thanks after some of them, and talk between. */
function dayOf({ draw, chatter, channel }: Talking, count: number, from: number): readonly object[] {
  const somebody = () => (channel * 97 + draw(REGULARS)) % PEOPLE;
  const said: object[] = [];
  const step = Math.floor(DAY_SECONDS / (count + 1));
  const write = (user: number, text: string, thread?: string, more: object = {}) => {
    const ts = `${from + said.length * step}.000${100 + (said.length % 900)}`;
    said.push({
      client_msg_id: `${ts}-4f0c-4a11-9d0a-0123456789ab`,
      type: "message",
      user: userId(user),
      text,
      ts,
      team: TEAM,
      ...(thread === undefined ? {} : { thread_ts: thread === "" ? ts : thread }),
      blocks: [
        {
          type: "rich_text",
          block_id: "x1",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
        },
      ],
      ...more,
    });
    return ts;
  };
  const one = (of: readonly string[]): string => of[draw(of.length)] ?? "";
  while (said.length < count) {
    if (draw(6) > 0) {
      write(somebody(), one(chatter));
      continue;
    }
    const asker = somebody();
    const root = write(asker, one(QUESTIONS), "", { reply_count: 2 });
    const answers = 1 + draw(3);
    for (let at = 0; at < answers && said.length < count; at++) {
      const marks =
        draw(30) === 0 ? { reactions: [{ name: "white_check_mark", users: [userId(asker)], count: 1 }] } : {};
      write(somebody(), one(ANSWERS), root, marks);
    }
    if (draw(4) === 0 && said.length < count) write(asker, one(THANKS), root);
  }
  return said;
}
