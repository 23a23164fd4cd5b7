import type { Button } from "../../chat/view.ts";
import type { CardFacts } from "./card-facts.ts";

/**
 * What can be done from the card of a candidacy now, in rows. Whether the one who presses may, and whether it still can
 * be done, is checked again then.
 */
export function buttonsOn({ row, candidacy, nominee, writtenTo }: CardFacts, undoable: boolean): readonly Button[][] {
  const press = (label: string, own: string, tone?: Button["tone"]): Button => ({
    label,
    action: { do: `program candidacy.${own}`, args: [row.id] },
    ...(tone ? { tone } : {}),
  });
  const isHere = nominee.accounts.length > 0;
  const voices = press("Show voices", "voices");
  const messages = writtenTo > 0 ? [press("Show messages", "messages")] : [];
  switch (candidacy.state) {
    case "put forward":
      return [
        [
          press(isHere ? "Contact" : "By hand", "contact", "main"),
          press("Reassign", "reassign"),
          press("Decline", "decline", "danger"),
          voices,
        ],
      ];
    case "contacted":
    case "documenting":
      return [
        isHere ? [press("Write", "write", "main"), ...messages] : onBehalf(candidacy.state, press),
        [press("Reassign", "reassign"), press("Close", "close", "danger"), voices],
      ];
    case "in review":
      return [[...(isHere ? [press("Write", "write")] : []), ...messages, press("Reassign", "reassign"), voices]];
    case "declined":
      return [[...(undoable ? [press("Undo", "undo")] : []), ...messages, voices]];
    default:
      return [[...messages, voices]];
  }
}

/** What a lead notes for somebody who cannot press anything. */
const onBehalf = (
  state: "contacted" | "documenting",
  press: (label: string, own: string, tone?: Button["tone"]) => Button,
): Button[] => [
  ...(state === "contacted" ? [press("They accept", "accepted", "main"), press("Letter again", "letter")] : []),
  ...(state === "documenting" ? [press("They hand in", "handed", "main")] : []),
  press("Not now", "notnow"),
  press("Never again", "never", "danger"),
];
