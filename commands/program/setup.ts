import type { Field, FormValues } from "../../src/chat/form.ts";
import {
  type Block,
  type Button,
  buttons,
  command,
  notice,
  type Rich,
  say,
  type View,
  view,
} from "../../src/chat/view.ts";
import { defineCommand, type May, openForm, type SavedSetup, type SetupReport } from "../../src/command/define.ts";

const MOST_CHANNELS = 10;
const MOST_ROLES = 10;
const NAMES_SHOWN = 8;

const ROLES = {
  staff: "Roles that make somebody staff",
  lead: "Roles that make somebody a regional lead",
  employee: "Roles that make somebody an employee",
  awardee: "Roles of people who hold the award",
} as const;

const SIGNALS: Readonly<Record<string, string>> = {
  "mark-helpful": "Marked as helpful",
  "solved-tag": "Closed with a solved tag",
  "check-mark": "Check mark of the asker",
  thanks: "Thanks in words",
};

/** Sets Laurel up in a space, step by step, without a shell. */
export default defineCommand({
  name: "setup",
  summary: "Set me up in this space, step by step",
  example: "/program setup",
  allowed: ["staff", "admin"],
  where: ["space"],
  async run(_options, may) {
    return cardView(await may.readSetup());
  },

  actions: {
    channel: { run: async () => openForm("program setup.pick-channel") },
    news: { run: async () => openForm("program setup.pick-news") },
    roles: { allowed: ["staff"], run: async () => openForm("program setup.pick-roles") },
    unasked: { run: (_args, may) => openUnasked(may) },
    signals: { run: async () => openForm("program setup.pick-signals") },
    test: { run: async (_args, may) => ({ replace: cardView(await may.sendTestMessage()) }) },
    look: { run: async (_args, may) => ({ replace: cardView(await may.readSetup()) }) },
  },

  forms: {
    "pick-channel": {
      title: "Staff channel",
      submitLabel: "Save",
      fields: () => [
        {
          id: "channel",
          kind: "place",
          label: "Where staff hear from me",
          hint: "A channel that staff alone can read is best: cards there show everything.",
          of: ["channel"],
          required: true,
        },
      ],
      begins: async (_args, may) => ({ channel: (await may.readChoices()).staffChannel?.id ?? null }),
      submit: async (values, _args, may) => cardOr(await may.saveStaffChannel(values)),
    },
    "pick-news": {
      title: "Channel for news",
      submitLabel: "Save",
      fields: () => [
        {
          id: "channel",
          kind: "place",
          label: "Where I announce awards",
          hint: "One post for each award date, of those who agreed. None is the default.",
          of: ["channel"],
          required: false,
        },
      ],
      begins: async (_args, may) => ({ channel: (await may.readChoices()).announcements?.id ?? null }),
      submit: async (values, _args, may) => cardOr(await may.saveAnnouncements(values)),
    },
    "pick-roles": {
      title: "Roles",
      submitLabel: "Save",
      allowed: ["staff"],
      fields: () =>
        Object.entries(ROLES).map(
          ([id, label]): Field => ({
            id,
            kind: "role",
            label,
            hint: "In this space, beside those of program.yaml.",
            most: MOST_ROLES,
            required: false,
          }),
        ),
      begins: async (_args, may): Promise<FormValues> => (await may.readChoices()).roles,
      submit: async (values, _args, may) => cardOr(await may.saveRoles(values)),
    },
    "pick-unasked": {
      title: "Unasked answers",
      submitLabel: "Save",
      fields: () => [
        {
          id: "channels",
          kind: "place",
          label: "Where I may answer without being asked",
          hint: "Only where I am sure, after a wait, and if nobody else answered. None switches it off.",
          of: ["channel", "forum"],
          most: MOST_CHANNELS,
          required: false,
        },
      ],
      begins: async (_args, may) => ({ channels: (await may.readChoices()).unasked.map(({ id }) => id) }),
      submit: async (values, _args, may) => cardOr(await may.saveUnasked(values)),
    },
    "pick-signals": {
      title: "Credit signals",
      submitLabel: "Save",
      fields: ({ credit }) => [
        {
          id: "signals",
          kind: "choice",
          label: "What is to count as help",
          hint: "I credit quietly, with one small reaction. None is the default.",
          options: credit.signals.map(({ id }) => ({ value: id, label: SIGNALS[id] ?? id })),
          most: Object.keys(SIGNALS).length,
          required: false,
        },
        {
          id: "channels",
          kind: "place",
          label: "In which channels",
          of: ["channel", "forum"],
          most: MOST_CHANNELS,
          required: false,
        },
      ],
      async begins(_args, may) {
        const { signals, places } = (await may.readChoices()).credit;
        return { signals, channels: places.map(({ id }) => id) };
      },
      submit: async (values, _args, may) => cardOr(await may.saveSignals(values)),
    },
  },
});

/** A form holds so many channels: with more it would switch off those it cannot show. */
async function openUnasked(may: May) {
  const { unasked, unaskedPossible } = await may.readChoices();
  if (unaskedPossible !== true) return notice(say`I cannot answer unasked here: ${unaskedPossible.reason}.`);
  if (unasked.length > MOST_CHANNELS)
    return notice(
      say`Unasked answers are on in ${unasked.length} channels, and ${MOST_CHANNELS} fit here. Please use ${command("program unasked")} in each channel.`,
    );
  return openForm("program setup.pick-unasked");
}

