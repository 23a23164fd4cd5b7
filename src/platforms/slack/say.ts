// A message in answer: in the open, to one alone, or in place of the message whose button was pressed.
import type { Receipt } from "../../chat/effect.ts";
import type { Block, View } from "../../chat/view.ts";
import type { Answer } from "./answer.ts";
import { never, refusalOf, withinLimits } from "./failures.ts";
import { findSent } from "./find-sent.ts";
import { messageId, userOf } from "./ids.ts";
import { change, placeOf, post, postHidden, readingIn, sendFiles, type Target } from "./posting.ts";
import { type Rendered, renderHome, renderMessage } from "./render.ts";
import { respond } from "./respond.ts";

/** Laurel is not there, which is no hindrance to somebody who typed a command or pressed a button. */
const NOT_THERE = ["not_in_channel", "channel_not_found"];

/** What is hidden stays so, whatever happens: it goes to the person, or nowhere. */
export async function sayTo(answer: Answer, view: View, hidden: boolean): Promise<Receipt> {
  const { event, token } = answer;
  if (event.kind === "home") return showHome(answer, view);
  if (hidden && event.place.kind !== "dm") return sayHidden(answer, view);
  const to = await targetOf(answer);
  const first = answer.isRepeat ? await alreadySaid(answer, to) : undefined;
  if (first) return first;
  try {
    return await post(answer.workspace, to, view, answer.once, answer.command, answer.isRepeat ? event.at : undefined);
  } catch (error) {
    if (!NOT_THERE.includes(refusalOf(error) ?? "")) throw error;
    if (token.responseUrl === undefined) {
      if (event.kind === "submit") return sayInDm(answer, view);
      throw error;
    }
    return respond(answer.timer, token.responseUrl, {
      ...rendered(answer, view),
      response_type: "in_channel",
      replace_original: false,
      ...threadOf(to),
    });
  }
}

const rendered = ({ workspace, command }: Answer, view: View): Rendered =>
  withinLimits(() => renderMessage(view, readingIn(workspace, command)));

const threadOf = ({ thread }: { readonly thread?: string | undefined }) =>
  thread === undefined ? {} : { thread_ts: thread };

async function targetOf({ workspace, token }: Answer): Promise<Target> {
  const channel = /^[UW]/.test(token.channel) ? await workspace.dms.get(token.channel) : token.channel;
  return { channel, ...(token.thread === undefined ? {} : { thread: token.thread }) };
}

async function alreadySaid({ workspace, once, event }: Answer, to: Target): Promise<Receipt | undefined> {
  const ts = await findSent(workspace, to, once, event.at).catch((error) => {
    // Where Laurel is not, it answers through a response_url, and cannot look.
    if (NOT_THERE.includes(refusalOf(error) ?? "")) return undefined;
    throw error;
  });
  return ts === undefined ? undefined : { kind: "sent", ref: { place: placeOf(workspace, to), id: messageId(ts) } };
}

/** To the person alone: where they acted if Slack takes it there, else in a DM, for they are waiting. */
async function sayHidden(answer: Answer, view: View): Promise<Receipt> {
  const { token, event, workspace, timer } = answer;
  const said = rendered(answer, await withFilesApart(answer, view));
  if (token.responseUrl !== undefined) {
    const response = { ...said, response_type: "ephemeral", replace_original: false, ...threadOf(token) } as const;
    const receipt = await respond(timer, token.responseUrl, response);
    if (receipt.kind !== "never") return receipt;
  }
  const user = userOf(event.by.account);
  // In a thread that nobody began yet it would not be seen.
  const thread = event.place.kind === "thread" ? token.thread : undefined;
  try {
    return await postHidden(
      workspace,
      { channel: token.channel, ...(thread === undefined ? {} : { thread }) },
      user,
      said,
    );
  } catch (error) {
    if (event.kind !== "submit" || ![...NOT_THERE, "user_not_in_channel"].includes(refusalOf(error) ?? "")) throw error;
    return sayInDm(answer, view);
  }
}

/** A form brings no response_url: where Laurel is not in the channel it came from, the person is reached in their DM. */
async function sayInDm(answer: Answer, view: View): Promise<Receipt> {
  const { workspace, event, once, command } = answer;
  const dm = { channel: await workspace.dms.get(userOf(event.by.account)) };
  const before = answer.isRepeat ? await alreadySaid(answer, dm) : undefined;
  return before ?? post(workspace, dm, view, once, command, answer.isRepeat ? event.at : undefined);
}

/**
 * What is shown to one alone cannot carry a file. One that was asked for goes to their DM, and so does a picture; where
 * Slack does not take it there, a picture has its words.
 */
async function withFilesApart(answer: Answer, view: View): Promise<View> {
  const apart = view.blocks.filter(isApart);
  if (apart.length === 0) return view;
  const { workspace, event, once } = answer;
  try {
    const channel = await workspace.dms.get(userOf(event.by.account));
    await sendFiles(workspace, { channel }, { ...view, blocks: apart }, once, answer.isRepeat ? event.at : undefined);
  } catch (error) {
    if (refusalOf(error) === undefined || apart.some(({ kind }) => kind === "file")) throw error;
    return view;
  }
  const where = (what: string): Block => ({ kind: "note", text: [`The ${what} is in our direct messages.`] });
  const blocks = view.blocks.map((block) => (block.kind === "picture" ? where("picture") : block));
  return { ...view, blocks: apart.some(({ kind }) => kind === "file") ? [...blocks, where("file")] : blocks };
}

const isApart = ({ kind }: Block): boolean => kind === "file" || kind === "picture";

async function showHome({ workspace, event, command }: Answer, view: View): Promise<Receipt> {
  const home = withinLimits(() => renderHome(view, readingIn(workspace, command)));
  await workspace.web.views.publish({ user_id: userOf(event.by.account), view: home });
  return { kind: "sent" };
}

/** What one person alone is to see does not go into a message that others read. */
export async function replaceMessage(answer: Answer, view: View, hidden: boolean): Promise<Receipt> {
  const { event, token, workspace } = answer;
  if (event.kind === "home" || token.is === "home") return showHome(answer, view);
  if (event.kind !== "press") return sayTo(answer, view, hidden);
  if (event.on === undefined) return replaceHidden(answer, view);
  if (hidden && event.place.kind !== "dm") return sayTo(answer, view, true);
  const said = rendered(answer, view);
  try {
    await change(workspace, { channel: token.channel, ts: event.on.id }, said);
    return { kind: "sent", ref: event.on };
  } catch (error) {
    // A message that went out through a response_url can be changed through one alone.
    if (token.responseUrl === undefined || !["cant_update_message", ...NOT_THERE].includes(refusalOf(error) ?? ""))
      throw error;
    return respond(answer.timer, token.responseUrl, { ...said, response_type: "in_channel", replace_original: true });
  }
}

async function replaceHidden(answer: Answer, view: View): Promise<Receipt> {
  const { token, timer } = answer;
  if (token.responseUrl === undefined) return never("late", "there is no response_url any more");
  const said = rendered(answer, await withFilesApart(answer, view));
  const receipt = await respond(timer, token.responseUrl, {
    ...said,
    response_type: "ephemeral",
    replace_original: true,
  });
  return receipt.kind === "never" ? sayHidden(answer, view) : receipt;
}
