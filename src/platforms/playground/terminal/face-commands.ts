// The lines that start with a colon: they belong to the terminal and never reach Laurel.

import { instantInWords } from "../instant-in-words.ts";
import { PlaygroundMistake } from "../mistake.ts";
import { renderView } from "../render.ts";
import { byNumber } from "./by-number.ts";
import { clockTarget } from "./clock-line.ts";
import { nearestWord } from "./nearest-word.ts";
import { placeName } from "./place-name.ts";
import type { Session } from "./session.ts";

interface FaceCommand {
  readonly usage: string;
  readonly summary: string;
  run(session: Session, rest: string): Promise<void> | void;
}

export const FACE_COMMANDS: Readonly<Record<string, FaceCommand>> = {
  help: { usage: ":help", summary: "these lines", run: (session) => help(session) },
  as: {
    usage: ":as NAME",
    summary: "be somebody else",
    run: (session, rest) => session.become(needed(rest, ":as ada")),
  },
  who: { usage: ":who", summary: "who is here", run: (session) => who(session) },
  go: {
    usage: ":go #PLACE or @laurel",
    summary: "go there",
    run: (session, rest) => session.go(needed(rest, ":go #general")),
  },
  places: { usage: ":places", summary: "where you can go", run: (session) => places(session) },
  read: { usage: ":read", summary: "the last messages here", run: (session) => session.read() },
  press: {
    usage: ":press N",
    summary: "press button N of the last message that has buttons; 3.1 is button 1 of message 3",
    async run(session, rest) {
      const { message, number } = session.part(rest, "buttons");
      session.tell(await session.me().press(message, number));
    },
  },
  choose: {
    usage: ":choose N a,b",
    summary: "choose options in select N of the last message that has one, by name or number",
    async run(session, rest) {
      const [numbers, words] = firstWord(rest);
      const { message, number } = session.part(numbers, "selects");
      const options = message.selects[number - 1]?.options ?? [];
      const chosen = listed(words).map((word) => byNumber(options, word));
      session.tell(await session.me().choose(message, chosen, number));
    },
  },
  form: {
    usage: ":form FIELD=VALUE …",
    summary: 'send the open form at once; alone: ask its fields again. "…" holds spaces',
    async run(session, rest) {
      if (rest === "") session.askForm();
      else session.tell(await session.me().submit(pairs(rest)));
    },
  },
  cancel: { usage: ":cancel", summary: "leave the form", run: (session) => session.me().dismiss() },
  react: {
    usage: ":react N 👍",
    summary: "react to message N",
    async run(session, rest) {
      const [number, emoji] = firstWord(rest);
      session.tell(await session.me().react(session.message(number), needed(emoji, ":react 3 👍")));
    },
  },
  unreact: {
    usage: ":unreact N 👍",
    summary: "take a reaction back",
    async run(session, rest) {
      const [number, emoji] = firstWord(rest);
      session.tell(await session.me().unreact(session.message(number), needed(emoji, ":unreact 3 👍")));
    },
  },
  reply: {
    usage: ":reply N TEXT",
    summary: "reply to message N",
    async run(session, rest) {
      const [number, text] = firstWord(rest);
      session.tell(await session.me().replies(session.message(number), needed(text, ":reply 3 Thank you")));
    },
  },
  thread: {
    usage: ":thread N TEXT",
    summary: "write in the thread of message N; without a text: go there",
    async run(session, rest) {
      const [number, text] = firstWord(rest);
      const message = session.message(number);
      if (text !== "") session.tell(await session.me().opensThread(message, text));
      else if (message.thread) session.go(message.thread.id);
      else throw new PlaygroundMistake(`It has no thread yet. :thread ${number} TEXT opens one.`);
    },
  },
  edit: {
    usage: ":edit N TEXT",
    summary: "change message N, one of yours",
    async run(session, rest) {
      const [number, text] = firstWord(rest);
      session.tell(await session.me().edits(session.message(number), needed(text, ":edit 3 What I meant")));
    },
  },
  delete: {
    usage: ":delete N",
    summary: "delete message N, one of yours",
    async run(session, rest) {
      session.tell(await session.me().deletes(session.message(rest)));
    },
  },
  post: {
    usage: ":post TITLE | TEXT",
    summary: "open a post in this forum",
    async run(session, rest) {
      const [title = "", text] = needed(rest, ":post My build fails | What have I tried").split(/\s+\|\s+/);
      const { posted, ...outcome } = await session.me().posts(session.place(), title, text ?? title);
      session.tell(outcome);
      if (posted) session.move(posted.place.id);
    },
  },
  tags: {
    usage: ":tags a,b",
    summary: "set the tags of this post",
    async run(session, rest) {
      session.tell(await session.me().tags(session.place(), listed(rest)));
    },
  },
  menu: {
    usage: ":menu N LABEL or @NAME LABEL",
    summary: "pick from the menu of a message or a person; alone: what is in it",
    async run(session, rest) {
      const [on, label] = firstWord(rest);
      if (on === "" || label === "") {
        listMenus(session);
        return;
      }
      const target = on.startsWith("@") ? { person: on } : session.message(on);
      session.tell(await session.me().menu(target, label, session.place()));
    },
  },
  home: {
    usage: ":home",
    summary: "look at Laurel's home tab",
    async run(session) {
      session.tell(await session.me().opensHome());
      const home = session.me().seesHome();
      session.print(...(home ? renderView(home, session.reading()) : ["(Laurel has put nothing there)"]));
    },
  },
  clock: {
    usage: ":clock 2w or 2027-01-01",
    summary: "move the program's clock on, by 3h, 14d, 2w or to a day; alone: what it shows",
    async run(session, rest) {
      if (rest !== "") await session.playground.moveClock(clockTarget(rest, session.reading()));
      session.print(`(it is ${instantInWords(session.reading().now, "time", session.reading())})`);
    },
  },
  quit: { usage: ":quit", summary: "end", run: (session) => session.quit() },
};

