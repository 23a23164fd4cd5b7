import type { Instant } from "../../core/ids.ts";
import { coarseState } from "../../core/nomination.ts";
import { Refusal } from "../../core/refusal.ts";
import type { CandidacyRow, Reads, SetAsideRow, VoiceRow } from "../../store/store.ts";
import type { Acting } from "../acting.ts";
import { nomineeOf } from "../candidacies/nominee.ts";
import type { ListeningParts } from "../parts.ts";
import type { OwnNomination } from "./use-cases.ts";

type Parts = Pick<ListeningParts, "program">;

/** A nomination of the one who acts: a voice, or one that was set aside. */
export type Own = { readonly voice: VoiceRow } | { readonly aside: SetAsideRow };

export const listNominations = (parts: Parts, acting: Acting): Promise<readonly OwnNomination[]> =>
  acting.work.read(async (reads) => {
    const own = await ownRows(reads, acting);
    const seen = await Promise.all(own.map((each) => seeOwn(parts, reads, each, acting.event.at)));
    return seen.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  });

export const readNomination = (parts: Parts, acting: Acting, id: string): Promise<OwnNomination> =>
  acting.work.read(async (reads) => seeOwn(parts, reads, await findOwn(reads, acting, id), acting.event.at));

/** Throws a Refusal if there is none, it is somebody else's, or it was withdrawn: all in the same words. */
export async function findOwn(reads: Reads, acting: Acting, id: string): Promise<Own> {
  const found = (await ownRows(reads, acting)).find((each) => rowOf(each).id === id);
  if (found) return found;
  throw new Refusal(["This nomination is not there any more. ", { command: "me nominations" }, " shows yours."]);
}

async function ownRows(reads: Reads, { event }: Acting): Promise<readonly Own[]> {
  const person = await reads.accounts.personOf(event.by.account);
  if (person === undefined) return [];
  const all: readonly Own[] = [
    ...(await reads.voices.ofNominator(person)).map((voice) => ({ voice })),
    ...(await reads.voices.setAsideOfNominator(person)).map((aside) => ({ aside })),
  ];
  return all.filter((each) => rowOf(each).withdrawnAt === undefined);
}

export const rowOf = (own: Own): VoiceRow | SetAsideRow => ("voice" in own ? own.voice : own.aside);

export async function seeOwn({ program }: Parts, reads: Reads, own: Own, now: Instant): Promise<OwnNomination> {
  const { id, at, expertises, reason, links } = rowOf(own);
  const entries = "aside" in own ? undefined : (await rowBehind(reads, own.voice)).entries;
  const typed = links === undefined ? undefined : await reads.texts.read(links);
  return {
    id,
    nominee: await calledBy(reads, own),
    expertises: expertises.map((each) => ({
      id: each,
      name: program.expertises.find((known) => known.id === each)?.name ?? each,
    })),
    at,
    state: coarseState(at, entries, {
      now,
      lapseAfterDays: program.nomination.lapseAfterDays,
      undoHours: program.review.undoHours,
    }),
    reason: await reads.texts.read(reason),
    links: typed?.split("\n") ?? [],
  };
}

/** What the nominator called whom they put forward: a name that others gave, or that an account has, is not theirs to know. */
export async function calledBy(reads: Reads, own: Own): Promise<string> {
  const { named } = rowOf(own);
  if (named !== undefined) return (await reads.texts.read(named)) ?? "somebody whose name was erased";
  const person = "aside" in own ? own.aside.person : (await rowBehind(reads, own.voice)).person;
  return (await nomineeOf(reads, person)).name;
}

async function rowBehind(reads: Reads, { candidacy }: VoiceRow): Promise<CandidacyRow> {
  const row = await reads.candidacies.find(candidacy);
  if (!row) throw new Error("a voice has no candidacy: the record is damaged");
  return row;
}
