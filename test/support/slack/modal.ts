// A modal in somebody's hands: read, filled, submitted, closed.
import { type ShownView, shownView } from "./eyes.ts";
import { choose, fillIn, findActive, press, suggestionsFor } from "./hand.ts";
import { type Filled, isEmptyState } from "./inputs.ts";
import { type Interaction, sendClosed, sendSubmission } from "./interactions.ts";
import { type ViewDraft, wordsOf } from "./shapes.ts";
import type { User, View } from "./state.ts";
import { closeViews, pushView, stackOf, storeView } from "./views.ts";
import type { Workspace } from "./workspace.ts";

interface SubmissionAnswer {
  readonly response_action?: "errors" | "update" | "push" | "clear";
  readonly errors?: Readonly<Record<string, string>>;
  readonly view?: ViewDraft;
}

export class Modal {
  readonly #workspace: Workspace;
  readonly #user: User;

  constructor(workspace: Workspace, user: User) {
    this.#workspace = workspace;
    this.#user = user;
  }

  /** The topmost view as it is shown; undefined if none is open. */
  get shown(): ShownView | undefined {
    const view = this.#top;
    return view && shownView(this.#workspace.world, view);
  }

  get #top(): View | undefined {
    const { world } = this.#workspace;
    return world.views.get(stackOf(world, this.#user.id).at(-1) ?? "");
  }

  #view(): View {
    const view = this.#top;
    if (!view) throw new Error(`${this.#user.name} has no modal open`);
    return view;
  }

  get #surface() {
    return { kind: "view" as const, view: this.#view() };
  }

  /** Fills in fields by label, action_id or block_id. A field that hands over at once (`dispatch_action`) does so. */
  async fill(values: Readonly<Record<string, Filled>>): Promise<void> {
    for (const [wanted, filled] of Object.entries(values)) {
      const found = findActive(this.#surface, wanted);
      if (found.block.type !== "input" || found.block.dispatch_action) await this.choose(wanted, filled);
      else fillIn(this.#workspace, this.#surface, this.#user, found, filled);
    }
  }

  press(label: string): Promise<Interaction> {
    return press(this.#workspace, this.#surface, this.#user, label);
  }

  choose(wanted: string, filled: Filled): Promise<Interaction> {
    return choose(this.#workspace, this.#surface, this.#user, wanted, filled);
  }

  /** Types into an external select; gives the labels that are suggested. */
  types(wanted: string, typed: string): Promise<readonly string[]> {
    return suggestionsFor(this.#workspace, this.#surface, this.#user, wanted, typed);
  }

  /**
   * Fills in and submits. Gives undefined where Slack itself holds the form back: a field that has to be filled is
   * empty, too short or too long. The error then stands at the field.
   */
  async submit(values: Readonly<Record<string, Filled>> = {}): Promise<Interaction | undefined> {
    await this.fill(values);
    const { world } = this.#workspace;
    const view = this.#view();
    if (!view.submit) throw new Error(`"${wordsOf(view.title)}" has no submit button`);
    const missing = this.#heldBack(view);
    world.viewErrors.set(view.id, missing);
    if (Object.keys(missing).length > 0) return undefined;
    const done = await sendSubmission(this.#workspace, this.#user, view);
    if (done.outcome.kind === "acknowledged") this.#apply(view, done.outcome.payload);
    // Nobody acknowledged it: the form stays, with "We had some trouble connecting".
    else world.viewErrors.set(view.id, { "": "We had some trouble connecting. Try again?" });
    return done;
  }

  #heldBack(view: View): Readonly<Record<string, string>> {
    const values = this.#workspace.world.inputs.get(view.id) ?? {};
    const problems = view.blocks.flatMap((block) => {
      const { element } = block;
      if (block.type !== "input" || !element) return [];
      const state = values[block.block_id ?? ""]?.[element.action_id ?? ""];
      const held = typeof state?.value === "string" ? state.value : undefined;
      const what = isEmptyState(state)
        ? !block.optional && "Please complete this required field."
        : held !== undefined && held.length < (element.min_length ?? 0)
          ? `Please use at least ${element.min_length} characters.`
          : held !== undefined && held.length > (element.max_length ?? 3000) && "That is too long.";
      return what ? [[block.block_id ?? "", what]] : [];
    });
    return Object.fromEntries(problems);
  }

  #apply(view: View, answer: SubmissionAnswer): void {
    const { world } = this.#workspace;
    switch (answer.response_action) {
      case undefined:
        closeViews(world, this.#user.id, "top");
        return;
      case "clear":
        closeViews(world, this.#user.id, "all");
        return;
      case "errors": {
        const errors = answer.errors ?? {};
        const inputs = view.blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id);
        const lost = Object.keys(errors).filter((id) => !inputs.includes(id));
        if (lost.length)
          throw new Error(`errors at ${lost.join(", ")}, where no input stands: Slack shows none of them`);
        world.viewErrors.set(view.id, errors);
        world.changed();
        return;
      }
      case "update":
        if (answer.view) storeView(this.#workspace, this.#user.id, answer.view, { replaces: view });
        return;
      case "push":
        if (answer.view) pushView(this.#workspace, this.#user.id, answer.view);
    }
  }

  /** Closes the topmost view, or all of them; the app hears of it if it asked to. */
  async close(which: "top" | "all" = "top"): Promise<void> {
    this.#view();
    const closed = closeViews(this.#workspace.world, this.#user.id, which);
    for (const view of closed.filter((each) => each.notify_on_close))
      await sendClosed(this.#workspace, this.#user, view, which === "all");
  }
}
