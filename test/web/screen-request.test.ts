import { hostname } from "node:os";
import { expect, test } from "vitest";
import { ownHosts } from "../../src/web/screen-request.ts";

test.for<[string, number, string[]]>([
  ["127.0.0.1", 4600, ["127.0.0.1:4600", "localhost:4600", "[::1]:4600"]],
  ["::1", 4600, ["[::1]:4600"]],
  ["192.168.1.20", 8080, ["192.168.1.20:8080", "localhost:8080"]],
  ["0.0.0.0", 4600, [`${hostname().toLowerCase()}:4600`, "127.0.0.1:4600"]],
  ["127.0.0.1", 80, ["localhost", "localhost:80"]],
])("a server at %s, port %i, goes by its own names", ([host, port, names]) => {
  expect([...ownHosts({ host, port })]).toEqual(expect.arrayContaining(names));
});

test("no server goes by a name of somebody else, nor without its port", () => {
  const hosts = ownHosts({ host: "0.0.0.0", port: 4600 });

  expect(
    ["evil.example:4600", "localhost", "127.0.0.1:80", "", "localhost.evil.example:4600"].filter((name) =>
      hosts.has(name),
    ),
  ).toEqual([]);
});
