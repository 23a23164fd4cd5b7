import type { Certificate } from "./certificate.ts";
import { drawCertificate } from "./certificate-svg.ts";
import type { YearChart } from "./year-chart.ts";
import { drawYear } from "./year-svg.ts";

/** What can be drawn. */
export type Picture = YearChart | Certificate;

/** The picture as an SVG image. */
export const drawPicture = (picture: Picture): string =>
  "holder" in picture ? drawCertificate(picture) : drawYear(picture);
