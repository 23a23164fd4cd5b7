import { z } from "zod";
import { isLinkPattern } from "../../core/kind-of-link.ts";
import { withIds, words } from "../lists.ts";
import { account, checked, id, line, role, shown, whole } from "../values.ts";

/** How much somebody was paid for a contribution. */
export const PAID = ["no", "expenses-only", "yes"] as const;
/** Who may see a contribution. */
export const VISIBILITY = ["public", "staff", "nda"] as const;

/** Which links are of a kind, by their shape. */
const linkPattern = checked(
  (text) => text.length <= 100 && isLinkPattern(text),
  (text) =>
    `${shown(text)} says no links; write a host such as "youtube.com", a host and a path such as "github.com/*/*/releases", or a path such as "/blog/"`,
);

const kind = z.strictObject({
  id,
  name: line(60),
  summary: line(200),
  /** What its quantity counts: "talk", "talks". */
  quantity: z.strictObject({ one: line(40), many: line(40) }),
  /** What its reach counts: "listeners". Absent where reach makes no sense. */
  reach: line(60).optional(),
  needsLink: z.boolean(),
  /** Links by which it is recognised. Absent: none are, and people say the kind. */
  links: words(linkPattern).optional(),
});

/** What counts as work for the community. */
export const contributions = z.strictObject({
  kinds: withIds(kind).min(1),
  /** Of `no`, `expenses-only` and `yes`, those that count. The others are recorded and left out of every sum. */
  countedIfPaid: words(z.enum(PAID)).min(1),
  /** Roles whose help in chat never counts. */
  notCountedFrom: words(role),
  /** Accounts that are paid to help: theirs never counts. */
  paidHelpers: words(account),
  defaultVisibility: z.enum(VISIBILITY),
  enterWithinDays: whole(1, 3650),
  titleMaxCharacters: whole(20, 300),
  noteMaxCharacters: whole(100, 4000),
});
