import { html } from "htm/preact";

/** SVG in a template. Values are attributes or text, and stay what they are: the renderer escapes them. */
export const svg = html;

/** What stands in the drawing, in pixels and colours. */
export const FRAME = { width: 1200, height: 850, margin: 40 } as const;
export const TYPE = { font: "Noto Sans", title: 38, words: 32, totals: 28 } as const;
export const INK = { ground: "#ffffff", words: "#1c1c1c", pale: "#595959", grid: "#e3e3e3" } as const;
/** The year before: pale, with an outline. */
export const BEFORE = { fill: "#f1f1f1", stroke: "#858585", "stroke-width": 2.5, "stroke-dasharray": "7 5" } as const;
