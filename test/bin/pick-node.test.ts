import { expect, test } from "vitest";
import { pickNode } from "../../bin/pick-node.mjs";

const clone = { path: "/usr/bin/node", own: "/laurel/node_modules/node/bin/node", ownExists: true, root: "/laurel" };

test.for(["24.0.0", "24.21.0", "26.10.0", "100.1.0"])("Node %s runs Laurel itself", (version) => {
  expect(pickNode({ ...clone, version })).toEqual({ here: true });
});

test.for(["20.20.2", "23.11.1", "4.9.1"])("Node %s hands over to the project's own Node", (version) => {
  expect(pickNode({ ...clone, version })).toEqual({ instead: clone.own });
});

test("an old Node alone says in one sentence what to do", () => {
  const choice = pickNode({ ...clone, version: "20.20.2", ownExists: false });

  expect(choice).toEqual({ sentence: expect.stringMatching(/^Laurel needs Node 24 .*20\.20\.2.*npm ci.*\.$/) });
});

test("an own Node that is too old itself is not started again and again", () => {
  const choice = pickNode({ ...clone, version: "20.20.2", path: clone.own });

  expect(choice).toHaveProperty("sentence");
});
