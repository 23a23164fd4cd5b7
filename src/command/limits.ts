// What Discord and Slack admit of commands, buttons and forms. A declaration keeps to both, so that neither is a surprise.

/** Commands of one application. Source: Discord, Application Commands, "Registering a Command". */
export const COMMANDS_MAX = 100;
/** Subcommands of a group, and options of a command. Source: Discord, Application Commands, "Option Structure". */
export const OPTIONS_MAX = 25;
/** Characters in the name of a command or option; Slack has the same. Source: Discord, "Application Command Naming". */
export const NAME_MAX = 32;
/** Characters in a summary. Source: Discord, "Application Command Structure" (Slack: 2000). */
export const SUMMARY_MAX = 100;
/** Characters in names and summaries of one command with all its options and subcommands. Source: Discord, same page. */
export const COMMAND_TOTAL_MAX = 8000;
/** Characters in a text option. Source: Discord, "Application Command Option Structure", `max_length`. */
export const TEXT_OPTION_MAX = 6000;
/** Menu entries on messages, and as many on people. Source: Discord, Application Commands. */
export const MENUS_MAX = 15;
/** Menu entries of both kinds together. Source: Slack, app manifest, `features.shortcuts`. */
export const SHORTCUTS_MAX = 10;
/** Characters in a menu entry. Source: Slack's 24 are fewer than Discord's 32. */
export const MENU_LABEL_MAX = 24;
/** Characters in the title of a form, and on its button. Source: Slack modal views; Discord has 45 for the title. */
export const FORM_TITLE_MAX = 24;
/** Characters in the label of a form's field. Source: Discord, Label component (Slack: 2000). */
export const FIELD_LABEL_MAX = 45;
/** Characters in the hint of a form's field. Source: Discord, Label component, `description`. */
export const FIELD_HINT_MAX = 100;
/** Characters that may be typed into a field. Source: Slack, plain-text input (Discord: 4000). */
export const FIELD_TEXT_MAX = 3000;
/** Characters of an action's name, so that two row ids still fit behind it in a button. */
export const ACTION_NAME_MAX = 40;
