// Modals and home tabs: opened, stacked, updated, with their hash.
import { type ApiCall, type Method, SlackRefusal } from "./api-call.ts";
import { blockProblems } from "./block-limits.ts";
import { initialState } from "./inputs.ts";
import { named } from "./methods-chat.ts";
import type { Fields, ViewDraft } from "./shapes.ts";
import type { View } from "./state.ts";
import { wireView } from "./wire.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

const STACK = 3;
const TRIGGER_LIVES_MS = 3000;

/** A trigger id for something a person has just done. */
export function issueTrigger(workspace: Workspace, user: string, inView?: string): string {
  const { world, teamId } = workspace;
  const id = `${world.nextId("")}.${teamId}.trigger`;
  world.triggers.set(id, { teamId, user, at: world.clock.now(), used: false, ...(inView ? { inView } : {}) });
  return id;
}

function redeemTrigger(call: ApiCall) {
  const trigger = call.world.triggers.get(call.needed("trigger_id"));
  if (trigger?.teamId !== call.workspace.teamId) throw new SlackRefusal("invalid_trigger_id");
  if (trigger.used) throw new SlackRefusal("exchanged_trigger_id");
  if (call.world.clock.now() - trigger.at > TRIGGER_LIVES_MS) throw new SlackRefusal("expired_trigger_id");
  return trigger;
}

/** Ways in which a view breaks the rules. */
function viewProblems(view: ViewDraft): readonly string[] {
  const found: string[] = [];
  const limited = (name: "title" | "submit" | "close", isNeeded: boolean) => {
    const text = view[name];
    if (text === undefined || text === null)
      return isNeeded && found.push(`missing required field: ${name} [json-pointer:/view]`);
    if (text.type !== "plain_text" || text.text.length < 1 || text.text.length > 24)
      found.push(`must be plain_text of 1 to 24 characters [json-pointer:/view/${name}]`);
    return undefined;
  };
  if (view.type === "modal") {
    const hasInput = view.blocks?.some(({ type }) => type === "input");
    limited("title", true);
    limited("submit", Boolean(hasInput));
    limited("close", false);
  }
  if ((view.private_metadata ?? "").length > 3000)
    found.push("must be less than 3001 characters [json-pointer:/view/private_metadata]");
  if ((view.callback_id ?? "").length > 255)
    found.push("must be less than 256 characters [json-pointer:/view/callback_id]");
  if ((view.external_id ?? "").length > 255)
    found.push("must be less than 256 characters [json-pointer:/view/external_id]");
  if (!Array.isArray(view.blocks)) return [...found, "missing required field: blocks [json-pointer:/view]"];
  return [...found, ...blockProblems(view.blocks, view.type === "home" ? "home" : "modal")];
}

/** Keeps a view for a user; throws where it breaks the rules of Block Kit. */
export function storeView(
  workspace: Workspace,
  user: string,
  draft: ViewDraft,
  over: { readonly replaces?: View; readonly above?: View } = {},
): View {
  const { world } = workspace;
  const problems = viewProblems(draft);
  if (problems.length)
    throw new SlackRefusal("invalid_arguments", {
      response_metadata: { messages: problems.map((each) => `[ERROR] ${each}`) },
    });
  if (JSON.stringify(draft).length > 250_000) throw new SlackRefusal("view_too_large");
  const sameName = [...world.views.values()].find((each) => each.external_id && each.external_id === draft.external_id);
  if (sameName && sameName.id !== over.replaces?.id) throw new SlackRefusal("duplicate_external_id");
  const id = over.replaces?.id ?? world.nextId("V");
  const previousId = over.replaces?.previousId ?? over.above?.id;
  const view: View = {
    ...draft,
    blocks: named(draft.blocks),
    id,
    hash: `${Math.floor(world.clock.now() / 1000)}.${world.nextId("h")}`,
    teamId: workspace.teamId,
    user,
    rootId: over.replaces?.rootId ?? over.above?.rootId ?? id,
    ...(previousId ? { previousId } : {}),
  };
  world.views.set(id, view);
  world.viewOwners.set(id, user);
  // What was typed stays in inputs that keep their block_id and action_id.
  world.inputs.set(id, initialState(view.blocks, world.inputs.get(id)));
  world.viewErrors.delete(id);
  world.changed();
  return view;
}

