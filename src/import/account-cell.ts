import type { AccountId } from "../core/ids.ts";

/** Only an id tells one person from another; a name never links anybody to anything. */
const ACCOUNT = /^(discord:users:\d{5,20}|slack:[A-Z0-9]{2,20}:[A-Z0-9]{2,20}|playground:[a-z0-9-]+:[a-z0-9-]+)$/;

export const isAccount = (text: string): text is AccountId => ACCOUNT.test(text);
