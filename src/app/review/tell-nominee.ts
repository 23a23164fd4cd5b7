// What a nominee hears of their review: in a DM, and where there is none to be had, by staff.
import { type Block, buttons, say, type View, view } from "../../chat/view.ts";
import { dossierDue } from "../../core/calendar.ts";
import type { CandidacyEntry } from "../../core/candidacy.ts";
import { type AccountId, joinId, type SpaceId, splitId } from "../../core/ids.ts";
import type { Reads, Tx } from "../../store/store.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import { staffPlaceFor } from "../candidacies/staff-place.ts";
import type { StepParts, StepTaken } from "../candidacies/take-step.ts";
import type { Telling } from "../candidacies/tell-of-step.ts";
import { bareView, tellStaffOf } from "../candidacies/tell-staff-place.ts";
import { nameIn } from "./review-facts.ts";
import { showing } from "./show-card.ts";

export const tellNominee: Telling = async (parts, tx, taken) => {
  const words = await wordsFor(parts, tx, taken);
  if (words) await writeTo(parts, tx, taken, words);
};

/** Undefined where a step is no business of theirs, or none of this room's. */
async function wordsFor({ program }: StepParts, reads: Reads, taken: StepTaken): Promise<View | undefined> {
  const { entry, before, after } = taken;
  switch (entry.step) {
    case "giveBack":
      return letter([
        { kind: "text", text: say`Your dossier is yours again: you can change it, and hand it in once more.` },
        ...(await quoted(reads, entry.words)),
        OPEN_DOSSIER,
      ]);
    case "tell":
      return letter([
        {
          kind: "text",
          text: say`The program team read your dossier for the award date of ${{ date: after.awardDate }}, with care. This time it is not awarded.`,
        },
        ...(await quoted(reads, kindWordsOf(taken.row.entries))),
        {
          kind: "text",
          text: say`What you did stays on your record. If you would like to talk about it, ${await leadOf(reads, taken)} is there for you.`,
        },
      ]);
    case "resume":
      return letter([
        {
          kind: "text",
          text: say`The program team read your dossier${before.decided ? say` for the award date of ${{ date: before.decided.awardDate }}` : ""}, and would like to look at it again for ${{ date: after.awardDate }}. You need not do anything new: you can add what came since, and hand it in until ${{ date: dossierDue(after.awardDate, program.calendar) }}.`,
        },
        ...(await quoted(reads, kindWordsOf(taken.row.entries))),
        OPEN_DOSSIER,
      ]);
    default:
      return undefined;
  }
}

const letter = (blocks: readonly Block[]): View => view({ title: "About your dossier", blocks, contains: "personal" });
const OPEN_DOSSIER: Block = buttons({ label: "Open my dossier", action: { do: "me dossier.open", args: [] } });

type Words = Parameters<Reads["texts"]["read"]>[0] | undefined;

async function quoted(reads: Reads, words: Words): Promise<readonly Block[]> {
  const body = words && (await reads.texts.read(words));
  return body ? [{ kind: "quote", text: say`${body}` }] : [];
}

function kindWordsOf(entries: readonly CandidacyEntry[]): Words {
  const decided = entries.findLast(({ step }) => step === "decide");
  return decided?.step === "decide" ? decided.kindWords : undefined;
}

async function leadOf(reads: Reads, { after }: StepTaken): Promise<string> {
  const lead = after.lead && (await reads.accounts.byId(after.lead));
  return lead ? nameIn(lead) : "your lead";
}

function spaceOf(account: AccountId): SpaceId {
  const { platform, tenant } = splitId(account);
  return joinId(platform, tenant);
}

async function writeTo(parts: StepParts, tx: Tx, { row, entry }: StepTaken, words: View): Promise<void> {
  const { name, accounts } = await nomineeOf(tx, row.person);
  const naturalKey = `nominee ${row.id} ${entry.seq}`;
  const byHand = view({
    blocks: [
      {
        kind: "text",
        text: say`N-${String(row.ref)}: I could not write to ${name}. Please tell them this yourself:`,
      },
      ...words.blocks.filter(({ kind }) => kind !== "buttons"),
    ],
    contains: "confidential",
  });
  const [reached] = accounts;
  if (!reached) {
    await tellStaffOf(parts, tx, row, { view: byHand, shows: showing(row), naturalKey });
    return;
  }
  const place = await staffPlaceFor(tx, parts, row);
  await tx.outbox.add({
    id: parts.nextId(),
    space: place?.space ?? spaceOf(reached.account),
    effect: { kind: "post", view: words, address: { to: "person", person: row.person } },
    ...(place
      ? {
          fallback: {
            kind: "post",
            view: byHand,
            bare: bareView(showing(row)),
            address: { to: "place", place },
          } as const,
        }
      : {}),
    naturalKey,
    dueAt: parts.timer.now(),
  });
}
