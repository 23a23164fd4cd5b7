import { z } from "zod";
import { decodeAction } from "../../chat/action.ts";
import type { SubmitEvent } from "../../chat/event.ts";
import { actorOf, type Ears, nameOf, placeAt } from "./ears.ts";
import { readValues, stateValues } from "./form-values.ts";
import { writeToken } from "./handle.ts";
import { eventKey } from "./ids.ts";
import { FORM } from "./marks.ts";
import { localeOf } from "./receive-message.ts";

const submission = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  view: z.object({
    id: z.string(),
    callback_id: z.string().default(""),
    private_metadata: z.string().default(""),
    state: z.object({ values: stateValues }),
  }),
});

const metadata = z.object({
  form: z.string(),
  page: z.number(),
  channel: z.string(),
  thread: z.string().optional(),
});

/**
 * A form that was sent. Its key is the trigger_id, which is new at each try: the view's id and hash stay the same when
 * somebody mends a field and sends it again.
 */
export function receiveSubmission(ears: Ears, payload: unknown): SubmitEvent | undefined {
  const { user, trigger_id, view } = submission.parse(payload);
  if (view.callback_id !== FORM) return undefined;
  const origin = readMetadata(view.private_metadata);
  const channel = origin?.channel ?? user.id;
  const { values } = view.state;
  return {
    kind: "submit",
    key: eventKey(ears.space.team, "submit", trigger_id),
    at: ears.timer.now(),
    place: placeAt(ears, { channel, thread: origin?.thread, ...(/^[DUW]/.test(channel) ? { type: "im" } : {}) }),
    by: actorOf(ears, { user: user.id, team: user.team_id, name: user.name }),
    ...localeOf(ears, user.id),
    handle: {
      token: writeToken({
        is: "submit",
        channel,
        ...(origin?.thread === undefined ? {} : { thread: origin.thread }),
        trigger: trigger_id,
        view: view.id,
        fields: Object.keys(values),
        page: origin?.page ?? 0,
      }),
      mayOpenForm: true,
      canHide: true,
    },
    form: origin && decodeAction(origin.form),
    page: origin?.page ?? 0,
    values: readValues(values, { team: ears.space.team, nameOf: (id) => nameOf(ears, id) }),
  };
}

function readMetadata(text: string): z.output<typeof metadata> | undefined {
  try {
    return metadata.safeParse(JSON.parse(text)).data;
  } catch {
    // Written by a version this one cannot read: the form is outdated.
    return undefined;
  }
}
