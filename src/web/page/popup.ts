import { useEffect, useRef } from "preact/hooks";
import { type Children, html } from "./html.ts";

/** What opens beside a button: the browser closes it at Escape and at a press elsewhere, and gives the focus back. */
export function Popup({
  id,
  label,
  wide,
  children,
}: {
  id: string;
  label: string;
  wide?: boolean;
  children: Children;
}) {
  return html`
    <div id=${id} popover class=${wide ? "popup wide" : "popup"} role="group" aria-label=${label} onKeyDown=${walk}>
      ${children}
    </div>
  `;
}

export interface PopupAt {
  readonly source: HTMLElement;
}

/** The same, opened by code beside `at.source`; `closed` is called when it is. */
export function FloatingPopup<At extends PopupAt>({
  at,
  label,
  closed,
  children,
}: {
  at: At | undefined;
  label: string;
  closed(): void;
  children: Children;
}) {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at) popup.current?.showPopover({ source: at.source });
    else popup.current?.hidePopover();
  }, [at]);
  return html`
    <div
      popover
      class="popup"
      role="group"
      aria-label=${label}
      ref=${popup}
      onKeyDown=${walk}
      onToggle=${({ newState }: { newState: string }) => newState === "closed" && closed()}
    >
      ${children}
    </div>
  `;
}

/** Arrow keys walk through what can be pressed. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled), a[href]")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = event.key === "ArrowDown" ? at + 1 : at - 1;
  all.at(next % all.length)?.focus();
  event.preventDefault();
}

/** Closes the popup that a button stands in. */
export const closePopup = ({ currentTarget }: { currentTarget: HTMLElement }): void =>
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
