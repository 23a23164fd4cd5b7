// The names by which what asks is found again.
import type { CardName } from "../../chat/effect.ts";
import type { RowId } from "../../core/ids.ts";

export const askCard = (ask: RowId<"credit ask">): CardName => `credit ask ${ask}`;
/** What removes the line when nobody answered in time. */
export const lineEnds = (ask: RowId<"credit ask">): string => `ask ${ask} line ends`;
/** What takes the reaction off. */
export const markEnds = (ask: RowId<"credit ask">): string => `ask ${ask} mark ends`;
