import { createHash } from "node:crypto";

const LENGTH = 11;

/**
 * A short word that stands for a text: the same for the same, and nobody reads the text in it. For the id of a form and
 * for natural keys, in which nothing of a person's words may stand. 11 characters of base64url, 66 bits.
 */
export const standIn = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, LENGTH);
