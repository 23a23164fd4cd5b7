import type { ThanksLanguage } from "./language.ts";

import { de } from "./languages/de.ts";
import { emoji as symbols } from "./languages/emoji.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { ja } from "./languages/ja.ts";
import { pt } from "./languages/pt.ts";

/** All are read at once: who writes mixes them, and no language has to be guessed. */
export const languages: readonly ThanksLanguage[] = [symbols, en, es, pt, fr, de, ja];
