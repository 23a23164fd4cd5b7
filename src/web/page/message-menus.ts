// What opens beside a message: emoji to react with, and everything else that can be done with it.
import { useState } from "preact/hooks";
import type { MessageShown } from "../shapes.ts";
import { html } from "./html.ts";
import { icon } from "./icons.ts";
import type { MessageActs } from "./message.ts";
import { closePopup } from "./popup.ts";
import { deed, go, placeOf, type State } from "./state.ts";

const EMOJI: readonly (readonly [emoji: string, words: string])[] = [
  ["👍", "thumbs up"],
  ["✅", "check mark"],
  ["🙏", "thank you"],
  ["❤️", "heart"],
  ["🎉", "party"],
  ["😄", "laughing"],
  ["👀", "eyes"],
  ["👏", "applause"],
  ["🤔", "thinking"],
  ["🚀", "rocket"],
];

export const reactionPicker = (message: MessageShown) => html`
  <div class="emoji">
    ${EMOJI.map(
      ([emoji, words], index) => html`
        <button
          type="button"
          aria-label=${words}
          title=${words}
          autofocus=${index === 0}
          onClick=${(event: { currentTarget: HTMLElement }) => {
            closePopup(event);
            void deed({ do: "react", message: message.id, emoji, on: true });
          }}
        >
          ${emoji}
        </button>
      `,
    )}
  </div>
`;

export function messageMenu(
  state: State,
  message: MessageShown,
  acts: MessageActs & { edit(message: MessageShown): void },
) {
  return html`<${MessageMenu} key=${message.id} state=${state} message=${message} acts=${acts} />`;
}

function MessageMenu({
  state,
  message,
  acts,
}: {
  state: State;
  message: MessageShown;
  acts: MessageActs & { edit(message: MessageShown): void };
}) {
  const [threads, setThreads] = useState(false);
  const place = placeOf(state, message.place);
  const isMine = message.by === state.me;
  const entry = (label: string, does: () => void, danger = false) => html`
    <button
      type="button"
      class=${danger ? "entry danger" : "entry"}
      onClick=${(event: { currentTarget: HTMLElement }) => {
        closePopup(event);
        does();
      }}
    >
      ${label}
    </button>
  `;
  const menus = state.snapshot?.menus.filter(({ on }) => on === "message") ?? [];
  if (threads) return html`<${ThreadStart} message=${message} at=${state.at} />`;
  return html`
    ${reactionPicker(message)}
    <div class="entries">
      ${entry("Reply", () => acts.reply(message))}
      ${
        place?.kind === "channel"
          ? message.thread
            ? entry("Open its thread", () => go(state.at, message.thread?.id))
            : html`<button type="button" class="entry" onClick=${() => setThreads(true)}>Begin a thread</button>`
          : null
      }
      ${isMine && "text" in message.body ? entry("Change it", () => acts.edit(message)) : null}
      ${isMine ? entry("Delete it", () => void deed({ do: "delete", message: message.id }), true) : null}
      ${menus.length > 0 ? html`<p class="from-laurel">Laurel</p>` : null}
      ${menus.map(({ label }) =>
        entry(label, () => void deed({ do: "menu", on: { message: message.id }, label, place: message.place })),
      )}
    </div>
  `;
}

/** A thread begins with its first message. */
function ThreadStart({ message, at }: { message: MessageShown; at: string }) {
  const [text, setText] = useState("");
  return html`
    <form
      class="small-form"
      onSubmit=${async (event: SubmitEvent & { currentTarget: HTMLElement }) => {
        event.preventDefault();
        const { currentTarget } = event;
        const done = await deed({ do: "thread", under: message.id, text });
        if (!done.ok) return;
        closePopup({ currentTarget });
        if (done.posted) go(at, done.posted.place);
      }}
    >
      <label>
        First message of the thread
        <textarea
          rows="3"
          autofocus
          value=${text}
          onInput=${({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => setText(currentTarget.value)}
        ></textarea>
      </label>
      <button type="submit" class="button main" disabled=${text.trim() === ""}>${icon("thread")} Begin the thread</button>
    </form>
  `;
}
