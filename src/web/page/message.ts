import type { MessageShown } from "../shapes.ts";
import { avatar } from "./avatar.ts";
import { browserNow } from "./browser-time.ts";
import { classes, html } from "./html.ts";
import { icon } from "./icons.ts";
import { type Acts, fileLink, richText, viewBlocks } from "./rich-text.ts";
import { deed, go, personOf, placeOf, type State } from "./state.ts";
import { isUnread, marksOf } from "./unread.ts";
import { counted, momentOf, timeOf } from "./words.ts";

/** What can be done with a message. */
export interface MessageActs {
  /** Puts a text into the composer of this place. */
  write(text: string): void;
  reply(message: MessageShown): void;
  /** Opens a popup of the message beside a button. */
  open(what: "reactions" | "menu", message: MessageShown, source: HTMLElement): void;
}

/** One message. `follows`: the same person wrote the one before, a moment ago. */
export function messageItem(state: State, message: MessageShown, follows: boolean, acts: MessageActs) {
  const { id, by, at, body, files, onlyYou, edited, thread } = message;
  const person = personOf(state, by);
  const name = person?.fullName ?? by;
  const timeZone = state.snapshot?.program.timeZone ?? "UTC";
  const head = !follows || onlyYou;
  return html`
    <li key=${id} class=${classes("message", !head && "follows", onlyYou && "only-you", person?.isLaurel && "by-laurel")}>
      <article aria-label=${`${name}, ${momentOf(at, timeZone)}`} data-message=${id}>
        <div class="gutter">${head ? avatar(person, by) : html`<time aria-hidden="true">${timeOf(at, timeZone)}</time>`}</div>
        <div class="content">
          ${
            head
              ? html`<p class="head">
                  <strong>${name}</strong>
                  ${person?.bot ? html`<span class="chip">bot</span>` : partChip(person?.part)}
                  <time datetime=${new Date(at).toISOString()} title=${momentOf(at, timeZone)}>${timeOf(at, timeZone)}</time>
                  ${edited ? html`<span class="edited">changed</span>` : null}
                </p>`
              : null
          }
          ${onlyYou ? html`<p class="private">${icon("eye")} Only you can see this</p>` : null}
          ${replyLine(state, message)}
          ${"view" in body ? viewBlocks(state, body.view, actsOf(message, acts)) : html`<p class="text">${richText(state, body.text, acts)}</p>`}
          ${!head && edited ? html`<span class="edited">changed</span>` : null}
          ${files.map(fileLink)}
          ${reactions(state, message)}
          ${thread ? threadLink(state, thread) : null}
        </div>
        ${toolbar(state, message, acts)}
      </article>
    </li>
  `;
}

const partChip = (part: string | undefined) =>
  part && part !== "member" ? html`<span class=${classes("chip", part === "MVP" && "gold")}>${part}</span>` : null;

const actsOf = ({ id }: MessageShown, { write }: MessageActs): Acts => ({
  press: (button, label) => void deed({ do: "press", message: id, button, label }),
  choose: (select, values) => void deed({ do: "choose", message: id, select, values: [...values] }),
  write,
});

function replyLine(state: State, { replyTo }: MessageShown) {
  if (!replyTo) return null;
  const name = personOf(state, replyTo.by)?.fullName ?? replyTo.by;
  return html`<p class="reply-to">${icon("reply")} <strong>${name}</strong> ${replyTo.text}</p>`;
}

function reactions(state: State, message: MessageShown) {
  const all = Object.entries(message.reactions);
  if (all.length === 0) return null;
  return html`
    <ul class="reactions" aria-label="Reactions">
      ${all.map(([emoji, names]) => {
        const mine = names.includes(state.me);
        const who = names.map((name) => personOf(state, name)?.fullName ?? name).join(", ");
        return html`
          <li key=${emoji}>
            <button
              type="button"
              class="reaction"
              aria-pressed=${mine ? "true" : "false"}
              title=${who}
              onClick=${() => void deed({ do: "react", message: message.id, emoji, on: !mine })}
            >
              ${emoji} ${names.length}<span class="unseen"> from ${who}</span>
            </button>
          </li>
        `;
      })}
    </ul>
  `;
}

function threadLink(state: State, thread: NonNullable<MessageShown["thread"]>) {
  const { snapshot } = state;
  const place = placeOf(state, thread.id);
  const fresh = snapshot && place && isUnread(snapshot, marksOf(snapshot), place);
  return html`
    <button type="button" class=${classes("thread-link", fresh && "unread")} onClick=${() => go(state.at, thread.id)}>
      ${icon("thread")} ${counted(thread.messages, "reply", "replies")}${fresh ? html` <span class="new">new</span>` : null}
    </button>
  `;
}

function toolbar(state: State, message: MessageShown, acts: MessageActs) {
  const open =
    (what: "reactions" | "menu") =>
    ({ currentTarget }: { currentTarget: HTMLElement }) =>
      acts.open(what, message, currentTarget);
  const about = `${personOf(state, message.by)?.fullName ?? message.by}'s message`;
  if (message.onlyYou) return null;
  return html`
    <div class="toolbar" role="group" aria-label=${`Do something with ${about}`}>
      <button type="button" aria-label="React" title="React" onClick=${open("reactions")}>${icon("smile")}</button>
      <button type="button" class="wide-only" aria-label="Reply" title="Reply" onClick=${() => acts.reply(message)}>${icon("reply")}</button>
      <button type="button" aria-label="More" title="More" onClick=${open("menu")}>${icon("more")}</button>
    </div>
  `;
}

/** The moment by the program's clock, as the page reckons it. */
export const programNow = (state: State): number => browserNow() + state.aheadMs;
