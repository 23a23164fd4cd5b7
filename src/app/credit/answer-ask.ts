// Whoever was asked who helped says so, or that nobody did.
import { isRowId, type RowId } from "../../core/ids.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CreditAskRow } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import type { ListeningParts } from "../parts.ts";
import { askedFacts } from "./asked-facts.ts";
import { creditedOf } from "./credited.ts";
import { decideCredits } from "./decide-credit.ts";
import type { Decided } from "./help-facts.ts";
import { settleAsk } from "./settle-ask.ts";
import { showAll } from "./show-all.ts";
import { staffRoomOf } from "./tell-staff.ts";
import type { Credited } from "./use-cases.ts";

const OVER =
  "This question is over by now. Thank you all the same; if somebody helped you, you can mark their answer as helpful.";

const STAFF = "staff" as const;
const isPassedOver = ({ is }: Decided): boolean => is === "passed over";

/** Credits those who were chosen; all candidates, if it was asked about one and nobody was named. */
export async function confirmHelp(
  parts: ListeningParts,
  acting: Acting,
  id: RowId<"credit ask">,
  helpers: readonly string[],
): Promise<readonly Credited[]> {
  const { event, platform, work, roles } = acting;
  const ask = await openAsk(parts, acting, id);
  const chosen = helpers.filter((each): each is RowId<"account"> => isRowId(each));
  if (chosen.length === 0 && ask.candidates.length > 1) throw new Refusal("Please choose who helped.");
  const read = work.read.bind(work);
  const asked = await askedFacts(parts, platform, read, {
    ask,
    by: event.by,
    at: event.at,
    ...(chosen.length > 0 ? { helpers: chosen } : {}),
  });
  const facts = roles.has("staff") ? asked.map((each) => ({ ...each, givers: [...each.givers, STAFF] })) : asked;
  if (facts.length === 0) throw new Refusal("That answer is not there any more, so I cannot credit it.");
  const staff = await staffRoomOf(platform, ask.space, read);
  const decided = await work.write(async (tx) => {
    const decisions = await decideCredits(parts, tx, facts, { source: "credit" });
    // Those who were asked may still say better.
    const isVain = facts.some(({ asker }) => asker.account !== event.by.account) && decisions.every(isPassedOver);
    if (isVain) return decisions;
    if (!(await settleAsk(parts, tx, ask, "confirmed"))) throw new Refusal(OVER);
    work.causesEffects();
    return decisions;
  });
  await showAll({ parts, platform, staff, work }, facts, decided);
  return creditedOf(parts, facts, decided);
}

/** Nobody helped: the question is taken away, and that is all. */
export async function declineHelp(parts: ListeningParts, acting: Acting, id: RowId<"credit ask">): Promise<void> {
  const ask = await openAsk(parts, acting, id);
  await acting.work.write((tx) => settleAsk(parts, tx, ask, "declined"));
  acting.work.causesEffects();
}

/** Throws a Refusal where it is over, or somebody else's to answer. */
async function openAsk(
  { program }: Pick<ListeningParts, "program">,
  { event, work, roles }: Acting,
  id: RowId<"credit ask">,
): Promise<CreditAskRow> {
  const awardees = program.program.awardee.many;
  const ask = isRowId(id) ? await work.read((reads) => reads.creditAsks.find(id)) : undefined;
  if (!ask) throw new Refusal(OVER);
  const [asker, mine] = await work.read(async (reads) => [
    (await reads.accounts.byId(ask.asker))?.person,
    (await reads.accounts.find(event.by.account))?.person,
  ]);
  const may = (asker !== undefined && asker === mine) || roles.has("staff") || roles.has("awardee");
  if (!may)
    throw new Refusal(`Only the one who asked, staff and ${awardees} can say who helped. Thank you for wanting to.`);
  if (ask.state !== "open" || event.at >= ask.expiresAt) throw new Refusal(OVER);
  return ask;
}
