import type { Completing } from "../chat/event.ts";
import type { Option } from "../chat/view.ts";
import { complete } from "../command/complete.ts";
import { mayUsePublished } from "../command/help.ts";
import { causeOf } from "../log.ts";
import type { Platform } from "../platforms/platform.ts";
import { rolesNow } from "./acting.ts";
import type { ListeningParts } from "./parts.ts";

/** Suggestions while somebody types. Reads only; a fault gives none. */
export interface Completions {
  complete(completing: Completing, platform: Platform): Promise<readonly Option[]>;
}

export function createCompletions(parts: ListeningParts): Completions {
  return {
    async complete(completing, platform) {
      try {
        const roles = await rolesNow(parts, platform, completing.by, completing.place.space);
        const found = parts.registry.find(completing.command);
        if (!found || !mayUsePublished(found, roles)) return [];
        const { program } = parts;
        return complete(found.command, completing.option, completing.typed, {
          program,
          limit: platform.limits.selectOptions,
        });
      } catch (error) {
        parts.log.error({ command: completing.command, cause: causeOf(error) }, "a completion failed");
        return [];
      }
    },
  };
}
