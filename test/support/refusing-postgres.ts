import { createServer } from "node:net";

/** A server that answers every start-up message with one error, as Postgres does (protocol 3.0, ErrorResponse). */
export function refusingPostgres(sqlState: string, message: string): Promise<AnsweringPostgres> {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return answering(Buffer.concat([head, fields]));
}

/** A server that answers the request for TLS as a Postgres without it does. */
export const plainPostgres = (): Promise<AnsweringPostgres> => answering(Buffer.from("N"));

/** It listens at `url` until it is closed. */
export interface AnsweringPostgres {
  readonly url: string;
  close(): void;
}

async function answering(words: Buffer): Promise<AnsweringPostgres> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => socket.end(words));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `postgres://laurel:hush-hush@127.0.0.1:${port}/awards`, close: () => server.close() };
}
