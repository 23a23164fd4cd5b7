// How an action_id begins tells what a press is. What it asks for stands in the button's value, or behind the mark.

export const PRESS = "press:";
/** Shown, but nothing comes of it. */
export const OFF = "off:";
export const CHOICE = "choice:";
/** The callback_id of every form. */
export const FORM = "form";
