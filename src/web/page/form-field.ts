// One field of a form, as the browser knows it best.
import { useState } from "preact/hooks";
import type { Field } from "../../chat/form.ts";
import type { Rich } from "../../chat/rich.ts";
import type { Option } from "../../chat/view.ts";
import type { Typed } from "./form-dialog.ts";
import { classes, html } from "./html.ts";
import { richText } from "./rich-text.ts";
import type { State } from "./state.ts";

export interface FieldProps {
  readonly state: State;
  readonly field: Field;
  readonly value: Typed;
  readonly error: Rich | undefined;
  put(value: Typed): void;
}

/** As many choices are seen at once; of more, one searches. */
const SEEN_AT_ONCE = 6;

/** A field with its label, its hint and what is not right with it. */
export function FormField(props: FieldProps) {
  const { field, state, error } = props;
  const id = `field-${field.id}`;
  const described = [field.hint && `${id}-hint`, error && `${id}-error`].filter((each) => each).join(" ");
  const around = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
  };
  const several = isGroup(field);
  const label = html`${field.label}${field.required ? null : html` <small>may be left empty</small>`}`;
  const notes = html`
    <div class="notes">
      ${field.hint ? html`<p class="hint" id=${`${id}-hint`}>${field.hint}</p>` : null}
      ${error ? html`<p class="error" id=${`${id}-error`}>${richText(state, error)}</p>` : null}
    </div>
  `;
  return html`
    <div class=${classes("field", error && "wrong")} data-field=${field.id}>
      ${
        several
          ? html`<fieldset aria-describedby=${described || undefined}><legend>${label}</legend>${notes}${control(props, around)}</fieldset>`
          : html`<label for=${id}>${label}</label>${control(props, around)}${notes}`
      }
    </div>
  `;
}

type Around = Readonly<Record<string, string | undefined>>;

/** Several things to tick or to choose among stand in a group of their own. */
function isGroup(field: Field): boolean {
  if (field.kind === "yes-no" || field.kind === "search") return true;
  if (field.kind === "choice") return (field.most ?? 1) > 1 || field.options.length <= SEEN_AT_ONCE;
  return (field.kind === "place" || field.kind === "role") && (field.most ?? 1) > 1;
}

function control(props: FieldProps, around: Around) {
  const { state, field, value, put } = props;
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) =>
    put(currentTarget.value === "" ? null : currentTarget.value);
  switch (field.kind) {
    case "long":
      return html`<textarea ...${around} rows="4" value=${text} onInput=${onInput}></textarea>${count(text, field.max)}`;
    case "text":
      return html`<input ...${around} type="text" value=${text} onInput=${onInput} />${count(text, field.max)}`;
    case "number":
      return html`<input ...${around} type="text" inputmode="decimal" value=${text} onInput=${onInput} />`;
    case "link":
      return html`<input ...${around} type="url" placeholder="https://" value=${text} onInput=${onInput} />`;
    case "date":
      return html`<input ...${around} type="date" value=${text} onInput=${onInput} />`;
    case "file":
      return html`<input ...${around} type="file" onChange=${(event: { currentTarget: HTMLInputElement }) => void takeFile(event, put)} />`;
    case "person":
      return select(around, text, peopleOptions(state), onInput);
    case "yes-no":
      return radios(props, [
        { label: "Yes", value: "yes" },
        { label: "No", value: "no" },
      ]);
    case "place":
    case "role": {
      const options = field.kind === "role" ? roleOptions(state) : placeOptions(state, field.of);
      return (field.most ?? 1) > 1 ? checks(props, options) : select(around, text, options, onInput);
    }
    case "choice":
      if ((field.most ?? 1) > 1) return checks(props, field.options);
      return field.options.length <= SEEN_AT_ONCE
        ? radios(props, field.options)
        : select(around, text, field.options, onInput);
    case "search":
      return html`<${Search} ...${props} options=${field.options} around=${around} />`;
  }
}

