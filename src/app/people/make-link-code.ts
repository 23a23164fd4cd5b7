import { createHash } from "node:crypto";
import { type Rich, say } from "../../chat/rich.ts";
import { type ClaimCode, type LinkCode, readLinkCode } from "../../core/link-code.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Acting } from "../acting.ts";
import type { Parts } from "../parts.ts";
import type { MadeCode } from "./use-cases.ts";

const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/**
 * What is kept of a code. One that links holds for minutes and one that claims has a hundred bits, so that trying all
 * codes against it takes far too long.
 */
export const hashOf = (code: LinkCode | ClaimCode): string =>
  createHash("sha256").update(`laurel link code ${code}`).digest("base64url");

/**
 * A code of the one who acts, shown once. The one before it holds no longer. Throws a Refusal where it cannot be shown
 * to them alone: what is put behind a button is kept, and a code is kept nowhere.
 */
export async function makeLinkCode(
  { program, nextId, nextCode }: Pick<Parts, "program" | "nextId" | "nextCode">,
  acting: Acting,
): Promise<MadeCode | { readonly refused: Rich }> {
  const { at, place, handle } = acting.event;
  if (place.readers !== "one" && !handle.canHide)
    throw new Refusal(
      [
        "Here I cannot show a code to you alone. Please type ",
        { command: "me link" },
        ", or ask me in a direct message.",
      ],
      { forAnybody: true },
    );
  const { linking, command } = program.program;
  return acting.work.write(async (tx) => {
    const { id, person, bot } = await acting.account(tx);
    if (bot) throw new Refusal(NO_BOTS);
    await tx.accounts.takePeople([person]);
    if ((await tx.links.countMade(id, at - HOUR_MS)) >= linking.codesPerHour)
      return {
        refused: say`You asked for ${linking.codesPerHour} codes within the hour. Please wait a while before the next one.`,
      };
    const code = nextCode();
    const read = readLinkCode(code);
    if (!read) throw new Error("a code was made that is none");
    await tx.links.addCode({
      id: nextId(),
      hash: hashOf(read),
      kind: "link",
      person,
      account: id,
      madeAt: at,
      expiresAt: at + linking.codeMinutes * MINUTE_MS,
    });
    return { code, minutes: linking.codeMinutes, slackWord: command };
  });
}

export const NO_BOTS = "A bot is nobody, so it cannot be linked. Please do this from an account of your own.";
