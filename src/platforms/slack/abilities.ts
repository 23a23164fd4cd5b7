import type { Abilities } from "../platform.ts";

export const NO_ROLES =
  "a Slack app cannot give or take a role: user groups are for the admins of a workspace to change";

/** What Slack can do for Laurel, and why not the rest. */
export const abilities = (readsMessages: boolean): Abilities => ({
  "hidden replies": true,
  "hidden posts": true,
  "message text": readsMessages || {
    reason: "reading messages that are not written to Laurel is switched off, so Slack does not send them",
  },
  forms: true,
  "errors at fields": true,
  "form after form": true,
  edit: true,
  remove: true,
  reactions: true,
  threads: true,
  "forum tags": { reason: "Slack has no forums: a question is solved by a check mark on it" },
  "direct messages": true,
  "message menu": true,
  "person menu": { reason: "Slack offers apps no menu on a person: a command takes a mention instead" },
  completion: { reason: "Slack completes nothing behind a slash command: its forms list and filter instead" },
  selects: true,
  pictures: true,
  files: true,
  roles: { reason: NO_ROLES },
  home: true,
});
