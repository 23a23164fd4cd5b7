// Who is in the space, by what they are in the program.
import type { PersonShown } from "../shapes.ts";
import { avatar } from "./avatar.ts";
import { classes, html } from "./html.ts";
import { icon } from "./icons.ts";
import { closePopup, Popup } from "./popup.ts";
import { become, deed, type State, toggleAside } from "./state.ts";

export function Members({ state }: { state: State }) {
  const { snapshot } = state;
  if (!snapshot) return null;
  const present = snapshot.people.filter((person) => person.present);
  const parts = [...new Set(present.filter(({ bot }) => !bot).map(({ part }) => part))].toSorted(
    (one, other) => rank(one) - rank(other),
  );
  return html`
    <aside class="aside" aria-label="Members">
      <header><h2>Members</h2><button type="button" class="quiet" aria-label="Close the list of members" onClick=${toggleAside}>${icon("close")}</button></header>
      <div class="aside-body">
        ${parts.map((part) =>
          group(
            state,
            plural(part),
            present.filter((person) => !person.bot && person.part === part),
          ),
        )}
        ${group(
          state,
          "Bots",
          present.filter(({ bot }) => bot),
        )}
      </div>
    </aside>
  `;
}

/** Those without a part in the program come last. */
const rank = (part: string): number => (part === "member" ? 1 : 0);

function plural(part: string): string {
  if (part === "program staff") return "Program staff";
  if (part === "admin of this space") return "Admins of this space";
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}s`;
}

const group = (state: State, name: string, people: readonly PersonShown[]) => html`
  <section>
    <h3>${name}</h3>
    <ul role="list">${people.map((person) => member(state, person))}</ul>
  </section>
`;

function member(state: State, person: PersonShown) {
  const id = `person-${person.name}`;
  const menus = state.snapshot?.menus.filter(({ on }) => on === "person") ?? [];
  return html`
    <li key=${person.name}>
      <button type="button" class="member" popovertarget=${id}>
        ${avatar(person, person.name)}
        <span>
          <span>${person.fullName}${person.name === state.me ? html` <small>you</small>` : null}</span>
          <small>@${person.name}${person.about ? ` · ${person.about}` : ""}</small>
        </span>
      </button>
      <${Popup} id=${id} label=${person.fullName}>
        <p class="popup-head"><strong>${person.fullName}</strong> <span>@${person.name}</span></p>
        <p class="roles">
          ${person.roles.length === 0 ? html`<span class="hint">${person.bot ? "a bot" : "no role"}</span>` : null}
          ${person.roles.map((role) => html`<span class=${classes("chip", role === "awardee" && "gold")}>${role}</span>`)}
        </p>
        <div class="entries">
          ${
            person.bot || person.name === state.me
              ? null
              : html`<button type="button" class="entry" onClick=${(event: { currentTarget: HTMLElement }) => {
                  closePopup(event);
                  become(person.name);
                }}>Be this person</button>`
          }
          ${menus.length > 0 ? html`<p class="from-laurel">Laurel</p>` : null}
          ${menus.map(
            ({ label }) => html`
              <button
                type="button"
                class="entry"
                onClick=${(event: { currentTarget: HTMLElement }) => {
                  closePopup(event);
                  void deed({ do: "menu", on: { person: person.name }, label, place: placeForMenu(state) });
                }}
              >${label}</button>
            `,
          )}
        </div>
      <//>
    </li>
  `;
}

/** The answer comes where one is; what has no messages of its own leaves Laurel's DM. */
function placeForMenu({ at, snapshot }: State): string {
  const place = snapshot?.places.find(({ id }) => id === at);
  return place && place.kind !== "forum" ? place.id : "@laurel";
}
