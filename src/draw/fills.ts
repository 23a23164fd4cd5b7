// How kinds are told apart: by a colour that the colour-blind tell from its neighbours, and by a pattern of its own.

/** Strokes over the colour, on a tile of 16 by 16; undefined where the colour stands plain. */
export interface Fill {
  readonly colour: string;
  readonly strokes?: string;
}

/**
 * Colours of Okabe and Ito ("Color Universal Design", 2008), in an order in which neighbours differ in lightness. Yellow
 * is left out: it is lost on a light ground.
 */
export const FILLS: readonly Fill[] = [
  { colour: "#0072b2" },
  { colour: "#e69f00", strokes: "M-2 18L18 -2M-2 2L2 -2M14 18L18 14" },
  { colour: "#009e73", strokes: "M0 8H16" },
  { colour: "#cc79a7" },
  { colour: "#8c3f00", strokes: "M-2 -2L18 18M14 -2L18 2M-2 14L2 18" },
  { colour: "#56b4e9", strokes: "M8 0V16" },
  { colour: "#4a4a4a", strokes: "M7 8H9M15 0H17M-1 0H1M15 16H17M-1 16H1" },
  { colour: "#949494", strokes: "M0 8H16M8 0V16" },
];
export const TILE = 16;

/** The id of a pattern in the drawing. */
export const fillId = (index: number): string => `fill-${index % FILLS.length}`;
