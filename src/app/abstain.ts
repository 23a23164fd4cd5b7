// What is said where the knowledge has no answer: honestly that it has none, whom to ask, and which channel fits.
import type { Place } from "../chat/place.ts";
import type { Rich } from "../chat/rich.ts";
import { say } from "../chat/rich.ts";
import type { Block } from "../chat/view.ts";
import type { PlaceId, SpaceId } from "../core/ids.ts";
import { regionsNamedIn } from "../knowledge/region-names.ts";
import { technicalTopicsOf } from "../knowledge/technical-topic.ts";
import type { Program } from "../program/schema.ts";
import { ABSTENTIONS } from "./abstentions.ts";

/** Says that there is no answer: in the question's own language where there are words for it, else in English. */
export function abstain(
  program: Program,
  { language, technical, askInstead }: { language: string | undefined; technical: Rich | undefined; askInstead: Rich },
): readonly Block[] {
  const theirs = language === undefined ? undefined : ABSTENTIONS[language];
  if (theirs)
    return [
      text(say`${theirs.unknown}`),
      text(say`${theirs.ask} ${askInstead}`),
      { kind: "note", text: say`${theirs.kept}` },
    ];
  const kept: Block = { kind: "note", text: say`I have kept the question, without your name, for the program team.` };
  if (technical)
    return [
      text(say`That is not about the ${program.program.name}, as far as I can tell. ${technical}`),
      text(say`Whom to ask about the program: ${askInstead}`),
      kept,
    ];
  return [
    text(
      language === undefined
        ? say`I do not know that, and I would rather not guess.`
        : say`I can only answer in English so far, and I would rather not guess. Please ask me in English if you can.`,
    ),
    text(say`Whom to ask instead: ${askInstead}`),
    kept,
  ];
}

/** The program's team, and the lead of each region that the question names, where program.yaml wants that. Nobody is pinged. */
export function whomToAsk({ answers, regions }: Program, question: string): Rich {
  const { team, nameRegionLead } = answers.askInstead;
  const leads = nameRegionLead
    ? regionsNamedIn(question, regions).flatMap(({ name, lead }) =>
        lead ? [`${lead.name}, the lead for ${name}`] : [],
      )
    : [];
  return say`${[team, ...leads].join(", or ")}`;
}

/** Which channels of a space a question fits by its words; undefined where none does, or it stands in one of them. */
export function technicalChannelsFor(program: Program, question: string, here: Place): Rich | undefined {
  const fitting = technicalTopicsOf(question, program.answers.technicalChannels)
    .map(({ name, places }) => ({ name, places: places.filter((id) => isIn(id, here.space)) }))
    .filter(({ places }) => places.length > 0);
  if (fitting.length === 0 || fitting.some(({ places }) => places.some((id) => id === here.id || id === here.parent)))
    return undefined;
  return fitting.flatMap(
    ({ name, places }, index) =>
      say`${index === 0 ? "" : " "}Questions about ${name} are best asked in ${listed(places, here.space)}.`,
  );
}

const isIn = (place: string, space: SpaceId): boolean => place.startsWith(`${space}:`);

const listed = (places: readonly string[], space: SpaceId): Rich =>
  places.flatMap((id, index) => {
    const place: Place = { space, id: id as PlaceId, kind: "channel", readers: "unknown" };
    return [...(index === 0 ? [] : [" or "]), { place }];
  });

const text = (rich: Rich): Block => ({ kind: "text", text: rich });
