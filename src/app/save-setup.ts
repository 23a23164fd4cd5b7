// What the admins and staff of a space choose for it. Each choice is kept only where Laurel can work with it; else the
// form says what to mend. Everything that waits for the platform comes before the first write.
import type { FormErrors, FormValues } from "../chat/form.ts";
import { plainText, say } from "../chat/rich.ts";
import { Refusal } from "../core/refusal.ts";
import type { Ability, Platform } from "../platforms/platform.ts";
import { SIGNALS } from "../program/sections/credit.ts";
import type { Acting } from "./acting.ts";
import { checkPlaces, chosenIn, USES_OF } from "./check-places.ts";
import type { ListeningParts } from "./parts.ts";
import { channelState, describeRoles, mayGiveRoles, readSetup } from "./read-setup.ts";
import {
  ANNOUNCEMENTS,
  CREDIT_SIGNALS,
  type CreditSettings,
  GRANTED,
  keptPlace,
  SPACE_ROLES,
  type SpaceRoles,
  STAFF_CHANNEL,
} from "./space-settings.ts";
import { setUnasked, whyNoUnasked } from "./unasked-switch.ts";
import type { SavedSetup } from "./use-cases.ts";

/** Keeps the channel in which a space's staff hear from Laurel. `values.channel` is its id. */
export async function saveStaffChannel(
  parts: ListeningParts,
  acting: Acting,
  { channel = null }: FormValues,
): Promise<SavedSetup> {
  const { space } = acting.event.place;
  const found = await checkPlaces(acting.platform, space, channel, USES_OF.staffChannel);
  if ("error" in found) return { errors: { channel: found.error } };
  const [place] = found.places;
  if (!place) return { errors: { channel: say`Please choose a channel.` } };
  const report = await readSetup(parts, acting);
  const staffChannel = await channelState(acting, place);
  await change(parts, acting, STAFF_CHANNEL, keptPlace(place), "chose the staff channel", { place: place.id });
  return { saved: { ...report, choices: { ...report.choices, staffChannel: place }, staffChannel } };
}

/** Keeps where the news of an award date goes in a space: nowhere if `values.channel` is empty. */
export async function saveAnnouncements(
  parts: ListeningParts,
  acting: Acting,
  { channel = null }: FormValues,
): Promise<SavedSetup> {
  const { space } = acting.event.place;
  const found = await checkPlaces(acting.platform, space, channel, USES_OF.announcements);
  if ("error" in found) return { errors: { channel: found.error } };
  const [place] = found.places;
  const report = await readSetup(parts, acting);
  const subject = { place: place?.id ?? "none" };
  await change(parts, acting, ANNOUNCEMENTS, place && keptPlace(place), "chose the channel for news", subject);
  const { announcements: _before, ...choices } = report.choices;
  return { saved: { ...report, choices: { ...choices, ...(place ? { announcements: place } : {}) } } };
}

/**
 * Keeps which of the platform's roles make somebody staff, lead, employee or awardee in this space, beside program.yaml.
 * Throws a Refusal for everybody whom program.yaml does not make staff: who is staff sees nominations.
 */
export async function saveRoles(parts: ListeningParts, acting: Acting, values: FormValues): Promise<SavedSetup> {
  if (!(await mayGiveRoles(parts, acting))) throw new Refusal(plainText(whoGivesRoles(parts)));
  const { space } = acting.event.place;
  const there = new Set((await acting.platform.rolesIn(space)).map(({ role }) => role));
  const chosen = Object.fromEntries(GRANTED.map((role) => [role, chosenIn(values[role])])) as SpaceRoles;
  const unknown = GRANTED.filter((role) => chosen[role].some((each) => !there.has(each)));
  if (unknown.length > 0)
    return { errors: all(unknown, say`There is no such role in this space. Please choose one from the list.`) };
  const report = await readSetup(parts, acting);
  const roles = await describeRoles(parts, acting, chosen);
  const subject = Object.fromEntries(GRANTED.map((role) => [role, chosen[role].join(" ")]));
  await change(parts, acting, SPACE_ROLES, chosen, "gave roles of the space", { space, ...subject });
  acting.work.afterCommit(() => parts.spaceRoles.change(space, chosen));
  return { saved: { ...report, roles, choices: { ...report.choices, roles: chosen } } };
}

