// Rich text and views as elements. Strings are put in as text, never as markup.
import type { Rich, RichPart } from "../../chat/rich.ts";
import type { Block, FileContent, View } from "../../chat/view.ts";
import { browserNow } from "./browser-time.ts";
import { html } from "./html.ts";
import type { State } from "./state.ts";
import { go, personOf, placeOf } from "./state.ts";
import { dateOf, instantInWords } from "./words.ts";

/** What a view's buttons and selects do. Buttons and selects are counted through the view, from 1. */
export interface Acts {
  press(button: number, label: string): void;
  choose(select: number, values: readonly string[]): void;
  /** Puts a command into the composer. */
  write(text: string): void;
}

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml", "image/avif"];

export const richText = (state: State, rich: Rich, acts?: Pick<Acts, "write">) =>
  rich.map((part) => piece(state, part, acts));

function piece(state: State, part: RichPart, acts?: Pick<Acts, "write">) {
  if (typeof part === "string") return part;
  if ("person" in part) return mention(state, part.person.name);
  if ("place" in part) return placeLink(state, part);
  if ("command" in part) {
    const text = `/${part.command}`;
    return acts
      ? html`<button type="button" class="command" title="Write it" onClick=${() => acts.write(`${text} `)}>${text}</button>`
      : html`<code>${text}</code>`;
  }
  if ("at" in part) return instantInWords(part, browserNow() + state.aheadMs, timeZoneOf(state));
  if ("date" in part) return dateOf(Date.parse(`${part.date}T00:00:00Z`), "UTC");
  if ("link" in part) return outsideLink(part.link, part.text);
  if ("strong" in part) return html`<strong>${part.strong}</strong>`;
  if ("emphasis" in part) return html`<em>${part.emphasis}</em>`;
  return html`<code>${part.code}</code>`;
}

const timeZoneOf = ({ snapshot }: State): string => snapshot?.program.timeZone ?? "UTC";

function mention(state: State, name: string) {
  const person = personOf(state, name);
  const isMe = name === state.me;
  return html`<span class=${isMe ? "mention me" : "mention"} title=${person?.fullName ?? name}>@${name}</span>`;
}

function placeLink(state: State, { place }: Extract<RichPart, { place: unknown }>) {
  const known = placeOf(state, place.id);
  const mark = known?.kind === "post" || known?.kind === "thread" ? "" : "#";
  const words = place.kind === "dm" ? "your messages with Laurel" : `${mark}${place.name ?? known?.name ?? "channel"}`;
  if (!known) return html`<span class="mention">${words}</span>`;
  return html`<button type="button" class="mention" onClick=${() => go(place.id)}>${words}</button>`;
}

/** Only addresses that lead to a page or to a mail can be followed. */
function outsideLink(href: string, text: string) {
  const protocol = URL.parse(href)?.protocol ?? "";
  if (!["http:", "https:", "mailto:"].includes(protocol)) return text;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
}

/** Everything a view says and offers. Without acts, nothing in it can be pressed. */
export function viewBlocks(state: State, view: View, acts: Acts | undefined) {
  const counts = { buttons: 0, selects: 0 };
  return html`
    <div class="view">
      ${view.title ? html`<p class="view-title">${view.title}</p>` : null}
      ${view.blocks.map((block) => blockOf(state, block, acts, counts))}
    </div>
  `;
}

function blockOf(state: State, block: Block, acts: Acts | undefined, counts: { buttons: number; selects: number }) {
  switch (block.kind) {
    case "text":
      return html`<p>${richText(state, block.text, acts)}</p>`;
    case "note":
      return html`<p class="note">${richText(state, block.text, acts)}</p>`;
    case "quote":
      return html`<blockquote>${richText(state, block.text, acts)}</blockquote>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${richText(state, item, acts)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "fields":
      return html`
        <dl>
          ${block.fields.map(
            ({ label, value }) => html`<div><dt>${label}</dt><dd>${richText(state, value, acts)}</dd></div>`,
          )}
        </dl>
      `;
    case "picture":
      return picture(block.file, block.alt);
    case "file":
      return fileLink(block.file);
    case "buttons":
      return html`
        <div class="buttons">
          ${block.buttons.map(({ label, tone, off }) => {
            counts.buttons += 1;
            const number = counts.buttons;
            const className = `button ${tone ?? ""}`;
            return html`
              <button type="button" class=${className} disabled=${off || !acts} onClick=${() => acts?.press(number, label)}>
                ${label}
              </button>
            `;
          })}
        </div>
      `;
    case "select": {
      counts.selects += 1;
      return selectOf(block, counts.selects, acts);
    }
  }
}

function selectOf(block: Extract<Block, { kind: "select" }>, number: number, acts: Acts | undefined) {
  const several = (block.most ?? 1) > 1;
  const options = block.options.map(
    ({ label, value, hint }) => html`<option value=${value}>${hint ? `${label} – ${hint}` : label}</option>`,
  );
  const choose = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLFormElement)) return;
    const values = new FormData(currentTarget).getAll("chosen").map(String);
    if (values.some((value) => value !== "")) acts?.choose(number, values);
  };
  if (!several)
    return html`
      <label class="select">
        <span>${block.label}</span>
        <select
          disabled=${!acts}
          onChange=${({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
            currentTarget.value && acts?.choose(number, [currentTarget.value])}
        >
          <option value="">Choose …</option>
          ${options}
        </select>
      </label>
    `;
  return html`
    <form
      class="select"
      onSubmit=${(event: Event) => {
        event.preventDefault();
        choose(event);
      }}
    >
      <fieldset>
        <legend>${block.label} (up to ${block.most})</legend>
        ${block.options.map(
          ({ label, value, hint }) => html`
            <label class="check">
              <input type="checkbox" name="chosen" value=${value} />
              <span>${label}${hint ? html` <small>${hint}</small>` : null}</span>
            </label>
          `,
        )}
      </fieldset>
      <button type="submit" class="button" disabled=${!acts}>Choose</button>
    </form>
  `;
}

const dataOf = ({ type, bytes }: FileContent): string => `data:${type};base64,${bytes}`;

function picture(file: FileContent, alt: string) {
  if (!PICTURES.includes(file.type)) return html`<p>${alt}</p>`;
  return html`<figure><img src=${dataOf(file)} alt=${alt} /></figure>`;
}

/** A file that came with a message. It is saved, never opened in the page. */
export const fileLink = (file: FileContent) => html`
  <a class="file" href=${`data:application/octet-stream;base64,${file.bytes}`} download=${file.name}>${file.name}</a>
`;
