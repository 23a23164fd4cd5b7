import { z } from "zod";
import { words } from "../lists.ts";
import { account } from "../values.ts";

const platformRole = z
  .string()
  .min(1)
  .refine((text) => text !== "admin", {
    error: '"admin" runs a space and sees no nominations; name a role of its own for the program',
  });

const onPlatforms = z.strictObject({
  playground: words(platformRole),
  discord: words(platformRole),
  slack: words(platformRole),
  /** Single people, beside the platforms' roles. */
  accounts: words(account).optional(),
});

/** Which roles of each platform make somebody staff, lead, employee or awardee. */
export const roles = z.strictObject({
  staff: onPlatforms,
  lead: onPlatforms,
  employee: onPlatforms,
  awardee: onPlatforms,
});
