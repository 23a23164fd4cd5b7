// The places that one can be at.
import type { PlaceShown } from "../shapes.ts";
import { classes, html } from "./html.ts";
import { type IconName, icon, wreath } from "./icons.ts";
import { addressOf, go, HOME, type State } from "./state.ts";
import { isUnread, marksOf } from "./unread.ts";

export function Sidebar({ state }: { state: State }) {
  const { snapshot } = state;
  if (!snapshot) return null;
  const of = (kind: PlaceShown["kind"]) => snapshot.places.filter((place) => place.kind === kind);
  const [dm] = of("dm");
  return html`
    <nav class="sidebar" aria-label="Places">
      <p class="space">${snapshot.space}</p>
      <h2>Channels</h2>
      <ul role="list">
        ${of("channel").map((place) => entry(state, place, place.closed ? "lock" : "hash", place.name))}
      </ul>
      <h2>Forum</h2>
      <ul role="list">${of("forum").map((place) => entry(state, place, "forum", place.name))}</ul>
      <h2>Laurel</h2>
      <ul role="list">
        ${dm ? entry(state, dm, "wreath", "Messages with Laurel") : null}
        ${link(state, HOME, "home", "Laurel's home tab", false, false)}
      </ul>
    </nav>
  `;
}

function entry(state: State, place: PlaceShown, picture: IconName | "wreath", name: string) {
  const { snapshot } = state;
  if (!snapshot) return null;
  const marks = marksOf(snapshot);
  const inside = place.kind === "forum" ? "post" : "thread";
  const all = [place, ...snapshot.places.filter(({ kind, parent }) => kind === inside && parent === place.id)];
  const unread = all.some(
    (each) => each.id !== state.at && each.id !== state.thread && isUnread(snapshot, marks, each),
  );
  return link(state, place.id, picture, name, unread, place.closed);
}

function link(state: State, id: string, picture: IconName | "wreath", name: string, unread: boolean, closed: boolean) {
  const parent = state.snapshot?.places.find((place) => place.id === state.at)?.parent;
  const isHere = state.at === id || parent === id;
  return html`
    <li key=${id}>
      <a
        href=${addressOf({ me: state.me, at: id, thread: undefined })}
        class=${classes("place", isHere && "here", unread && "unread")}
        aria-current=${state.at === id ? "page" : undefined}
        onClick=${(event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(id);
        }}
      >
        ${picture === "wreath" ? wreath() : icon(picture)}
        <span>${name}</span>
        ${closed ? html`<span class="unseen">, not for everybody</span>` : null}
        ${unread ? html`<span class="dot"><span class="unseen">, unread</span></span>` : null}
      </a>
    </li>
  `;
}
