// The rights that Laurel asks for on Discord: each with what it is for, so that none is asked for without a reason.
// The invitation, the check of a channel and the examination of a server all read this one table. Attach Files is not in
// it: files go out in answers to commands, where an application always may (Discord's change log, Calculated Permissions
// in Interaction Payloads), and in DMs, which know no rights. Neither is Manage Messages: Laurel removes its own alone.
import type { Use } from "../platform.ts";

/** What a right is for. */
export type Feature = "answers" | "unasked answers" | "credit" | "award roles";

export interface Right {
  /** As Discord's server settings call it. */
  readonly name: string;
  /** As Discord's API calls it. */
  readonly flag: string;
  /** Its bit in a permission number, in decimal: numbers of JavaScript cannot hold them all. */
  readonly bit: string;
  readonly features: readonly Feature[];
  readonly reason: string;
}

const ANSWERING: readonly Feature[] = ["answers", "unasked answers"];

// Bits: Discord, Topics, Permissions, "Bitwise Permission Flags".
export const RIGHTS = {
  viewChannels: {
    name: "View Channels",
    flag: "VIEW_CHANNEL",
    bit: "1024",
    features: [...ANSWERING, "credit"],
    reason: "sees that it is mentioned, and the channels that an admin chooses in /program setup",
  },
  sendMessages: {
    name: "Send Messages",
    flag: "SEND_MESSAGES",
    bit: "2048",
    features: ANSWERING,
    reason: "shares an answer in a channel, and writes to the staff channel",
  },
  readHistory: {
    name: "Read Message History",
    flag: "READ_MESSAGE_HISTORY",
    bit: "65536",
    features: [...ANSWERING, "credit"],
    reason:
      "answers below the question, reads which answer helped, and finds its own message again so that it posts none twice",
  },
  createThreads: {
    name: "Create Public Threads",
    flag: "CREATE_PUBLIC_THREADS",
    bit: "34359738368",
    features: ANSWERING,
    reason: "opens a thread under a question, so that the answer does not fill the channel",
  },
  sendInThreads: {
    name: "Send Messages in Threads",
    flag: "SEND_MESSAGES_IN_THREADS",
    bit: "274877906944",
    features: [...ANSWERING, "credit"],
    reason: "answers in threads and forum posts, and asks there who helped",
  },
  addReactions: {
    name: "Add Reactions",
    flag: "ADD_REACTIONS",
    bit: "64",
    features: ["credit"],
    reason: "shows with one small reaction that help was credited",
  },
  manageRoles: {
    name: "Manage Roles",
    flag: "MANAGE_ROLES",
    bit: "268435456",
    features: ["award roles"],
    reason: "gives and takes the awardee role, which has to stand below Laurel's own",
  },
} as const satisfies Readonly<Record<string, Right>>;
export type RightKey = keyof typeof RIGHTS;

/** What this version does. Rights of other features are not asked for yet. */
export const IN_THIS_VERSION: readonly Feature[] = ["answers", "unasked answers", "credit"];

/** What Laurel needs at a place for each of its uses. Removing its own messages takes no right beyond seeing them. */
export const RIGHTS_OF_USE: Readonly<Record<Use, readonly RightKey[]>> = {
  post: ["viewChannels", "sendMessages"],
  "answer in threads": ["viewChannels", "readHistory", "createThreads", "sendInThreads"],
  react: ["viewChannels", "readHistory", "addReactions"],
  read: ["viewChannels", "readHistory"],
  remove: ["viewChannels"],
};

/** The same where the place may be a thread: to write there is a right of its own. */
export const neededFor = (use: Use, isThread: boolean): readonly Right[] =>
  RIGHTS_OF_USE[use].map((key): Right => RIGHTS[isThread && key === "sendMessages" ? "sendInThreads" : key]);

/** The OAuth2 scopes of the invitation, each with its reason. */
export const SCOPES = [
  { scope: "bot", reason: "Laurel is a member of the server" },
  { scope: "applications.commands", reason: "Laurel's commands are there, such as /ask" },
] as const;

/** The rights that these features need, in the order of the table. */
export const rightsFor = (features: readonly Feature[]): readonly Right[] =>
  Object.values<Right>(RIGHTS).filter((right) => right.features.some((feature) => features.includes(feature)));

/** Rights as the one number that Discord takes, in decimal. */
export const permissionNumber = (rights: readonly Pick<Right, "bit">[]): string =>
  rights.reduce((sum, { bit }) => sum | BigInt(bit), 0n).toString();

/** The address under which an admin adds Laurel to a server, with these rights and no others. */
export function inviteUrl(application: string, rights: readonly Pick<Right, "bit">[]): string {
  const url = new URL("https://discord.com/oauth2/authorize");
  url.search = new URLSearchParams({
    client_id: application,
    scope: SCOPES.map(({ scope }) => scope).join(" "),
    permissions: permissionNumber(rights),
    integration_type: "0",
  }).toString();
  return url.href;
}
