import type { PersonShown } from "../shapes.ts";
import { html } from "./html.ts";
import { wreath } from "./icons.ts";

const HUES = 8;

/** Somebody's picture: their initials on a colour of their own. */
export function avatar(person: PersonShown | undefined, name: string) {
  if (person?.isLaurel) return html`<span class="avatar avatar-laurel" aria-hidden="true">${wreath()}</span>`;
  const words = (person?.fullName ?? name).split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
  const hue = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % HUES;
  return html`<span class=${`avatar hue-${hue}`} aria-hidden="true">${initials.toUpperCase()}</span>`;
}
