import { render } from "preact-render-to-string";
import type { Certificate } from "./certificate.ts";
import { fitted } from "./labels.ts";
import { FRAME, INK, svg, TYPE } from "./svg.ts";

const { width, height } = FRAME;
const CENTRE = width / 2;
const LINE = { colour: "#0072b2", outer: 28, inner: 44 } as const;
const WIDEST = width - 200;
/** Up to three expertises stand there; what is more is said in the message. */
const MOST_EXPERTISES = 3;

/** A certificate as an SVG image of the size in `FRAME`. */
export function drawCertificate({ holder, award, organisation, expertises, from, until }: Certificate): string {
  const named = expertises.slice(0, MOST_EXPERTISES);
  const more = expertises.length - named.length;
  return render(svg`
    <svg xmlns="http://www.w3.org/2000/svg" width=${width} height=${height} font-family=${TYPE.font} text-anchor="middle">
      <rect width=${width} height=${height} fill=${INK.ground} />
      ${border(LINE.outer, 6)}
      ${border(LINE.inner, 2)}
      ${line(150, 30, organisation, INK.pale)}
      ${line(226, 44, award, INK.words, 600)}
      ${line(316, 28, "is granted to", INK.pale)}
      ${line(406, 66, holder, INK.words, 600)}
      <path d=${`M${CENTRE - 260} 440H${CENTRE + 260}`} stroke=${LINE.colour} stroke-width="2" />
      ${named.map((expertise, index) => line(510 + index * 50, 34, expertise, INK.words))}
      ${more > 0 ? line(510 + named.length * 50, 26, `and ${more} more`, INK.pale) : null}
      ${line(748, 30, `${from} to ${until}`, INK.words)}
    </svg>
  `);
}

const border = (inset: number, stroke: number) => svg`
  <rect x=${inset} y=${inset} width=${width - 2 * inset} height=${height - 2 * inset} rx="10" fill="none"
    stroke=${LINE.colour} stroke-width=${stroke} />
`;

const line = (y: number, size: number, words: string, colour: string, weight = 400) => svg`
  <text x=${CENTRE} y=${y} font-size=${size} font-weight=${weight} fill=${colour}>${fitted(words, size, WIDEST)}</text>
`;
