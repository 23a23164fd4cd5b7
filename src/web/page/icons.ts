// Pictures of a line's width, drawn in the colour of the text they stand in.
import { html } from "./html.ts";

const PATHS = {
  hash: "M5 9h14M5 15h14M10 4 8 20M16 4l-2 16",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z",
  forum: "M4 5h16v10H10l-5 4v-4H4z",
  home: "M4 11 12 4l8 7M6 10v9h12v-9",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c.5-4 3-6 6-6s5.5 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2 .7 3.2 2.6 3.5 5.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M19 5l-1.5 1.5M6.5 17.5 5 19",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
  auto: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 3v18M12 7h4M12 11h7M12 15h6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  send: "M4 12 20 4l-5 16-3.5-6.5z",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 14.5c1 1.3 2.2 2 3.5 2s2.5-.7 3.5-2M9 9.5v.5M15 9.5v.5",
  reply: "M10 6 4 12l6 6M4 12h9c4 0 6.5 2 7 6",
  thread: "M4 5h16v9H9l-5 4zM8 9.5h8",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  eye: "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  back: "M15 5l-7 7 7 7",
  plus: "M12 5v14M5 12h14",
  down: "M12 5v14M6 13l6 6 6-6",
  check: "M5 12.5 10 17.5 19 7",
  chevron: "M7 10l5 5 5-5",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside words that say the same: it is nothing to whoever listens. */
export const icon = (name: IconName) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>
`;

/** Laurel's own picture. */
export const wreath = () => html`
  <svg class="wreath" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="stems" d="M16 26A10.2 10.2 0 0 1 12 6M16 26A10.2 10.2 0 0 0 20 6" />
    ${LEAVES.map(
      ([x, y, turn]) => html`<ellipse cx=${x} cy=${y} rx="1.6" ry="3" transform=${`rotate(${turn} ${x} ${y})`} />`,
    )}
  </svg>
`;

/** Where the leaves of the left branch are, and how they are turned. */
const LEFT = [
  [11.2, 27.3, -96],
  [13.1, 22.6, -40],
  [6.3, 23.7, -68],
  [10.1, 20.4, -12],
  [3.6, 18.1, -40],
  [8.5, 17.1, 16],
  [3.8, 12.0, -12],
  [8.6, 13.4, 44],
  [6.9, 6.7, 16],
  [10.5, 10.2, 72],
  [12.5, 5.9, 70],
] as const;
const LEAVES = LEFT.flatMap(([x, y, turn]) => [[x, y, turn] as const, [32 - x, y, -turn] as const]);
