// What is wrong with sections that can be read: dead placeholders, facts written out, ways to ask that collide.
import { type Block, plainText } from "../chat/view.ts";
import { suggest } from "../core/suggest.ts";
import type { ConfigProblem } from "../program/problems.ts";
import type { Program } from "../program/schema.ts";
import { PLACEHOLDERS } from "./facts.ts";
import { findWrittenOut } from "./governed.ts";
import { placeholdersIn, richesIn } from "./placeholders.ts";
import { type Section, sectionId } from "./section.ts";
import { phraseKey } from "./words.ts";

/** What has to be put right, and what could be better. `file` is relative to the knowledge folder. */
export interface Findings {
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly ConfigProblem[];
}

type Linted = Omit<Section, "plain">;

/** Checks sections against the program and against each other. */
export function lintKnowledge(sections: readonly Linted[], program: Program): Findings {
  return {
    problems: [...sections.flatMap((section) => lintBlocks(section, program)), ...findCollisions(sections)],
    warnings: sections.filter(({ asks }) => asks.length === 0).map(describeSilent),
  };
}

function lintBlocks({ file, title, blocks, lines }: Linted, program: Program): ConfigProblem[] {
  const inTitle = findWrittenOut(title, program).map(({ words }) => ({
    file,
    line: lines.heading,
    sentence: `the heading says "${words}", which program.yaml decides; leave it to the text below`,
  }));
  const inText = blocks.flatMap((block, index) =>
    lintBlock(block, program).map((sentence) => ({ file, line: lines.blocks[index] ?? lines.heading, sentence })),
  );
  return [...inTitle, ...inText];
}

function lintBlock(block: Block, program: Program): string[] {
  const dead = placeholdersIn(block)
    .filter((name) => !PLACEHOLDERS.some((known) => known === name))
    .map(describeDead);
  const writtenOut = richesIn(block)
    .flatMap((rich) => findWrittenOut(plainText(rich), program))
    .map(({ words, placeholder }) => `"${words}" is decided in program.yaml; write {{${placeholder}}} instead`);
  return [...dead, ...writtenOut];
}

function describeDead(name: string): string {
  const near = suggest(name, PLACEHOLDERS);
  return `{{${name}}} stands for nothing; ${near ? `did you mean {{${near}}}?` : `there are ${PLACEHOLDERS.join(", ")}`}`;
}

function describeSilent({ file, section, lines }: Linted): ConfigProblem {
  const sentence = `"${section}" has no other ways to ask for it and will rarely be found; list some twenty under ask in the front matter`;
  return { file, line: lines.heading, sentence };
}

/** The same words cannot lead to two sections. */
function findCollisions(sections: readonly Linted[]): ConfigProblem[] {
  const owners = new Map<string, Linted>();
  const problems: ConfigProblem[] = [];
  for (const section of sections)
    for (const ask of section.asks) {
      const words = phraseKey(ask);
      const owner = owners.get(words);
      if (owner === undefined) owners.set(words, section);
      else problems.push(describeCollision(ask, section, owner));
    }
  return problems;
}

function describeCollision(ask: string, { file, section, lines }: Linted, owner: Linted): ConfigProblem {
  const place = owner.file === file && owner.section === section ? "this section twice" : `${sectionId(owner)} too`;
  return {
    file,
    line: lines.heading,
    path: `ask.${section}`,
    sentence: `"${ask}" leads to ${place}; keep it where the answer is`,
  };
}
