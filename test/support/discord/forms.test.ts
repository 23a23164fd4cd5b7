import { type Client, Events, type Interaction, type ModalSubmitInteraction, Routes } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCalls } from "./checks.ts";
import { clientOf, logIn } from "./connect-client.ts";
import { type DiscordServer, startDiscord } from "./server.ts";

let server: DiscordServer;
let client: Client<true>;

const FORM = {
  custom_id: "v1:nominate",
  title: "Put somebody forward",
  components: [
    { type: 10, content: "Please keep it between us." },
    { type: 18, label: "Whom", component: { type: 5, custom_id: "whom" } },
    {
      type: 18,
      label: "What for",
      description: "The field they stand out in",
      component: {
        type: 3,
        custom_id: "expertise",
        options: [
          { label: "Cloud", value: "cloud" },
          { label: "Data", value: "data" },
        ],
      },
    },
    { type: 18, label: "Why", component: { type: 4, custom_id: "why", style: 2, min_length: 3, max_length: 1000 } },
    { type: 18, label: "Proof", component: { type: 19, custom_id: "proof", required: false, min_values: 0 } },
  ],
};

beforeEach(async () => {
  server = await startDiscord();
  client = await logIn(server, clientOf(server));
  await client.application.commands.set([{ name: "nominate", description: "Put forward" }]);
});

afterEach(async () => {
  await client.destroy();
  await server.close();
  checkCalls(server);
});

const next = (): Promise<Interaction> => new Promise((resolve) => client.once(Events.InteractionCreate, resolve));

/** Answers an interaction with a raw body, and tells how that was refused. */
const answer = ({ id, token }: Interaction, body: object): Promise<unknown> =>
  client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }).then(
    () => "done",
    ({ code }) => code,
  );

async function openForm(form: object = FORM): Promise<unknown> {
  const interaction = next();
  server.person("ada").runs("nominate");
  return answer(await interaction, { type: 9, data: form });
}

async function submitted(values: Parameters<ReturnType<DiscordServer["person"]>["submits"]>[0]) {
  const interaction = next();
  server.person("ada").submits(values);
  const submit = await interaction;
  if (!submit.isModalSubmit()) throw new Error("It is no form");
  return submit;
}

const readProof = async (submit: ModalSubmitInteraction): Promise<string> => {
  const url = submit.fields.getUploadedFiles("proof")?.first()?.url;
  return url === undefined ? "none" : (await fetch(url)).text();
};

test("a form is shown to the one who asked for it", async () => {
  await openForm();

  expect(server.person("ada").form()).toMatchObject({
    title: "Put somebody forward",
    texts: ["Please keep it between us."],
    fields: [
      { customId: "whom", label: "Whom", required: true },
      { customId: "expertise", options: ["Cloud", "Data"], description: "The field they stand out in" },
      { customId: "why", label: "Why" },
      { customId: "proof", required: false },
    ],
  });
  expect(server.person("hank").form()).toBeUndefined();
});

test("what was filled in arrives: text, choice, person, file", async () => {
  await openForm();

  const proof = { name: "proof.txt", type: "text/plain", bytes: Buffer.from("see here") };
  const submit = await submitted({ Whom: ["hank"], expertise: ["Cloud"], why: "He helps", proof });

  expect(submit.customId).toBe("v1:nominate");
  expect(submit.fields.getSelectedUsers("whom")?.first()?.username).toBe("hank");
  expect(submit.fields.getStringSelectValues("expertise")).toEqual(["cloud"]);
  expect(submit.fields.getTextInputValue("why")).toBe("He helps");
  expect(await readProof(submit)).toBe("see here");
  expect(server.person("ada").form()).toBeUndefined();
  await submit.reply("Thank you");
});

