// The form in front of somebody. What they typed stays until it was taken, also over a reload.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Field, FieldValue, Form } from "../../chat/form.ts";
import type { Deed } from "../deed-shapes.ts";
import type { FormShown } from "../shapes.ts";
import { FormField } from "./form-field.ts";
import { html } from "./html.ts";
import { icon } from "./icons.ts";
import { inThisTab, readKept } from "./kept.ts";
import { deed, type State } from "./state.ts";

/** What a field holds while it is filled in. */
export type Typed = Extract<Deed, { do: "submit" }>["values"][string];
type Values = Readonly<Record<string, Typed>>;

/** Shows the open form, if there is one. */
export function FormDialog({ state }: { state: State }) {
  const shown = state.snapshot?.form;
  if (!shown) return null;
  const { form } = shown;
  const key = `form ${state.me} ${form.id.do} ${form.id.args.join(" ")} ${form.page?.index ?? 0}`;
  return html`<${OpenForm} key=${key} keptAs=${key} state=${state} shown=${shown} />`;
}

function OpenForm({ state, shown, keptAs }: { state: State; shown: FormShown; keptAs: string }) {
  const { form, errors } = shown;
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<Values>(() => ({
    ...initial(form),
    ...readKept<Values>(inThisTab.read(keptAs)),
  }));
  const [sending, setSending] = useState(false);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const wrong = form.fields.filter(({ id }) => errors[id] && !hidden.includes(id));

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => {
    setHidden([]);
    const [first] = form.fields.filter(({ id }) => errors[id]);
    if (first)
      dialog.current
        ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(first.id)}"] :is(input, textarea, select)`)
        ?.focus();
  }, [errors]);

  function put(id: string, value: Typed): void {
    const next = { ...values, [id]: value };
    setValues(next);
    setHidden([...hidden, id]);
    // A file is too much to keep.
    const kept = Object.fromEntries(Object.entries(next).filter(([, each]) => !isFile(each)));
    inThisTab.write(keptAs, JSON.stringify(kept));
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setSending(true);
    const sent = Object.fromEntries(Object.entries(values).filter(([id, value]) => isSent(form, id, value)));
    await deed({ do: "submit", values: sent });
    setSending(false);
  }

  async function leave(): Promise<void> {
    const done = await deed({ do: "dismiss" });
    if (done.ok) inThisTab.write(keptAs, undefined);
  }

  const page = form.page ? `Part ${form.page.index + 1} of ${form.page.count}` : "";
  return html`
    <dialog
      ref=${dialog}
      class="form"
      aria-labelledby="form-title"
      onCancel=${(event: Event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <form onSubmit=${submit} novalidate>
        <header>
          <h2 id="form-title">${form.title}</h2>
          ${page ? html`<p class="page">${page}</p>` : null}
          <button type="button" class="quiet" aria-label="Leave the form" onClick=${leave}>${icon("close")}</button>
        </header>
        <div class="fields">
          ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : null}
          ${wrong.length > 1 ? html`<p class="error" role="alert">${wrong.length} fields are not right yet: ${wrong.map(({ label }) => `“${label}”`).join(", ")}.</p>` : null}
          ${form.fields.map(
            (field) => html`
              <${FormField}
                key=${field.id}
                state=${state}
                field=${field}
                value=${values[field.id] ?? null}
                error=${hidden.includes(field.id) ? undefined : errors[field.id]}
                put=${(value: Typed) => put(field.id, value)}
              />
            `,
          )}
        </div>
        <footer>
          <button type="button" class="button" onClick=${leave}>Leave</button>
          <button type="submit" class="button main" aria-busy=${sending ? "true" : undefined}>${form.submitLabel ?? "Send"}</button>
        </footer>
      </form>
    </dialog>
  `;
}

const isFile = (value: Typed): boolean => typeof value === "object" && value !== null && "file" in value;

/** What was filled in before is shown; a file that was sent stays with Laurel, and is named alone. */
function initial(form: Form): Values {
  return Object.fromEntries(form.fields.map((field) => [field.id, typedOf(field, field.initial ?? null)]));
}

function typedOf({ kind }: Field, value: FieldValue): Typed {
  if (value === null || typeof value !== "object") return value;
  if ("account" in value) return `@${value.name}`;
  if ("token" in value) return null;
  return kind === "file" ? null : [...value];
}

/** A file field left alone keeps the file that it had. */
function isSent(form: Form, id: string, value: Typed): boolean {
  const field = form.fields.find((each) => each.id === id);
  return field !== undefined && !(field.kind === "file" && value === null);
}
