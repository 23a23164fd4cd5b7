// Suggestions while somebody types an option.
import { type APIApplicationCommandAutocompleteInteraction, ApplicationCommandType } from "discord.js";
import type { Log } from "../../log.ts";
import type { Inlet } from "../platform.ts";
import { cutLine } from "./cut.ts";
import { describeFault } from "./fault.ts";
import type { InteractionCalls } from "./interaction-calls.ts";
import { COMPLETIONS_MAX, OPTION_TEXT_MAX } from "./limits.ts";
import type { BarePlace } from "./places.ts";
import { actorIn, commandPath, type KnownOfInteractions } from "./receive-interaction.ts";

export interface Completer {
  readonly calls: InteractionCalls;
  readonly log: Log;
  readonly known: KnownOfInteractions;
  /** Nobody suggests anything during a pause. */
  readonly inlet?: Inlet;
}

/** Answers with suggestions. Never rejects: what comes too late is of no use to anybody. */
export async function completeOption(
  { calls, log, known, inlet }: Completer,
  interaction: APIApplicationCommandAutocompleteInteraction,
  place: BarePlace,
): Promise<void> {
  const { data } = interaction;
  if (data.type !== undefined && data.type !== ApplicationCommandType.ChatInput) return;
  try {
    const { name, options } = commandPath(data.name, data.options);
    const focused = options.find((option) => "focused" in option && option.focused);
    const found =
      inlet && focused
        ? await inlet.complete({
            command: name,
            option: focused.name,
            typed: String(focused.value),
            by: actorIn(interaction, known),
            place: { ...place, readers: "unknown" },
          })
        : [];
    // A value that does not fit would make Discord refuse them all.
    const fitting = found.filter(({ value }) => value.length <= OPTION_TEXT_MAX).slice(0, COMPLETIONS_MAX);
    await calls.suggest(
      interaction,
      fitting.map(({ label, value }) => ({ name: cutLine(label, OPTION_TEXT_MAX), value })),
    );
  } catch (error) {
    log.debug(describeFault(error), "suggestions came to nothing");
  }
}
