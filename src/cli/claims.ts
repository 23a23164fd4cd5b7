import { type ClaimParts, countUnclaimed, makeClaimCodes } from "../app/awards/make-claim-codes.ts";
import { wallClock } from "../clock.ts";
import { today } from "../core/calendar.ts";
import { BOM, csvLines } from "../export/csv.ts";
import { nextClaimCode } from "../row-ids.ts";
import { withRecord } from "./opened-record.ts";
import { print } from "./output.ts";
import { sendTo } from "./send-to.ts";

const DAY_MS = 86_400_000;
const COLUMNS = ["name", "mail", "code", "expires"];

/** Writes a code for everybody who holds an award on record and has no account. Each export takes the place of the one before. */
export async function exportClaimsFromCommandLine({ out, days }: { out: string; days: number }): Promise<void> {
  await withRecord("change", async ({ program, store, nextId, timer, elapsedMs }) => {
    if ((await countUnclaimed(store.read)) === 0) {
      await print("Nobody with an award on record lacks an account, so there is no code to make.");
      return;
    }
    const now = wallClock.now();
    const parts: ClaimParts = {
      ...{ store, nextId, timer, elapsedMs, now },
      nextCode: nextClaimCode,
      expiresAt: now + days * DAY_MS,
    };
    let [count, withoutMail] = [0, 0];
    const texts = async function* () {
      yield BOM + csvLines([COLUMNS]);
      for await (const { name, mail, code, expiresAt } of makeClaimCodes(parts)) {
        count++;
        if (mail === "") withoutMail++;
        yield csvLines([[name, mail, code, today(expiresAt, program.program.timeZone)]]);
      }
    };
    await sendTo(out, texts());
    const codes = count === 1 ? "1 code" : `${count} codes`;
    await print(
      `${codes} written to ${out}, each for one person and one use within ${days} days. Codes made before hold no longer.`,
    );
    if (withoutMail > 0) await print(`${withoutMail} of them have no mail address on record.`);
    await print(
      `Send each person theirs alone: they type /me claim CODE (on Slack: /${program.program.command} me claim CODE). Delete the file afterwards.`,
    );
  });
}