/** Whom to ask for a change of roles. */
export const whoGivesRoles = ({ program }: Pick<ListeningParts, "program">) =>
  say`Who is staff, lead, employee or awardee decides who sees nominations, so program staff say it: people whom program/program.yaml makes staff. Please ask ${program.answers.askInstead.team}.`;

/** Lets Laurel answer unasked in exactly these channels of the space. `values.channels` are their ids. */
export async function saveUnasked(
  parts: ListeningParts,
  acting: Acting,
  { channels = null }: FormValues,
): Promise<SavedSetup> {
  const why = whyNoUnasked(acting.platform);
  if (why !== undefined && chosenIn(channels).length > 0) throw new Refusal(why);
  const found = await checkPlaces(acting.platform, acting.event.place.space, channels, USES_OF.unasked);
  if ("error" in found) return { errors: { channels: found.error } };
  const report = await readSetup(parts, acting);
  const chosen = new Set(found.places.map(({ id }) => id));
  for (const place of report.choices.unasked) if (!chosen.has(place.id)) await setUnasked(parts, acting, place, "off");
  for (const place of found.places) await setUnasked(parts, acting, place, "on");
  return { saved: { ...report, choices: { ...report.choices, unasked: found.places } } };
}

/** Keeps which signals are to be credited, and where. */
export async function saveSignals(parts: ListeningParts, acting: Acting, values: FormValues): Promise<SavedSetup> {
  const { space } = acting.event.place;
  const wanted = new Set(chosenIn(values.signals));
  const signals = SIGNALS.filter((signal) => wanted.has(signal));
  const impossible = signals.map((signal) => whyNot(acting.platform, signal)).filter((why) => why !== undefined);
  if (impossible.length > 0) return { errors: { signals: say`${impossible.join(" ")}` } };
  const found = await checkPlaces(acting.platform, space, values.channels ?? null, USES_OF.credit);
  if ("error" in found) return { errors: { channels: found.error } };
  if (signals.length > 0 && found.places.length === 0)
    return { errors: { channels: say`Please choose the channels in which these are to count.` } };
  const report = await readSetup(parts, acting);
  const credit: CreditSettings = { signals, places: signals.length === 0 ? [] : found.places };
  await change(
    parts,
    acting,
    CREDIT_SIGNALS,
    { signals, places: credit.places.map(keptPlace) },
    "chose the credit signals",
    { space, signals: signals.join(" "), places: credit.places.length },
  );
  acting.work.afterCommit(() => parts.creditWatch.choose(space, credit));
  return { saved: { ...report, choices: { ...report.choices, credit } } };
}

const NEEDS: Readonly<Record<(typeof SIGNALS)[number], readonly [Ability, string]>> = {
  "mark-helpful": ["message menu", "Marking messages is not possible here"],
  "solved-tag": ["forum tags", "There are no tags to close a question with here"],
  "check-mark": ["reactions", "I hear of no reactions here"],
  thanks: ["message text", "I cannot read thanks here"],
};

function whyNot({ can }: Platform, signal: (typeof SIGNALS)[number]): string | undefined {
  const [ability, words] = NEEDS[signal];
  const able = can[ability];
  return able === true ? undefined : `${words}: ${able.reason}.`;
}

async function change(
  { nextId }: ListeningParts,
  acting: Acting,
  name: string,
  value: unknown,
  what: string,
  subject: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { event, work } = acting;
  await work.write(async (tx) => {
    await tx.settings.set(event.place.space, name, value);
    const account = await acting.account(tx);
    await tx.audit.add({ id: nextId(), at: event.at, by: account.id, what, subject });
  });
}

const all = (fields: readonly string[], sentence: ReturnType<typeof say>): FormErrors =>
  Object.fromEntries(fields.map((field) => [field, sentence]));