const cardOr = (saved: SavedSetup) => ("errors" in saved ? saved : cardView(saved.saved));

function cardView(report: SetupReport): View {
  return view({
    title: "Set-up of this space",
    blocks: [
      ...(isAnythingOn(report) ? [] : [NOTHING_ON]),
      {
        kind: "fields",
        fields: [
          { label: "Staff channel", value: staffChannelLine(report) },
          { label: "Roles", value: rolesLine(report) },
          { label: "Unasked answers", value: unaskedLine(report) },
          { label: "Credit signals", value: signalsLine(report) },
          { label: "News of awards", value: newsLine(report) },
          { label: "Test message", value: testLine(report) },
        ],
      },
      buttons(
        step("Staff channel", "channel"),
        ...(report.mayGiveRoles ? [step("Roles", "roles")] : []),
        ...(report.choices.unaskedPossible === true ? [step("Channels for unasked answers", "unasked")] : []),
        step("Credit signals", "signals"),
        step("Channel for news", "news"),
      ),
      below(report),
    ],
    contains: "personal",
  });
}

const NOTHING_ON: Block = {
  kind: "text",
  text: say`Until something is switched on here I say nothing of my own accord: I answer commands, mentions and direct messages.`,
};

const isAnythingOn = ({ choices: { unasked, credit } }: SetupReport): boolean =>
  unasked.length > 0 || (credit.signals.length > 0 && credit.places.length > 0);

const step = (label: string, own: string): Button => ({ label, action: { do: `program setup.${own}`, args: [] } });

const below = ({ staffChannel }: SetupReport): Block =>
  buttons(...(staffChannel ? [step("Send a test message", "test")] : []), step("Look again", "look"));

function staffChannelLine({ staffChannel }: SetupReport): Rich {
  if (!staffChannel) return say`open: choose where staff hear from me.`;
  const { place, staffAlone, who, lacks } = staffChannel;
  const missing = lacks.map(({ what, remedy }) => `${what}. ${remedy}`).join(" ");
  return [
    ...say`${{ place }}`,
    ...(missing === "" ? [] : say`. Missing there: ${missing}`),
    ...(staffAlone
      ? say`. Staff alone read there.`
      : say`. Others than staff read there too: ${few(who)}. My cards will be bare there: they say that there is something, and staff open it by a button for themselves.`),
  ];
}

function rolesLine({ roles, mayGiveRoles }: SetupReport): Rich {
  const lines = roles.map(({ role, byProgram, bySpace }) => {
    const parts = [
      ...(byProgram.length > 0 ? [`${few(byProgram)} (program.yaml)`] : []),
      ...(bySpace.length > 0 ? [`${few(bySpace)} (here)`] : []),
    ];
    return `${role}: ${parts.length > 0 ? parts.join(", ") : "none here"}`;
  });
  return mayGiveRoles
    ? say`${lines.join("; ")}.`
    : say`${lines.join("; ")}. Who is what decides who sees nominations, so program staff set these: people whom program.yaml makes staff. Please ask them.`;
}

function unaskedLine({ choices: { unasked, unaskedPossible } }: SetupReport): Rich {
  if (unaskedPossible !== true) return say`not possible here: ${unaskedPossible.reason}.`;
  return unasked.length === 0 ? say`off in every channel.` : say`on in ${places(unasked)}.`;
}

function signalsLine({ choices }: SetupReport): Rich {
  const { signals, places: where } = choices.credit;
  if (signals.length === 0) return say`none: help is credited nowhere.`;
  return say`${signals.map((signal) => SIGNALS[signal] ?? signal).join(", ")}, in ${places(where)}.`;
}

const newsLine = ({ choices: { announcements } }: SetupReport): Rich =>
  announcements ? say`in ${{ place: announcements }}, of those who agreed.` : say`nowhere.`;

function testLine({ testMessage, staffChannel }: SetupReport): Rich {
  if (!testMessage) return staffChannel ? say`none sent yet.` : say`needs a staff channel.`;
  const { at, state, why } = testMessage;
  switch (state) {
    case "arrived":
      return say`arrived, sent at ${{ at, as: "time" }}.`;
    case "failed":
      return say`could not be posted${why === undefined ? "" : ` (${why})`}, tried at ${{ at, as: "time" }}.`;
    case "on its way":
      return say`on its way since ${{ at, as: "time" }}. Look again shows whether it arrived.`;
  }
}

function places(all: SetupReport["choices"]["unasked"]): Rich {
  const shown = all
    .slice(0, NAMES_SHOWN)
    .flatMap((place, index): Rich => (index === 0 ? [{ place }] : [", ", { place }]));
  return all.length > NAMES_SHOWN ? [...shown, ` and ${all.length - NAMES_SHOWN} more`] : shown;
}

const few = (names: readonly string[]): string =>
  names.length > NAMES_SHOWN
    ? `${names.slice(0, NAMES_SHOWN).join(", ")} and ${names.length - NAMES_SHOWN} more`
    : names.join(", ");
