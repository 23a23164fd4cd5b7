// What a person types, as it goes over the wire: Slack escapes it and turns names into ids.
import type { Block, Element } from "./shapes.ts";
import type { Workspace } from "./workspace.ts";

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** A name, an address, or a word that pings everybody. */
const TOKEN = /@[\w.-]+|#[\w-]+|https?:\/\/[^\s<>]+/g;
const BROADCASTS = ["here", "channel", "everyone"];

interface Piece {
  readonly text: string;
  readonly element: Element;
}

function piecesOf(workspace: Workspace, typed: string, withNames: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (text: string) => {
    if (text) pieces.push({ text: escaped(text), element: { type: "text", text } });
  };
  for (const match of typed.matchAll(TOKEN)) {
    const piece = tokenOf(workspace, match[0], withNames);
    if (!piece) continue;
    plain(typed.slice(from, match.index));
    pieces.push(piece);
    from = match.index + match[0].length;
  }
  plain(typed.slice(from));
  return pieces;
}

function tokenOf(workspace: Workspace, token: string, withNames: boolean): Piece | undefined {
  if (token.startsWith("http")) return { text: `<${escaped(token)}>`, element: { type: "link", url: token } };
  const name = token.slice(1);
  if (token.startsWith("#")) {
    const channel = [...workspace.world.channels.values()].find(
      (each) => each.name === name && each.kind === "public" && each.teams.has(workspace.teamId),
    );
    return (
      channel && { text: `<#${channel.id}|${channel.name}>`, element: { type: "channel", channel_id: channel.id } }
    );
  }
  if (BROADCASTS.includes(name)) return { text: `<!${name}>`, element: { type: "broadcast", range: name } };
  const group = [...workspace.world.groups.values()].find(
    (each) => each.handle === name && each.teamId === workspace.teamId,
  );
  if (group) return { text: `<!subteam^${group.id}>`, element: { type: "usergroup", usergroup_id: group.id } };
  const user = [...workspace.world.users.values()].find((each) => each.name === name && workspace.knows(each.id));
  return (
    user && {
      text: withNames ? `<@${user.id}|${user.name}>` : `<@${user.id}>`,
      element: { type: "user", user_id: user.id },
    }
  );
}

/** Both are kept, for check-calls.ts to look for them in what the app says. */
function remember(workspace: Workspace, typed: string, wired: string): void {
  workspace.world.typed.push(typed);
  workspace.world.wired.push(wired);
}

/** A message as it was typed: `text`, and the rich text block that comes with what people write. */
export function writtenMessage(workspace: Workspace, typed: string): { text: string; blocks: readonly Block[] } {
  const pieces = piecesOf(workspace, typed, false);
  const text = pieces.map((piece) => piece.text).join("");
  const section = { type: "rich_text_section", elements: pieces.map(({ element }) => element) };
  remember(workspace, typed, text);
  return { text, blocks: [{ type: "rich_text", block_id: workspace.world.nextId("r"), elements: [section] }] };
}

/** The text of a slash command, with ids and names: `<@U1|ada>`. Addresses stay as they were typed. */
export function commandText(workspace: Workspace, typed: string): string {
  const pieces = piecesOf(workspace, typed, true);
  const text = pieces.map((piece) => (piece.element.type === "link" ? escaped(piece.element.url ?? "") : piece.text));
  remember(workspace, typed, text.join(""));
  return text.join("");
}