/** The face command of a line, if it is one; throws a PlaygroundMistake with a suggestion if it is none we know. */
export function faceCommand(line: string): { command: FaceCommand; rest: string } | undefined {
  const [, name = "", rest = ""] = /^:([a-z]+)(?:\s+([\s\S]*))?$/i.exec(line.trim()) ?? [];
  if (name === "") return undefined;
  const key = name.toLowerCase();
  const command = Object.hasOwn(FACE_COMMANDS, key) ? FACE_COMMANDS[key] : undefined;
  if (command) return { command, rest: rest.trim() };
  const nearest = nearestWord(key, Object.keys(FACE_COMMANDS));
  throw new PlaygroundMistake(
    nearest ? `There is no :${key}. Did you mean :${nearest}?` : `There is no :${key}. :help lists what there is.`,
  );
}

function help({ print, playground }: Session): void {
  const width = Math.max(...Object.values(FACE_COMMANDS).map(({ usage }) => usage.length));
  print(
    "What you type goes to the place you are in; a line that starts with / is a command for Laurel:",
    ...playground.commands().map(({ path, command }) => `  /${path.join(" ").padEnd(width)} ${command.summary}`),
    "A line that starts with : is for this terminal:",
    ...Object.values(FACE_COMMANDS).map(({ usage, summary }) => `  ${usage.padEnd(width + 1)} ${summary}`),
  );
}

function who({ playground: { world, space }, me, print }: Session): void {
  for (const { name, space: of, bot, roles, present } of world.members.values()) {
    if (of !== space || !present) continue;
    const marks = [...(name === me().name ? ["you"] : []), ...(bot ? ["bot"] : []), ...roles];
    print(marks.length > 0 ? `  ${name} (${marks.join(", ")})` : `  ${name}`);
  }
}

function places({ playground: { world }, me, place, print }: Session): void {
  for (const each of me().places()) {
    if (each.kind === "dm") continue;
    const parent = each.parent && world.places.get(each.parent)?.place;
    const inside = parent ? `  in ${placeName(parent)}` : "";
    const tags = world.places.get(each.id)?.tags?.join(", ");
    const marks = [each.kind, ...(tags ? [tags] : []), ...(each.id === place().id ? ["you are here"] : [])];
    print(`  ${placeName(each)} (${marks.join("; ")})${inside}`);
  }
  print("  @laurel (you and Laurel alone)");
}

function listMenus({ playground, print }: Session): void {
  const menus = playground.commands().flatMap(({ command }) => command.menus);
  if (menus.length === 0) print("(nothing in the menus)");
  for (const { on, label } of menus) print(on === "message" ? `  :menu N ${label}` : `  :menu @NAME ${label}`);
}

const firstWord = (text: string): readonly [string, string] => {
  const [, word = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return [word, rest];
};

const listed = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

function needed(text: string, example: string): string {
  if (text === "") throw new PlaygroundMistake(`Something is missing there. For example: ${example}`);
  return text;
}

/** `name=value` pairs, a value with spaces in double quotes. */
function pairs(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([\p{L}\p{N}_-]+)=(?:"([^"]*)"|(\S*))/gu)];
  if (found.length === 0)
    throw new PlaygroundMistake('Write it as field=value, such as :form reason="Runs the weekly clinic".');
  return Object.fromEntries(found.map(([, name, quoted, bare]) => [name, quoted ?? bare ?? ""]));
}
