import type { Readers } from "./place.ts";

/**
 * What a view holds.
 * - `public`: fit for anybody
 * - `personal`: one person's own matters
 * - `confidential`: nominations, reviews, staff's matters
 * - `nda`: covered by a non-disclosure agreement
 */
export type Contents = "public" | "personal" | "confidential" | "nda";

// `one` means the single person a use case chose to tell; whether they may know it was decided there.
const MAY_READ: Readonly<Record<Contents, readonly Readers[]>> = {
  public: ["one", "staff", "signed", "members", "outsiders", "unknown"],
  personal: ["one"],
  confidential: ["one", "staff"],
  nda: ["one", "signed"],
};

/** The one comparison behind "no leak": may `contents` be shown where `readers` read along? */
export function mayRead(readers: Readers, contents: Contents): boolean {
  return MAY_READ[contents].includes(readers);
}
