import { expect, test } from "vitest";
import { SAMPLE_COMMUNITY } from "../../../src/platforms/playground/sample-community.ts";
import { SMALL_COMMUNITY } from "../../../src/platforms/playground/seed.ts";
import { openPlayground } from "../../fixtures/playground/open-playground.ts";
import { MONDAY_NOON } from "../../fixtures/playground/still-time.ts";

const open = () => openPlayground({ seed: SAMPLE_COMMUNITY });

test("whoever is in the small community is in the sample one, with the same roles and places", () => {
  const [small] = SMALL_COMMUNITY;
  const [sample] = SAMPLE_COMMUNITY;
  const facts = ({ name, roles = [], bot = false }: (typeof small.members)[number]) => ({ name, roles, bot });

  expect(sample.members.map(facts)).toEqual(expect.arrayContaining(small.members.map(facts)));
  expect(sample.places).toEqual(expect.arrayContaining([...small.places]));
});

test("everybody who can be played has a full name and a few words about them", () => {
  const people = SAMPLE_COMMUNITY[0].members.filter(({ bot }) => !bot);

  expect(people.filter(({ fullName, about }) => !fullName || !about)).toEqual([]);
});

test("every channel and the forum hold talk, all of it from before the beginning, by people who are there", async () => {
  const { playground } = await open();
  const { world } = playground;
  const said = [...world.messages.values()];
  const places = [...world.places.values()].map(({ place }) => place);

  const empty = places.filter(({ id, kind }) => kind !== "forum" && !said.some(({ place }) => place === id));
  const posts = places.filter(({ kind }) => kind === "post");
  const strangers = said.filter(({ author }) => !world.members.has(author));
  const mentions = said
    .flatMap(({ body }) => ("text" in body ? body.text : []))
    .filter((part) => typeof part !== "string");

  expect(empty).toEqual([]);
  expect(posts.length).toBeGreaterThanOrEqual(5);
  expect(strangers).toEqual([]);
  expect(said.every(({ at }) => at < MONDAY_NOON)).toBe(true);
  expect(mentions.length).toBeGreaterThan(5);
});

test("what was said in a place is in its order, and a thread is read by those who read its channel", async () => {
  const { playground } = await open();
  const noor = playground.as("noor");

  for (const place of noor.places()) {
    const at = noor.sees(place).map((message) => message.at);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  }
  expect(noor.places().some(({ kind }) => kind === "thread")).toBe(true);
  expect(noor.places().some(({ name }) => name === "staff")).toBe(false);
});

test("Laurel hears nothing of what was said before it came", async () => {
  const { playground } = await open();

  expect(playground.world.events.size).toBe(0);
});
