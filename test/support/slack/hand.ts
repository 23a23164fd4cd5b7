// Pressing, choosing and filling, on a message or in a view.
import { suggestionProblems } from "./element-limits.ts";
import { type Filled, filledState, initialState, keepsValue } from "./inputs.ts";
import { askOptions, type Interaction, inputKey, type Surface, sendAction } from "./interactions.ts";
import { activeElements, type Block, type Element, type Fields, optionsOf, wordsOf } from "./shapes.ts";
import type { StateValues, User } from "./state.ts";
import type { Workspace } from "./workspace.ts";

interface Found {
  readonly block: Block;
  readonly element: Element;
}

export const blocksOf = (surface: Surface): readonly Block[] =>
  surface.kind === "view"
    ? surface.view.blocks
    : [...surface.message.blocks, ...surface.message.attachments.flatMap((each) => each.blocks ?? [])];

/** What somebody means by a label, a placeholder, an action_id or a block_id; throws if nothing answers to it. */
export function findActive(surface: Surface, wanted: string): Found {
  const all = blocksOf(surface).flatMap((block) => activeElements(block).map((element) => ({ block, element })));
  const names = ({ block, element }: Found) => [
    element.action_id,
    wordsOf(element.text),
    wordsOf(block.label),
    wordsOf(element.placeholder),
    block.block_id,
  ];
  const found = all.find((each) => names(each).includes(wanted));
  if (found) return found;
  const there = all.map(({ block, element }) => wordsOf(element.text) || wordsOf(block.label) || element.action_id);
  throw new Error(`there is no "${wanted}" here; there is: ${there.join(", ") || "nothing"}`);
}

/** state.values of a surface for one person, made at the first touch. */
export function stateOf(workspace: Workspace, surface: Surface, user: User): StateValues {
  const key = inputKey(surface, user.id);
  const state = workspace.world.inputs.get(key) ?? initialState(blocksOf(surface));
  workspace.world.inputs.set(key, state);
  return state;
}

/** Fills in one field without handing anything over. Users and channels may be given by name. */
export function fillIn(
  workspace: Workspace,
  surface: Surface,
  user: User,
  { block, element }: Found,
  filled: Filled,
): Fields {
  if (typeof filled === "string") workspace.world.typed.push(filled);
  const state = filledState(
    withSuggestions(workspace, surface, user, block, element),
    withIds(workspace, element, filled),
  );
  const values = stateOf(workspace, surface, user);
  const blockId = block.block_id ?? "";
  if (keepsValue(element)) values[blockId] = { ...values[blockId], [element.action_id ?? ""]: state };
  return state;
}

function withIds(workspace: Workspace, { type }: Element, filled: Filled): Filled {
  if (filled === null) return null;
  const toId = (name: string) =>
    type.endsWith("users_select")
      ? workspace.user(name).id
      : /(conversations|channels)_select$/.test(type)
        ? workspace.channel(name).id
        : name;
  if (typeof filled === "string") return toId(filled);
  const names = filled.filter((each) => typeof each === "string");
  return names.length === filled.length ? names.map(toId) : filled;
}

const suggestionKey = (surface: Surface, user: User, block: Block, element: Element) =>
  `${inputKey(surface, user.id)}/${block.block_id}/${element.action_id}`;

const suggested = new WeakMap<Workspace, Map<string, Pick<Element, "options" | "option_groups">>>();

/** An external select offers what the app last suggested. */
function withSuggestions(workspace: Workspace, surface: Surface, user: User, block: Block, element: Element): Element {
  if (!element.type.endsWith("external_select")) return element;
  return { ...element, ...suggested.get(workspace)?.get(suggestionKey(surface, user, block, element)) };
}

/** Types into an external select; gives the labels the app suggests. Throws where Slack would show none. */
export async function suggestionsFor(
  workspace: Workspace,
  surface: Surface,
  user: User,
  wanted: string,
  typed: string,
): Promise<readonly string[]> {
  const { block, element } = findActive(surface, wanted);
  if (!element.type.endsWith("external_select")) throw new Error(`"${wanted}" is a ${element.type}: it asks nobody`);
  if (typed.length < (element.min_query_length ?? 3)) return [];
  const field = { action_id: element.action_id ?? "", block_id: block.block_id ?? "", value: typed };
  const { outcome } = await askOptions(workspace, user, surface, field);
  if (outcome.kind !== "acknowledged") return [];
  const answer: Pick<Element, "options" | "option_groups"> = outcome.payload;
  const problems = suggestionProblems(answer);
  if (problems.length) throw new Error(`Slack shows no suggestions: ${problems.join("; ")}`);
  const kept = suggested.get(workspace) ?? new Map();
  suggested.set(workspace, kept.set(suggestionKey(surface, user, block, element), answer));
  return optionsOf({ type: element.type, ...answer }).map(({ text }) => wordsOf(text));
}

/** Presses a button. */
export function press(workspace: Workspace, surface: Surface, user: User, label: string): Promise<Interaction> {
  const { block, element } = findActive(surface, label);
  if (element.type !== "button") throw new Error(`"${label}" is a ${element.type}, not a button`);
  stateOf(workspace, surface, user);
  return sendAction(workspace, user, surface, {
    type: "button",
    action_id: element.action_id,
    block_id: block.block_id,
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.style === undefined ? {} : { style: element.style }),
  });
}

/** Chooses in a select, a menu or boxes that are no input of a form; hands it over at once. */
export function choose(
  workspace: Workspace,
  surface: Surface,
  user: User,
  wanted: string,
  filled: Filled,
): Promise<Interaction> {
  const found = findActive(surface, wanted);
  const state = fillIn(workspace, surface, user, found, filled);
  return sendAction(workspace, user, surface, {
    ...state,
    action_id: found.element.action_id,
    block_id: found.block.block_id,
  });
}
