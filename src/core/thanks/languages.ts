import type { ThanksLanguage } from "./language.ts";
import { de } from "./languages/de.ts";
import { emoji } from "./languages/emoji.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { ko } from "./languages/ko.ts";
import { nl } from "./languages/nl.ts";
import { pl } from "./languages/pl.ts";
import { pt } from "./languages/pt.ts";
import { ru } from "./languages/ru.ts";
import { tr } from "./languages/tr.ts";
import { zh } from "./languages/zh.ts";

/** All are read at once: who writes mixes them, and no language has to be guessed. */
export const languages: readonly ThanksLanguage[] = [emoji, en, es, pt, fr, de, ja, it, nl, pl, ru, tr, ko, zh];