const COUNT_FROM = 0.8;

function count(text: string, max: number) {
  const length = [...text].length;
  return length > max * COUNT_FROM
    ? html`<p class=${classes("count", length > max && "error")}>${length} of ${max} characters</p>`
    : null;
}

const peopleOptions = ({ snapshot }: State): readonly Option[] =>
  (snapshot?.people ?? [])
    .filter(({ present }) => present)
    .map(({ name, fullName }) => ({ label: fullName, value: `@${name}`, hint: `@${name}` }));

const roleOptions = ({ snapshot }: State): readonly Option[] =>
  (snapshot?.roles ?? []).map((role) => ({ label: role, value: role }));

const placeOptions = ({ snapshot }: State, of: readonly string[]): readonly Option[] =>
  (snapshot?.places ?? [])
    .filter(({ kind }) => of.includes(kind))
    .map(({ id, name, kind }) => ({ label: kind === "channel" || kind === "forum" ? `#${name}` : name, value: id }));

const words = ({ label, hint }: Option): string => (hint ? `${label} – ${hint}` : label);

const select = (around: Around, value: string, options: readonly Option[], onInput: (event: never) => void) => html`
  <select ...${around} value=${value} onChange=${onInput}>
    <option value="">Choose …</option>
    ${options.map((option) => html`<option value=${option.value} selected=${option.value === value}>${words(option)}</option>`)}
  </select>
`;

function radios({ field, value, put }: FieldProps, options: readonly Option[]) {
  const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : value;
  return html`
    <div class="choices">
      ${options.map(
        (option) => html`
          <label class="check">
            <input type="radio" name=${field.id} checked=${chosen === option.value} onChange=${() => put(option.value)} />
            <span>${option.label}${option.hint ? html` <small>${option.hint}</small>` : null}</span>
          </label>
        `,
      )}
    </div>
  `;
}

function checks({ value, put }: FieldProps, options: readonly Option[]) {
  const chosen = Array.isArray(value) ? value : [];
  return html`
    <div class="choices">
      ${options.map(
        (option) => html`
          <label class="check">
            <input
              type="checkbox"
              checked=${chosen.includes(option.value)}
              onChange=${({ currentTarget }: { currentTarget: HTMLInputElement }) =>
                put(currentTarget.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))}
            />
            <span>${option.label}${option.hint ? html` <small>${option.hint}</small>` : null}</span>
          </label>
        `,
      )}
    </div>
  `;
}

const MATCHES_SHOWN = 12;

/** Too many options to look through: what is typed narrows them. */
function Search(props: FieldProps & { options: readonly Option[]; around: Around }) {
  const { field, value, options, around } = props;
  const [sought, setSought] = useState("");
  const chosen = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
  const picked = options.filter((option) => chosen.includes(option.value) || chosen.includes(option.label));
  const matching = options.filter(
    (option) => !picked.includes(option) && option.label.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const shown = [...picked, ...matching.slice(0, MATCHES_SHOWN)];
  const rest = matching.length - MATCHES_SHOWN;
  const several = "most" in field && (field.most ?? 1) > 1;
  return html`
    <input
      ...${around}
      type="search"
      aria-label=${`Search: ${field.label}`}
      placeholder=${`Search ${options.length} …`}
      value=${sought}
      onInput=${({ currentTarget }: { currentTarget: HTMLInputElement }) => setSought(currentTarget.value)}
    />
    ${several ? checks(props, shown) : radios(props, shown)}
    ${rest > 0 ? html`<p class="hint">and ${rest} more: type to find them</p>` : null}
  `;
}

async function takeFile({ currentTarget }: { currentTarget: HTMLInputElement }, put: FieldProps["put"]): Promise<void> {
  const [file] = currentTarget.files ?? [];
  if (!file) return put(null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  put({ file: { name: file.name, type: file.type || "application/octet-stream", bytes: bytes.toBase64() } });
}
