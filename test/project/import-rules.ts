// Who may import whom. A new edge here needs a decision note in docs/decisions.
import type { Import } from "./import-specifiers.ts";

/**
 * One row of the table. A name that ends in `/` stands for all below it, `node:` for every module of Node;
 * any other name for exactly that file, package or module.
 */
interface Row {
  /** A folder, or one file. */
  readonly from: string;
  /** What may be imported. The row's own folder goes without saying. */
  readonly may: readonly string[];
  /** What may be imported as types alone. */
  readonly types?: readonly string[];
  /** What single files of the folder may import beyond that. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
}

const FILES = ["node:fs", "node:fs/promises", "node:path", "node:url"];
const ANYTHING = ["src/", "commands/", "node:", "package:"];

const BELOW_APP: Pick<Row, "may" | "types"> = {
  may: [
    "src/core/",
    "src/chat/",
    "src/program/",
    "src/knowledge/",
    "src/command/",
    "src/platforms/platform.ts",
    "src/store/store.ts",
    "src/log.ts",
    "zod",
  ],
  types: ["src/clock.ts", "src/row-ids.ts", "src/cache.ts"],
};

const ADAPTER: Pick<Row, "may" | "types"> = {
  may: ["src/chat/", "src/core/ids.ts", "src/platforms/platform.ts", "src/log.ts", "zod", "node:"],
  types: ["src/command/", "src/clock.ts", "src/row-ids.ts"],
};

/** The first row that fits a file is its row. */
const TABLE: readonly Row[] = [
  { from: "src/main.ts", may: ANYTHING },
  // The composition root in parts: main.ts reads the command line, these put the pieces together.
  { from: "src/compose.ts", may: ANYTHING },
  { from: "src/chosen-platforms.ts", may: ANYTHING },
  { from: "src/cli/", may: ANYTHING },
  {
    from: "src/env.ts",
    may: ["src/core/", "src/env-file.ts", "src/env-platforms.ts", "src/program/problems.ts", "zod", ...FILES],
  },
  { from: "src/env-platforms.ts", may: ["zod"] },
  {
    from: "src/env-file.ts",
    may: ["src/env-lines.ts", "src/program/problems.ts", "src/program/text-file.ts", "node:util"],
  },
  { from: "src/env-lines.ts", may: [] },
  { from: "src/clock.ts", may: [], types: ["src/core/ids.ts"] },
  { from: "src/manual-timer.ts", may: ["src/clock.ts"], types: ["src/core/ids.ts"] },
  { from: "src/row-ids.ts", may: ["src/core/", "node:crypto"], types: ["src/clock.ts"] },
  { from: "src/cache.ts", may: ["keyv", "@keyv/redis", "quick-lru"], types: ["src/log.ts", "src/clock.ts"] },
  { from: "src/log.ts", may: ["pino"] },
  { from: "src/version.ts", may: [...FILES, "zod"] },
  { from: "src/platforms/platform.ts", may: [], types: ["src/chat/", "src/core/ids.ts", "src/command/published.ts"] },
  {
    from: "src/store/store.ts",
    may: [],
    types: [
      "src/chat/",
      "src/core/ids.ts",
      "src/store/candidacy-port.ts",
      "src/store/ledger-port.ts",
      "src/store/privacy-port.ts",
    ],
  },
  { from: "src/store/candidacy-port.ts", may: [], types: ["src/core/"] },
  { from: "src/store/ledger-port.ts", may: [], types: ["src/core/"] },
  { from: "src/store/privacy-port.ts", may: [], types: ["src/core/"] },

  {
    from: "src/core/",
    may: [],
    also: { "src/core/calendar.ts": ["temporal-polyfill"], "src/core/suggest.ts": ["fastest-levenshtein"] },
  },
  { from: "src/chat/", may: ["src/core/ids.ts"], also: { "src/chat/stored.ts": ["zod"] } },
  {
    from: "src/program/",
    may: ["src/core/", "src/chat/", "yaml", "zod"],
    also: { "src/program/text-file.ts": FILES },
  },
  {
    from: "src/knowledge/",
    may: [
      "src/core/",
      "src/chat/",
      "src/program/",
      "yaml",
      "zod",
      "snowball-stemmers",
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-frontmatter",
      "mdast-util-to-string",
      "micromark-extension-frontmatter",
    ],
    also: {
      "src/knowledge/corpus.ts": FILES,
      "src/knowledge/background.ts": FILES,
      "src/knowledge/fit-thread.ts": ["node:worker_threads"],
      "src/knowledge/fit-worker.ts": ["node:worker_threads"],
      "src/knowledge/encoder-thread.ts": ["node:worker_threads"],
      // The names of an optional package, which may be absent.
      "src/knowledge/encoder-worker.ts": ["node:worker_threads", "(computed)"],
      "src/knowledge/fitted-cache.ts": [...FILES, "node:crypto", "node:v8"],
    },
  },
  {
    from: "src/command/",
    may: ["src/core/", "src/chat/", "zod", "chrono-node"],
    types: [
      "src/program/",
      "src/app/use-cases.ts",
      "src/app/awards/use-cases.ts",
      "src/app/candidacies/use-cases.ts",
      "src/app/nominations/use-cases.ts",
      "src/app/contributions/use-cases.ts",
      "src/app/credit/review-cases.ts",
      "src/app/credit/use-cases.ts",
      "src/app/dossier/use-cases.ts",
      "src/app/people/use-cases.ts",
      "src/app/privacy/use-cases.ts",
      "src/app/review/use-cases.ts",
      "src/app/staff/use-cases.ts",
    ],
    also: {
      "src/command/registry.ts": [...FILES, "(computed)"],
      "src/command/localised.ts": [...FILES, "yaml"],
    },
  },
  {
    from: "src/draw/",
    may: ["d3-scale", "d3-shape", "htm", "preact-render-to-string"],
    also: {
      "src/draw/png.ts": ["@resvg/resvg-js", "node:url"],
      "src/draw/draw-thread.ts": ["node:worker_threads"],
      "src/draw/draw-worker.ts": ["node:worker_threads"],
    },
  },
  { from: "src/dossier-page/", may: ["htm", "preact-render-to-string"] },
  { from: "src/export/", may: ["src/core/", "csv-stringify"] },
  // An export of a platform is written in its ids and marks, and read by the same few files that read them live.
  {
    from: "src/import/",
    may: [
      "src/core/",
      "src/chat/",
      "src/export/",
      "src/platforms/discord/ids.ts",
      "src/platforms/slack/emoji.ts",
      "src/platforms/slack/ids.ts",
      "src/platforms/slack/people.ts",
      "src/platforms/slack/read-rich.ts",
      "csv-parse",
      "yauzl",
      "zod",
      "node:crypto",
      "node:zlib",
      ...FILES,
    ],
    types: ["src/platforms/platform.ts"],
  },
  {
    from: "src/app/",
    ...BELOW_APP,
    may: [...BELOW_APP.may, "src/dossier-page/", "src/draw/", "src/export/"],
    types: [...(BELOW_APP.types ?? []), "src/import/"],
    also: {
      "src/app/app.ts": ["src/delivery/"],
      "src/app/backfill/hear-export.ts": ["src/import/problem.ts"],
      "src/app/backfill/hear-thread.ts": ["src/import/problem.ts", "node:worker_threads"],
      "src/app/backfill/hear-worker.ts": ["src/import/", "node:worker_threads"],
      "src/app/contributions/stand-in.ts": ["node:crypto"],
      "src/app/people/make-link-code.ts": ["node:crypto"],
    },
  },
  {
    from: "src/delivery/",
    ...BELOW_APP,
    may: [...BELOW_APP.may, "src/app/guard.ts"],
    also: { "src/delivery/pace.ts": ["bottleneck"] },
  },
  { from: "src/platforms/discord/", ...ADAPTER, may: [...ADAPTER.may, "discord.js"] },
  { from: "src/platforms/slack/", ...ADAPTER, may: [...ADAPTER.may, "@slack/bolt"] },
  {
    from: "src/platforms/playground/",
    ...ADAPTER,
    // A day that somebody types is a day of the program's calendar.
    also: { "src/platforms/playground/terminal/clock-line.ts": ["src/core/calendar.ts"] },
  },
  {
    from: "src/store/",
    may: ["src/core/ids.ts", "src/chat/stored.ts", "src/log.ts", "zod", "kysely", "pg", "node:sqlite", ...FILES],
    types: ["src/core/", "src/chat/", "src/clock.ts", "src/row-ids.ts", "src/platforms/playground/persistence.ts"],
    also: {
      "src/store/candidacies.ts": ["src/core/candidacy.ts"],
      "src/store/credit-marks.ts": ["src/core/reaction-marks.ts"],
      "src/store/contribution-entries.ts": ["src/core/contribution.ts"],
      "src/store/ledger.ts": ["src/core/contribution.ts"],
      "src/store/open.ts": ["src/row-ids.ts"],
      "src/store/passing.ts": ["src/clock.ts"],
      "src/store/terms.ts": ["src/core/term.ts"],
      "src/store/transactions.ts": ["node:async_hooks"],
    },
  },
  // The page runs in the browser: nothing of the server is there but its types.
  { from: "src/web/page/", may: ["preact", "preact/hooks", "htm"], types: ["src/"] },
  // The playground's page is a face of the playground, as its terminal is.
  { from: "src/web/", ...BELOW_APP, may: [...BELOW_APP.may, "src/app/", "src/platforms/playground/", "node:"] },
];

/** Commands import no command, so they have no folder of their own. */
const COMMANDS: Row = {
  from: "commands/",
  may: ["src/command/define.ts", "src/chat/view.ts"],
  types: ["src/core/", "src/chat/"],
};

/** Packages that stay in one place even where the table would let more in. */
const ONLY_IN: Readonly<Record<string, string>> = {
  keyv: "src/cache.ts",
  "@keyv/redis": "src/cache.ts",
  bottleneck: "src/delivery/pace.ts",
  "discord.js": "src/platforms/discord/",
  "@slack/bolt": "src/platforms/slack/",
};

/** One sentence for each import of `path` that the table forbids. */
export function forbiddenImports(path: string, imports: readonly Import[]): readonly string[] {
  const row = path.startsWith(COMMANDS.from) ? COMMANDS : TABLE.find(({ from }) => stands(from, path));
  if (!row) return [`${path} is in no row of test/project/import-rules.ts: give it a row, or move it`];
  return imports.flatMap((each) => {
    const home = ONLY_IN[each.package ?? ""];
    if (home && !stands(home, path)) return [`${each.at} imports ${each.of}, which stays in ${home}`];
    if (mayImport(row, path, each)) return [];
    const asType = !each.typeOnly && mayImport(row, path, { ...each, typeOnly: true });
    return [`${each.at} imports ${each.of}${asType ? ": from here only with `import type`" : ""}`];
  });
}

function mayImport(row: Row, path: string, { of, package: pack, typeOnly }: Import): boolean {
  const names = [
    ...row.may,
    ...(row !== COMMANDS && row.from.endsWith("/") ? [row.from] : []),
    ...(typeOnly ? (row.types ?? []) : []),
    ...(row.also?.[path] ?? []),
  ];
  return names.some((name) => (name === "package:" ? pack !== undefined : name === pack || stands(name, of)));
}

const stands = (name: string, path: string): boolean =>
  name.endsWith("/") || name.endsWith(":") ? path.startsWith(name) : path === name;
