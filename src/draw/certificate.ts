// What a certificate says: what is drawn and what is said of it are made of the same.

export interface Certificate {
  readonly holder: string;
  /** In full. */
  readonly award: string;
  readonly organisation: string;
  /** The main one first. */
  readonly expertises: readonly string[];
  /** Days in words: "1 January 2027". */
  readonly from: string;
  readonly until: string;
}

/** All that stands on a certificate, for those who do not see it. */
export const certificateAlt = ({ holder, award, organisation, expertises, from, until }: Certificate): string =>
  `A certificate of ${organisation}: ${award}, granted to ${holder} for ${expertises.join(", ")}, from ${from} to ${until}.`;
