// People of the long test, alike on both platforms: they type, press, fill in what opens, and look.
import type { OptionValue } from "../support/discord/deeds/values.ts";
import type { MonthsWorld } from "./months-world.ts";

export interface Hand {
  /** Types a command, as `me dossier`, and gives what is answered. */
  types(command: string, options?: Readonly<Record<string, OptionValue>>, at?: string): Promise<string>;
  /** Presses a button of the newest message that has it, fills in the form that opens, and gives what is shown last. */
  presses(at: string, label: string, values?: Readonly<Record<string, string>>): Promise<string>;
  /** What is shown at a place, the oldest first; `dm` is the direct conversation with Laurel. */
  sees(at: string): readonly string[];
}

export function discordHand({ onDiscord, done }: MonthsWorld, name: string): Hand {
  const person = onDiscord(name);
  const sees = (at: string) => person.sees(at).map(({ text }) => text);
  return {
    sees,
    async types(command, options = {}, at = "general") {
      await done(person.runs(command, options, { at }));
      return sees(at).at(-1) ?? "";
    },
    async presses(at, label, values) {
      const message = person.sees(at).findLast(({ buttons }) => buttons.some((button) => button.label === label));
      if (!message) throw new Error(`${name} sees no "${label}" in ${at}`);
      await done(person.presses(message, label));
      if (values) {
        const kinds = new Map(person.form()?.fields.map((field) => [field.label, field.options.length > 0]));
        await done(person.submits(mapped(values, (value, field) => (kinds.get(field) ? [value] : value))));
      }
      return sees(at).at(-1) ?? "";
    },
  };
}

export function slackHand({ onSlack, settled, program }: MonthsWorld, name: string): Hand {
  const person = onSlack(name);
  const shown = (at: string) => (at === "dm" ? person.seesDm() : person.sees(at));
  const sees = (at: string) => shown(at).map(({ text }) => text);
  const submits = async (values: Readonly<Record<string, string>>) => {
    await person.modal.submit(values);
    await settled();
  };
  return {
    sees,
    async types(command, options = {}, at = "general") {
      await person.command(at, `/${program.program.command} ${command} ${Object.values(options).join(" ")}`.trim());
      await settled();
      return sees(at).at(-1) ?? "";
    },
    async presses(at, label, values) {
      const message = shown(at).findLast(({ buttons }) => buttons.some((button) => button.label === label));
      if (!message) throw new Error(`${name} sees no "${label}" in ${at}`);
      await person.presses(message, label);
      await settled();
      if (values) await submits(values);
      return sees(at).at(-1) ?? "";
    },
  };
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
