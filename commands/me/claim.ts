import { command, notice, say } from "../../src/chat/view.ts";
import { defineCommand, text } from "../../src/command/define.ts";

/** Brings somebody's award, that is on record without an account, to the account they type this with. */
export default defineCommand({
  name: "claim",
  summary: "Bring your award to this account, with the code you were sent",
  example: "/me claim 7K2QM-X9F4T-A3B8C-W5D6E",
  options: { code: text("The code that the program team sent you", { max: 60 }) },
  async run({ code }, may) {
    const claimed = await may.claimRecord(code);
    if ("refused" in claimed) return notice(claimed.refused, "personal");
    const { terms, running } = claimed;
    const held =
      terms === 0
        ? say`No term of an award is on record for it.`
        : say`${terms === 1 ? "One term" : `${terms} terms`} of an award ${terms === 1 ? "is" : "are"} on record for it${
            running ? say`, and one runs to ${{ date: running.lastDay }}, that day included` : ""
          }.`;
    return notice(
      say`Done: this account and what the program team has on record of you are one now. ${held} ${command("me link")} links your other accounts.`,
      "personal",
    );
  },
});
