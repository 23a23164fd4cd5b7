import type { Actor } from "../../chat/event.ts";
import type { MessageRef } from "../../chat/place.ts";
import type { PersonRef } from "../../chat/rich.ts";
import { mayUse, whoMayUse } from "../../command/permission.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import { standIn } from "../contributions/stand-in.ts";
import type { Parts } from "../parts.ts";
import type { ProposedNominee } from "./use-cases.ts";

export async function proposeNominee(
  { program }: Pick<Parts, "program">,
  { platform, roles }: Acting,
  whom: PersonRef | { readonly message: MessageRef; readonly author: Actor },
): Promise<ProposedNominee> {
  const { nominators } = program.nomination;
  if (!mayUse(nominators, roles)) throw new Refusal(whoMayUse(nominators));
  const { account, name, bot } = "message" in whom ? whom.author : whom;
  if (bot || ("message" in whom && whom.author.unknown))
    throw new Refusal("This is a bot, and bots cannot be nominated. Please pick the person behind it.");
  const who = { account, name };
  if (!("message" in whom)) return { about: standIn(account), values: { who } };
  const { message } = whom;
  const said = await platform.look(message);
  return {
    about: standIn(`${account} ${message.place.id} ${message.id}`),
    values: { who, ...(typeof said === "string" ? {} : { links: said.link }) },
  };
}
