// What people know and decide about what Laurel holds of them.
import type { Rich } from "../../chat/rich.ts";
import type { FileContent } from "../../chat/view.ts";

/** What is held of somebody, in words. */
export interface Held {
  /** Each with how long it is kept and who sees it. */
  readonly lines: readonly { readonly what: string; readonly words: Rich }[];
  /** Help in chat is credited to them. */
  readonly credited: boolean;
}

export interface PrivacyCases {
  readHeld(): Promise<Held>;
  /** All of it, in one file. */
  exportHeld(): Promise<FileContent>;
  /** Erases every word of theirs; what is left names nobody. Returns what was done, in words. */
  eraseHeld(): Promise<readonly Rich[]>;
  /** Whether help in chat is credited to the one who acted. */
  setCredited(credited: boolean): Promise<Held>;
}
