import { randomUUID } from "node:crypto";
import { connect, createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Cache, openCache } from "../src/cache.ts";
import { openLog } from "../src/log.ts";
import { redisUrl } from "./support/services.ts";

const MINUTE = 60_000;
const lines: string[] = [];
const log = openLog({ level: "debug", format: "json" }, { write: (line: string) => void lines.push(line) });

async function open(url?: string): Promise<Cache> {
  const cache = await openCache({ log, ...(url === undefined ? {} : { redisUrl: url }) });
  onTestFinished(() => cache.close());
  return cache;
}

function keepsWhatItIsGiven(url?: string): void {
  test("keeps a value until it is replaced, and knows nothing else", async () => {
    const cache = await open(url);
    const [key, other] = [randomUUID(), randomUUID()];

    const kept = await cache.set(key, { asked: [1, 2], by: "Ada" }, MINUTE);
    await cache.set(key, { asked: [1, 2, 3], by: "Ada" }, MINUTE);

    expect(kept).toBe(true);
    expect(await cache.get(key)).toEqual({ asked: [1, 2, 3], by: "Ada" });
    expect(await cache.get(other)).toBeUndefined();
  });

  test("loses no change of many that are made at once", async () => {
    const cache = await open(url);
    const key = randomUUID();
    const add = (value: unknown) => (typeof value === "number" ? value : 0) + 1;

    await Promise.all(Array.from({ length: 50 }, () => cache.change(key, add, MINUTE)));

    expect(await cache.get(key)).toBe(50);
  });

  test("goes on with the changes of a key after one that failed", async () => {
    const cache = await open(url);
    const key = randomUUID();
    const fails = () => {
      throw new Error("no next value");
    };

    const [failed, made] = await Promise.allSettled([
      cache.change(key, fails, MINUTE),
      cache.change(key, () => "here", MINUTE),
    ]);

    expect(failed.status).toBe("rejected");
    expect(made.status).toBe("fulfilled");
    expect(await cache.get(key)).toBe("here");
  });
}

describe("in memory", () => {
  keepsWhatItIsGiven();

  test("forgets a value when its time has run out", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const cache = await open();
    await cache.set("key", "here", MINUTE);

    vi.setSystemTime(Date.now() + MINUTE - 1);
    const before = await cache.get("key");
    vi.setSystemTime(Date.now() + 2);

    expect(before).toBe("here");
    expect(await cache.get("key")).toBeUndefined();
  });

  test("stays bounded, and drops what was used longest ago", async () => {
    const cache = await open();
    for (let index = 0; index < 30_000; index++) await cache.set(`key ${index}`, index, MINUTE);

    const kept = await Promise.all(Array.from({ length: 30_000 }, (_, index) => cache.get(`key ${index}`)));

    expect(kept.filter((value) => value !== undefined).length).toBeLessThanOrEqual(20_000);
    expect(kept[0]).toBeUndefined();
    expect(kept.at(-1)).toBe(29_999);
  });
});

const url = redisUrl();
describe.skipIf(!url)("in Redis", () => {
  keepsWhatItIsGiven(url);

  test("is shared by two that open it, and outlives the one that kept it", async () => {
    const key = randomUUID();
    const first = await openCache({ log, redisUrl: url ?? "" });
    await first.set(key, "here", MINUTE);
    await first.close();

    expect(await (await open(url)).get(key)).toBe("here");
  });

  test("forgets a value when its time has run out", async () => {
    const cache = await open(url);
    const key = randomUUID();

    await cache.set(key, "here", 1);

    await expect.poll(() => cache.get(key), { interval: 1 }).toBeUndefined();
  });
});

describe.skipIf(!url)("a Redis that was away", () => {
  test("is used again when it is back", async () => {
    const { hostname, port } = new URL(url ?? "redis://127.0.0.1");
    let isThere = false;
    const proxy = await listen((socket) => {
      if (!isThere) return void socket.destroy();
      const redis = connect({ host: hostname, port: Number(port || 6379) });
      redis.on("error", () => socket.destroy());
      socket.on("close", () => redis.destroy());
      socket.pipe(redis).pipe(socket);
    });
    const cache = await open(proxy);
    const key = randomUUID();

    const meanwhile = await cache.set(key, "here", MINUTE);
    isThere = true;
    await expect.poll(() => cache.set(key, "here", MINUTE), { interval: 5, timeout: 10_000 }).toBe(true);

    expect(meanwhile).toBe(false);
    expect(await cache.get(key)).toBe("here");
  });
});

describe("a Redis that fails gives misses, never an error", () => {
  const misses = async (cache: Cache) => ({
    kept: await cache.set("key", "here", MINUTE),
    found: await cache.get("key"),
    changed: await cache.change("key", () => "there", MINUTE),
  });

  test("where nothing listens", async () => {
    const cache = await open("redis://127.0.0.1:1");

    expect(await misses(cache)).toEqual({ kept: false, found: undefined, changed: false });
  });

  test("where something hangs up", async () => {
    const server = await listen((socket) => socket.destroy());

    expect(await misses(await open(server))).toEqual({ kept: false, found: undefined, changed: false });
  });

  test("where something accepts and never answers", async () => {
    const server = await listen(() => {});

    expect(await misses(await open(server))).toEqual({ kept: false, found: undefined, changed: false });
  });

  test("and the log says so without the address, which may hold a password", async () => {
    lines.length = 0;

    await misses(await open("redis://laurel:hush-hush@127.0.0.1:1"));

    expect(lines.join("")).toMatch(/cache/);
    expect(lines.join("")).not.toMatch(/hush/);
  });
});

async function listen(meet: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    meet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `redis://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
