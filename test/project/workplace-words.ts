// What no file of the repository says: it speaks of the project alone, and hides nothing from its checks.
import type { SourceFile } from "./source-tree.ts";

interface Word {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files in which the word is looked for; all, if absent. */
  readonly files?: RegExp;
}

const CODE = /\.[mc]?[jt]s$/;

const WORDS: readonly Word[] = [
  { what: "the number of an issue", pattern: /\b(issue|issues|pr|pull request|ticket|fixes|closes) ?#\d+/i },
  { what: "a path of one machine", pattern: /(^|[\s"'`(=:])\/(home|Users|root|work|tmp)\// },
  {
    what: "a word about how it was written",
    pattern: /\b(AI-generated|language models?|LLMs?|prompt(ed|ing) by)\b/i,
  },
  {
    what: "the host of a registry",
    pattern: /\b(registry\.(npmjs\.org|yarnpkg\.com)|artifactory|verdaccio|nexus\.|proxy\.golang\.org)/i,
  },
  { what: "where a package came from", pattern: /"resolved": "http/, files: /^package-lock\.json$/ },
  { what: "work put off", pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  {
    what: "a check switched off",
    pattern: /@ts-(ignore|nocheck)\b|biome-ignore-all|\bas any\b(?=\s*[;,)\].])/,
    files: CODE,
  },
  {
    what: "a test that runs alone, or never",
    pattern: /\b(test|it|describe|suite)\.(only|todo|skip)\b(?!\s*If)/,
    files: CODE,
  },
];

/** Skipping on a condition needs a reason that is printed: by test/support/services.ts or chromium.ts, or in the same file. */
const SKIPS = /\.(skipIf|runIf)\(|\.skip\(/;
const SAYS_WHY = /support\/(?:services|chromium)\.ts|console\.warn\(\s*["'`]Skipped: |\bskip\(\s*["'`]/;

/** One sentence for each line of a file that says what it should not. */
export function workplaceWords({ path, text }: SourceFile): readonly string[] {
  const words = WORDS.filter(({ files }) => !files || files.test(path));
  const said = text
    .split("\n")
    .flatMap((line, index) =>
      words
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${path}:${index + 1} names ${what}: ${line.trim()}`),
    );
  const silent = path.endsWith(".test.ts") && SKIPS.test(text) && !SAYS_WHY.test(text);
  return silent ? [...said, `${path} skips tests and does not print why`] : said;
}
