// The question who helped, in as few words as can be.
import { type Block, type Button, buttons, command, type Option, say, type View, view } from "../../chat/view.ts";
import type { RowId } from "../../core/ids.ts";

/** Somebody who may have helped: `value` is the row of their account. */
export interface Candidate {
  readonly value: RowId<"account">;
  readonly name: string;
}

/** A button takes no more on the narrowest platform. */
const LONGEST_NAME = 40;
const MOST_OPTIONS = 25;

/** Who is asked about, and how many who answered are left out, since they would not be credited. */
export interface Asked {
  readonly candidates: readonly Candidate[];
  readonly leftOut: number;
}

/** For the asker alone. */
export function askView(ask: RowId<"credit ask">, { candidates, leftOut }: Asked): View {
  const [first] = candidates;
  if (candidates.length === 1 && first)
    return view({
      blocks: [
        {
          kind: "text",
          text: say`Did ${first.name} help you with this? If so, I keep it as a contribution of theirs.`,
        },
        buttons(
          { label: `Yes, ${short(first.name)} helped`, action: { do: "why.helped", args: [ask, first.value] } },
          nobody(ask),
        ),
        ...leftOutLine(leftOut),
      ],
      contains: "personal",
    });
  return view({
    blocks: [
      { kind: "text", text: say`Who helped you with this? I keep it as a contribution of theirs.` },
      select(ask, candidates),
      buttons(nobody(ask)),
      ...leftOutLine(leftOut),
    ],
    contains: "personal",
  });
}

/** For everybody who reads along: whoever asked, staff or an awardee can choose. `awardees` as the program calls them. */
export function lineView(ask: RowId<"credit ask">, { candidates, leftOut }: Asked, awardees: string): View {
  return view({
    blocks: [
      {
        kind: "text",
        text: say`Solved! Whoever asked can say who helped; staff and ${awardees} can, too. This line goes away by itself.`,
      },
      select(ask, candidates),
      buttons(nobody(ask)),
      ...leftOutLine(leftOut),
    ],
    contains: "public",
  });
}

/** Nobody is named, and no reason: those whom it concerns can ask for it. */
const leftOutLine = (leftOut: number): readonly Block[] => {
  if (leftOut === 0) return [];
  const who = leftOut === 1 ? "One more person who answered is" : `${leftOut} more people who answered are`;
  return [{ kind: "text", text: say`${who} not asked about here. ${command("why")} tells them the reason.` }];
};

const select = (ask: RowId<"credit ask">, candidates: readonly Candidate[]) =>
  ({
    kind: "select",
    action: { do: "why.helped", args: [ask] },
    label: "Who helped?",
    options: candidates.slice(0, MOST_OPTIONS).map(({ value, name }): Option => ({ value, label: short(name) })),
    most: Math.min(candidates.length, MOST_OPTIONS),
  }) as const;

const nobody = (ask: RowId<"credit ask">): Button => ({ label: "Nobody", action: { do: "why.nobody", args: [ask] } });

const short = (name: string): string =>
  [...name].length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join("")}…` : name;
