import { expect, test } from "vitest";
import { forbiddenImports } from "./import-rules.ts";
import { importsOf } from "./import-specifiers.ts";
import { type SourceFile, sourceFiles } from "./source-tree.ts";

const check = (file: SourceFile) => forbiddenImports(file.path, importsOf(file));

test("every file imports only what the table lets its folder import", () => {
  const files = sourceFiles("src", "commands");

  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(check)).toEqual([]);
});

test.for([
  ["core takes no rule from above", "src/core/dates.ts", `import { find } from "../knowledge/search.ts";`],
  ["core reads no file", "src/core/dates.ts", `import { readFileSync } from "node:fs";`],
  ["one core file alone sees the date library", "src/core/dates.ts", `import { Temporal } from "temporal-polyfill";`],
  ["chat knows ids and nothing else of core", "src/chat/view.ts", `import { Refusal } from "../core/refusal.ts";`],
  ["files are read in text-file.ts alone", "src/program/schema.ts", `import { readFileSync } from "node:fs";`],
  ["command sees the program as a type", "src/command/help.ts", `import { read } from "../program/load.ts";`],
  ["an inline type still loads the module", "src/command/help.ts", `import { type May } from "../app/use-cases.ts";`],
  ["command sees no use case's file", "src/command/help.ts", `import type { Told } from "../app/answer-question.ts";`],
  ["app sees no SDK", "src/app/guard.ts", `import { Client } from "discord.js";`],
  ["app sees no driver", "src/app/guard.ts", `import type { Pool } from "pg";`],
  ["app sees no adapter", "src/app/guard.ts", `import { playground } from "../platforms/playground/index.ts";`],
  ["app gets its timer from outside", "src/app/guard.ts", `import { realTimer } from "../clock.ts";`],
  ["a command imports no other command", "commands/ask.ts", `import nominate from "./nominate.ts";`],
  ["a command sees no store", "commands/ask.ts", `import type { Store } from "../src/store/store.ts";`],
  ["an adapter sees no rule", "src/platforms/slack/index.ts", `import { due } from "../../core/calendar.ts";`],
  ["an adapter sees no other", "src/platforms/slack/index.ts", `import { show } from "../discord/render.ts";`],
  ["an adapter sees no store", "src/platforms/slack/index.ts", `import type { Tx } from "../../store/store.ts";`],
  ["the store reads chat as types", "src/store/inbox.ts", `import { say } from "../chat/view.ts";`],
  ["the store sees no use case", "src/store/inbox.ts", `import type { May } from "../app/use-cases.ts";`],
  ["keyv stays in the cache", "src/main.ts", `import Keyv from "keyv";`],
  ["bottleneck stays in pace.ts", "src/delivery/worker.ts", `import Bottleneck from "bottleneck";`],
  ["discord.js stays with its adapter", "src/main.ts", `const { Client } = await import("discord.js");`],
  ["bolt stays with its adapter", "src/main.ts", `type App = import("@slack/bolt").App;`],
  ["a module is named, not computed", "src/app/guard.ts", `await import(name);`],
  ["a folder without a row is noticed", "src/misc/thing.ts", ""],
])("%s", ([, path, text]) => {
  const found = check({ path: path ?? "", text: text ?? "" });

  expect(found).toHaveLength(1);
});

test("what the table allows passes", () => {
  const allowed: readonly SourceFile[] = [
    { path: "src/core/calendar.ts", text: `import { Temporal } from "temporal-polyfill";` },
    { path: "src/command/help.ts", text: `import type { May } from "../app/use-cases.ts";` },
    { path: "src/app/guard.ts", text: `import type { Timer } from "../clock.ts";` },
    { path: "src/platforms/slack/index.ts", text: `import { App } from "@slack/bolt";` },
    { path: "src/store/inbox.ts", text: `import { readEvent } from "../chat/stored.ts";` },
    { path: "commands/ask.ts", text: `import { say } from "../src/chat/view.ts";` },
    {
      path: "src/main.ts",
      text: `import { slack } from "./platforms/slack/index.ts"; import { Command } from "commander";`,
    },
  ];

  expect(allowed.flatMap(check)).toEqual([]);
});

test("the sentence says that a type would do", () => {
  const found = check({ path: "src/app/guard.ts", text: `import { realTimer } from "../clock.ts";` });

  expect(found).toEqual(["src/app/guard.ts:1 imports src/clock.ts: from here only with `import type`"]);
});
