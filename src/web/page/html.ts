import htm from "htm";
import { type ComponentChildren, h, type VNode } from "preact";

const write = htm.bind(h);

/** A template of elements. Whatever is put in stays text: nothing that people wrote is ever read as markup. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): ComponentChildren =>
  write(strings, ...values) as VNode | VNode[];

export type Children = ComponentChildren;

/** Words for an attribute `class`, without those that do not hold. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => name).join(" ");
