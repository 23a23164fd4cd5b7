// Finds words that repeat what program.yaml says: they would be wrong as soon as it changes.
import type { Program } from "../program/schema.ts";
import { inWords, MONTHS } from "./periods.ts";

/** Words written out, and the placeholder to write instead. */
export interface WrittenOut {
  readonly words: string;
  readonly placeholder: string;
}

interface Rule {
  readonly pattern: RegExp;
  /** The rule holds only for a sentence that speaks of this. */
  readonly about?: RegExp;
  readonly placeholder: string;
}

// A sentence that names its year tells how things were then, and stays true.
const DATED = /\b(?:19|20)\d\d\b/;
const SENTENCES = /(?<=[.!?])\s+(?=[\p{Lu}{])/u;

/** Finds dates, periods and roles in `text` that program.yaml governs. */
export function findWrittenOut(text: string, program: Program): WrittenOut[] {
  const rules = rulesOf(program);
  return text
    .split(SENTENCES)
    .filter((sentence) => !DATED.test(sentence))
    .flatMap((sentence) => rules.flatMap((rule) => apply(rule, sentence)));
}

function apply({ pattern, about, placeholder }: Rule, sentence: string): WrittenOut[] {
  const words = about && !about.test(sentence) ? undefined : pattern.exec(sentence)?.[0];
  return words === undefined ? [] : [{ words, placeholder }];
}

function rulesOf({ calendar, program }: Program): Rule[] {
  const roles = `(?:employees?|staff|awardees?|leads?|${[program.awardee.one, program.awardee.many].map(escapeRegExp).join("|")})`;
  return [
    ...calendar.awardDates.map((date) => ({ pattern: dayPattern(date), placeholder: "awardDates" })),
    { pattern: /\b(?:every quarter|quarterly|each quarter|once a quarter)\b/i, placeholder: "awardDates" },
    { pattern: timesAYear(calendar.awardDates.length), about: /award|grant/i, placeholder: "awardDates" },
    {
      pattern: periodPattern(calendar.renewalWindowMonths),
      ...about(calendar.renewalWindowMonths, /renew|contact|remind|end/i),
      placeholder: "renewalWindow",
    },
    {
      pattern: periodPattern(calendar.dossierCoversMonths),
      about: /document|dossier|activit/i,
      placeholder: "dossierPeriod",
    },
    {
      pattern: periodPattern(calendar.termMonths),
      about: /\b(?:award|status|title|term|last|lasts|valid|hold|holds)\b/i,
      placeholder: "termLength",
    },
    {
      pattern: new RegExp(`\\b(?:by|from)\\b[^,;:]*\\b${roles}\\b|\\b${roles}\\b[^,;:]*\\b(?:may|can)\\b`, "i"),
      about: /\bnominat/i,
      placeholder: "nominators",
    },
  ];
}

/** Short periods are rarely said of anything else; of years people speak in many ways. */
const about = (months: number, words: RegExp): { about?: RegExp } => (months < 12 ? {} : { about: words });

function dayPattern(monthDay: string): RegExp {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  const name = MONTHS[month - 1] ?? "";
  const names = `(?:${name}|${name.slice(0, 3)}\\.?)`;
  return new RegExp(
    `\\b${day}(?:st|nd|rd|th)?(?: of)? ${names}(?!\\w)|\\b${names} (?:the )?${day}(?:st|nd|rd|th)?\\b`,
    "i",
  );
}

function periodPattern(months: number): RegExp {
  const inMonths = `(?:${months}|${inWords(months)})[ -]months?`;
  const years = months / 12;
  const inYears = Number.isInteger(years) ? `|(?:${years}|${inWords(years)}${years === 1 ? "|a" : ""})[ -]years?` : "";
  return new RegExp(`\\b(?:${inMonths}${inYears})\\b`, "i");
}

function timesAYear(times: number): RegExp {
  const words = times === 1 ? "once" : times === 2 ? "twice|two times|2 times" : `(?:${times}|${inWords(times)}) times`;
  return new RegExp(`\\b(?:${words}) (?:a|per|each|every) year\\b`, "i");
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
