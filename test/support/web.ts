// The playground's page over the real application, and requests as a browser, or somebody else, sends them.
import { type ClientRequest, request } from "node:http";
import { onTestFinished } from "vitest";
import { SAMPLE_COMMUNITY } from "../../src/platforms/playground/sample-community.ts";
import { serveWeb } from "../../src/web/serve.ts";
import type { News } from "../../src/web/shapes.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";
import { program } from "./parts.ts";

export const TOKEN = "a word of this start";

export interface Response {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  /** The sentence of a refusal; empty if it is none. */
  readonly sentence: string;
}

export interface TestWeb {
  readonly bot: TestBot;
  readonly address: string;
  /** Sends a request with exactly these headers, and a Host that is right unless it says otherwise. */
  asks(method: string, path: string, more?: { headers?: Record<string, string>; body?: string }): Promise<Response>;
  /** Does something as the page does. */
  does(as: string, deed: object): Promise<Response>;
  /** Stops the page and Laurel; at the end of the test it is stopped anyhow. */
  close(): Promise<void>;
  /** Listens as the page of somebody does. */
  listens(as: string): Promise<Listener>;
}

export interface Listener {
  readonly heard: readonly News[];
  /** Resolves with the first news, of those heard and those to come, that fits. */
  hears(fits: (news: News) => boolean): Promise<News>;
}

/** Serves the sample community. It ends with the test. */
export async function openTestWeb(
  options: TestBotOptions & { learned?: Promise<unknown>; host?: string; port?: number } = {},
): Promise<TestWeb> {
  const bot = await startTestBot({
    clockMoves: true,
    ...options,
    playground: { seed: SAMPLE_COMMUNITY, ...options.playground },
  });
  const web = await serveWeb({
    playground: bot.playground,
    program: options.program ?? program,
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 0,
    timer: bot.timer,
    log: bot.logger,
    token: TOKEN,
    learned: options.learned ?? Promise.resolve(),
    moments: { nextReminder: async () => undefined },
  });
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await web.close();
    await bot.stop();
  };
  onTestFinished(close);

  const asks: TestWeb["asks"] = (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, web.address), { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            sentence: /^\{"ok":false,/.test(text) ? JSON.parse(text).sentence : "",
          });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });

  return {
    bot,
    address: web.address,
    close,
    asks,
    does: (as, deed) =>
      asks("POST", "/do", {
        headers: { "content-type": "application/json", "x-laurel-token": TOKEN, origin: web.address },
        body: JSON.stringify({ as, deed }),
      }),
    listens: (as) => listen(`${web.address}/live?as=${as}`),
  };
}

function listen(url: string): Promise<Listener> {
  const heard: News[] = [];
  const waiting = new Set<() => void>();
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(url, (response) => {
      let rest = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        const events = (rest + text).split("\n\n");
        rest = events.pop() ?? "";
        for (const event of events) if (event.startsWith("data: ")) heard.push(JSON.parse(event.slice(6)));
        for (const look of waiting) look();
      });
      resolve({
        heard,
        hears: (fits) =>
          new Promise((found) => {
            const look = () => {
              const news = heard.find(fits);
              if (!news) return;
              waiting.delete(look);
              found(news);
            };
            waiting.add(look);
            look();
          }),
      });
    });
    sent.on("error", reject);
    sent.end();
    onTestFinished(() => void sent.destroy());
  });
}
