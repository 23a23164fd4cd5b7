// Plays steps before an audience: what is done and what comes of it, line by line, each held against what it has to be.
import { plainText } from "../../chat/rich.ts";
import type { Outcome, Person } from "../../platforms/playground/person.ts";
import { renderForm, renderMessage } from "../../platforms/playground/render.ts";
import type { SeenMessage } from "../../platforms/playground/seen.ts";
import type { Program } from "../../program/schema.ts";
import { leadsTo } from "../../web/clock-steps.ts";
import type { Stage } from "./stage.ts";
import type { Scene, Step } from "./step.ts";

/** What did not come out as it has to. */
export class DemoBroke extends Error {
  override readonly name = "DemoBroke";
}

const LAUREL = "laurel";

interface Playing {
  readonly stage: Stage;
  readonly program: Program;
  /** What each was shown last. */
  readonly shown: Map<string, SeenMessage>;
  print(line: string): void;
}

/** Plays scenes in their order. Throws a DemoBroke that names the first step that did not come out. */
export async function play(scenes: readonly Scene[], parts: Omit<Playing, "shown">): Promise<void> {
  const playing: Playing = { ...parts, shown: new Map() };
  for (const [index, { title, steps }] of scenes.entries()) {
    parts.print(`${index === 0 ? "" : "\n"}${index + 1}. ${title}`);
    for (const step of steps) {
      try {
        await take(step, playing);
      } catch (error) {
        throw new DemoBroke(`"${title}" broke at ${JSON.stringify(step, asWords)}: ${sentence(error)}`, {
          cause: error,
        });
      }
    }
  }
}

const asWords = (_key: string, value: unknown): unknown => (value instanceof RegExp ? String(value) : value);
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function take(step: Step, playing: Playing): Promise<void> {
  const { stage, program, print } = playing;
  const { playground } = stage;
  if ("clock" in step) {
    const moments = { nextReminder: async () => undefined };
    const to = await leadsTo({ playground, program, moments }, step.clock);
    if (to === undefined) throw new Error("there is nothing ahead to move to");
    await playground.moveClock(to);
    await stage.settled();
    print(`   … the clock moves to ${new Date(to).toUTCString()}`);
    return;
  }
  if ("passes" in step) {
    await stage.passes(step.passes * 1_000);
    print(`   … ${step.passes} seconds pass`);
    return;
  }
  const person = playground.as(step.as);
  if ("looksAt" in step) {
    if ("wears" in step) lookAtReaction(person, step, playing);
    else look(person, step, playing);
    return;
  }
  if ("posts" in step || "tags" in step || "reacts" in step) {
    await change(person, step, print);
    await stage.settled();
    return;
  }
  const outcome = await act(person, step, playing);
  await stage.settled();
  judge(person, step, outcome, playing);
}

type Act = Extract<Step, { types: string } | { presses: unknown } | { fills: unknown } | { chooses: unknown }>;
type Change = Extract<Step, { posts: string } | { tags: unknown } | { reacts: string }>;

/** What people do without saying a word to Laurel. */
async function change(person: Person, step: Change, print: (line: string) => void): Promise<void> {
  if ("posts" in step) {
    print(`   ${person.name} opens a post in ${step.at}: ${step.posts}. ${step.text}`);
    await person.posts(step.at, step.posts, step.text);
    return;
  }
  if ("tags" in step) {
    print(`   ${person.name} tags "${step.post}" as ${step.tags.join(", ")}`);
    await person.tags(step.post, step.tags);
    return;
  }
  const message = person.sees(step.at).findLast(({ text }) => step.to.test(text));
  if (!message) throw new Error("there is no such message to react to");
  print(`   ${person.name} reacts with ${step.reacts} to what ${message.author} wrote in ${step.at}`);
  await person.react(message, step.reacts);
}

async function act(person: Person, step: Act, { shown, print }: Playing): Promise<Outcome> {
  if ("types" in step) {
    const at = step.at ?? "#general";
    print(`   ${person.name} in ${at}: ${step.types}`);
    return person.types(at, step.types);
  }
  if ("presses" in step) {
    const message = shown.get(step.as);
    if (!message) throw new Error(`${step.as} was shown nothing to press`);
    const { presses } = step;
    const label = typeof presses === "string" ? presses : (message.buttons[presses - 1]?.label ?? `button ${presses}`);
    print(`   ${person.name} presses [${label}]`);
    return person.press(message, presses);
  }
  if ("chooses" in step) {
    const message = shown.get(step.as);
    if (!message) throw new Error(`${step.as} was shown nothing to choose from`);
    print(`   ${person.name} chooses ${step.chooses.join(", ")}`);
    return person.choose(message, step.chooses);
  }
  const filled = Object.entries(step.fills).map(([id, value]) => `${id}: ${value === "" ? "(nothing)" : value}`);
  print(`   ${person.name} sends the form with ${filled.join(", ")}`);
  return person.submit(step.fills);
}

function judge(person: Person, step: Act, outcome: Outcome, playing: Playing): void {
  const { answer, form } = outcome;
  if ("opens" in step) {
    if (form?.form.title !== step.opens) throw new Error(`no form "${step.opens}" is open`);
    say(renderForm(form.form, {}, reading(playing)), playing);
    return;
  }
  if ("errorAt" in step) {
    const error = form?.errors[step.errorAt];
    if (!error || !step.says.test(plainText(error)))
      throw new Error(`nothing of the kind is said at "${step.errorAt}"`);
    say([`at "${step.errorAt}": ${plainText(error)}`], playing);
    return;
  }
  if (!("sees" in step) || !step.sees) return;
  if (!answer) throw new Error("Laurel said nothing");
  tell(person, answer, playing);
  if (!step.sees.test(answer.text)) throw new Error(`Laurel said: ${answer.text}`);
  if (step.alone && !answer.onlyYou) throw new Error("others see it, too");
}

/** `#general > thread` is the newest thread there. */
function look(person: Person, step: Extract<Step, { looksAt: string; sees: RegExp }>, playing: Playing): void {
  const [place = "", inside] = step.looksAt.split(" > ");
  const thread = inside && person.sees(place).findLast((message) => message.thread)?.thread;
  const seen = inside ? (thread ? person.sees(thread) : []) : person.sees(place);
  const found = seen.findLast((message) => message.byLaurel && step.sees.test(message.text));
  playing.print(`   ${person.name} looks at ${step.looksAt}`);
  if (step.gone) {
    if (found) throw new Error(`this is there: ${found.text}`);
    say(["nothing from Laurel"], playing);
    return;
  }
  if (!found) throw new Error("nothing of the kind is there");
  tell(person, found, playing);
}

function lookAtReaction(person: Person, step: Extract<Step, { wears: string }>, playing: Playing): void {
  playing.print(`   ${person.name} looks at ${step.looksAt}`);
  const message = person.sees(step.looksAt).findLast(({ text }) => step.message.test(text));
  if (!message) throw new Error("nothing of the kind is there");
  say(renderMessage(message, reading(playing)), playing);
  if (!message.reactions[step.wears]?.includes(LAUREL)) throw new Error(`it does not wear ${step.wears} of Laurel's`);
}

function tell({ name }: Person, message: SeenMessage, playing: Playing): void {
  playing.shown.set(name, message);
  say(renderMessage(message, reading(playing)), playing);
}

const reading = ({ program, stage }: Playing) => ({
  timeZone: program.program.timeZone,
  now: stage.playground.now(),
});

function say(lines: readonly string[], { print }: Playing): void {
  for (const line of lines) print(`      | ${line}`);
}
