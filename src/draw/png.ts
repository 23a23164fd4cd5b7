import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { TYPE } from "./svg.ts";

const fontFile = (name: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${name}`));

/** The font comes with its package: what is installed on the machine makes no difference to a picture. */
const FONT = {
  loadSystemFonts: false,
  fontFiles: [fontFile("400Regular/NotoSans_400Regular.ttf"), fontFile("600SemiBold/NotoSans_600SemiBold.ttf")],
  defaultFontFamily: TYPE.font,
};

/** An SVG image as PNG, pixel for pixel. Throws an Error if it is no SVG. */
export const toPng = (image: string): Uint8Array => new Resvg(image, { font: FONT }).render().asPng();
