// What stands above everything: whose playground it is, who one is, the clock, light or dark.
import { useEffect, useState } from "preact/hooks";
import type { ClockStep, PersonShown } from "../shapes.ts";
import { avatar } from "./avatar.ts";
import { every } from "./browser-time.ts";
import { classes, html } from "./html.ts";
import { icon, wreath } from "./icons.ts";
import { inThisBrowser } from "./kept.ts";
import { programNow } from "./message.ts";
import { closePopup, Popup } from "./popup.ts";
import { addressOf, become, moveClock, personOf, type State, toggleMenu } from "./state.ts";
import { momentOf, shortMomentOf } from "./words.ts";

export function TopBar({ state }: { state: State }) {
  return html`
    <header class="top">
      <button type="button" class="quiet menu-button" aria-label="Places" aria-expanded=${state.menuIsOpen ? "true" : "false"} onClick=${() => toggleMenu()}>
        ${icon(state.menuIsOpen ? "close" : "menu")}
      </button>
      <p class="brand">${wreath()} <span>Laurel</span></p>
      <p class="ribbon"><strong>Playground</strong> <span>Everything here is made up, and nothing leaves this machine.</span></p>
      <${Clock} state=${state} />
      <${Theme} />
      <${Who} state=${state} />
    </header>
  `;
}

const STEPS: Readonly<Record<ClockStep, string>> = {
  day: "A day on",
  week: "A week on",
  "award date": "To the next award date",
  reminder: "To the next reminder",
};

function Clock({ state }: { state: State }) {
  const [, tick] = useState(0);
  useEffect(() => every(5_000, () => tick((count) => count + 1)), []);
  const { snapshot } = state;
  if (!snapshot) return null;
  const { timeZone } = snapshot.program;
  const now = momentOf(programNow(state), timeZone);
  return html`
    <div class="clock">
      <button type="button" class="quiet" popovertarget="clock">
        ${icon("clock")} <span class="unseen">Program clock: </span><span class="now">${now}</span><span class="now-short" aria-hidden="true">${shortMomentOf(programNow(state), timeZone)}</span><span class="unseen">. Move it</span>
      </button>
      <${Popup} id="clock" label="Program clock" wide>
        <p class="popup-head"><strong>${now}</strong> <span>${timeZone}</span></p>
        <p class="hint">The program's own clock. Award dates, terms and reminders go by it. It moves on only, and stays moved.</p>
        <div class="entries">
          ${snapshot.clock.steps.map(
            ({ step, to }, index) => html`
              <button
                type="button"
                class="entry"
                autofocus=${index === 0}
                onClick=${(event: { currentTarget: HTMLElement }) => {
                  closePopup(event);
                  void moveClock(step);
                }}
              >
                <span>${STEPS[step]}</span><small>${momentOf(to, timeZone)}</small>
              </button>
            `,
          )}
        </div>
        ${snapshot.clock.steps.length === 0 ? html`<p class="hint">It cannot be moved while another platform is connected.</p>` : null}
        ${snapshot.clock.steps.some(({ step }) => step === "reminder") ? null : html`<p class="hint">No reminder is planned.</p>`}
      <//>
    </div>
  `;
}

const THEMES = ["auto", "light", "dark"] as const;
type ThemeName = (typeof THEMES)[number];
const PICTURED = { auto: "auto", light: "sun", dark: "moon" } as const;

const keptTheme = (): ThemeName => THEMES.find((each) => each === inThisBrowser.read("theme")) ?? "auto";

/** Light, dark, or as the rest of this machine. */
function Theme() {
  const [theme, setTheme] = useState<ThemeName>(keptTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  const set = (): void => {
    inThisBrowser.write("theme", next);
    setTheme(next);
    showTheme();
  };
  return html`
    <button type="button" class="quiet" aria-label=${`Colours: ${theme}. Change to ${next}`} title=${`Colours: ${theme}`} onClick=${set}>
      ${icon(PICTURED[theme])}
    </button>
  `;
}

/** Puts the kept theme on the page. */
export function showTheme(): void {
  const theme = keptTheme();
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function Who({ state }: { state: State }) {
  const me = personOf(state, state.me);
  const people = (state.snapshot?.people ?? []).filter(({ bot, present }) => !bot && present);
  return html`
    <div class="who">
      <button type="button" class="quiet" popovertarget="who">
        ${avatar(me, state.me)}
        <span class="name"><small>You are</small> ${me?.fullName ?? state.me}<span class="unseen">. Be somebody else</span></span>
        ${icon("chevron")}
      </button>
      <${Popup} id="who" label="Be somebody else" wide>
        <p class="popup-head"><strong>Be this person</strong> <span>in this tab; another tab can be another person</span></p>
        <ul class="entries" role="list">${people.map((person) => personEntry(state, person))}</ul>
      <//>
    </div>
  `;
}

function personEntry(state: State, person: PersonShown) {
  const isMe = person.name === state.me;
  return html`
    <li key=${person.name}>
      <a
        class=${classes("entry", "person", isMe && "current")}
        href=${addressOf({ me: person.name, at: state.at, thread: undefined })}
        aria-current=${isMe ? "true" : undefined}
        onClick=${(event: MouseEvent & { currentTarget: HTMLElement }) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          closePopup(event);
          if (!isMe) become(person.name);
        }}
      >
        ${avatar(person, person.name)}
        <span><span>${person.fullName}</span><small>${person.part}${person.about ? ` · ${person.about}` : ""}</small></span>
      </a>
    </li>
  `;
}
