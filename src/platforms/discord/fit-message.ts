// Makes a view fit into one message: Discord takes 40 components and 4000 characters.
//
// A long view is shortened and not split. An answer to an interaction and a card that is edited are one message by
// nature, and half an answer that was sent in two parts could be lost in between; what lists much has pages of its own.
import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import { cutText } from "./cut.ts";
import { COMPONENTS_MAX, TEXT_MAX } from "./limits.ts";

export const SHORTENED = "-# This is more than fits into one message here; the rest was left out.";

type Part = APIMessageTopLevelComponent;

/** The same parts if they fit; else texts joined, then texts cut at the end, then parts left out, and a sentence. */
export function fitMessage(parts: readonly Part[]): readonly Part[] {
  if (fits(parts)) return parts;
  const joined = joinTexts(parts);
  if (fits(joined)) return joined;
  const room = TEXT_MAX - SHORTENED.length;
  const cut = dropParts(cutTexts(joined, room));
  const end = cut.findLastIndex(isText) + 1;
  return [...cut.slice(0, end), { type: ComponentType.TextDisplay, content: SHORTENED }, ...cut.slice(end)];
}

const isText = (part: Part): part is Part & { type: ComponentType.TextDisplay; content: string } =>
  part.type === ComponentType.TextDisplay;
const sizeOf = (part: Part): number => 1 + ("components" in part ? part.components.length : 0);
const lengthOf = (part: Part): number => (isText(part) ? part.content.length : 0);
const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

const fits = (parts: readonly Part[]): boolean =>
  sum(parts, sizeOf) <= COMPONENTS_MAX && sum(parts, lengthOf) <= TEXT_MAX;

function joinTexts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(part))
      joined[joined.length - 1] = { ...last, content: `${last.content}\n${part.content}` };
    else joined.push(part);
  }
  return joined;
}

function cutTexts(parts: readonly Part[], room: number): readonly Part[] {
  let left = room;
  return parts.flatMap((part): readonly Part[] => {
    if (!isText(part)) return [part];
    if (left <= 1) return [];
    const content = cutText(part.content, left);
    left = content === part.content ? left - content.length : 0;
    return [{ ...part, content }];
  });
}

/** Leaves out parts from the end until the sentence has room; what can be pressed goes last. */
function dropParts(parts: readonly Part[]): readonly Part[] {
  const kept = [...parts];
  while (sum(kept, sizeOf) > COMPONENTS_MAX - 1) {
    const quiet = kept.findLastIndex((part) => part.type !== ComponentType.ActionRow);
    kept.splice(quiet > 0 ? quiet : kept.length - 1, 1);
  }
  return kept;
}
