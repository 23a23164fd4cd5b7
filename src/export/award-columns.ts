// People and terms as they leave the record and come back: columns of a CSV file, in their order.

export const PERSON_COLUMNS = ["key", "name", "mail", "accounts", "region"] as const;

/** `from` is the first day of a term, `until` the first day after it; `ended` says why it ended early. */
export const TERM_COLUMNS = [...PERSON_COLUMNS, "expertises", "from", "until", "ended", "provisional"] as const;

export type AwardColumn = (typeof TERM_COLUMNS)[number];

/** A row of such a file, as text. */
export type AwardCells = Partial<Record<AwardColumn, string>>;
