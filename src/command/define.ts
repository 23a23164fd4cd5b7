// How a command is declared: once, for every platform, the help and the checks.

import type { May } from "../app/use-cases.ts";
import type { Action } from "../chat/action.ts";
import type { Actor } from "../chat/event.ts";
import type { Field, FormErrors, FormValues } from "../chat/form.ts";
import type { MessageRef } from "../chat/place.ts";
import type { PersonRef, Rich } from "../chat/rich.ts";
import type { Option, View } from "../chat/view.ts";
import type { CalendarDate } from "../core/ids.ts";
import type { Role } from "../core/role.ts";
import type { Program } from "../program/schema.ts";

export type * from "../app/awards/use-cases.ts";
export type * from "../app/candidacies/use-cases.ts";
export type * from "../app/contributions/use-cases.ts";
export type * from "../app/credit/review-cases.ts";
export type * from "../app/credit/use-cases.ts";
export type * from "../app/dossier/use-cases.ts";
export type * from "../app/nominations/use-cases.ts";
export type * from "../app/people/use-cases.ts";
export type * from "../app/privacy/use-cases.ts";
export type * from "../app/review/use-cases.ts";
export type * from "../app/staff/use-cases.ts";
export type {
  Answered,
  Gap,
  Gaps,
  HelpEntry,
  May,
  QuietState,
  SavedSetup,
  SetupReport,
  Source,
  StatusReport,
  UnaskedState,
} from "../app/use-cases.ts";
/** What commands are given and get back, for the signatures of their own functions. */
export type { Program } from "../program/schema.ts";

interface OptionBase {
  readonly summary: string;
  readonly optional: boolean;
}
export type TextOption = OptionBase & { readonly kind: "text"; readonly min?: number; readonly max: number };
export type NumberOption = OptionBase & { readonly kind: "number"; readonly min?: number; readonly max?: number };
export type ChoiceOption = OptionBase & {
  readonly kind: "choice";
  /** Read from the program each time. More than a platform can list are completed while typing. */
  readonly options: (program: Program) => readonly Option[];
};
export type MemberOption = OptionBase & { readonly kind: "member" };
export type DateOption = OptionBase & { readonly kind: "date" };
export type YesNoOption = OptionBase & { readonly kind: "yes-no" };
export type LinkOption = OptionBase & { readonly kind: "link" };

export type OptionSpec =
  | TextOption
  | NumberOption
  | ChoiceOption
  | MemberOption
  | DateOption
  | YesNoOption
  | LinkOption;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends { kind: "number" }
  ? number
  : S extends { kind: "member" }
    ? PersonRef
    : S extends { kind: "date" }
      ? CalendarDate
      : S extends { kind: "yes-no" }
        ? boolean
        : string;
/** What `run` gets: checked values by name; an optional one that was left out is undefined. */
export type Values<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K]["optional"] extends true ? ValueOf<O[K]> | undefined : ValueOf<O[K]>;
};

/** What a command says back. A bare view is a message, private or public as declared. */
export type Said =
  | View
  | { readonly replace: View }
  /** Opens a form of this command: `do` names it (`ask.missing`). What it is filled in with is kept as if typed. */
  | { readonly open: Action; readonly filled?: FormValues }
  | "nothing";

/** A button of a command. It runs with the ids in the button; permission and state are checked again inside. */
export interface ActionDef {
  /** The command's own, if absent. */
  readonly allowed?: readonly Role[];
  readonly answer?: "private" | "public";
  /** `values` is what was chosen, where the action belongs to a select. */
  run(args: readonly string[], may: May, values: readonly string[]): Promise<Said>;
}

/** A form of a command. Fields are checked by their declaration first, then by `validate`. */
export interface FormDef {
  readonly title: string;
  readonly submitLabel?: string;
  readonly allowed?: readonly Role[];
  readonly answer?: "private" | "public";
  fields(program: Program, args: readonly string[]): readonly Field[];
  /** What it holds when it opens, such as what is set now; what somebody typed and did not finish counts more. */
  begins?(args: readonly string[], may: May): Promise<FormValues>;
  /** Pure. One sentence for each field that is not right. */
  validate?(values: FormValues, program: Program): FormErrors;
  /** May find errors that `validate` cannot know; then it has to have kept nothing. */
  submit(values: FormValues, args: readonly string[], may: May): Promise<Said | { readonly errors: FormErrors }>;
}