test("radio buttons, check boxes, and selects of roles and channels arrive too, with what they began with", async () => {
  const options = [
    { label: "Cloud", value: "cloud", default: true },
    { label: "Data", value: "data" },
  ];
  const labelled = (label: string, component: object) => ({ type: 18, label, component });
  await openForm({
    ...FORM,
    components: [
      labelled("Field", { type: 21, custom_id: "field", options }),
      labelled("Also", { type: 22, custom_id: "also", options, max_values: 2 }),
      labelled("Agreed", { type: 23, custom_id: "agreed" }),
      labelled("Role", { type: 6, custom_id: "role" }),
      labelled("Where", { type: 8, custom_id: "where" }),
    ],
  });

  const { fields } = await submitted({ also: ["Cloud", "data"], Agreed: true, role: ["awardee"], where: ["help"] });

  expect(fields.getRadioGroup("field")).toBe("cloud");
  expect(fields.getCheckboxGroup("also")).toEqual(["cloud", "data"]);
  expect(fields.getCheckbox("agreed")).toBe(true);
  expect(fields.getSelectedRoles("role")?.map((role) => role?.name)).toEqual(["awardee"]);
  expect(fields.getSelectedChannels("where")?.map((channel) => Object(channel).name)).toEqual(["help"]);
});

test("a form is not sent while a field does not fit", async () => {
  await openForm();
  const fill = (values: object) => () => server.person("ada").submits({ ...values });

  expect(fill({ whom: ["hank"], expertise: ["cloud"] })).toThrow(/no such text for why/);
  expect(fill({ whom: ["hank"], expertise: ["tin"], why: "because" })).toThrow(/no option tin/);
  expect(fill({ whom: ["nobody"], expertise: ["cloud"], why: "because" })).toThrow(/Nobody is called nobody/);
  expect(fill({ who: ["hank"] })).toThrow(/no field who/);
  expect(server.person("ada").form()).toBeDefined();
});

test("a form opens in first answer alone, and not in answer to a form", async () => {
  server.expectedCodes.add(50035);
  await openForm();
  const submit = await submitted({ whom: ["hank"], expertise: ["cloud"], why: "He helps" });

  const formAfterForm = await answer(submit, { type: 9, data: FORM });
  await submit.deferReply();
  const formAfterDefer = await answer(submit, { type: 9, data: FORM });

  expect([formAfterForm, formAfterDefer]).toEqual([50035, 40060]);
});

test("a form from a button knows its message, and can change it", async () => {
  const command = next();
  server.person("ada").runs("nominate");
  const first = await command;
  if (first.isChatInputCommand())
    await first.reply({
      content: "Ready?",
      components: [{ type: 1, components: [{ type: 2, style: 1, label: "Open", custom_id: "open" }] }],
    });
  const [shown] = server.person("ada").sees("general");
  const press = next();
  if (shown) server.person("ada").presses(shown, "Open");
  await answer(await press, { type: 9, data: FORM });

  const submit = await submitted({ whom: ["hank"], expertise: ["cloud"], why: "He helps" });
  if (submit.isFromMessage()) await submit.update({ content: "Done", components: [] });

  expect(server.person("hank").sees("general")).toMatchObject([{ text: "Done", buttons: [] }]);
});

test.for([
  ["six parts", { components: Array(6).fill({ type: 10, content: "hello" }) }],
  ["no part", { components: [] }],
  ["a title of 46 characters", { title: "t".repeat(46) }],
  ["a label of 46 characters", { components: [{ ...FORM.components[1], label: "l".repeat(46) }] }],
  ["a description of 101 characters", { components: [{ ...FORM.components[1], description: "d".repeat(101) }] }],
  ["an id of 101 characters", { custom_id: "i".repeat(101) }],
  ["a label around nothing", { components: [{ type: 18, label: "Whom" }] }],
  [
    "a button",
    { components: [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }, { type: 2 }] },
  ],
  [
    "text above 4000 characters",
    { components: [{ type: 18, label: "Why", component: { type: 4, custom_id: "why", style: 1, max_length: 4001 } }] },
  ],
  [
    "more than it may hold in a field",
    {
      components: [
        { type: 18, label: "Why", component: { type: 4, custom_id: "why", style: 1, max_length: 2, value: "abc" } },
      ],
    },
  ],
  ["two fields of one id", { components: [FORM.components[1], FORM.components[1]] }],
] as const)("a form with %s is refused", async ([, change]) => {
  server.expectedCodes.add(50035);

  expect(await openForm({ ...FORM, ...change })).toBe(50035);
  expect(server.person("ada").form()).toBeUndefined();
});
