import { plainDate } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";
import type { CalendarDate } from "../../core/ids.ts";
import { type PageGroup, type PageWork, pageOfDossier } from "../../dossier-page/page.ts";
import type { Program } from "../../program/schema.ts";
import type { Dossier, DossierWork } from "./use-cases.ts";

/** A dossier as one page that needs nothing beside it. */
export function fileOfDossier(
  program: Program,
  dossier: Dossier,
  { handedInOn, ref }: { readonly handedInOn?: CalendarDate; readonly ref?: number } = {},
): FileContent {
  const page = pageOfDossier({
    language: "en",
    title: `Dossier of ${dossier.name}`,
    program: program.program.officialName,
    span: `${plainDate(dossier.from)} to ${plainDate(dossier.to)}`,
    stand: handedInOn === undefined ? "Not handed in: a draft" : `Handed in on ${plainDate(handedInOn)}`,
    ...(ref === undefined ? {} : { ref: `N-${ref}` }),
    contributions: dossier.contributions,
    kinds: dossier.kinds.map(({ name, contributions, quantity, unit, reach, reachOf }) => ({
      name,
      contributions,
      amount: unit === "" ? "" : `${number(quantity)} ${unit}`,
      reach: reach === undefined ? "" : `${number(reach)} ${reachOf ?? "reached"}`,
    })),
    expertises: dossier.expertises.map(({ name, contributions }) => ({ name: name ?? "None named", contributions })),
    months: dossier.months,
    notCounted: dossier.notCounted,
    rule: ruleOf(program),
    groups: groupsOf(dossier),
    apart: dossier.work.flatMap((work) =>
      work.counts === true || work.isChat ? [] : [{ ...shown(work), why: work.counts.why }],
    ),
    notes: dossier.notes.map(({ words, link }) => ({ words: words ?? "(erased)", link })),
  });
  return { name: "dossier.html", type: "text/html", bytes: Buffer.from(page).toString("base64") };
}

/** What is in the sums, for whoever reads it. */
function ruleOf({ contributions: { countedIfPaid } }: Program): string {
  if (countedIfPaid.includes("yes")) return "All that stands is counted.";
  if (countedIfPaid.includes("expenses-only")) return "Paid work is not counted; paid expenses do no harm.";
  return "Paid work is not counted, nor is work whose expenses were paid.";
}

/** What counts, by kind; what came from chat by month, for its words are others'. */
const groupsOf = ({ kinds, work }: Dossier): readonly PageGroup[] =>
  kinds.map(({ id, name }) => {
    const all = work.filter(({ kind, counts }) => kind === id && counts === true);
    return {
      name,
      work: all.filter(({ isChat }) => !isChat).map(shown),
      chat: byMonth(all.filter((each) => each.isChat)),
    };
  });

function byMonth(chat: readonly DossierWork[]): PageGroup["chat"] {
  const months = new Map<string, number>();
  for (const { day } of chat) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return [...months].map(([month, answers]) => ({ month, answers }));
}

const shown = ({ ref, day, title, link, note, expertises, isNda }: DossierWork): PageWork => ({
  ref: `C-${ref}`,
  day: plainDate(day),
  title: isNda ? "(under a non-disclosure agreement)" : (title ?? "(its title was erased)"),
  link,
  note,
  expertises,
});

const NUMBER = new Intl.NumberFormat("en-GB");
const number = (value: number): string => NUMBER.format(value);