/** An entry in the menu of a message or a person. */
export type MenuDef =
  | {
      readonly on: "message";
      readonly label: string;
      run(target: { message: MessageRef; author: Actor; text?: Rich }, may: May): Promise<Said>;
    }
  | { readonly on: "person"; readonly label: string; run(target: PersonRef, may: May): Promise<Said> };

interface CommandBase {
  /** Lower case, as typed after the slash; within a folder of subcommands, the subcommand's own word. */
  readonly name: string;
  /** Up to 100 characters: what it does for the one who types it. */
  readonly summary: string;
  readonly allowed: readonly Role[];
}

export interface CommandDef<O extends OptionSpecs = OptionSpecs> extends CommandBase {
  /** One line as somebody would type it. */
  readonly example: string;
  readonly where: readonly ("space" | "dm")[];
  /** `by-destination`: hidden as a command, where everybody reads it as an answer to a message. */
  readonly answer: "private" | "public" | "by-destination";
  readonly options: O;
  /** The option that takes the text of a mention or a DM that is no command. One command of all may have it. */
  readonly hears?: keyof O & string;
  /** The form that opens when the command is typed without its required options. */
  readonly bare?: string;
  readonly actions: Readonly<Record<string, ActionDef>>;
  readonly forms: Readonly<Record<string, FormDef>>;
  readonly menus: readonly MenuDef[];
  run(values: Values<O>, may: May): Promise<Said>;
}

/** A folder of commands: `/program status`. It runs nothing by itself. */
export interface GroupDef extends CommandBase {
  readonly group: true;
}

type Declared<O extends OptionSpecs> = Omit<
  CommandDef<O>,
  "where" | "answer" | "options" | "actions" | "forms" | "menus" | "allowed"
> &
  Partial<Pick<CommandDef<O>, "where" | "answer" | "options" | "actions" | "forms" | "menus" | "allowed">>;

/** Declares a command. Left out: anyone may run it, everywhere, and the answer is private. */
export function defineCommand<const O extends OptionSpecs = Record<never, never>>(
  declared: Declared<O>,
): CommandDef<O> {
  return {
    where: ["space", "dm"],
    answer: "private",
    options: {} as O,
    actions: {},
    forms: {},
    menus: [],
    allowed: ["anyone"],
    ...declared,
  };
}

/** Declares the word that a folder of subcommands stands behind. */
export function defineGroup(declared: Omit<GroupDef, "group">): GroupDef {
  return { group: true, ...declared };
}

type Optional<S> = Omit<S, "optional"> & { readonly optional: true };
type Required<S> = Omit<S, "optional"> & { readonly optional: false };

/** Text; the last text option of a command takes the rest of a typed line. `max` in characters. */
export const text = (summary: string, limits: { min?: number; max: number }): Required<TextOption> => ({
  kind: "text",
  summary,
  optional: false,
  ...limits,
});
export const number = (summary: string, limits: { min?: number; max?: number } = {}): Required<NumberOption> => ({
  kind: "number",
  summary,
  optional: false,
  ...limits,
});
/** One of several, from the program or fixed. */
export const choice = (summary: string, options: (program: Program) => readonly Option[]): Required<ChoiceOption> => ({
  kind: "choice",
  summary,
  optional: false,
  options,
});
export const member = (summary: string): Required<MemberOption> => ({ kind: "member", summary, optional: false });
export const date = (summary: string): Required<DateOption> => ({ kind: "date", summary, optional: false });
export const yesNo = (summary: string): Required<YesNoOption> => ({ kind: "yes-no", summary, optional: false });
export const webLink = (summary: string): Required<LinkOption> => ({ kind: "link", summary, optional: false });
/** The same option, but it may be left out. */
export const optional = <S extends OptionSpec>(option: S): Optional<S> =>
  ({ ...option, optional: true }) as Optional<S>;

/** Opens a form of a command from `run`, an action or a menu. */
export const openForm = (name: string, ...args: readonly string[]): Said => ({ open: { do: name, args } });

/**
 * The same, filled in with what is known beside `begins`. What somebody typed into the same form, with the same `args`,
 * and did not finish counts more.
 */
export const openFilled = (filled: FormValues, name: string, ...args: readonly string[]): Said => ({
  open: { do: name, args },
  filled,
});
