// THROWAWAY until the branch of thanks is merged.
export type ThanksVerdict = "credit" | "unclear" | "none";
export interface Judgement {
  readonly verdict: ThanksVerdict;
  readonly reason: string;
}
export function judgeThanks(
  text: string,
  _context: { readonly prev?: string; readonly helper?: "seen" | "none"; readonly byHelper?: boolean } = {},
): Judgement {
  if (/advance|anyway|no thanks/i.test(text)) return { verdict: "none", reason: "in advance" };
  if (/work|fixed|solved|helped|thank/i.test(text)) return { verdict: "credit", reason: "it worked" };
  if (/makes sense/i.test(text)) return { verdict: "unclear", reason: "bare acknowledgement" };
  return { verdict: "none", reason: "no thanks" };
}
export const mayThank = (text: string): boolean => /thank|makes sense|worked|fixed|solved/i.test(text);