export const stackOf = (world: World, user: string): string[] => {
  const stack = world.stacks.get(user) ?? [];
  world.stacks.set(user, stack);
  return stack;
};

/** Closes the topmost modal, or all of them. */
export function closeViews(world: World, user: string, which: "top" | "all"): readonly View[] {
  const stack = stackOf(world, user);
  const ids = which === "all" ? stack.splice(0) : stack.splice(-1);
  const closed = ids.flatMap((id) => world.views.get(id) ?? []);
  for (const id of ids) world.views.delete(id);
  world.changed();
  return closed;
}

const draftOf = (call: ApiCall): ViewDraft => {
  const view = call.args.view;
  if (typeof view !== "object" || view === null)
    throw new SlackRefusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] missing required field: view"] },
    });
  return { type: "modal", blocks: [], ...view };
};

function open(call: ApiCall): Fields {
  const trigger = redeemTrigger(call);
  const view = storeView(call.workspace, trigger.user, draftOf(call));
  trigger.used = true;
  closeViews(call.world, trigger.user, "all");
  stackOf(call.world, trigger.user).push(view.id);
  call.world.changed();
  return { view: wireView(call.world, call.workspace, view) };
}

/** Puts a view on top of what the user has open. */
export function pushView(workspace: Workspace, user: string, draft: ViewDraft): View {
  const stack = stackOf(workspace.world, user);
  if (stack.length >= STACK) throw new SlackRefusal("push_limit_reached");
  const below = workspace.world.views.get(stack.at(-1) ?? "");
  const view = storeView(workspace, user, draft, below ? { above: below } : {});
  stack.push(view.id);
  workspace.world.changed();
  return view;
}

function push(call: ApiCall): Fields {
  const trigger = redeemTrigger(call);
  if (!trigger.inView) throw new SlackRefusal("invalid_trigger_id");
  const view = pushView(call.workspace, trigger.user, draftOf(call));
  trigger.used = true;
  return { view: wireView(call.world, call.workspace, view) };
}

function update(call: ApiCall): Fields {
  const externalId = call.text("external_id");
  const found = [...call.world.views.values()].find((each) =>
    externalId ? each.external_id === externalId : each.id === call.text("view_id"),
  );
  if (found?.teamId !== call.workspace.teamId) throw new SlackRefusal("not_found");
  const hash = call.text("hash");
  if (hash && hash !== found.hash) throw new SlackRefusal("hash_conflict");
  const view = storeView(call.workspace, found.user, draftOf(call), { replaces: found });
  return { view: wireView(call.world, call.workspace, view) };
}

function publish(call: ApiCall): Fields {
  const user = call.user(call.needed("user_id"));
  if (!call.workspace.homeTab) throw new SlackRefusal("not_enabled");
  const draft: ViewDraft = draftOf(call);
  if (draft.type !== "home")
    throw new SlackRefusal("invalid_arguments", { response_metadata: { messages: ["[ERROR] must be a home view"] } });
  const key = `${call.workspace.teamId}:${user.id}`;
  const before = call.world.views.get(call.world.homes.get(key) ?? "");
  const hash = call.text("hash");
  if (hash && before && hash !== before.hash) throw new SlackRefusal("hash_conflict");
  const view = storeView(call.workspace, user.id, draft, before ? { replaces: before } : {});
  call.world.homes.set(key, view.id);
  call.world.changed();
  return { view: wireView(call.world, call.workspace, view) };
}

export const VIEW_METHODS: Readonly<Record<string, Method>> = {
  "views.open": { run: open },
  "views.push": { run: push },
  "views.update": { run: update },
  "views.publish": { run: publish },
};
