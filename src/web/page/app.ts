// The page: what is above, beside and in the middle.
import type { MessageShown, PlaceShown } from "../shapes.ts";
import { FormDialog } from "./form-dialog.ts";
import { Forum, PostTags } from "./forum.ts";
import { classes, html } from "./html.ts";
import { icon, wreath } from "./icons.ts";
import { Members } from "./members.ts";
import { viewBlocks } from "./rich-text.ts";
import { Sidebar } from "./sidebar.ts";
import { go, HOME, personOf, placeOf, putAway, type State, toggleAside, toggleMenu } from "./state.ts";
import { Talk, threadOf } from "./talk.ts";
import { TopBar } from "./top-bar.ts";
import { plainWords } from "./words.ts";

export function App({ state }: { state: State }) {
  const { snapshot } = state;
  const thread = threadOf(state);
  const formIsOpen = snapshot?.form !== undefined;
  return html`
    <div class=${classes("app", state.menuIsOpen && "menu-open", thread && "with-thread", state.aside && "with-aside")}
      onKeyDown=${({ key }: KeyboardEvent) => key === "Escape" && state.menuIsOpen && toggleMenu(false)}
    >
      <a class="skip" href="#main">Skip to the messages</a>
      <${TopBar} state=${state} />
      <${Sidebar} state=${state} />
      ${state.menuIsOpen ? html`<button type="button" class="veil" aria-label="Close the list of places" onClick=${() => toggleMenu(false)}></button>` : null}
      <main id="main" class="middle" tabindex="-1">
        ${banners(state, formIsOpen)}
        ${snapshot ? inFront(state) : html`<p class="opening">${state.connected ? "" : "Opening the playground …"}</p>`}
      </main>
      ${thread ? threadPanel(state, thread) : state.aside ? html`<${Members} state=${state} />` : null}
      <${FormDialog} state=${state} />
      <p class="unseen" role="status" aria-live="polite" data-said>${state.said}</p>
    </div>
  `;
}

function banners({ connected, snapshot, problem }: State, formIsOpen: boolean) {
  return html`
    <div class="banners">
      ${
        snapshot && !connected
          ? html`<p class="banner warn" role="status">Laurel is not there. Start it again with <code>npm start</code>; this page finds it by itself.</p>`
          : null
      }
      ${
        snapshot && connected && !snapshot.learned
          ? html`<p class="banner" role="status">Laurel is still learning the knowledge. What you ask now is answered in a few seconds.</p>`
          : null
      }
      ${
        problem && !formIsOpen
          ? html`<p class="banner warn" role="alert"><span>${problem}</span><button type="button" class="quiet" aria-label="Put this away" onClick=${putAway}>${icon("close")}</button></p>`
          : null
      }
    </div>
  `;
}

function inFront(state: State) {
  const place = placeOf(state, state.at);
  if (state.at === HOME) return home(state);
  if (!place) return html`<p class="empty">This place is not there, or not for you.</p>`;
  return html`
    ${heading(state, place)}
    ${place.kind === "forum" ? html`<${Forum} key=${place.id} state=${state} forum=${place} />` : html`<${Talk} key=${`${state.me} ${place.id}`} state=${state} place=${place} />`}
  `;
}

const TOPICS: Readonly<Record<string, string>> = {
  channel: "Everybody here reads along",
  dm: "You and Laurel alone",
  forum: "Questions and answers, a post each",
};

function heading(state: State, place: PlaceShown) {
  const isPost = place.kind === "post";
  const name = place.kind === "dm" ? "Messages with Laurel" : place.name;
  return html`
    <header class="heading">
      ${
        isPost && place.parent
          ? html`<button type="button" class="quiet" aria-label="Back to the forum" onClick=${() => go(place.parent ?? "")}>${icon("back")}</button>`
          : html`<span class="kind">${place.kind === "dm" ? wreath() : icon(place.kind === "forum" ? "forum" : place.closed ? "lock" : "hash")}</span>`
      }
      <div>
        <h1>${name}</h1>
        ${isPost ? html`<${PostTags} state=${state} post=${place} />` : html`<p>${place.closed ? "Only some roles see this channel" : TOPICS[place.kind]}</p>`}
      </div>
      ${membersButton(state)}
    </header>
  `;
}

const membersButton = ({ aside, thread }: State) => html`
  <button type="button" class="quiet" aria-pressed=${aside && !thread ? "true" : "false"} aria-label="Members" title="Members" onClick=${toggleAside}>${icon("people")}</button>
`;

function home(state: State) {
  const view = state.snapshot?.home;
  return html`
    <header class="heading">
      <span class="kind">${icon("home")}</span>
      <div><h1>Laurel's home tab</h1><p>What Laurel shows to you alone</p></div>
      ${membersButton(state)}
    </header>
    <div class="home">
      ${
        view
          ? viewBlocks(state, view, undefined)
          : html`<div class="empty">
              ${wreath()}
              <p>Laurel shows nothing here yet.</p>
              <p class="hint">What is yours in the program will stand here one day. For now, ask in your messages with Laurel.</p>
            </div>`
      }
    </div>
  `;
}

function threadPanel(state: State, thread: PlaceShown) {
  const root = state.messages.get(thread.parent ?? "")?.list.find(({ id }) => id === thread.root);
  return html`
    <aside class="aside thread" aria-label="Thread">
      <header>
        <h2>Thread</h2>
        <button type="button" class="quiet" aria-label="Close the thread" onClick=${() => go(state.at)}>${icon("close")}</button>
      </header>
      <${Talk}
        key=${`${state.me} ${thread.id}`}
        state=${state}
        place=${thread}
        above=${root ? html`<p class="under"><strong>${personOf(state, root.by)?.fullName ?? root.by}</strong> ${excerptOf(root)}</p>` : null}
      />
    </aside>
  `;
}

const EXCERPT_LENGTH = 240;

/** Enough of a message to know it again. */
function excerptOf({ body }: MessageShown): string {
  const characters = [...("view" in body ? body.view.plain : plainWords(body.text))];
  return characters.length > EXCERPT_LENGTH ? `${characters.slice(0, EXCERPT_LENGTH).join("")}…` : characters.join("");
}
