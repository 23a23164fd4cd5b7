import { fold } from "./fold.ts";
import { anyOf } from "./phrases.ts";

export function mayThank(text: string): boolean {
  return true;
}
